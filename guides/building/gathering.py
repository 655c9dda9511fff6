"""Files made of other files: the zip of each session, and the door to everything."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from guides import locations

if TYPE_CHECKING:
    from guides.checking.verdict import CheckedGuide
    from guides.document.edition import Imprint

Make = Callable[[], bytes]


class Shelf(NamedTuple):
    """Where a document belongs; the page has no audience, documents of the film no plan."""

    language: str
    audience: str = ""
    plan: str = ""

    def above(self) -> tuple[Shelf, ...]:
        """This shelf, and those whose documents serve it too."""
        return self, self._replace(plan=""), Shelf(self.language)


class Built(NamedTuple):
    """A document that was made."""

    shelf: Shelf
    document: str
    variant: str
    suffix: str
    data: bytes


def archives(
    checked: CheckedGuide, about: Imprint, built: Sequence[Built]
) -> Iterator[tuple[str, str, Make]]:
    """For each plan, its documents and its film's in one zip.

    Yields the path of each zip, all that decides its bytes, and how it is made.
    """
    from guides.composing.session.readme import kit_path  # noqa: PLC0415
    from guides.reading.words import read_words  # noqa: PLC0415
    from guides.rendering.archive.kit import render_kit  # noqa: PLC0415

    film = checked.guide.film.id
    for shelf in dict.fromkeys(one.shelf for one in built if one.shelf.plan):
        words = read_words(locations.templates(), shelf.language)  # type: ignore[arg-type]
        files = {
            kit_path(words, one.document, one.variant, one.suffix): one.data
            for one in built
            if one.shelf in shelf.above()
        }
        name = f"{film}-{shelf.audience}-{shelf.plan}-{shelf.language}"
        facts = {"film": film, **shelf._asdict(), "version": about.version, "date": about.date}
        sums = [(path, hashlib.sha256(data).hexdigest()) for path, data in files.items()]
        path = f"{film}/{shelf.language}/{shelf.audience}/{name}.zip"
        yield path, repr((facts, sums)), partial(render_kit, name, files, facts)


def door(
    checked: CheckedGuide, manifest: Mapping[str, Any], made: Sequence[str]
) -> tuple[str, Make]:
    """The page that leads to everything in the output folder, also what earlier runs built.

    Returns all that decides its bytes, and how it is made.
    """
    from guides.composing import door as composing  # noqa: PLC0415
    from guides.reading.words import read_words  # noqa: PLC0415
    from guides.rendering.web.door import render_door  # noqa: PLC0415

    film = checked.guide.film
    titles = dict(run["film"] for run in manifest["runs"].values() if "film" in run)
    titles[film.id] = film.title
    vocabulary = [read_words(locations.templates(), language) for language in ("fr", "en")]
    films = composing.door({*manifest["files"], *made}, titles, vocabulary)
    return repr(films), partial(render_door, films, locations.templates())
