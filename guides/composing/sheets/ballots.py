"""The ballots: four shapes to raise, on a paper that folds in four."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.say.shapes import VOTES
from guides.document.nodes.block import Blocks, Card, CardSheet, Heading, Paragraph
from guides.document.nodes.inline import Shape

PEOPLE = 2  # to a sheet


def ballots(brief: Brief) -> Blocks:
    """A sheet for two people, where the audience has something to vote on."""
    title = brief.t("ballots.title")
    four = tuple(
        Card(label="", title=(Shape(name, brief.w(f"cards.shape.{name}")),), blocks=())
        for name in VOTES
    )
    voted = bool(brief.mine(brief.guide.votes))
    sheet = (CardSheet(title, four * PEOPLE, len(four) * PEOPLE),) if voted else ()
    return (Heading(1, title, "top"), Paragraph(brief.t("ballots.folding"), "lead"), *sheet)
