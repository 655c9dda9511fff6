"""Each claim is reached by a question, an activity or a lesson."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading

ALONE = Message(
    "aucune question, aucune activité, aucune leçon n'y mène",
    "no question, no activity and no lesson leads to it",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Claims that nothing in the room leads to."""
    reached = {claim for q in reading.guide.questions for claim in q.claims}
    reached |= {claim for a in reading.guide.activities for claim in a.claims}
    reached |= {
        claim for one in reading.guide.lessons for claim in (*one.claims, one.answer) if claim
    }
    for claim in reading.guide.claims:
        if claim.id not in reached:
            yield Fault(f"claim:{claim.id}", "", ALONE)


RULE = Rule(
    code="C124",
    about=Message(
        "Chaque affirmation est atteinte par une question, une activité ou une leçon.",
        "Each claim is reached by a question, an activity or a lesson.",
    ),
    why=Message(
        "Une affirmation que rien n'amène reste dans le livre, hors de la salle.",
        "A claim nothing leads to stays in the book, out of the room.",
    ),
    remedy=Message(
        "Ajoutez-la au champ « claims » d'une question, d'une activité ou d'une leçon.",
        'Add it to the "claims" of a question, an activity or a lesson.',
    ),
    find=find,
    severity=Severity.WARNING,
    absence=True,
)
