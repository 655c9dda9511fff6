"""A hard moment in four lines: receive, ask, one fact with its mark, bridge."""

from __future__ import annotations

from guides.composing.brief import Brief, joined
from guides.document.block import Blocks, Paragraph
from guides.document.inline import Inlines, LineBreak, Strong, Text
from guides.model.room import RescueCard


def rescue_lines(brief: Brief, card: RescueCard) -> Blocks:
    """The four lines of a card, as one block of lines to read."""
    fact: Inlines = (*brief.said(card.fact), Text(" "), brief.mark(card.strength, card.as_of))
    lines: list[tuple[str, Inlines]] = [
        ("receive", brief.said(card.receive)),
        ("ask", brief.said(card.ask)),
        ("fact", fact),
        ("bridge", brief.said(card.bridge)),
    ]
    runs: list[Inlines] = [
        (Strong(brief.t(f"rescue.{name}")), Text(" "), *body) for name, body in lines
    ]
    return (Paragraph(joined(runs, (LineBreak(),))),)
