"""The key: what only the adult reads of the activities. Never in the file that pupils get."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.document.block import Block, Blocks, Heading, Paragraph
from guides.document.inline import Inlines, Text


def key(brief: Brief) -> Blocks:
    """Key and debrief of every activity, with the numbers of the guide's sources."""
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
    return tuple(blocks)
