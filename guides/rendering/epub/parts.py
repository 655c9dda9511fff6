"""An edition as a book in files: one a part, or several where a part is long; ways back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from guides.document.edition import Edition
from guides.document.nodes.block import (
    Block,
    Blocks,
    BulletList,
    DefinitionList,
    Entry,
    Heading,
    Paragraph,
    Question,
    Spread,
    Table,
)
from guides.document.nodes.inline import Citation, Inline, Reference, Text
from guides.document.nodes.walk import nodes, plain

T = TypeVar("T")
BACK = "back"  # target of a reference that leads back to a citation
ROOM = 200_000  # bytes of a file: e-readers of 2010 open none over some 260 KB
HEAVY = 120_000  # bytes of a list or table, as weighed: beyond it there are several, in any file
TAGS = 250  # bytes of a node that is more than words: a citation with what it leads to, a mark


class Piece(NamedTuple):
    """One block and its markup."""

    block: Block
    markup: str

    @property
    def level(self) -> int:
        """Of a title; 0 for what is none."""
        return self.block.level if isinstance(self.block, Heading) else 0


class Part(NamedTuple):
    """One file of the book.

    Attributes:
        name: of the file.
        title: of the part, or of the section in which a long part goes on.
        anchor: of the title, when it stands in this file.
        chapter: anchor of the part's own title, the same in each of its files.
        opens: whether the part begins here.
        pieces: what stands in it.
    """

    name: str
    title: str
    anchor: str
    chapter: str
    opens: bool
    pieces: tuple[Piece, ...]

    @property
    def blocks(self) -> Blocks:
        """Its blocks."""
        return tuple(piece.block for piece in self.pieces)

    @property
    def body(self) -> str:
        """Its markup."""
        return "".join(piece.markup for piece in self.pieces)


class Cited(NamedTuple):
    """One passage that cites a source: what readers call it, and the first citation in it."""

    label: str
    anchor: str


def parts(pieces: Sequence[Piece]) -> tuple[Part, ...]:
    """The opening, then a file for each heading of the second level; long ones in several."""
    made: list[Part] = []
    said = chapter = ""
    for number, run in enumerate(_runs(pieces)):
        first, opens = run[0].block, False
        title, anchor = said, ""
        if isinstance(first, Heading):
            title, anchor, opens = plain(first.children), first.anchor, first.level <= 2
        chapter = anchor if opens else chapter
        made.append(Part(f"part-{number:02}.xhtml", title, anchor, chapter, opens, tuple(run)))
        titles = [plain(p.block.children) for p in run if isinstance(p.block, Heading)]
        said = titles[-1] if titles else said
    return tuple(made)


def _runs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """What stands in a file together; a title never ends one."""
    runs: list[list[Piece]] = []
    size = 0
    for place, piece in enumerate(pieces):
        if not runs or piece.level == 2:
            runs.append([])
            size = 0
        elif size + _together(pieces, place) > ROOM and any(not p.level for p in runs[-1]):
            heads = list(takewhile(lambda last: last.level, reversed(runs[-1])))[::-1]
            runs[-1] = runs[-1][: len(runs[-1]) - len(heads)]
            runs.append(heads)
            size = sum(map(_size, heads))
        runs[-1].append(piece)
        size += _size(piece)
    return runs


def _together(pieces: Sequence[Piece], place: int) -> int:
    """How long a piece is; of a title of the third level, with all that stands under it."""
    if pieces[place].level != 3:
        return _size(pieces[place])
    under = takewhile(lambda piece: not 0 < piece.level <= 3, pieces[place + 1 :])
    return _size(pieces[place]) + sum(map(_size, under))


def _size(piece: Piece) -> int:
    return len(piece.markup.encode())


def parted(blocks: Blocks) -> Iterator[Block]:
    """The same blocks, long lists and tables cut into several."""
    for block in blocks:
        match block:
            case DefinitionList(entries=lines):
                yield from (replace(block, entries=run) for run in _cut(lines))
            case BulletList(items=items):
                yield from (replace(block, items=run) for run in _cut(items))
            case Table(rows=rows):
                yield from (replace(block, rows=run) for run in _cut(rows))
            case _:
                yield block


def _cut(lines: tuple[T, ...]) -> Iterator[tuple[T, ...]]:
    """Runs of lines, none of them much heavier than what one file holds beside others."""
    start = weight = 0
    for place, line in enumerate(lines):
        weight += (own := _weight(line))
        if weight > HEAVY and place > start:
            yield lines[start:place]
            start, weight = place, own
    yield lines[start:]


def _weight(tree: object) -> int:
    """Bytes of the markup of a tree, as far as can be said before there is any."""
    return sum(len(node.text.encode()) if type(node) is Text else TAGS for node in nodes(tree))


def homes(book: tuple[Part, ...]) -> dict[str, str]:
    """The file in which each anchor and each citation stands."""
    found: dict[str, str] = {}
    count: Counter[str] = Counter()
    for part in book:
        for node in nodes(part.blocks):
            if isinstance(node, Citation) and node.anchor:
                count[node.source] += 1
                found[citation_id(node.source, count[node.source])] = part.name
            elif getattr(node, "anchor", "") and not isinstance(node, Reference):
                found[node.anchor] = part.name
    return found


def citation_id(source: str, count: int) -> str:
    """The id of the nth citation of a source; authored anchors never look so."""
    return f"_{source}-{count}"


def with_ways_back(edition: Edition) -> Blocks:
    """The blocks, with a line under each source that leads back to where it is cited."""
    cited: dict[str, list[Cited]] = {}
    count: Counter[str] = Counter()
    label = edition.metadata.title
    for block in edition.blocks:
        if isinstance(block, Heading):
            label = plain(block.children)
        here = block.label if isinstance(block, Spread | Question) else label
        for node in nodes(block):
            if isinstance(node, Citation) and node.anchor:
                count[node.source] += 1
                passages = cited.setdefault(node.anchor, [])
                if here not in {passage.label for passage in passages}:
                    passages.append(Cited(here, citation_id(node.source, count[node.source])))
    said = edition.furniture["cited_in"]
    return tuple(parted(tuple(_led_back(block, cited, said) for block in edition.blocks)))


def _led_back(block: Block, cited: dict[str, list[Cited]], said: str) -> Block:
    """A list of sources with its ways back; any other block as it is."""
    if not isinstance(block, DefinitionList):
        return block
    entries = tuple(
        _entry(entry, cited[entry.anchor], said) if entry.anchor in cited else entry
        for entry in block.entries
    )
    return replace(block, entries=entries)


def _entry(entry: Entry, passages: list[Cited], said: str) -> Entry:
    """A source, and under it the passages that cite it."""
    line: list[Inline] = [Text(f"{said} ")]
    for place, passage in enumerate(passages):
        line += [Text(", ")] if place else []
        line.append(Reference(BACK, passage.label, passage.anchor))
    return replace(entry, blocks=(*entry.blocks, Paragraph(tuple(line), "note")))
