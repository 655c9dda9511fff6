"""A kit that stands already as an order wants it: nothing is read to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guides.building.outcome import Outcome
from guides.findings.finding import from_row

if TYPE_CHECKING:
    from guides.building.order import Order
    from guides.writing.kit import Kit


def as_it_stands(kit: Kit, order: Order, inputs: str) -> Outcome | None:
    """What the last run of the same order made, when nothing has changed since.

    Its record holds every warning, also those that have not fallen due yet: nothing needs to be
    read again for them to be told on their day.
    """
    last = kit.manifest["runs"].get(order.key())
    if not last or last["inputs"] != inputs or not all(map(kit.intact, last["paths"])):
        return None
    if not kit.agrees() or (len(kit.runs) > 1 and _some_are_gone(kit, order)):
        return None
    warnings = tuple(map(from_row, last["warnings"]))
    first = {language: (path, said) for language, (path, said) in last.get("first", {}).items()}
    return Outcome((), tuple(last["paths"]), warnings, first)


def _some_are_gone(kit: Kit, order: Order) -> bool:
    """Whether another film of the folder is no longer there."""
    from guides.building.belonging import gone  # noqa: PLC0415

    return bool(gone(kit, order))
