"""A hard moment in its lines: receive, ask, where it helps one fact with its mark, bridge."""

from __future__ import annotations

from guides.composing.brief import Brief, joined
from guides.document.nodes.block import Blocks, Paragraph
from guides.document.nodes.inline import Inlines, LineBreak, Strong, Text
from guides.model.room import RescueCard


def rescue_parts(brief: Brief, card: RescueCard) -> dict[str, Inlines]:
    """What a card says, in order: `receive`, `ask`, `fact` if it has one, `bridge`."""
    parts = {"receive": brief.said(card.receive), "ask": brief.said(card.ask)}
    if card.fact and card.strength and card.as_of:
        mark = brief.mark(card.strength, card.as_of)
        parts["fact"] = (*brief.said(card.fact), Text(" "), mark)
    return {**parts, "bridge": brief.said(card.bridge)}


def rescue_lines(brief: Brief, card: RescueCard) -> Blocks:
    """A card as one block of lines to read, each under its name."""
    runs: list[Inlines] = [
        (Strong(brief.t(f"rescue.{name}")), Text(" "), *said)
        for name, said in rescue_parts(brief, card).items()
    ]
    return (Paragraph(joined(runs, (LineBreak(),))),)
