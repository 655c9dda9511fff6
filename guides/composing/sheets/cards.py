"""The cards: claims to sort, each with its answer overleaf."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.say.claims import answer, who_says_it
from guides.composing.say.shapes import drawn
from guides.document.nodes.block import Blocks, BulletList, Card, CardSheet, Heading, Paragraph
from guides.document.nodes.inline import STRENGTHS
from guides.document.nodes.walk import uncited
from guides.model.evidence import Claim

PER_PAGE = 6  # the twelve claims of an audience on two sheets


def cards(brief: Brief) -> Blocks:
    """The claims that a room discusses, each with who says it; overleaf the answer."""
    title = brief.t("cards.title")
    claims = [c for c in brief.mine(brief.guide.claims) if brief.audience in c.core]
    made = CardSheet(title, tuple(_claim(brief, claim) for claim in claims), PER_PAGE)
    how = Paragraph(brief.t("cards.how"), "lead")
    return uncited((Heading(1, title, "top"), how, *((made,) if claims else ())))


def _claim(brief: Brief, claim: Claim) -> Card:
    """A claim, who says it and the six answers to choose from; overleaf the answer and the mark."""
    mark = brief.mark(claim.strength, claim.as_of)
    choices = tuple((Paragraph((drawn(brief, strength),)),) for strength in STRENGTHS)
    return Card(
        label=brief.w("claims.label", number=claim.number),
        title=brief.said(claim.wording),
        blocks=(
            Paragraph(who_says_it(brief, claim)),
            Paragraph(brief.t("session.proved"), "note"),
            BulletList(choices),
        ),
        back=(*map(Paragraph, answer(brief, claim)), Paragraph((mark,), "note")),
    )
