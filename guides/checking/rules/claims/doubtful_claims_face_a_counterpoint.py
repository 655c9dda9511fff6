"""A claim in doubt is faced by someone, with a source."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

IN_DOUBT = ("partly-true", "outdated", "conflated", "contested", "unsupported")
ALONE = Message(
    "verdict « {verdict} » sans contrepoint", 'verdict "{verdict}" without counterpoint'
)
BARE = Message("ce contrepoint ne cite aucune source", "this counterpoint cites no source")


def find(reading: Reading) -> Iterator[Fault]:
    """Doubtful claims without counterpoint; counterpoints without source."""
    for claim in reading.guide.claims:
        key = f"claim:{claim.id}"
        if claim.verdict in IN_DOUBT and not claim.counterpoints:
            yield Fault(key, "counterpoints", ALONE.fill(verdict=claim.verdict))
        for index, point in enumerate(claim.counterpoints):
            if not point.text.original.citations():
                yield Fault(key, f"counterpoints.{index}.text", BARE)


RULE = Rule(
    code="C106",
    about=Message(
        "Une affirmation douteuse a un contrepoint tenu par quelqu'un et sourcé.",
        "A doubtful claim has a counterpoint with a holder and a source.",
    ),
    why=Message(
        "Le contrepoint imprimé à côté de l'affirmation est la raison d'être de ce guide.",
        "The counterpoint printed beside the claim is what this guide is for.",
    ),
    remedy=Message(
        "Ajoutez un contrepoint : direction, holder, text avec [@source].",
        "Add a counterpoint: direction, holder, text with [@source].",
    ),
    find=find,
    by_record=True,
)
