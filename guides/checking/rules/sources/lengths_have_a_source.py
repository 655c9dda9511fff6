"""The length of the film has a source, unless those who made the guide saw it."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

UNSOURCED = Message(
    "la durée du film n'a pas de source, et rien ne dit que vous l'avez vu",
    "the length of the film has no source, and nothing says that you saw it",
)


def find(reading: Reading) -> Iterator[Fault]:
    """A length without a source, of a film that nobody says to have watched."""
    film = reading.guide.film
    if film.duration and film.duration.source is None and not film.watched:
        yield Fault(f"film:{film.id}", "duration", UNSOURCED)


RULE = Rule(
    code="C147",
    about=Message(
        "La durée du film a une source, ou vous avez vu le film.",
        "The length of the film has a source, or you saw the film.",
    ),
    why=Message(
        "Une séance qui montre le film tient à sa durée : à dix minutes près, le cours est fini.",
        "A lesson that shows the film hangs on its length: ten minutes more, and it is over.",
    ),
    remedy=Message(
        "Ajoutez « source: » sous « duration: », avec l'identifiant d'une source du guide, ou "
        "« watched: true » si vous l'avez mesurée.",
        'Add "source:" under "duration:", with the id of a source of the guide, or "watched: true" '
        "if you measured it.",
    ),
    find=find,
    absence=True,
)
