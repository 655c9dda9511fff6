"""No timecode, and no scene without a fallback."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, spoken
from guides.findings.finding import Message
from guides.model.guide import Reading

# Tried only where a word begins with one of these signs: a third of the time over all texts.
TIMECODE = re.compile(
    r"[\dàÀtT](?<!\w.)(?i:(?<=\d)\d?:\d{2}:\d{2}\b|(?<=\d)\d*(?:st|nd|rd|th) minute\b"
    r"|(?<=à) la \d+e minute|(?<=t)imecode\b|(?<=t)c \d)"
)
TIMED = Message(
    "minutage « {found} » que personne n'a relevé", 'timecode "{found}" that nobody has logged'
)
STUCK = Message(
    "la question dépend d'une scène et n'a pas de repli (fallback)",
    "the question depends on a scene and has no fallback",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Timecodes in any text; questions that need a scene and have no fallback."""
    for key, path, _, text in reading.texts:
        for language, fragment in spoken(text):
            found = TIMECODE.search(fragment.plain())
            if found:
                where = f"{path}.{language}"
                yield Fault(
                    key, where, TIMED.fill(found=found.group(0)), fragment.place_of(found.group(0))
                )
    for question in reading.guide.questions:
        if question.needs_scene is not None and question.fallback is None:
            yield Fault(f"question:{question.id}", "needs_scene", STUCK)


RULE = Rule(
    code="C116",
    about=Message(
        "Une scène que personne n'a relevée n'est pas citée.",
        "A scene that nobody has logged is not named.",
    ),
    why=Message(
        "Une scène inventée détruit la confiance de la salle dès la première minute.",
        "An invented scene destroys the room's trust in the first minute.",
    ),
    remedy=Message(
        "Ajoutez une case-scène à relever et une question de repli.",
        "Add a scene slot to log and a fallback question.",
    ),
    find=find,
)
