"""Every claim has an answer that can be read aloud, and says who makes it."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

NO_ANSWER = Message(
    "cette affirmation n'a pas de réponse à lire (answer)",
    "this claim has no answer to read out (answer)",
)
NOBODY = Message(
    "on ne dit pas en mots qui tient ces propos (said_by_words)",
    "nobody is named in words as saying this (said_by_words)",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Claims without an answer, or without words for who says them."""
    for claim in reading.guide.claims:
        if claim.answer is None:
            yield Fault(f"claim:{claim.id}", "", NO_ANSWER)
        if claim.said_by_words is None:
            yield Fault(f"claim:{claim.id}", "said_by", NOBODY)


RULE = Rule(
    code="C133",
    about=Message(
        "Chaque affirmation a une réponse à lire, et dit en mots qui la tient.",
        "Every claim has an answer to read out, and says in words who makes it.",
    ),
    why=Message(
        "Devant la salle, personne n'a le temps de composer la réponse à partir des sources.",
        "Before a room nobody has time to put an answer together from the sources.",
    ),
    remedy=Message(
        "Écrivez answer : ruling, comes_to, puis but et unknown s'il y a lieu ; et said_by_words.",
        "Write answer: ruling, comes_to, then but and unknown where there is something to say; "
        "and said_by_words.",
    ),
    find=find,
    absence=True,
    by_record=True,
)
