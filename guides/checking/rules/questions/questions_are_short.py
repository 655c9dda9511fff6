"""A question can be held in one breath."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.scales import Level
from guides.model.values.text import spoken

MOST: dict[Level, int] = {"easy": 18, "standard": 25, "expert": 30}
LONG = Message(
    "« {level} » ({language}) : {count} mots, {most} au plus",
    '"{level}" ({language}): {count} words, {most} at most',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Wordings over 25 words (18 in easy reading, 30 for experts)."""
    for question in reading.guide.questions:
        for level, wording in question.wordings.own():
            most = MOST[level]
            for language, fragment in spoken(wording):
                count = len(words_of(fragment.words))
                if count > most:
                    path = f"wordings.{level}.{language}"
                    message = LONG.fill(level=level, language=language, count=count, most=most)
                    yield Fault(f"question:{question.id}", path, message)


RULE = Rule(
    code="C113",
    about=Message(
        "Une question tient en un souffle : 25 mots au plus.",
        "A question fits one breath: 25 words at most.",
    ),
    why=Message(
        "Au-delà, la salle a oublié le début.",
        "Beyond that, the room has forgotten the beginning.",
    ),
    remedy=Message(
        "Coupez.",
        "Cut.",
    ),
    find=find,
    by_record=True,
)
