"""Opinion and film sources carry a line on who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.evidence import WEAK
from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

WHO = Message(
    "source de type « {kind} » sans « standing »", 'source of kind "{kind}" without "standing"'
)


def find(reading: Reading) -> Iterator[Fault]:
    """Opinion and film sources without `standing`."""
    for source in reading.guide.sources:
        if source.kind in WEAK and source.standing is None:
            yield Fault(f"source:{source.id}", "kind", WHO.fill(kind=source.kind))


RULE = Rule(
    code="C110",
    about=Message(
        "Une source d'opinion dit d'où elle parle.",
        "An opinion source says where it speaks from.",
    ),
    why=Message(
        "La salle a le droit de savoir qui parle : un parti, une entreprise, un producteur, un militant.",
        "The room has a right to know who speaks: a party, a firm, a producer, an activist.",
    ),
    remedy=Message(
        "Ajoutez « standing » : une ligne neutre.",
        'Add "standing": one neutral line.',
    ),
    find=find,
    absence=True,
    by_record=True,
)
