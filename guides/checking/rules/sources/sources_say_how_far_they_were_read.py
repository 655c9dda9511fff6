"""A source says how far it was read."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

UNSAID = Message(
    "on ne dit pas jusqu'où cette source a été lue (read)",
    "how far this source was read stands nowhere (read)",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Sources without `read`."""
    for source in reading.guide.sources:
        if source.read is None:
            yield Fault(f"source:{source.id}", "read", UNSAID)


RULE = Rule(
    code="C149",
    about=Message("Une source dit jusqu'où elle a été lue.", "A source says how far it was read."),
    why=Message(
        "Citer une source que l'on n'a pas lue, c'est citer quelqu'un d'autre sans le dire.",
        "To cite a source one has not read is to cite somebody else without saying so.",
    ),
    remedy=Message(
        "Écrivez « read: » : whole (en entier), excerpt (un extrait) ou secondhand (citée par une "
        "autre).",
        'Write "read:": whole, excerpt, or secondhand where another source quotes it.',
    ),
    find=find,
    absence=True,
)
