"""The rescue cards: what to say when it gets hard, each on one face, in a host's pocket."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.say.rescue import rescue_parts
from guides.document.nodes.block import Blocks, Card, CardSheet, Heading, Paragraph
from guides.document.nodes.walk import uncited
from guides.model.room import RescueCard

PER_PAGE = 8  # with the panel that names the others


def rescue(brief: Brief) -> Blocks:
    """Every hard moment of the audience, in the order of the guide."""
    title = brief.t("rescue.cover")
    moments = brief.mine(brief.guide.rescue)
    made = tuple(_moment(brief, card, number) for number, card in enumerate(moments, start=1))
    sheets = (CardSheet(title, made, PER_PAGE),) if made else ()
    return uncited(
        (Heading(1, title, "top"), Paragraph(brief.t("rescue.folding"), "lead"), *sheets)
    )


def _moment(brief: Brief, card: RescueCard, number: int) -> Card:
    """Its number, what happens, then the lines: the words to say first, the fact as a note."""
    roles = {"receive": "say", "fact": "note"}
    lines = rescue_parts(brief, card).items()
    return Card(
        label=str(number),
        title=brief.said(card.moment),
        blocks=tuple(Paragraph(said, roles.get(name, "")) for name, said in lines),  # type: ignore[arg-type]
    )
