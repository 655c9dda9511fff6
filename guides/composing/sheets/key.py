"""The key: what only the adult reads of the activities. Never in the file that pupils get."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.sheets.counting import counting
from guides.composing.sheets.slip import slip_key
from guides.composing.sheets.takehome import takehome_key
from guides.document.block import Block, Blocks, Heading, PageBreak, Paragraph
from guides.document.inline import Inlines, Text


def key(brief: Brief) -> Blocks:
    """Key and debrief of every activity, of the papers; how to count slips.

    Numbers in brackets are those of the guide's sources.
    """
    blocks: list[Block] = [
        brief.heading(1, "key.title", "top"),
        Paragraph(brief.t("key.lead"), "lead"),
    ]
    for number, activity in enumerate(brief.mine(brief.guide.activities), start=1):
        title: Inlines = (Text(f"{number}. "), *brief.said(activity.title))
        blocks += [
            Heading(2, title, f"key-{activity.id}"),
            brief.heading(3, "activities.key", ""),
            *brief.told(activity.key),
            brief.heading(3, "activities.debrief", ""),
            *brief.told(activity.debrief),
        ]
    if brief.mine(brief.guide.takehome):
        blocks += takehome_key(brief)
    if brief.guide.slip:
        blocks += (*slip_key(brief), PageBreak(), *counting(brief))
    return tuple(blocks)
