"""The paper of each document in a DOCX, and how high each of its styles stands on it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from typing import Any

from guides.rendering.office.docx.look import PARAGRAPHS, SANS, SCHEDULE, TABLES, Style
from guides.rendering.office.sheets import height
from guides.rendering.office.sheets.height import BOLD, POINT, SERIF, Frame, Look, Setting
from guides.rendering.office.sheets.page import HEIGHT, Page, down


@dataclass(frozen=True, slots=True)
class Paper(Page):
    """A page, with what it changes of every style.

    Attributes:
        opening: the title, in shares of the text size.
        air, leading: between paragraphs and between lines, in shares of what styles ask for.
    """

    opening: float = 2.0
    air: float = 1.0
    leading: float = 1.0


BOOK = Paper(10.5, left=23, right=18, top=22, bottom=20)
PAPERS = {
    "worksheets": Paper(
        11, left=22, right=17, top=15, bottom=14, sizes=down(11.5, 9.5, 0.25),
        air=0.5, leading=0.93,
    ),
    "runsheet": Paper(
        11.5, left=18, right=13, top=9, bottom=13, opening=1.9, headed=False,
        sizes=down(11.5, 11, 0.25), air=0.6, leading=0.95,
    ),
    "handout": Paper(
        12, left=20, right=15, top=10, bottom=13, headed=False,
        sizes=down(12, 9, 0.25), air=0.65, leading=0.95,
    ),
    # Read standing up: nothing under 11 points, tables among it.
    **dict.fromkeys(
        ("game", "gamekey"), Paper(13.1, left=13, right=13, top=14, bottom=13, whole=6)
    ),
}  # fmt: skip

# The style of each kind of paragraph that a sheet may hold.
STYLES = {
    "heading-1": "Title",
    **{f"heading-{level}": f"Heading{level - 1}" for level in (2, 3, 4)},
    "text": "Normal",
    "lead": "Lead",
    "say": "Say",
    "note": "Note",
    "item": "ListBullet",
    "choices": "Choices",
    "entry": "Definition",
    "blank": "Blank",
    "written": "WritingLine",
    "box-title": "BoxTitle",
    "card-title": "CardTitle",
    "caption": "Caption",
    "head": "TableHead",
    "cell": "TableText",
    "hour": "ScheduleHour",
    "step": "ScheduleTitle",
    "late": "ScheduleAside",
    "schedule text": "Schedule",
    "schedule say": "Schedule",
    "schedule note": "Schedule",
    "schedule item": "ScheduleList",
    "after-table": "AfterTable",
}
LINE = 1.15  # from one line to the next, in shares of the size
EDGE = 2  # points that the lines of a frame take


def setting(paper: Paper) -> Setting:
    """How a side of a paper is set."""
    return Setting(
        width=paper.width,
        room=HEIGHT - paper.top - paper.bottom,
        looks={kind: _look(style, paper) for kind, style in STYLES.items()},
        box=_frame("BoxAside", resolved("AfterTable").pitch or 0),
        cell=_frame("GuideTable"),
        card=_frame("Cards"),
        schedule=SCHEDULE,
    )


def _look(name: str, paper: Paper) -> Look:
    style = resolved(name)
    share = paper.opening if name == "Title" else style.size or 1
    size = round(paper.size * share * 2) / 2
    letter = (height.SANS if style.font == SANS else SERIF) * (BOLD if style.bold else 1)
    line = style.pitch or size * LINE * (style.line or 1) * paper.leading
    gap = ((style.above or 0) + (style.below or 0)) * paper.air
    return Look(size * POINT, line * POINT, gap * POINT, style.indent or 0, letter)


def _frame(table: str, below: float = 0) -> Frame:
    (padding,) = (style.padding for style in TABLES if style.id == table)
    return Frame((2 * padding + EDGE) * POINT, (2 * padding + below) * POINT)


@cache
def resolved(name: str) -> Style:
    """A style with what it takes from those it is based on."""
    (style,) = (style for style in PARAGRAPHS if style.id == name)
    if not style.based:
        return style
    own: dict[str, Any] = {
        field.name: value
        for field in dataclasses.fields(style)
        if (value := getattr(style, field.name)) is not None
    }
    return dataclasses.replace(resolved(style.based), **own)
