"""The looks of a DOCX as data: every style with what it changes.

Sizes are shares of the paper's text size, spaces are points, so that one number a paper
makes all of it larger or smaller. Names of our own styles are in `templates/words`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SERIF, SANS, EASTERN, SYMBOLS = "Times New Roman", "Arial", "SimSun", "Segoe UI Symbol"
SCHEDULE = (29, 131, 18)  # widths of its columns: when, what, if late
INK, SOFT, HAIR, WASH = "000000", "404040", "8C8C8C", "EDEDED"
ACCENT = "accent"  # the film's colour, of what is claimed


@dataclass(frozen=True, slots=True)
class Border:
    """One side of a frame: a kind of border, eighths of a point thick, points from the text."""

    kind: str = "single"
    weight: int = 4
    colour: str = HAIR
    space: int = 0


Sides = dict[str, Border]


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style; what is None comes from the style it is based on.

    Attributes:
        id: as the text names it.
        name: Word's own name of a style it knows; empty for ours.
        based: id of another style.
        size: share of the text size.
        above, below: points.
        line: height of lines in shares of their size.
        pitch: the same in points, whatever the size: for lines to write on.
        indent, hanging: millimetres.
        follow: stays on the page of what follows.
        whole: is never parted over two pages.
        level: in the outline, from 1.
        list: number of a list's numbering, and its level from 0.
        tabs: stops as kind and share of the text's width.
        next: id of the style of the paragraph typed after it.
    """

    id: str
    name: str = ""
    based: str = ""
    size: float | None = None
    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    above: float | None = None
    below: float | None = None
    line: float | None = None
    pitch: float | None = None
    indent: float | None = None
    hanging: float | None = None
    follow: bool | None = None
    whole: bool | None = None
    level: int | None = None
    list: tuple[int, int] | None = None
    borders: Sides = field(default_factory=dict)
    wash: str | None = None
    tabs: tuple[tuple[str, float], ...] = ()
    next: str = ""
    underline: bool = False


def _rule(weight: int, colour: str = INK, space: int = 3) -> Border:
    return Border("single", weight, colour, space)


def _heading(number: int, size: float, above: float, below: float) -> Style:
    return Style(
        f"Heading{number}", f"heading {number}", "Normal", size=size, font=SANS, bold=True,
        above=above, below=below, follow=True, whole=True, level=number, next="Normal",
        borders={"top": _rule(12)} if number == 1 else {},
    )  # fmt: skip


def _list(kind: str, word: str, level: int, numbering: int) -> Style:
    """A list's items at a level; numbered ones are told their numbering where they stand."""
    suffix = f" {level + 1}" if level else ""
    return Style(
        f"List{kind}{level + 1 if level else ''}", f"List {word}{suffix}", "Normal", below=2.5,
        indent=5 * (level + 1), hanging=5, list=(numbering, level) if numbering else None,
    )  # fmt: skip


LEVELS = range(3)
PARAGRAPHS: tuple[Style, ...] = (
    Style("Normal", "Normal", below=5, line=1.12),
    Style("Title", "Title", "Normal", size=2.0, font=SANS, bold=True, below=6, line=1.0,
          follow=True, next="Lead"),
    _heading(1, 1.5, 15, 7),
    _heading(2, 1.2, 14, 5),
    _heading(3, 1.04, 12, 4),
    _heading(4, 0.98, 9, 3),
    Style("TOCHeading", "TOC Heading", "Normal", size=1.3, font=SANS, bold=True, above=12,
          below=5, follow=True),
    *(Style(f"TOC{n}", f"toc {n}", "Normal", size=0.87, line=1.0, font=SANS, below=1,
            indent=5 * (n - 1), tabs=(("right-dots", 1),)) for n in (1, 2, 3)),
    Style("Header", "header", "Normal", size=0.78, font=SANS, colour=SOFT, below=0, line=1.0,
          tabs=(("right", 1),)),
    Style("Footer", "footer", "Normal", size=0.78, font=SANS, colour=SOFT, below=0, line=1.0,
          tabs=(("right", 1),)),
    Style("Caption", "caption", "Normal", size=0.86, font=SANS, bold=True, above=8, below=3,
          follow=True, whole=True),
    *(_list("Bullet", "Bullet", level, 1) for level in LEVELS),
    *(_list("Number", "Number", level, 0) for level in LEVELS),
    *(_list("Continue", "Continue", level, 0) for level in LEVELS),
    Style("TickList", "", "Normal", below=2.5, indent=6, hanging=6, list=(2, 0)),
    Style("Choices", "", "Normal", size=0.92, font=SANS, below=5, line=1.25),
    Style("Bibliography", "Bibliography", "Normal", size=0.82, below=2.5, line=1.0, indent=8,
          hanging=8, tabs=()),
    Style("Lead", "", "Normal", size=1.02, font=SANS, colour=SOFT, below=6, follow=True),
    Style("Say", "", "Normal", bold=True, indent=3.5,
          borders={"left": Border("single", 18, INK, 6)}),
    Style("Note", "", "Normal", size=0.84, font=SANS, colour=SOFT, above=2, below=4),
    Style("Definition", "", "Normal", below=3, indent=4, hanging=4),
    Style("Term", "", "Normal", font=SANS, bold=True, size=0.94, above=6, below=2, follow=True),
    Style("Question", "", "Normal", size=1.1, bold=True, above=11, below=2, indent=12, hanging=12,
          follow=True, whole=True, level=4, next="QuestionNote"),
    Style("Facts", "", "Note", below=2.5, indent=12, follow=True),
    Style("QuestionNote", "", "Normal", size=0.94, below=2, indent=12, whole=True, line=1.06),
    Style("Side", "", "Note", below=3, follow=True),
    Style("Claim", "", "Normal", size=1.1, bold=True, below=6),
    Style("Verdict", "", "Normal", font=SANS, bold=True, size=0.86, below=4),
    Style("Label", "", "Normal", font=SANS, bold=True, size=0.84, below=2, follow=True),
    Style("Known", "", "Normal", size=0.96, below=4, line=1.08),
    Style("CounterpointTitle", "", "Label", next="Counterpoint"),
    Style("Counterpoint", "", "Known"),
    Style("Weight", "", "Note", below=3),
    Style("Unknown", "", "Known"),
    Style("BoxTitle", "", "Normal", font=SANS, bold=True, size=0.94, above=1, below=3, follow=True),
    Style("TableHead", "", "Normal", font=SANS, bold=True, size=0.84, below=0, line=1.0,
          follow=True),
    Style("TableText", "", "Normal", size=0.86, below=2, line=1.0),
    Style("TableList", "", "TableText", indent=4, hanging=4, list=(3, 0)),
    Style("Schedule", "", "Normal", font=SANS, below=2.5, line=1.0),
    Style("ScheduleList", "", "Schedule", indent=4, hanging=4, list=(3, 0)),
    Style("ScheduleHour", "", "Schedule", bold=True, size=1.57, below=1),
    Style("ScheduleClaim", "", "ScheduleHour", indent=2,
          borders={"left": Border("single", 36, ACCENT, 2)}),
    Style("ScheduleTitle", "", "Schedule", bold=True, size=1.27, below=3, follow=True),
    Style("ScheduleAside", "", "Schedule", size=0.92, below=1),
    Style("AfterTable", "", "Normal", below=0, pitch=6),
    Style("CardTitle", "", "Normal", font=SANS, bold=True, size=1.2, above=4, below=5, follow=True),
    Style("Blank", "", "Normal", above=6, below=0, follow=True, whole=True),
    Style("WritingLine", "", "Normal", below=0, pitch=21,
          borders={"bottom": Border("single", 4, INK, 0), "between": Border("single", 4, INK, 0)}),
    Style("Picture", "", "Normal", below=3, line=1.0, follow=True),
)  # fmt: skip

CHARACTERS: tuple[Style, ...] = (
    Style("Emphasis", "Emphasis", italic=True),
    Style("Strong", "Strong", bold=True),
    Style("IntenseEmphasis", "Intense Emphasis", bold=True, italic=True),
    Style("Hyperlink", "Hyperlink", colour="1F3864", underline=True),
    Style("Mark", "", bold=True),
    Style("Sign", "", font=SYMBOLS),
    Style("Cited", "", colour=SOFT),
    Style("Code", "", font="Courier New"),
    Style("Lettering", "", bold=True),
    Style("Number", "", font=SANS, bold=True),
    Style("Original", ""),
    Style("Transcribed", "", italic=True),
)


@dataclass(frozen=True, slots=True)
class TableStyle:
    """A style of tables: outer and inner lines, what is set off, points around the text."""

    id: str
    borders: Sides
    head: Sides = field(default_factory=dict)
    first_column_wash: bool = False
    wash: str | None = None
    padding: float = 3


HAIRLINE = Border()
INKED = Border("single", 8, INK)
DASHED = Border("dashed", 6, INK)


def _frame(every: Border, **others: Border) -> Sides:
    return {side: others.get(side, every) for side in ("top", "left", "bottom", "right")}


def _sides(both: Border) -> Sides:
    return {"left": both, "right": both}


TABLES: tuple[TableStyle, ...] = (
    TableStyle(
        "GuideTable",
        {"top": INKED, "bottom": HAIRLINE, "insideH": HAIRLINE},
        head={"top": INKED, "bottom": INKED},
        padding=2,
    ),
    TableStyle(
        "Facing",
        {
            "top": INKED,
            "left": Border("single", 24, ACCENT),
            "bottom": HAIRLINE,
            "insideH": HAIRLINE,
        },
        first_column_wash=True,
        padding=5,
    ),
    TableStyle(
        "BoxRule", _frame(Border("single", 5, INK), top=Border("single", 18, INK)), padding=6
    ),
    TableStyle("BoxSay", _frame(HAIRLINE, left=Border("single", 24, INK)), padding=6),
    TableStyle("BoxUnknown", _frame(Border("dashed", 5, INK)), padding=6),
    TableStyle("BoxWarning", _frame(Border("single", 12, INK)), padding=6),
    TableStyle("BoxClaim", _sides(Border("single", 40, ACCENT)), padding=6),
    TableStyle("BoxAnswer", _sides(Border("single", 24, INK)), padding=6),
    TableStyle("BoxAside", _frame(HAIRLINE), wash=WASH, padding=6),
    TableStyle("Cards", {"top": DASHED, "bottom": DASHED, "insideH": DASHED}, padding=6),
    TableStyle("Sides", {}, padding=4),
)
