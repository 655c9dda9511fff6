"""The cards: questions, claims to sort, rescue cards, and the four shapes of a vote."""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.brief import Brief, labelled
from guides.composing.say.claims import answer, who_says_it
from guides.composing.say.rescue import rescue_lines
from guides.composing.say.shapes import VOTES
from guides.composing.say.wordings import untested
from guides.document.block import Block, Blocks, Card, CardSheet, Heading, Paragraph
from guides.document.inline import Inline, LineBreak, Shape
from guides.model.evidence import Claim
from guides.model.room import Question, RescueCard

PEOPLE = 2  # to a sheet of eight shapes


def cards(brief: Brief) -> Blocks:
    """All sets, in the order a session needs them; those without a back come last."""
    guide = brief.guide
    sets: tuple[tuple[str, tuple[Card, ...]], ...] = (
        ("questions", tuple(_question(brief, q) for q in brief.mine(guide.questions))),
        ("claims", tuple(_claim(brief, c) for c in brief.mine(guide.claims))),
        ("rescue", tuple(_rescue(brief, r) for r in brief.mine(guide.rescue))),
        ("shapes", _shapes(brief) if brief.mine(guide.votes) else ()),
    )
    return (
        brief.heading(1, "cards.title", "top"),
        Paragraph((*brief.t("cards.how"), *untested(brief, " ")), "lead"),
        *(block for name, made in sets if made for block in _set(brief, name, made)),
    )


def _set(brief: Brief, name: str, made: tuple[Card, ...]) -> tuple[Block, ...]:
    title = brief.t(f"cards.{name}")
    single = any(card.back for card in made)
    how = () if single else (Paragraph(brief.t("cards.shapes_how"), "note"),)
    return (Heading(2, title, name), *how, CardSheet(title, made))


def _question(brief: Brief, question: Question) -> Card:
    """A question; overleaf, what to ask next."""
    label = brief.w("questions.label", number=question.number)
    minutes = brief.t("cards.minutes", min=question.minutes.min, max=question.minutes.max)
    follow_up = labelled(brief.w("questions.follow_up"), brief.said(question.follow_up))
    return Card(
        label=f"{label} · {brief.w(f'function.{question.function}.title')}",
        title=brief.said(question.wordings.at(brief.level)),
        blocks=(Paragraph(minutes, "note"),),
        back=(Paragraph(follow_up),),
    )


def _claim(brief: Brief, claim: Claim) -> Card:
    """A claim in its own words and who says it; overleaf the answer and the mark."""
    mark = brief.mark(claim.strength, claim.as_of)
    return Card(
        label=brief.w("claims.label", number=claim.number),
        title=brief.said(claim.wording),
        blocks=(Paragraph(who_says_it(brief, claim), "note"),),
        back=(*map(Paragraph, answer(brief, claim)), Paragraph((mark,), "note")),
    )


def _rescue(brief: Brief, card: RescueCard) -> Card:
    """A hard moment; overleaf, four lines to say."""
    return Card(
        label=brief.w("cards.rescue_label"),
        title=brief.said(card.moment),
        blocks=(),
        back=tuple(_lines(rescue_lines(brief, card))),
    )


def _lines(blocks: Blocks) -> Iterator[Paragraph]:
    """Every line of a text as a paragraph of its own: air for whoever reads in a hurry."""
    for block in blocks:
        assert isinstance(block, Paragraph)
        line: list[Inline] = []
        for node in block.children:
            if isinstance(node, LineBreak):
                yield Paragraph(tuple(line))
                line = []
            else:
                line.append(node)
        yield Paragraph(tuple(line))


def _shapes(brief: Brief) -> tuple[Card, ...]:
    """The four shapes, as often as a sheet holds them."""
    four = tuple(
        Card(
            label=brief.w("cards.shape_label"),
            title=(Shape(name, brief.w(f"cards.shape.{name}")),),
            blocks=(),
        )
        for name in VOTES
    )
    return four * PEOPLE
