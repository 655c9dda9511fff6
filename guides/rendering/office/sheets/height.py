"""How high blocks come out on paper, near enough to choose a size of type before anyone sets it.

An office program breaks the lines when it opens a file, so they are counted here from the mean
width of a letter. The means are those of French and English in Liberation, whose widths are
those of Times New Roman and Arial. Lengths are millimetres.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from guides.document.nodes.block import (
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
    Paragraph,
    Schedule,
    Segment,
    Table,
)
from guides.document.nodes.inline import (
    Citation,
    Code,
    Inlines,
    LineBreak,
    Mark,
    Reference,
    Shape,
    Term,
    Text,
)
from guides.document.nodes.walk import nodes, opened, plain
from guides.document.signs import SIGNS

POINT = 25.4 / 72
SERIF, SANS = 0.398, 0.44  # mean width of a letter, in shares of its size
BOLD = 1.065  # times as wide
WIDE = 2  # letters: how wide a sign is, or a Chinese character
LOST = 0.9  # at the end of each line, in shares of the size: half a word
SHORT = 24  # letters: answers to tick that stand in one line
BOXED = 7  # letters that the box of such an answer takes, with the white around it
DEEPEST = 4  # level of titles that have a look of their own
BETWEEN = 5  # between columns
KEPT = 4096  # lines whose letters are remembered: a side is measured in size after size
FULL = 0.97  # of a side: the rest is for lines that break badly


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of paragraph is set.

    Attributes:
        size: of its letters.
        line: from one line to the next.
        gap: white above and below.
        indent: what its lines lack of the width.
        letter: its mean width, in shares of the size.
    """

    size: float
    line: float
    gap: float = 0
    indent: float = 0
    letter: float = SERIF

    def height(self, width: float, *runs: int) -> float:
        """Of a paragraph between margins so far apart; each run of letters begins a line."""
        across = width - self.indent - LOST * self.size
        lines = (max(1, math.ceil(run * self.letter * self.size / across)) for run in runs)
        return sum(lines) * self.line + self.gap


@dataclass(frozen=True, slots=True)
class Frame:
    """What a frame and the white inside it take of the width and of the height."""

    across: float
    upright: float


@dataclass(frozen=True, slots=True)
class Setting:
    """How a format sets a side in one size of type.

    Attributes:
        width, room: across and upright, what a side has for its text.
        looks: of each kind of paragraph; "box text" is how "text" looks in a box.
        box, cell, card: the frames of each.
        schedule: widths of its columns, in proportion.
        columns: in which compact entries stand.
        place: what the blocks at hand stand in: "box", "card", "schedule" or the side itself.
    """

    width: float
    room: float
    looks: Mapping[str, Look]
    box: Frame
    cell: Frame
    card: Frame
    schedule: tuple[int, ...]
    columns: int = 1
    place: str = ""

    def holds(self, side: Blocks) -> bool:
        """Whether a side has room for some blocks."""
        return self.height(side) <= self.room * FULL

    def height(self, blocks: Blocks) -> float:
        """Of blocks one under another."""
        return sum(map(self._block, blocks))

    def _block(self, node: Block) -> float:
        match node:
            case Heading(level=level):
                return self._text(f"heading-{min(level, DEEPEST)}", node.children)
            case Paragraph(role=role):
                return self._text(role or "text", node.children)
            case Blank():
                return self._text("blank", node.label) + node.lines * self._text("written")
            case Box():
                inside = self._within(self.width, self.box, "box")
                title = inside._text("box-title", node.title)
                return title + inside.height(node.blocks) + self.box.upright
            case BulletList() | NumberedList():
                return self._list(node)
            case DefinitionList():
                return self._entries(node)
            case Table():
                return self._table(node)
            case Schedule():
                rows = sum(map(self._segment, node.segments))
                ends = self._text("late") + self._text("hour") + self.cell.upright
                return ends + rows + self._text("after-table")
            case CardSheet():
                card = self._within(self.width, self.card, "card")
                return sum(map(card._card, node.cards)) + self._text("after-table")
            case _:  # on no side that is measured by now
                return self._look("text").height(self.width, letters(node))

    def _look(self, kind: str) -> Look:
        return self.looks.get(f"{self.place} {kind}") or self.looks[kind]

    def _text(self, kind: str, line: Inlines = (), also: int = 0) -> float:
        """One paragraph; `also` are letters that the format writes before it."""
        first, *others = runs(line)
        return self._look(kind).height(self.width, first + also, *others)

    def _within(self, width: float, frame: Frame, place: str) -> Setting:
        return replace(self, width=width - frame.across, place=place)

    def _entries(self, node: DefinitionList) -> float:
        """Compact entries in columns: the first column may have a line more than the others."""
        columns = self.columns
        column = replace(self, width=(self.width + BETWEEN) / columns - BETWEEN)
        more = self._look("entry").line / 2 if columns > 1 else 0
        return sum(map(column._entry, node.entries)) / columns + more

    def _entry(self, entry: Entry) -> float:
        """A term and what is said of it, run in."""
        first, rest = opened(entry.blocks)
        return self._text("entry", first, letters(entry.term) + 3) + self.height(rest)

    def _list(self, node: BulletList | NumberedList) -> float:
        if isinstance(node, BulletList) and (answers := short_answers(node)):
            return self._text("choices", (), sum(letters(said) + BOXED for said in answers))
        return sum(map(self._item, node.items))

    def _item(self, item: Blocks) -> float:
        first, rest = opened(item)
        inner = replace(self, width=self.width - self._look("item").indent)
        return self._text("item", first) + inner.height(rest)

    def _columns(self, widths: tuple[int, ...], place: str) -> list[Setting]:
        """Columns as wide as the text together, in these proportions."""
        shares = (width / sum(widths) for width in widths)
        return [self._within(self.width * share, self.cell, place) for share in shares]

    def _table(self, node: Table) -> float:
        """Its caption, its header, its rows: each as high as its fullest cell."""
        columns = self._columns(node.widths, "table")
        rows = (("head", node.header), *(("cell", row.cells) for row in node.rows))
        high = (
            max(column._text(kind, said) for column, said in zip(columns, cells, strict=True))
            for kind, cells in rows
        )
        around = self._text("caption", node.caption) + self._text("after-table")
        return around + sum(row + self.cell.upright for row in high)

    def _segment(self, node: Segment) -> float:
        """A row of a schedule, as high as its fullest cell."""
        when, what, late = self._columns(self.schedule, "schedule")
        begins = when._text("hour") + when._text("late")
        held = what._text("step", node.title) + what.height(node.blocks)
        return max(begins, held, late._text("late", node.cut)) + self.cell.upright

    def _card(self, card: Card) -> float:
        held = self.height((*card.blocks, *card.back))
        return self._text("card-title", card.title) + held + self.card.upright


def short_answers(node: BulletList) -> tuple[Inlines, ...]:
    """Answers to tick that stand in one line; none when one of them is too long for it."""
    said = [i[0].children for i in node.items if len(i) == 1 and isinstance(i[0], Paragraph)]
    short = node.ticks and all(len(plain(answer)) <= SHORT for answer in said)
    return tuple(said) if short and len(said) == len(node.items) else ()


@lru_cache(KEPT)
def letters(tree: Hashable) -> int:
    """How many letters a tree prints; a sign for as many as it is wide."""
    return sum(map(_letters, nodes(tree)))


@lru_cache(KEPT)
def runs(line: Inlines) -> tuple[int, ...]:
    """How many letters a line has before, between and after its breaks."""
    found = [0]
    for node in nodes(line):
        if isinstance(node, LineBreak):
            found.append(0)
        found[-1] += _letters(node)
    return tuple(found)


def _letters(node: object) -> int:
    match node:
        case Text(text=said) | Code(text=said) | Reference(label=said):
            return len(said)
        case Citation(number=number, locator=locator):
            return len(f"[{number}, {locator}]" if locator else f"[{number}]")
        case Term(characters=characters, pinyin=pinyin):
            return WIDE * len(characters) + len(f" {pinyin}")
        case Mark(word=word, year=year):
            return len(f"{word}, {year}")
        case Shape(name=name, alternative=said):
            return len(said) or WIDE * len(SIGNS[name])
        case _:
            return 0
