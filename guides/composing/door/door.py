"""The door: what was built, for three people, film by film and language by language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from guides.composing.charts.wall import counted, drawn
from guides.composing.door.files import File, taken_apart
from guides.composing.door.folds import folds
from guides.composing.door.offers import COMERS, on_screen, sessions
from guides.composing.door.said import said
from guides.composing.say.of import of
from guides.document.colour import INK
from guides.document.nodes.inline import Strength
from guides.document.shelves import Film, Person
from guides.model.words import Words


class Titled(NamedTuple):
    """A film as the door shows it; all but its title may not be known.

    Attributes:
        colour: "#RRGGBB".
        marks: the answer to each of its claims, in the order of their numbers.
    """

    title: str
    director: str = ""
    year: int = 0
    colour: str = INK
    marks: tuple[Strength, ...] = ()


def door(
    sizes: Mapping[str, int], films: Mapping[str, Titled], vocabulary: Iterable[Words]
) -> tuple[Film, ...]:
    """Everything that was built, film by film, each in the order of the languages.

    Args:
        sizes: of all files, in bytes, by path from the output folder; what is not a document
            is left out.
        films: by id.
        vocabulary: fixed words of each language.
    """
    files = taken_apart(sizes)
    vocabulary = tuple(vocabulary)
    return tuple(
        _film(name, about, words, mine)
        for name, about in sorted(films.items())
        for words in vocabulary
        if (mine := [f for f in files if (f.film, f.language) == (name, words.language)])
    )


def _film(name: str, about: Titled, words: Words, files: list[File]) -> Film:
    by = of(words, about.director)
    credit = said(words, "door.credit", of_director=by, year=about.year)
    return Film(
        id=name,
        language=words.language,
        title=about.title,
        credit=credit if about.director else "",
        colour=about.colour,
        face=drawn(about.marks) if about.marks else None,
        counts=said(words, "door.claims", counts=counted(words, about.marks)),
        people=tuple(_people(words, files)),
        words={
            name.removeprefix("door."): said(words, name)
            for name in words.entries
            if name.startswith("door.")
        },
    )


def _people(words: Words, files: list[File]) -> Iterator[Person]:
    """Who has something to open here."""
    for comer in COMERS:
        offers = (sessions if comer.audiences else on_screen)(words, comer, files)
        person = Person(
            comer.name,
            said(words, f"door.person.{comer.name}"),
            tuple(offers),
            tuple(folds(words, comer, files)),
        )
        if person.offers or person.folds:
            yield person
