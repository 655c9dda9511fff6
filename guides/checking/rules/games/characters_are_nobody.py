"""No invented person of a game bears the name of somebody that the guide cites."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Guide, Reading
from guides.model.values.text import spoken

GAMES = ("game", "counter", "fact", "ruleset", "rule", "character")
REAL = Message(
    "« {name} » est aussi quelqu'un que le guide cite", '"{name}" is also somebody the guide cites'
)


def find(reading: Reading) -> Iterator[Fault]:
    """Names of characters that an author, a maker of the film or some text bears.

    A first name alone is everybody's; with a family name it is looked for in every text.
    """
    guide = reading.guide
    for character in guide.characters:
        for language, fragment in spoken(character.name):
            name = fragment.words
            if name in _signed(guide) or (" " in name and _told_of(name, reading)):
                said = REAL.fill(name=name)
                yield Fault(f"character:{character.id}", f"name.{language}", said)


def _signed(guide: Guide) -> Iterator[str]:
    """Who signs a source, the film or the guide."""
    yield from (author for source in guide.sources for author in source.authors)
    yield from (guide.film.director, *guide.film.made_by, *guide.film.reviewed_by)


def _told_of(name: str, reading: Reading) -> bool:
    """Whether a text outside games names somebody."""
    return any(
        name in fragment.words
        for kind, _, record in reading.guide.records()
        if kind not in GAMES
        for _, text in record.texts
        for _, fragment in spoken(text)
    )


RULE = Rule(
    code="C213",
    about=Message(
        "Un personnage de jeu ne porte le nom de personne.",
        "A character of a game bears nobody's name.",
    ),
    why=Message(
        "On joue des règles, jamais la vie de quelqu'un.",
        "Rules are played, never somebody's life.",
    ),
    remedy=Message("Changez de prénom.", "Take another first name."),
    find=find,
)
