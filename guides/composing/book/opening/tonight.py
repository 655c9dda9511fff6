"""The first spread: on the left the answers worth knowing, on the right the session.

Whoever opens the book twenty minutes before the doors needs nothing else.
"""

from __future__ import annotations

from guides.composing.book.opening.first_page import unseen
from guides.composing.brief import Brief, joined
from guides.composing.say.claims import sentences
from guides.composing.session import sheet
from guides.composing.session.schedule import for_whom, schedule
from guides.composing.session.sheet import quoted
from guides.document.nodes.block import Block, Blocks, NumberedList, PageBreak, Paragraph
from guides.document.nodes.inline import Reference, Strong, Text
from guides.model.evidence import Claim

TO_KNOW = 5


def tonight(brief: Brief) -> Blocks:
    """Two pages; the left one needs claims, the right one a session that can be held."""
    return (*_to_know(brief), *_session(brief))


def _to_know(brief: Brief) -> Blocks:
    core = [c for c in brief.mine(brief.guide.claims) if brief.audience in c.core]
    first = sorted(core, key=lambda claim: claim.number)[:TO_KNOW]
    if not first:
        return ()
    return (
        brief.heading(2, f"tonight.title_{brief.whom}", "tonight"),
        NumberedList(tuple(_answer(brief, claim) for claim in first)),
        Paragraph((*brief.t("tonight.rest"), *unseen(brief)), "note"),
        PageBreak(),
    )


def _answer(brief: Brief, claim: Claim) -> tuple[Block, ...]:
    """What is claimed (without it "no" answers nothing), the ruling, the rest, where it is told."""
    first, *rest = sentences(brief, claim)
    told = (Paragraph(joined(rest, (Text(" "),))),) if rest else ()
    where = Reference(f"claim:{claim.id}")
    return (
        Paragraph(quoted(brief, brief.said(claim.wording))),
        Paragraph((Strong(first),)),
        *told,
        Paragraph((brief.mark(claim.strength, claim.as_of), Text(" "), where)),
    )


def _session(brief: Brief) -> Blocks:
    """The session most people have, as its run sheet tells it."""
    if brief.usual is None:  # no session can be made for this audience
        return ()
    return (
        brief.heading(2, "session.title", "session"),
        for_whom(brief, brief.usual),
        schedule(brief, brief.usual, sheet.how),
        PageBreak(),
    )
