"""The paper of each document, and a size of type at which every side of it has room."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from guides.document.block import Blocks
from guides.document.edition import Edition
from guides.rendering.office.odt.fit import Measure, height, sides

A4 = (210, 297)  # millimetres
RESERVE = 0.95  # of a side: other programs and other fonts break lines otherwise
SMALLER = 0.2  # points: from one size to the next
ENDS = 17.0  # millimetres that head and foot take from a headed page, foot only else
FOOT = 8.0


@dataclass(frozen=True, slots=True)
class Paper:
    """One page format.

    Attributes:
        top, right, bottom, left: margins in millimetres; the left one is for punching holes.
        size: of running text, in points; every style is a share of it.
        least: the smallest such size, however much a side has to hold.
        headed: whether pages have the running head at their top.
        one_side: whether what stands between two page breaks should fit one side.
        lines: for each side, more lines to write on than the least a blank asks for.
        fewest_lines, most_lines: as many more at least and at most.
        written: millimetres between lines to write on.
        columns: in which short entries stand, to look up.
        filled: whether cards to cut out share a whole side.
    """

    top: float
    right: float
    bottom: float
    left: float
    size: float
    least: float = 0
    headed: bool = True
    one_side: bool = False
    lines: tuple[int, ...] = ()
    fewest_lines: int = 0
    most_lines: int = 0
    written: float = 8.0
    columns: int = 1
    filled: bool = False

    @property
    def width(self) -> float:
        """Of the text, in millimetres."""
        return A4[0] - self.left - self.right

    @property
    def height(self) -> float:
        """Of the text, in millimetres, between head and foot."""
        return A4[1] - self.top - self.bottom - (ENDS if self.headed else FOOT)


BOOK = Paper(14, 18, 13, 23, 10.5)
PAPERS = {
    "runsheet": Paper(10, 12, 8, 20, 12, 7.8, headed=False, one_side=True),
    "handout": Paper(
        12, 15, 8, 20, 10.5, 8.4, headed=False, one_side=True, most_lines=2, written=7.2, columns=2
    ),
    "worksheets": Paper(
        12, 17, 12, 22, 11.5, 9.6, one_side=True, fewest_lines=-1, most_lines=3, filled=True
    ),
}


def paper(edition: Edition) -> Paper:
    """The paper of an edition: type and lines to write on as large as its sides allow."""
    found = PAPERS.get(edition.document, BOOK)
    if not found.one_side:
        return found
    parts = sides(edition.blocks)
    bound = parts[:-1] if found.filled else parts  # what the teacher keeps runs on
    size = found.size
    while size > found.least and any(
        not _fits(part, found, size, found.fewest_lines) for part in bound
    ):
        size = max(found.least, round(size - SMALLER, 1))
    lines = tuple(_lines(part, found, size) for part in parts)
    return dataclasses.replace(found, size=size, lines=lines)


def _lines(part: Blocks, found: Paper, size: float) -> int:
    """How many more lines each blank of a side may have."""
    more = range(found.most_lines, found.fewest_lines, -1)
    return next((n for n in more if _fits(part, found, size, n)), found.fewest_lines)


def _fits(part: Blocks, found: Paper, size: float, lines: int) -> bool:
    return (
        height(part, Measure(size, found.width, lines, found.written, found.columns))
        <= found.height * RESERVE
    )
