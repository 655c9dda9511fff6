"""The lines of the slip before and after, in the order in which this film prints them."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.measuring.order import drawn
from guides.model.papers import SlipLine


def slip_lines(brief: Brief) -> tuple[SlipLine, ...]:
    """Every line, in an order that the ids decide and that says nothing of which are true."""
    by_id = {line.id: line for line in brief.guide.slip}
    return tuple(by_id[name] for name in drawn(by_id, brief.guide.film.id))
