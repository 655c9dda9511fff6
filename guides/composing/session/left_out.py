"""What a session left out, by reason: only where there is room, never on the paper sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from guides.composing.brief import Brief, labelled
from guides.document.nodes.block import Blocks, BulletList, Paragraph
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import plain
from guides.planning.session import LeftOut, Reason, SessionPlan

NOT_FOR_THEM = "another-audience"  # never a choice the planner made


def left_out(brief: Brief, plan: SessionPlan, level: int) -> Blocks:
    """One line a reason, in the order of `Reason`; nothing when all was taken.

    Args:
        brief: what to compose from.
        plan: the session.
        level: of the heading.
    """
    items = tuple(
        (Paragraph(labelled(_why(brief, reason), (Text(_named(brief, those)),))),)
        for reason in get_args(Reason)
        if reason != NOT_FOR_THEM and (those := [r for r in plan.left_out if r.reason == reason])
    )
    return (brief.heading(level, "left_out.title", ""), BulletList(items)) if items else ()


def _why(brief: Brief, reason: Reason) -> str:
    return brief.w(f"reasons.{reason}") + brief.w("punctuation.colon")


def _named(brief: Brief, those: Iterable[LeftOut]) -> str:
    """Records by the numbers people know them by; activities have only their titles."""
    taken = {(r.kind, r.record) for r in those}
    return ", ".join(_names(brief, taken))


def _names(brief: Brief, taken: set[tuple[str, str]]) -> Iterator[str]:
    guide = brief.guide
    for question in guide.questions:
        if ("question", question.id) in taken:
            yield brief.w("questions.label", number=question.number)
    claims = [str(c.number) for c in guide.claims if ("claim", c.id) in taken]
    if claims:
        name = "reference.claim" if len(claims) == 1 else "reference.claims"
        yield brief.w(name, number=", ".join(claims))
    for activity in guide.held:
        if ("activity", activity.id) in taken:
            yield brief.w("reference.quoted", title=plain(brief.said(activity.title)))
    for vote in guide.votes:
        if ("vote", vote.id) in taken:
            yield brief.w("votes.label", number=vote.number).lower()
