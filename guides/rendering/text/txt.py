"""Plain text: UTF-8, 80 columns, for Notepad, a screen reader, an e-mail, a braille display.

Nothing is drawn with characters but the marks, whose word always follows: headings are
underlined, tables become labelled lines, what belongs together is indented together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

from guides.document.block import (
    Blank,
    Block,
    Blocks,
    Box,
    BulletList,
    Card,
    CardSheet,
    Chart,
    Contents,
    DefinitionList,
    Entry,
    FacingPoint,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Question,
    Row,
    Schedule,
    Segment,
    SideBySide,
    Spread,
    Table,
)
from guides.document.edition import Edition
from guides.document.inline import (
    Citation,
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Mark,
    Reference,
    Shape,
    Strong,
    Term,
    Text,
)
from guides.document.signs import MARKS

WIDTH = 80
UNDERLINES = "=-~."
SHAPES = {**MARKS, "tick-box": "[ ]"}
Lines = list[str]


def render_txt(edition: Edition) -> bytes:
    """One edition as text, lines ended by LF."""
    imprint, metadata = edition.imprint, edition.metadata
    lines = [
        *_Writer(edition).blocks(edition.blocks, WIDTH),
        "",
        *wrap(f"{metadata.author} · {imprint.version} · {imprint.date}", WIDTH),
        *wrap(f"{metadata.licence} <{metadata.licence_url}>", WIDTH),
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def run(nodes: Inlines) -> str:
    """Inline nodes as characters; a line break is a newline."""
    return "".join(_inline(node) for node in nodes)


def _inline(node: Inline) -> str:
    match node:
        case Text(text=text) | Code(text=text):
            return text
        case Emphasis() | Strong() | Foreign():
            return run(node.children)
        case Link(url=url, children=children):
            said = run(children)
            return f"<{url}>" if said == url else f"{said} <{url}>"
        case Reference(label=said):
            return said
        case Shape(name=name, alternative=said):
            return f"{SHAPES[name]}\u00a0{said}".rstrip() if name in SHAPES else said
        case LineBreak():
            return "\n"
        case Term() | Mark() | Citation():
            return _pair(node)


def _pair(node: Term | Mark | Citation) -> str:
    """Nodes of several words; those of a mark stay on one line."""
    match node:
        case Term(characters=characters, pinyin=pinyin):
            return f"{characters} {pinyin}"
        case Mark(strength=strength, word=word, year=year):
            return f"{MARKS[strength]}\u00a0{word},\u00a0{year}"
        case Citation(locator=locator, number=number):
            return f"[{number}, {locator}]" if locator else f"[{number}]"


class _Writer:
    """Blocks as lines no wider than they are told."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.words = edition.furniture
        self.colon = self.words["colon"]

    def blocks(self, nodes: Blocks, width: int) -> Lines:
        """Blocks one under another, an empty line between."""
        return parted(BLOCKS[type(node)](self, node, width) for node in nodes)

    def labelled(self, label: str, text: str, width: int, first: str = "") -> Lines:
        """A label, a colon, a text; nothing for an empty text."""
        if not text:
            return []
        colon = "" if label.endswith((":", "?", "!")) else self.colon
        return wrap(f"{label}{colon} {text}", width, first, " " * (len(first) + 2))

    def heading(self, node: Heading, width: int) -> Lines:
        line = UNDERLINES[min(node.level, len(UNDERLINES)) - 1]
        return underlined(run(node.children), line, width)

    def paragraph(self, node: Paragraph, width: int) -> Lines:
        if node.role == "say":
            return wrap(f"{self.words['listen']}{self.colon} {run(node.children)}", width)
        return wrap(run(node.children), width)

    def bullets(self, node: BulletList, width: int) -> Lines:
        return self._items(node.items, ["[ ] " if node.ticks else "- "] * len(node.items), width)

    def numbered(self, node: NumberedList, width: int) -> Lines:
        signs = [f"{number}. " for number in range(1, len(node.items) + 1)]
        return self._items(node.items, signs, width)

    def _items(self, items: tuple[Blocks, ...], signs: list[str], width: int) -> Lines:
        lines: Lines = []
        for sign, item in zip(signs, items, strict=True):
            body = self.blocks(item, width - len(sign)) or [""]
            lines += [(sign + body[0]).rstrip(), *indented(body[1:], len(sign))]
        return lines

    def definitions(self, node: DefinitionList, width: int) -> Lines:
        return parted(self._entry(entry, node.compact, width) for entry in node.entries)

    def _entry(self, entry: Entry, compact: bool, width: int) -> Lines:
        term = run(entry.term)
        first, *rest = entry.blocks or (Paragraph(()),)
        if compact and isinstance(first, Paragraph):
            said = run(first.children)
            if term.isdigit():  # a source, written as it is cited
                line = wrap(said, width, f"[{term}] ", "  ")
            else:
                line = self.labelled(term, said, width)
            return [*(line or wrap(term, width)), *self._inside(tuple(rest), width)]
        return [*wrap(term, width), *self._inside(entry.blocks, width)]

    def _inside(self, nodes: Blocks, width: int) -> Lines:
        return indented(self.blocks(nodes, width - 2), 2)

    def table(self, node: Table, width: int) -> Lines:
        titles = [run(title) for title in node.header]
        rows = (self._row(titles, row, width) for row in node.rows)
        return parted([wrap(run(node.caption), width), *rows])

    def _row(self, titles: list[str], row: Row, width: int) -> Lines:
        lines: Lines = []
        for title, cell in zip(titles, row.cells, strict=True):
            lines += self.labelled(title, run(cell), width, "  " if lines else "- ")
        return lines

    def box(self, node: Box, width: int) -> Lines:
        return [*wrap(run(node.title), width), "", *self._inside(node.blocks, width)]

    def spread(self, node: Spread, width: int) -> Lines:
        inner = width - 2
        said = (
            run(node.claim),
            f"{node.verdict}, {run((node.mark,))}",
            run(node.said_by),
            run(node.about),
        )
        champ = [line for text in said if text for line in wrap(text, inner)]
        known = [wrap(node.known_title, inner), self.blocks(node.known, inner)]
        points = [self._point(point, inner) for point in node.points]
        unknown = [wrap(node.unknown_title, inner), self.blocks(node.unknown, inner)]
        return parted(
            [
                underlined(node.label, UNDERLINES[-1], width),
                wrap(self.words["claim_side"], width),
                indented(champ, 2),
                wrap(self.words["known_side"], width),
                indented(parted([*known, *points, *(unknown if node.unknown else [])]), 2),
                self.blocks(node.figures, width),
            ]
        )

    def _point(self, point: FacingPoint, width: int) -> Lines:
        weight = [*wrap(run((point.mark,)), width - 2), *wrap(run(point.weakness), width - 2)]
        return [
            *self.labelled(point.label, run(point.holder), width),
            *self._inside(point.blocks, width),
            *indented(weight, 2),
        ]

    def question(self, node: Question, width: int) -> Lines:
        facts = " · ".join([node.function, *(run(fact) for fact in node.facts)])
        notes = [line for note in node.notes for line in self._entry(note, True, width - 2)]
        return [
            *wrap(run(node.wording), width, f"{node.label}. ", "  "),
            *wrap(facts, width, "  "),
            *indented(notes, 2),
        ]

    def schedule(self, node: Schedule, width: int) -> Lines:
        return parted(self._segment(node.labels, segment, width) for segment in node.segments)

    def _segment(self, labels: tuple[str, ...], segment: Segment, width: int) -> Lines:
        clock, minutes, what, who, how, cut = labels
        return [
            *self.labelled(clock, segment.clock, width),
            *self.labelled(minutes, str(segment.minutes), width),
            *self.labelled(what, run(segment.title), width),
            *self.labelled(who, segment.speaker, width),
            *([f"{how}{self.colon}"] if segment.blocks else []),
            *self._inside(segment.blocks, width),
            *self.labelled(cut, run(segment.cut), width),
        ]

    def cards(self, node: CardSheet, width: int) -> Lines:
        return parted(
            [wrap(run(node.title), width), *(self._card(card, width) for card in node.cards)]
        )

    def _card(self, card: Card, width: int) -> Lines:
        return [
            *self.labelled(card.label, run(card.title), width),
            *self._inside(card.blocks, width),
            *self._inside(card.back, width),
        ]

    def blank(self, node: Blank, width: int) -> Lines:
        return [*wrap(run(node.label), width), *["_" * min(width, 40)] * node.lines]

    def chart(self, node: Chart, width: int) -> Lines:
        return parted([wrap(run(node.title), width), self.table(node.table, width)])

    def side_by_side(self, node: SideBySide, width: int) -> Lines:
        return parted([self.blocks(node.left, width), self.blocks(node.right, width)])

    def contents(self, node: Contents, width: int) -> Lines:
        titles = [
            wrap(run(block.children), width, "  " * (block.level - 1) + "- ")
            for block in self.edition.blocks
            if isinstance(block, Heading) and 2 <= block.level <= node.depth
        ]
        return [*wrap(node.title, width), "", *(line for title in titles for line in title)]

    def page_break(self, _node: PageBreak, _width: int) -> Lines:
        return []


# Which method writes which kind; a forgotten kind stops the import.
BLOCKS: dict[type[Any], Callable[[_Writer, Any, int], Lines]] = {
    Heading: _Writer.heading,
    Paragraph: _Writer.paragraph,
    BulletList: _Writer.bullets,
    NumberedList: _Writer.numbered,
    DefinitionList: _Writer.definitions,
    Table: _Writer.table,
    Box: _Writer.box,
    Spread: _Writer.spread,
    Question: _Writer.question,
    Schedule: _Writer.schedule,
    CardSheet: _Writer.cards,
    Blank: _Writer.blank,
    Chart: _Writer.chart,
    SideBySide: _Writer.side_by_side,
    Contents: _Writer.contents,
    PageBreak: _Writer.page_break,
}
assert set(BLOCKS) == set(get_args(Block))


def parted(groups: Iterable[Lines]) -> Lines:
    """Groups of lines with an empty line between; empty groups leave no trace."""
    lines: Lines = []
    for group in groups:
        if group:
            lines += ["", *group] if lines else group
    return lines


def indented(lines: Iterable[str], columns: int) -> Lines:
    """Lines moved to the right, empty ones left empty."""
    return [" " * columns + line if line else "" for line in lines]


def underlined(text: str, sign: str, width: int) -> Lines:
    """A title and a rule as wide as it."""
    lines = wrap(text, width)
    return [*lines, sign * max((columns(line) for line in lines), default=0)]


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> Lines:
    """Break a text at its spaces; no-break spaces hold, a long address stays whole.

    Args:
        text: what to set; a newline in it begins a new line.
        width: columns at most.
        first: what stands before the first line.
        rest: what stands before the others; as many spaces when not given.
    """
    margin = " " * len(first) if rest is None else rest
    lines: Lines = []
    for part in text.split("\n") if text else []:
        line = margin if lines else first
        used, begun = columns(line), False
        for space, word in _pieces(part):
            step = space + word if begun else word
            if begun and used + columns(step) > width:
                lines.append(line)
                line, step, used = margin, word, columns(margin)
            line, used, begun = line + step, used + columns(step), True
        lines.append(line)
    return lines


_COMBINING = re.compile(r"[\u0300-\u036f]")
# Wide characters may be parted anywhere, but closing punctuation begins no line.
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_PIECE = re.compile(
    rf"{_WIDE.pattern}[\u3001\u3002\u3009\u300b\uff01\uff09\uff0c\uff1a\uff1b\uff1f)\],.]*"
    rf"|(?:(?!{_WIDE.pattern}).)+"
)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The parts a line may be made of, each with the space before it."""
    for word in text.split(" "):
        if not _WIDE.search(word):
            if word:
                yield " ", word
            continue
        space = " "
        for piece in _PIECE.findall(word):
            yield space, piece
            space = ""


def columns(text: str) -> int:
    """How many columns a text takes: two for a Chinese character, none for a combining one."""
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text)) - len(_COMBINING.findall(text))
