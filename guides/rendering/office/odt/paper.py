"""The paper of each document in an ODT, and how high each of its styles stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from guides.rendering.office.sheets.height import (
    BOLD,
    POINT,
    SANS,
    SERIF,
    Frame,
    Look,
    Setting,
)
from guides.rendering.office.sheets.page import HEIGHT, Page, down

ENDS = 17.0  # millimetres that head and foot take from a headed page, foot only else
FOOT = 8.0
CLOSEST = 7.0  # millimetres between two lines to write on


@dataclass(frozen=True, slots=True)
class Paper(Page):
    """A page, with how some things stand on it.

    Attributes:
        columns: in which short entries stand, to look up.
        filled: whether cards to cut out share a whole side.
        foot: size of head and foot, in points.
        air, leading: between paragraphs and between lines, in shares of what styles ask for.
    """

    columns: int = 1
    filled: bool = False
    foot: float = 8.0
    air: float = 1.0
    leading: float = 1.0

    @property
    def written(self) -> float:
        """Millimetres between lines to write on: closer where type is small, as on paper."""
        return max(CLOSEST, self.size * 0.75)

    @property
    def height(self) -> float:
        """Of the text, in millimetres, between head and foot."""
        return HEIGHT - self.top - self.bottom - (ENDS if self.headed else FOOT)


BOOK = Paper(10.5, left=23, right=18, top=14, bottom=13)
PAPERS = {
    "runsheet": Paper(
        11.5, left=18, right=13, top=7, bottom=5, headed=False, sizes=down(11.5, 11, 0.1), foot=10
    ),
    "handout": Paper(
        12, left=20, right=15, top=12, bottom=8, headed=False,
        sizes=down(12, 9, 0.2), columns=2, air=0.5, leading=0.9,
    ),
    "worksheets": Paper(
        11.5, left=22, right=17, top=9, bottom=9,
        sizes=down(11.5, 9.3, 0.2), filled=True, air=0.5, leading=0.9,
    ),
    # Read standing up: nothing under 11 points, tables among it.
    **dict.fromkeys(("game", "gamekey"), Paper(13.1, left=13, right=13, top=10, bottom=9, whole=6)),
}  # fmt: skip


class Kind(NamedTuple):
    """A kind of paragraph: its style in `styles.xml.jinja`, and what its height depends on.

    Attributes:
        style: its name there.
        size: share of the text size.
        white: millimetres above and below, at 10.5 points.
        line: from one line to the next, in shares of what the face asks for.
        indent: millimetres.
        letter: its mean width, in shares of its size.
    """

    style: str
    size: float
    white: float
    line: float = 1.18
    indent: float = 0
    letter: float = SERIF


TITLE, STRONG = SANS * BOLD, SERIF * BOLD
BOX, CARD, ROW = "Box_20_Aside", "Card", "Schedule"
KINDS = {
    "heading-1": Kind("Heading_20_1", 1.5, 2.5, 1, letter=TITLE),
    "heading-2": Kind("Heading_20_2", 1.45, 5, 1, letter=TITLE),
    "heading-3": Kind("Heading_20_3", 1.18, 8, 1, letter=TITLE),
    "heading-4": Kind("Heading_20_4", 1.02, 6.1, 1, letter=TITLE),
    "text": Kind("Text_20_body", 1, 2),
    "lead": Kind("Lead", 1.02, 2, letter=SANS),
    "say": Kind("Say", 1, 2, indent=3.4, letter=STRONG),
    "note": Kind("Note", 0.84, 2.8, letter=SANS),
    "item": Kind("List_20_Contents", 1, 1.1, indent=5),
    "choices": Kind("Choices", 0.92, 2, 1.5, letter=SANS),
    "entry": Kind("Entry", 1, 1.2, indent=4),
    "blank": Kind("Blank", 1, 1.8),
    "box-title": Kind(f"{BOX}_20_Title", 0.9, 4.2, 1.15, letter=TITLE),
    "box text": Kind(BOX, 1, 1.2, 1.15),
    "box lead": Kind(BOX, 1, 1.2, 1.15, letter=SANS),
    "box say": Kind(BOX, 1, 1.2, 1.15, letter=STRONG),
    "box note": Kind(BOX, 1, 1.2, 1.15, letter=SANS),
    "box item": Kind(BOX, 1, 1.2, 1.15, indent=3),
    "box choices": Kind(BOX, 1, 1.2, 1.15),
    "box blank": Kind(BOX, 1, 1.2, 1.15),
    "card-title": Kind("Card_20_Title", 1.02, 1.2, letter=TITLE),
    "card text": Kind(CARD, 0.95, 1.2),
    "card say": Kind("Card_20_Say", 0.95, 1.2, letter=STRONG),
    "card note": Kind("Card_20_Note", 0.84, 1.2, letter=SANS),
    "card item": Kind(CARD, 0.95, 1.2, indent=5),
    "card choices": Kind(CARD, 0.95, 1.2),
    "caption": Kind("Caption", 0.84, 5.5, 1, letter=TITLE),
    "head": Kind("Table_20_Heading", 0.84, 0, 1.08, letter=TITLE),
    "cell": Kind("Table_20_Contents", 0.84, 0, 1.08),
    "hour": Kind("Schedule_20_Hour", 1.57, 0.3, 1.08, letter=TITLE),
    "step": Kind("Schedule_20_Title", 1.27, 0.5, 1.08, letter=TITLE),
    "late": Kind("Schedule_20_Aside", 0.92, 0.3, 1.08, letter=SANS),
    "schedule text": Kind(ROW, 1, 0.3, 1.08, letter=SANS),
    "schedule say": Kind("Schedule_20_Say", 1, 0.3, 1.08, letter=TITLE),
    "schedule note": Kind("Schedule_20_Note", 1, 0.3, 1.08, letter=SANS),
    "schedule item": Kind(ROW, 1, 0.3, 1.08, indent=5, letter=SANS),
}
SCHEDULE = (29, 131, 18)  # widths of its columns, in proportion: when, what, if late
LINE = 1.12  # of the size: LibreOffice takes its shares without the white a face asks for
NOTE = 8  # points that small print has at least
RULE = 0.6  # millimetres that the line under a line to write on takes


def setting(paper: Paper) -> Setting:
    """How a side of a paper is set."""
    note = KINDS["note"]
    small = note._replace(size=max(note.size, NOTE / paper.size))
    lines = {
        "note": _look(small, paper),
        "written": Look(0, paper.written + RULE),
        "box written": Look(0, paper.written, 1.2 * paper.air * paper.size / 10.5),
        "after-table": Look(0, 3),
    }
    return Setting(
        width=paper.width,
        room=paper.height,
        looks={kind: _look(style, paper) for kind, style in KINDS.items()} | lines,
        box=Frame(4.5, 4.5),
        cell=Frame(2.2, 2.3),
        card=Frame(8, 8),
        schedule=SCHEDULE,
        columns=paper.columns,
    )


def _look(kind: Kind, paper: Paper) -> Look:
    size = paper.size * kind.size * POINT
    line = size * LINE * (kind.line * paper.leading if kind.line > 1 else 1)
    white = kind.white * paper.air * paper.size / 10.5
    return Look(size, line, white, kind.indent, kind.letter)
