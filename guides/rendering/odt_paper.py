"""The paper of each document, and a size of type at which a side of it has room for its text."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass

from guides.document.block import Blank, Block, Blocks, Heading, PageBreak, Paragraph, Segment
from guides.document.edition import Edition

A4 = (210, 297)
FINEST = 7.6  # points: nothing on paper is smaller, however much a side has to hold
INK = 0.080  # square millimetres a character takes, for each square point of its size
LINE = 60  # characters that would stand where a paragraph ends and another begins
WRITTEN = 220  # characters that would stand on a line to write on
HOW = 184 / 94  # the whole width of a schedule, over that of its widest column


@dataclass(frozen=True, slots=True)
class Paper:
    """One page format.

    Attributes:
        top, right, bottom, left: margins in millimetres; the left one is for punching holes.
        size: of running text, in points; every style is a share of it.
        headed: whether pages have the running head at their top.
        one_side: whether what stands between two page breaks must fit one side.
        lines: more lines to write on than the least a blank asks for.
        filled: whether cards to cut out share a whole side.
    """

    top: float
    right: float
    bottom: float
    left: float
    size: float
    headed: bool = True
    one_side: bool = False
    lines: int = 0
    filled: bool = False

    @property
    def width(self) -> float:
        """Of the text, in millimetres."""
        return A4[0] - self.left - self.right

    @property
    def height(self) -> float:
        """Of the text, in millimetres."""
        return A4[1] - self.top - self.bottom


BOOK = Paper(16, 18, 14, 23, 10.5)
PAPERS = {
    "runsheet": Paper(10, 12, 9, 20, 10, headed=False, one_side=True),
    "handout": Paper(12, 15, 9, 20, 10.5, headed=False, one_side=True),
    "worksheets": Paper(14, 17, 12, 22, 11.5, lines=1, filled=True),
}


def paper(edition: Edition) -> Paper:
    """The paper of an edition, its type small enough for the side with most to say."""
    found = PAPERS.get(edition.document, BOOK)
    if not found.one_side:
        return found
    most = max(sum(map(_weight, side)) for side in sides(edition.blocks))
    room = found.width * found.height / INK
    fitting = math.floor(math.sqrt(room / most) * 5) / 5
    return dataclasses.replace(found, size=min(found.size, max(FINEST, fitting)))


def sides(blocks: Blocks) -> tuple[Blocks, ...]:
    """What stands between page breaks."""
    found: list[list[Block]] = [[]]
    for node in blocks:
        if isinstance(node, PageBreak):
            found.append([])
        else:
            found[-1].append(node)
    return tuple(tuple(side) for side in found)


def _weight(node: object) -> float:
    """How much room a node takes, as the number of characters that would fill it."""
    match node:
        case str():
            return len(node)
        case tuple():
            return sum(map(_weight, node))
        case Segment():
            return HOW * _weight(node.blocks) + LINE
        case Blank():
            return _weight(node.label) + WRITTEN * node.lines + LINE
        case Heading() | Paragraph():
            return _weight(node.children) + LINE
    if not dataclasses.is_dataclass(node):
        return 0
    return sum(_weight(getattr(node, field.name)) for field in dataclasses.fields(node))
