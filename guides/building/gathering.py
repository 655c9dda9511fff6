"""Files made of other files: the zip of each audience, and the door to everything."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from guides import locations
from guides.document.languages import TONGUES
from guides.document.nodes.inline import STRENGTHS
from guides.rendering.formats import FORMATS

if TYPE_CHECKING:
    from guides.building.jobs import Job
    from guides.checking.verdict import CheckedGuide
    from guides.document.edition import Imprint
    from guides.document.shelves import Film
    from guides.writing.kit import Kit

Make = Callable[[], bytes]


def archives(
    checked: CheckedGuide, about: Imprint, jobs: Sequence[Job], kit: Kit, *, asked: bool
) -> Iterator[tuple[str, str, Make]]:
    """For each audience, its film's documents and those of every plan in one zip.

    One for all the plans: what serves them all, nearly everything, is stored once. What is only
    read on a screen stands beside the zip alone, where the page, which says it all, is inside.

    Args:
        checked: of what film.
        about: made when, and by which version.
        jobs: the documents.
        kit: where they are.
        asked: whether they are of a session that somebody asked for; its zip bears its name,
            and stands beside that of the usual ones.

    Yields the path of each zip, all that decides its bytes, and how it is made.
    """
    from guides.composing.session.readme import kit_path  # noqa: PLC0415
    from guides.reading.words import read_words  # noqa: PLC0415

    film = checked.guide.film.id
    planned = [job.shelf for job in jobs if job.shelf.plan]
    paged = {job.shelf.language for job in jobs if job.format.name == "page"}
    for shelf in dict.fromkeys(shelf._replace(plan="") for shelf in planned):
        words = read_words(locations.templates(), shelf.language)
        plans = [*dict.fromkeys(s.plan for s in planned if s._replace(plan="") == shelf)]
        inside = {
            kit_path(words, job.kind.name, job.variant, job.format.suffix, job.shelf.plan): job.path
            for job in jobs
            if job.shelf.serves(shelf) and not (shelf.language in paged and _only_read(job))
        }
        named = (film, shelf.audience, *(plans if asked else ()), shelf.language)
        name = "-".join(map(str, named))
        facts = {
            "film": film,
            "language": shelf.language,
            "audience": shelf.audience,
            "plans": plans,
            "version": about.version,
            "date": about.date,
        }
        sums = [(path, kit.entries[source]["sha256"]) for path, source in inside.items()]
        path = f"{film}/{shelf.language}/{shelf.audience}/{name}.zip"
        yield path, repr((facts, sums)), partial(_archive, name, inside, facts, kit)


def _only_read(job: Job) -> bool:
    """Whether it is for a screen, of a document that is also made to print or to edit."""
    from guides.composing.door.uses import READ, use_of  # noqa: PLC0415

    return use_of(job.path) == READ and any(
        use_of(f"{job.kind.name}{made.suffix}") != READ
        for made in FORMATS
        if made.name in job.kind.formats
    )


def _archive(name: str, inside: dict[str, str], facts: dict[str, Any], kit: Kit) -> bytes:
    from guides.rendering.archive.kit import render_kit  # noqa: PLC0415

    return render_kit(name, {path: kit.read(source) for path, source in inside.items()}, facts)


def at_the_door(checked: CheckedGuide, kit: Kit) -> tuple[Film, ...]:
    """What the door shows: everything in the output folder, also what earlier runs built."""
    from guides.composing.door.door import Titled, door  # noqa: PLC0415
    from guides.reading.words import read_words  # noqa: PLC0415

    titles = {}
    for run in (*kit.runs.values(), kept(checked)):
        if "film" in run:
            name, title = run["film"]
            titles[name] = Titled(title, **run.get("by", {}), **_seen(run.get("face", {})))
    vocabulary = [read_words(locations.templates(), language) for language in TONGUES]
    return door(_sizes(kit), titles, vocabulary)


def door(films: tuple[Film, ...]) -> tuple[str, Make]:
    """The page that leads to everything: all that decides its bytes, and how it is made."""
    return repr(films), partial(_door, films)


def _door(films: tuple[Film, ...]) -> bytes:
    from guides.rendering.web.door import render_door  # noqa: PLC0415  seldom made anew

    return render_door(films, locations.templates())


def first_things(
    films: tuple[Film, ...], film: str, paths: Collection[str]
) -> dict[str, tuple[str, str]]:
    """What to open first among files just made, by language: its path, and what it is."""
    first: dict[str, tuple[str, str]] = {}
    for shown in films:
        for offer in (o for person in shown.people for o in person.offers if shown.id == film):
            for link in offer.buttons:
                path = link.path.partition("#")[0]
                if path in paths:
                    first.setdefault(shown.language, (path, f"{link.label} ({offer.session})"))
    return first


def kept(checked: CheckedGuide) -> dict[str, Any]:
    """What the manifest keeps of a film for this door and those to come."""
    film = checked.guide.film
    by = {"director": film.director, "year": film.year}
    return {"film": [film.id, film.title], "by": by, "face": _face(checked)}


def _face(checked: CheckedGuide) -> dict[str, Any]:
    """The colour of the film, and the answer to each of its claims."""
    colour = checked.guide.film.colour
    marks = [claim.strength for claim in checked.guide.claims]
    return {"colour": colour or "", "marks": marks}


def _seen(face: dict[str, Any]) -> dict[str, Any]:
    """A face that a manifest kept, as far as it is one: it goes into the style of a page."""
    colour, marks = str(face.get("colour")), face.get("marks", ())
    known = {"colour": colour} if re.fullmatch("#[0-9A-F]{6}", colour) else {}
    return known | {"marks": tuple(mark for mark in marks if mark in STRENGTHS)}


def _sizes(kit: Kit) -> dict[str, int]:
    """What each file weighs, those left out that somebody took away."""
    sizes = {}
    for path in kit.listed():
        with suppress(OSError):
            sizes[path] = kit.size(path)
    return sizes
