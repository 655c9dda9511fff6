"""The slip filled in before and after, both on one sheet that folds; its key is the adult's."""

from __future__ import annotations

from guides.composing.brief import Brief, joined
from guides.composing.say.claims import sentences
from guides.composing.say.slip import slip_lines
from guides.document.nodes.block import (
    Blocks,
    Card,
    CardSheet,
    Heading,
    NumberedList,
    Paragraph,
)
from guides.document.nodes.inline import Inlines, LineBreak, Reference, Strong, Text
from guides.model.papers import SlipLine

ANSWERS = ("true", "false")


def slip(brief: Brief) -> Blocks:
    """The same lines twice: above before the session, below after it. It answers nothing."""
    title = brief.t("slip.title")
    halves = tuple(_half(brief, when) for when in ("before", "after"))
    return (
        Heading(2, title, "slip"),
        Paragraph(brief.t("slip.fold"), "note"),
        CardSheet(title, halves, per_page=2),
    )


def _half(brief: Brief, when: str) -> Card:
    said = brief.t("slip.circle"), brief.t(f"slip.{when}_how")
    numbered = NumberedList(
        tuple((Paragraph(_to_circle(brief, line)),) for line in slip_lines(brief))
    )
    return Card("", brief.t(f"slip.{when}"), (*(Paragraph(how, "note") for how in said), numbered))


def _to_circle(brief: Brief, line: SlipLine) -> Inlines:
    """A line, and under it both answers as words, wide enough for a pencil to go round."""
    true, false = (Strong(brief.t(f"slip.{name}")) for name in ANSWERS)
    return (*brief.said(line.text), LineBreak(), true, Text(f" {brief.w('slip.or')} "), false)


def slip_key(brief: Brief) -> Blocks:
    """Which lines are true, and why, in the order of the slip: never on the slip."""
    items = tuple(
        (Paragraph(brief.said(line.text)), Paragraph(_because(brief, line)))
        for line in slip_lines(brief)
    )
    return (
        brief.heading(2, "slip.key", "key-slip"),
        Paragraph(brief.t("slip.key_order", letters=_letters(brief)), "lead"),
        NumberedList(items),
    )


def _letters(brief: Brief) -> str:
    """The right answers in a row, to lay beside a slip."""
    return " ".join(brief.w(f"slip.{ANSWERS[not line.holds]}_letter") for line in slip_lines(brief))


def _because(brief: Brief, line: SlipLine) -> Inlines:
    """True or false, its mark, then what bears it out or answers it."""
    ruling: Inlines = (Strong(brief.t(f"slip.{ANSWERS[not line.holds]}")), Text(" · "))
    if line.strength and line.as_of:
        mark = brief.mark(line.strength, line.as_of)
        return (*ruling, mark, Text(" · "), *brief.said(line.why))
    claim = next(claim for claim in brief.guide.claims if claim.id == line.claim)
    mark = brief.mark(claim.strength, claim.as_of)
    said = joined(sentences(brief, claim), (Text(" "),))
    where: Inlines = ()
    if claim in brief.mine(brief.guide.claims):
        where = (Text(" ("), Reference(f"claim:{claim.id}"), Text(")"))
    return (*ruling, mark, Text(" · "), *said, *where)
