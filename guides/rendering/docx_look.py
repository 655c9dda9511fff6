"""The looks of a DOCX as data: its papers, and every style with what it changes.

Sizes are shares of the paper's text size, spaces are points, so that one number a paper
makes all of it larger or smaller. Names of our own styles are in `templates/words`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SERIF, SANS = "Times New Roman", "Arial"
INK, SOFT, HAIR, WASH = "000000", "404040", "8C8C8C", "EDEDED"


@dataclass(frozen=True, slots=True)
class Paper:
    """An A4 page in millimetres, and the size of its text in points."""

    size: float
    left: float
    right: float
    top: float
    bottom: float
    opening: float = 2.0  # the title, in shares of the text size
    header: bool = True

    @property
    def width(self) -> float:
        """Of the text, in millimetres."""
        return 210 - self.left - self.right


BOOK = Paper(10.5, left=25, right=18, top=22, bottom=20)
PAPERS = {
    "guide": BOOK,
    "worksheets": Paper(11, left=22, right=17, top=20, bottom=18),
    "runsheet": Paper(9, left=20, right=12, top=11, bottom=14, opening=1.6, header=False),
    "handout": Paper(9.5, left=20, right=15, top=12, bottom=15, header=False),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One side of a frame: a kind of border, eighths of a point thick, points from the text."""

    kind: str = "single"
    weight: int = 4
    colour: str = HAIR
    space: int = 0


Sides = dict[str, Line]


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


def _rule(weight: int, colour: str = INK, space: int = 3) -> Line:
    return Line("single", weight, colour, space)


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
    _heading(1, 1.5, 20, 7),
    _heading(2, 1.2, 14, 5),
    _heading(3, 1.04, 12, 4),
    _heading(4, 0.98, 9, 3),
    Style("TOCHeading", "TOC Heading", "Normal", size=1.3, font=SANS, bold=True, above=12,
          below=5, follow=True),
    *(Style(f"TOC{n}", f"toc {n}", "Normal", size=0.92, font=SANS, below=2.5,
            indent=5 * (n - 1), tabs=(("right-dots", 1),)) for n in (1, 2, 3)),
    Style("Header", "header", "Normal", size=0.78, font=SANS, colour=SOFT, below=0, line=1.0,
          tabs=(("right", 1),), borders={"bottom": Line("single", 4, HAIR, 3)}),
    Style("Footer", "footer", "Normal", size=0.78, font=SANS, colour=SOFT, below=0, line=1.0,
          tabs=(("right", 1),)),
    Style("Caption", "caption", "Normal", size=0.86, font=SANS, bold=True, above=8, below=3,
          follow=True, whole=True),
    *(_list("Bullet", "Bullet", level, 1) for level in LEVELS),
    *(_list("Number", "Number", level, 0) for level in LEVELS),
    *(_list("Continue", "Continue", level, 0) for level in LEVELS),
    Style("TickList", "", "Normal", below=2.5, indent=6, hanging=6, list=(2, 0)),
    Style("Choices", "", "Normal", size=0.92, font=SANS, below=5, line=1.25, follow=None),
    Style("Bibliography", "Bibliography", "Normal", size=0.82, below=2.5, line=1.0, indent=8,
          hanging=8, tabs=()),
    Style("Lead", "", "Normal", size=1.02, font=SANS, colour=SOFT, below=6, follow=True),
    Style("Say", "", "Normal", bold=True, indent=3.5,
          borders={"left": Line("single", 18, INK, 6)}),
    Style("Note", "", "Normal", size=0.84, font=SANS, colour=SOFT, below=4),
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
    Style("TableHead", "", "Normal", font=SANS, bold=True, size=0.8, below=0, line=1.0,
          follow=True),
    Style("TableText", "", "Normal", size=0.86, below=2, line=1.0),
    Style("AfterTable", "", "Normal", size=0.5, below=0, line=1.0),
    Style("CardTitle", "", "Normal", font=SANS, bold=True, size=1.2, above=4, below=5, follow=True),
    Style("Blank", "", "Normal", above=6, below=0, follow=True, whole=True),
    Style("WritingLine", "", "Normal", size=1.0, below=0, line=1.55,
          borders={"bottom": Line("single", 4, INK, 0), "between": Line("single", 4, INK, 0)}),
    Style("Picture", "", "Normal", below=3, line=1.0, follow=True),
)  # fmt: skip

CHARACTERS: tuple[Style, ...] = (
    Style("Emphasis", "Emphasis", italic=True),
    Style("Strong", "Strong", bold=True),
    Style("IntenseEmphasis", "Intense Emphasis", bold=True, italic=True),
    Style("Hyperlink", "Hyperlink", colour="1F3864", underline=True),
    Style("Mark", "", font=SANS, bold=True),
    Style("Sign", "", font="Segoe UI Symbol"),
    Style("Cited", "", font=SANS, colour=SOFT),
    Style("Code", "", font="Courier New"),
    Style("Lettering", "", font=SANS, bold=True),
    Style("Number", "", font=SANS, bold=True),
    Style("Chinese", ""),
    Style("Pinyin", "", italic=True),
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


HAIRLINE = Line()
INKED = Line("single", 8, INK)
DASHED = Line("dashed", 6, INK)


def _frame(every: Line, **others: Line) -> Sides:
    return {side: others.get(side, every) for side in ("top", "left", "bottom", "right")}


TABLES: tuple[TableStyle, ...] = (
    TableStyle(
        "GuideTable",
        {"top": INKED, "bottom": HAIRLINE, "insideH": HAIRLINE},
        head={"top": INKED, "bottom": INKED},
    ),
    TableStyle(
        "Facing",
        {"top": INKED, "left": Line("single", 24, INK), "bottom": HAIRLINE, "insideH": HAIRLINE},
        first_column_wash=True,
        padding=5,
    ),
    TableStyle("BoxRule", _frame(Line("single", 5, INK), top=Line("single", 18, INK)), padding=6),
    TableStyle("BoxSay", _frame(HAIRLINE, left=Line("single", 24, INK)), padding=6),
    TableStyle("BoxUnknown", _frame(Line("dashed", 5, INK)), padding=6),
    TableStyle("BoxWarning", _frame(Line("single", 12, INK)), padding=6),
    TableStyle("BoxAside", _frame(HAIRLINE), wash=WASH, padding=6),
    TableStyle("Cards", {"top": DASHED, "bottom": DASHED, "insideH": DASHED}, padding=6),
    TableStyle("Sides", {}, padding=4),
)
