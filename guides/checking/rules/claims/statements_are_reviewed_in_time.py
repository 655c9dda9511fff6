"""What was due to change has been looked at again by the day it said."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading
from guides.model.values.review import ReviewBy, reviewed

PAST = Message("à revoir depuis le {day} : {why}", "due for review since {day}: {why}")


def find(reading: Reading) -> Iterator[Fault]:
    """Every review there is, each a fault once its day has passed."""
    for kind, name, record in reading.guide.records():
        for path, _, review in reviewed(record):
            yield Fault(f"{kind}:{name}", path, _past(review), after=review.date)


def _past(review: ReviewBy) -> Message:
    original = review.why.original
    english = review.why.en or original
    return PAST.fill(day=review.date, why=Message(original.words, english.words))


RULE = Rule(
    code="C130",
    about=Message(
        "Ce qui doit changer est relu à la date dite.",
        "What is due to change is read again by the day it says.",
    ),
    why=Message(
        "Une décision attendue, une élection, un délai qui expire : la salle croit lire le présent.",
        "A ruling awaited, an election, a term that ends: the room believes it reads the present.",
    ),
    remedy=Message(
        "Vérifiez ce qui a changé, corrigez la fiche, puis déplacez review_by ou retirez-le.",
        "Check what has changed, correct the record, then move review_by or remove it.",
    ),
    find=find,
    by_record=True,
    severity=Severity.WARNING,
)
