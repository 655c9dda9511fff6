"""The key: what only the adult reads of the activities. Never in the file that pupils get."""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.brief import Brief
from guides.composing.holding import activities_used
from guides.composing.session.lesson import expected, read_aloud
from guides.composing.session.pupils import document_title, documents_of
from guides.composing.sheets.counting import counting
from guides.composing.sheets.slip import slip_key
from guides.composing.sheets.takehome import takehome_key
from guides.document.nodes.block import Block, Blocks, Heading, PageBreak, Paragraph
from guides.document.nodes.inline import Inlines, Strong, Text
from guides.model.lesson import Lesson


def key(brief: Brief) -> Blocks:
    """Key and debrief of every activity, of the papers; how to count slips.

    Numbers in brackets are those of the guide's sources.
    """
    blocks: list[Block] = [
        brief.heading(1, "key.title", "top"),
        Paragraph(brief.t("key.lead"), "lead"),
    ]
    for lesson in brief.mine(brief.guide.lessons):
        blocks += _lesson(brief, lesson)
    used = activities_used(brief.guide, brief.audience)
    for number, activity in enumerate(used, start=1):
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


def _lesson(brief: Brief, lesson: Lesson) -> Iterator[Block]:
    """What is expected of each task and of the slip, what is read aloud, who says each line."""
    yield Heading(2, brief.said(lesson.title), f"key-{lesson.id}")
    yield from expected(brief, lesson)
    yield from read_aloud(brief, lesson)
    for number, document in enumerate(documents_of(brief, lesson), start=1):
        if document.note:
            yield Paragraph((Strong(document_title(brief, document, number)),))
            yield from brief.told(document.note)
