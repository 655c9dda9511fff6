"""No timecode, and no scene without a fallback."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

TIMECODE = re.compile(
    r"\b(?:\d{1,2}:\d{2}:\d{2}\b|\d+(?:st|nd|rd|th) minute\b|à la \d+e minute|timecode\b|tc \d)",
    re.IGNORECASE,
)
# Few texts hold one of these, and the pattern takes thirty times longer to find nothing.
PART_OF_ONE = (" minute", "timecode", "tc ")
HOUR = re.compile(r":\d{2}:")
TIMED = Message(
    "minutage « {found} » que personne n'a relevé", 'timecode "{found}" that nobody has logged'
)
STUCK = Message(
    "la question dépend d'une scène et n'a pas de repli (fallback)",
    "the question depends on a scene and has no fallback",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Timecodes in any text; questions that need a scene and have no fallback."""
    for key, path, fragment in reading.said:
        lowered = fragment.words.lower()
        minute, timecode, short = PART_OF_ONE
        if not (
            minute in lowered or timecode in lowered or short in lowered or HOUR.search(lowered)
        ):
            continue
        if found := TIMECODE.search(fragment.words):
            said = found.group(0)
            yield Fault(key, path, TIMED.fill(found=said), fragment.place_of(said))
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
    judges=("fr", "en"),
    by_record=True,
)
