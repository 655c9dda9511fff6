"""A whole kit as the door sees it: paths and sizes, without a file behind them."""

from __future__ import annotations

from collections.abc import Iterator

from guides import locations
from guides.composing.documents import DOCUMENTS
from guides.composing.door.door import Titled, door
from guides.document.audience import AUDIENCES, LANGUAGES, Audience, Language
from guides.document.nodes.inline import Strength
from guides.document.shelves import Film
from guides.planning.programmes import wanted
from guides.reading.words import read_words
from guides.rendering.formats import FORMATS

HEAVY = 5_249_000
MARKS: tuple[Strength, ...] = ("contradicted", "solid", "contradicted", "open")
TITLED = Titled("Un point par livre", "Jeanne Personne", 2019, "#C4391D", MARKS)


def sizes(film: str, languages: tuple[Language, ...] = LANGUAGES) -> dict[str, int]:
    """The files of every default plan and of the film itself, in the usual formats."""
    return {path: HEAVY for language in languages for path in _paths(film, language)}


def _paths(film: str, language: Language) -> Iterator[str]:
    yield f"{film}/contrechamp.{language}.html"
    yield from (f"{film}/{language}/{name}" for name in _names("everybody", AUDIENCES[0]))
    for audience in AUDIENCES:
        folder = f"{film}/{language}/{audience}"
        yield from (f"{folder}/{name}" for name in _names("film", audience))
        yield f"{folder}/{film}-{audience}-{language}.zip"
        for plan in (*wanted(audience), "path5"):
            yield from (f"{folder}/{plan}/{name}" for name in _names("plan", audience))


def _names(of: str, audience: Audience) -> Iterator[str]:
    suffixes = {made.name: made.suffix for made in FORMATS if made.by_default}
    for kind in DOCUMENTS:
        if kind.of == of and audience in kind.audiences:
            yield from (f"{kind.name}{suffixes[f]}" for f in kind.formats if f in suffixes)
            yield from (f"{kind.name}.{v}.pdf" for v in kind.variants if v == "twin")


def at_the_door(files: dict[str, int], *others: str) -> tuple[Film, ...]:
    """What the door shows of files, of the sample's film and others of that name."""
    vocabulary = [read_words(locations.templates(), language) for language in LANGUAGES]
    return door(files, dict.fromkeys(("livre", *others), TITLED), vocabulary)
