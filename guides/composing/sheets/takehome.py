"""The sheet to take home: five claims to check oneself, and what one finds, for the adult."""

from __future__ import annotations

from guides.composing.brief import Brief, joined, labelled
from guides.composing.say.claims import sentences, who_says_it
from guides.composing.say.dates import published_said
from guides.document.nodes.block import Blank, Block, Blocks, BulletList, NumberedList, Paragraph
from guides.document.nodes.inline import Emphasis, Inlines, Link, Strong, Text
from guides.model.evidence import Claim
from guides.model.papers import HomeCheck

HELD = ("holds", "not", "unknown")


def takehome(brief: Brief) -> Blocks:
    """One side: each claim, where to look, what to find out, room to write."""
    blocks: list[Block] = [
        brief.heading(2, "takehome.title", "takehome"),
        Paragraph(brief.t("takehome.lead"), "note"),
    ]
    for number, line in enumerate(brief.mine(brief.guide.takehome), start=1):
        blocks += _line(brief, line, number)
    return (*blocks, Blank(brief.t("takehome.change"), 1))


def _line(brief: Brief, line: HomeCheck, number: int) -> Blocks:
    claim = _claim(brief, line)
    found = tuple((Paragraph(brief.t(f"takehome.{held}")),) for held in HELD)
    title = Strong((Text(f"{number}. "), *brief.said(claim.wording)))
    where = (*brief.said(line.where), *_opened(brief, line))
    return (
        Paragraph((title, Text(" "), *who_says_it(brief, claim))),
        Paragraph(labelled(brief.w("takehome.where"), where)),
        Blank((Strong(brief.said(line.ask)),), 1),
        BulletList(found, ticks=True),
    )


def _opened(brief: Brief, line: HomeCheck) -> Inlines:
    """The source to open, by the names a pupil can read, with its address."""
    source = next((s for s in brief.guide.sources if s.id == line.source), None)
    if source is None or not source.url:
        return ()
    date = published_said(brief, source.date)
    named: Inlines = (Text(f" {source.publisher}, "), Emphasis((Text(source.title),)))
    date += brief.w("punctuation.colon")
    return (*named, Text(f", {date} "), Link(source.url, (Text(source.url),)))


def _claim(brief: Brief, line: HomeCheck) -> Claim:
    return next(claim for claim in brief.guide.claims if claim.id == line.claim)


def takehome_key(brief: Brief) -> Blocks:
    """The answer to each claim, and what one finds where the sheet says to look."""
    items = tuple(
        (
            Paragraph(brief.said(_claim(brief, line).wording)),
            Paragraph(joined(sentences(brief, _claim(brief, line)), (Text(" "),))),
            Paragraph(labelled(brief.w("takehome.found"), brief.said(line.expected))),
        )
        for line in brief.mine(brief.guide.takehome)
    )
    return (brief.heading(2, "takehome.title", "key-takehome"), NumberedList(items))
