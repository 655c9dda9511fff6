"""An answer rules as the verdict allows."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.scales import RULINGS

OTHERWISE = Message(
    "la réponse dit « {ruling} », ce que le verdict « {verdict} » n'admet pas ({admitted})",
    'the answer says "{ruling}", which the verdict "{verdict}" does not admit ({admitted})',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Answers whose ruling is not among those of the claim's verdict."""
    for claim in reading.guide.claims:
        admitted = RULINGS[claim.verdict]
        if claim.answer and claim.answer.ruling not in admitted:
            message = OTHERWISE.fill(
                ruling=claim.answer.ruling, verdict=claim.verdict, admitted=", ".join(admitted)
            )
            yield Fault(f"claim:{claim.id}", "answer.ruling", message)


RULE = Rule(
    code="C134",
    about=Message(
        "La réponse va dans le sens du verdict.",
        "An answer goes the way of its verdict.",
    ),
    why=Message(
        "Une affirmation jugée confuse, dépassée ou sans appui ne peut pas recevoir un « oui ».",
        'A claim judged confused, outdated or unsupported cannot be answered "yes".',
    ),
    remedy=Message(
        "Changez la réponse, ou le verdict si c'est lui qui a tort.",
        "Change the answer, or the verdict if it is the one that is wrong.",
    ),
    find=find,
    by_record=True,
)
