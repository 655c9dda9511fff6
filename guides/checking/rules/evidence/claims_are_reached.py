"""Each claim is reached by a question or an activity."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading

ALONE = Message(
    "aucune question, aucune activité n'y mène", "no question and no activity leads to it"
)


def find(reading: Reading) -> Iterator[Fault]:
    """Claims that nothing in the room leads to."""
    reached = {claim for q in reading.guide.questions for claim in q.claims}
    reached |= {claim for a in reading.guide.activities for claim in a.claims}
    for claim in reading.guide.claims:
        if claim.id not in reached:
            yield Fault(f"claim:{claim.id}", "", ALONE)


RULE = Rule(
    code="C124",
    about=Message(
        "Chaque affirmation est atteinte par une question ou une activité.",
        "Each claim is reached by a question or an activity.",
    ),
    why=Message(
        "Une affirmation que rien n'amène reste dans le livre, hors de la salle.",
        "A claim nothing leads to stays in the book, out of the room.",
    ),
    remedy=Message(
        "Ajoutez-la au champ « claims » d'une question ou d'une activité.",
        'Add it to the "claims" of a question or an activity.',
    ),
    find=find,
    severity=Severity.WARNING,
    absence=True,
)
