"""How high blocks come out on paper, near enough to choose a size of type before anyone sets it.

An office program breaks the lines when the file is opened; what must hold on one side is
therefore measured here by counting letters, with a reserve for another program's fonts.
"""

from __future__ import annotations

import dataclasses
import math

from guides.document.block import (
    Blank,
    Block,
    Blocks,
    Box,
    BulletList,
    Card,
    CardSheet,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Schedule,
    Segment,
    Table,
)
from guides.document.inline import Citation, Mark, Shape

POINT = 25.4 / 72  # millimetres
LETTER = 0.42  # of the size: the width of a letter of French, spaces included
SANS = 0.5  # the same in bold or without serifs
LINE = 1.18  # of the size: from one line to the next
ROLES = {"": (1.0, LETTER), "lead": (1.02, SANS), "say": (1.0, SANS), "note": (0.84, SANS)}
UNSEEN = ("anchor", "role", "target", "language", "url")
IN_SCHEDULE = 0.79
SCHEDULE = (13, 9, 23, 17, 102, 20)  # widths of its columns, in proportion


@dataclasses.dataclass(frozen=True, slots=True)
class Measure:
    """What lines are set in.

    Attributes:
        size: of the type, in points.
        width: of the lines, in millimetres.
        lines: more lines to write on than the least a blank asks for.
        written: millimetres between lines to write on.
        columns: in which short entries stand.
    """

    size: float
    width: float
    lines: int = 0
    written: float = 8.0
    columns: int = 1

    def text(self, node: object, share: float = 1.0, letter: float = LETTER) -> float:
        """Height of one paragraph, its type a share of the size."""
        size = self.size * share * POINT
        lines = math.ceil(_letters(node) * size * letter * 1.03 / self.width)
        return max(1, lines) * size * LINE

    def gap(self, least: float) -> float:
        """White between paragraphs, which grows with the type."""
        return least * self.size / 10.5

    def within(self, share: float, off: float = 0.0) -> Measure:
        """A column: a share of the width, less what its frame takes."""
        return dataclasses.replace(self, width=self.width * share - off)

    def smaller(self, share: float) -> Measure:
        """The same lines in smaller type."""
        return dataclasses.replace(self, size=self.size * share)


def height(nodes: Blocks, at: Measure) -> float:
    """Millimetres that blocks take one under another."""
    return sum(_height(node, at) for node in nodes)


def sides(blocks: Blocks) -> tuple[Blocks, ...]:
    """What stands between page breaks."""
    found: list[list[Block]] = [[]]
    for node in blocks:
        if isinstance(node, PageBreak):
            found.append([])
        else:
            found[-1].append(node)
    return tuple(map(tuple, found))


def _height(node: Block, at: Measure) -> float:
    match node:
        case Heading():
            return at.text(node.children, 1.5, SANS) + at.gap(5)
        case Paragraph():
            return at.text(node.children, *ROLES[node.role]) + at.gap(2)
        case Blank():
            return at.text(node.label) + at.gap(1.8) + at.written * max(1, node.lines + at.lines)
        case Box():
            inside = at.within(1, 5)
            return at.text(node.title) + height(node.blocks, inside) + at.gap(4) + 5
        case DefinitionList():
            column = at.within(1 / at.columns, 3)
            return sum(_entry(entry, column) for entry in node.entries) / at.columns + 1
        case BulletList() | NumberedList():
            return _items(node, at)
        case Schedule() | Table() | CardSheet():
            return _table(node, at)
        case _:
            return at.text(node) + at.gap(2)


def _entry(entry: Entry, at: Measure) -> float:
    return at.text((entry.term, entry.blocks), 1.0, 0.45) + at.gap(1.2)


def _items(node: BulletList | NumberedList, at: Measure) -> float:
    """Items to tick stand side by side when they are short; else each has its line."""
    if isinstance(node, BulletList) and node.ticks and _letters(node.items) < 24 * len(node.items):
        return at.text(("x" * 10 * len(node.items), node.items)) * 1.3 + at.gap(2)
    inside = at.within(1, 5)
    return sum(inside.text(item) + at.gap(1.1) for item in node.items)


def _table(node: Schedule | Table | CardSheet, at: Measure) -> float:
    match node:
        case Schedule():
            return 8 + sum(_segment(segment, at) for segment in node.segments)
        case Table():
            shares = tuple(width / sum(node.widths) for width in node.widths)
            return 20 + sum(_row(row, at, shares) for row in node.rows)
        case CardSheet():
            abreast = 2 if node.per_page >= 4 else 1
            within = at.within(1 / abreast, 8)
            return sum(_card(card, within) for card in node.cards) / abreast


def _segment(node: Segment, at: Measure) -> float:
    shares = [width / sum(SCHEDULE) for width in SCHEDULE]
    small = at.smaller(IN_SCHEDULE)
    what, cut = (small.within(shares[column], 2.2) for column in (2, 5))
    cells = (
        height(node.blocks, small.within(shares[4], 2.2)),
        what.text(node.title, 1, SANS),
        cut.text(node.cut),
    )
    return max(cells) + 2.5


def _row(row: Row, at: Measure, shares: tuple[float, ...]) -> float:
    cells = zip(row.cells, shares, strict=True)
    return max(at.within(share, 2.2).text(cell, 0.84) for cell, share in cells) + 2.5


def _card(card: Card, at: Measure) -> float:
    return at.text(card.title) + height((*card.blocks, *card.back), at) + 8


def _letters(node: object) -> int:
    """How many letters a tree prints; signs and numbers for as many as they are wide."""
    match node:
        case str():
            return len(node)
        case tuple():
            return sum(map(_letters, node))
        case Citation():
            return 5 + len(node.locator)
        case Mark():
            return 13 + len(node.word)
        case Shape():
            return 9 + len(node.alternative)
    if not dataclasses.is_dataclass(node):
        return 0
    fields = (f.name for f in dataclasses.fields(node) if f.name not in UNSEEN)
    return sum(_letters(getattr(node, name)) for name in fields)
