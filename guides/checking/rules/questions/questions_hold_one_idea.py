"""A question asks one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

DOUBLE = {
    "fr": re.compile(
        r"\?.*\?|\bet (?:pourquoi|comment|qui|que|quel|quelle|où|quand|à quel)\b[^?]*\?",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\?.*\?|\band (?:why|how|who|what|which|where|when)\b[^?]*\?", re.IGNORECASE),
}
TWO_MARKS = re.compile(r"\?.*\?")  # what any language shows
TWO = Message(
    "« {level} » ({language}) pose deux questions", '"{level}" ({language}) asks two questions'
)


def find(reading: Reading) -> Iterator[Fault]:
    """Wordings with two question marks, or "and why…"."""
    for question in reading.guide.questions:
        for level, wording in question.wordings.own():
            for language, fragment in spoken(wording):
                if DOUBLE.get(language, TWO_MARKS).search(fragment.words):
                    path = f"wordings.{level}.{language}"
                    message = TWO.fill(level=level, language=language)
                    yield Fault(f"question:{question.id}", path, message)


RULE = Rule(
    code="C112",
    about=Message(
        "Une question tient une seule idée.",
        "A question holds one idea.",
    ),
    why=Message(
        "Devant deux questions, la salle répond à la plus facile.",
        "Given two questions, a room answers the easier one.",
    ),
    remedy=Message(
        "Gardez une question ; l'autre devient la relance.",
        "Keep one question; the other becomes the follow-up.",
    ),
    find=find,
    judges=tuple(DOUBLE),
    by_record=True,
)
