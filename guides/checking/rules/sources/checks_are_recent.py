"""What was checked was checked within two years of the newest check."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading

YEARS = 2
OLD = Message("vérifié le {day}, il y a plus de deux ans", "checked on {day}, over two years ago")


def find(reading: Reading) -> Iterator[Fault]:
    """Claims and sources left behind; "now" is the newest check in the film, not a clock.

    The common stock, which others keep up, makes none of a film's checks old.
    """
    guide = reading.guide
    dated = [(f"claim:{c.id}", c.checked_on) for c in guide.claims]
    dated += [(f"source:{s.id}", s.checked_on) for s in guide.sources]
    newest = max((day for key, day in dated if key not in reading.stock.used), default="")
    if not newest:
        return
    for key, day in dated:
        if (int(newest[:4]) - YEARS, newest[4:]) > (int(day[:4]), day[4:]):
            yield Fault(key, "checked_on", OLD.fill(day=day))


RULE = Rule(
    code="C127",
    about=Message(
        "Chaque vérification a moins de deux ans.",
        "Each check is less than two years old.",
    ),
    why=Message(
        "Une leçon juste en 2018 enseigne une erreur en 2026.",
        "A lesson right in 2018 teaches an error in 2026.",
    ),
    remedy=Message(
        "Relisez la source, corrigez, puis changez checked_on.",
        "Read the source again, correct, then change checked_on.",
    ),
    find=find,
    severity=Severity.WARNING,
)
