"""What stands in a picture is short: an event, a row of the mirror, the name of the street."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import Phrase, spoken

# Signs, spaces among them: a picture has room for lines, not for words.
SHORT, GLANCE, TITLE, NOTE = 65, 55, 50, 220
SIDES = ("there", "here", "same", "different")
LONG = Message(
    "{count} signes ({language}), {most} au plus dans une image",
    "{count} characters ({language}), {most} at most in a picture",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Short texts of pictures longer than their place."""
    for key, path, phrase, most in _drawn(reading):
        for language, fragment in spoken(phrase):
            count = len(fragment.words)
            if count > most:
                message = LONG.fill(count=count, language=language, most=most)
                yield Fault(key, f"{path}.{language}", message)


def _drawn(reading: Reading) -> Iterator[tuple[str, str, Phrase, int]]:
    """Key, field path, text and most signs of everything that is drawn and not a counter's."""
    guide = reading.guide
    for event in guide.events:
        if event.short:
            yield f"event:{event.id}", "short", event.short, SHORT
    for row in guide.mirror:
        for side in SIDES if row.glance else ():
            yield f"mirror:{row.id}", f"glance.{side}", getattr(row.glance, side), GLANCE
    if street := guide.film.street:
        yield f"film:{guide.film.id}", "street.title", street.title, TITLE
        yield f"film:{guide.film.id}", "street.note", street.note, NOTE


RULE = Rule(
    code="C150",
    about=Message(
        "Une image se lit d'un coup d'œil : ses textes sont brefs.",
        "A picture is read at a glance: its texts are brief.",
    ),
    why=Message(
        "Une ligne de trop agrandit toute l'image, que le papier doit alors couper en deux.",
        "One line more makes the whole picture higher, and paper must then cut it in two.",
    ),
    remedy=Message(
        "Gardez le fait principal ; le texte entier reste dans la page et dans l'EPUB.",
        "Keep the main fact; the whole text stays in the page and in the EPUB.",
    ),
    find=find,
)
