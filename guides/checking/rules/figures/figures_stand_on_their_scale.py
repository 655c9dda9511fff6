"""A figure drawn on a system's scale lies between the two ends of that scale."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.evidence import System
from guides.model.guide import Reading

OPEN = Message(
    "l'échelle de « {system} » n'a pas ses deux bouts : aucun de ses paliers ne dit où elle {which}",
    'the scale of "{system}" lacks an end: none of its bands says where it {which}',
)
BEGINS, ENDS = Message("commence", "begins"), Message("finit", "ends")
BACKWARDS = Message(
    "l'échelle de « {system} » finit avant de commencer",
    'the scale of "{system}" ends before it begins',
)
OUTSIDE = Message(
    "{value} est hors de l'échelle de « {system} », de {low} à {high}",
    '{value} is off the scale of "{system}", from {low} to {high}',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Figures whose scale has no end, or that lie beyond it."""
    systems: dict[str | None, System] = {system.id: system for system in reading.guide.systems}
    for claim in reading.guide.claims:
        for index, figure in enumerate(claim.figures):
            system = systems.get(figure.scale)
            if system is None:
                continue
            where = f"claim:{claim.id}", f"figures.{index}.scale"
            if (ends := system.ends) is None:
                yield Fault(*where, _without_ends(system))
            else:
                low, high = ends
                outside = [
                    v for v in (figure.value, figure.high) if v and not low <= float(v) <= high
                ]
                for value in outside:
                    named = {"value": value, "system": system.id, "low": low, "high": high}
                    yield Fault(*where, OUTSIDE.fill(**named))


def _without_ends(system: System) -> Message:
    """What is wrong with a scale that has no two ends."""
    if all(band.low is None for band in system.bands):
        return OPEN.fill(system=system.id, which=BEGINS)
    if all(band.high is None for band in system.bands):
        return OPEN.fill(system=system.id, which=ENDS)
    return BACKWARDS.fill(system=system.id)


RULE = Rule(
    code="C162",
    about=Message(
        "Un chiffre placé sur une échelle y tient.",
        "A figure set on a scale lies on it.",
    ),
    why=Message(
        "Une image qui place un nombre hors de son échelle montre un mélange de systèmes.",
        "A picture that sets a number off its scale shows two systems mixed up.",
    ),
    remedy=Message(
        "Donnez aux paliers du système leurs bornes, corrigez le nombre, ou retirez « scale ».",
        'Give the system\'s bands their limits, correct the number, or remove "scale".',
    ),
    find=find,
)
