"""Running text in plain text: titles, paragraphs, lists, definitions, boxes, contents."""

from __future__ import annotations

from itertools import chain

from guides.document.nodes.block import (
    Blank,
    Blocks,
    Box,
    BulletList,
    Contents,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
)
from guides.document.nodes.walk import opened, titles
from guides.rendering.text.inline import run
from guides.rendering.text.walk import Walk
from guides.rendering.text.wrapping import Lines, indented, parted, underlined, wrap

UNDERLINES = "=-~."
LONGEST = 40  # columns of a line to write on


def heading(walk: Walk, node: Heading, width: int) -> Lines:
    """A title, underlined by its level."""
    line = UNDERLINES[min(node.level, len(UNDERLINES)) - 1]
    return underlined(run(node.children), line, width)


def paragraph(walk: Walk, node: Paragraph, width: int) -> Lines:
    """A paragraph; what is read aloud says so first."""
    if node.role == "say":
        said = f"{walk.word('listen')}{walk.word('colon')} {run(node.children)}"
        return wrap(said, width)
    return wrap(run(node.children), width)


def bullets(walk: Walk, node: BulletList, width: int) -> Lines:
    """Items under dashes, or under boxes to tick."""
    return _items(walk, node.items, ["[ ] " if node.ticks else "- "] * len(node.items), width)


def numbered(walk: Walk, node: NumberedList, width: int) -> Lines:
    """Items under their numbers, which text cannot compute."""
    signs = [f"{number}. " for number in range(1, len(node.items) + 1)]
    return _items(walk, node.items, signs, width)


def _items(walk: Walk, items: tuple[Blocks, ...], signs: list[str], width: int) -> Lines:
    lines: Lines = []
    for sign, item in zip(signs, items, strict=True):
        body = walk.blocks(item, width - len(sign)) or [""]
        lines += [(sign + body[0]).rstrip(), *indented(body[1:], len(sign))]
    return lines


def definitions(walk: Walk, node: DefinitionList, width: int) -> Lines:
    """Terms and what is said of them, on one line where the list is compact."""
    write = run_in if node.compact else _stacked
    return parted(write(walk, entry, width) for entry in node.entries)


def run_in(walk: Walk, entry: Entry, width: int) -> Lines:
    """A term and what is said of it on one line; a source is written as it is cited."""
    term = run(entry.term)
    first, rest = opened(entry.blocks)
    if term.isdigit():
        line = wrap(run(first), width, f"[{term}] ", "  ")
    else:
        line = walk.labelled(term, run(first), width)
    return [*(line or wrap(term, width)), *walk.inside(rest, width)]


def _stacked(walk: Walk, entry: Entry, width: int) -> Lines:
    return [*wrap(run(entry.term), width), *walk.inside(entry.blocks, width)]


def box(walk: Walk, node: Box, width: int) -> Lines:
    """A title, and what it holds moved to the right."""
    return [*wrap(run(node.title), width), "", *walk.inside(node.blocks, width)]


def blank(walk: Walk, node: Blank, width: int) -> Lines:
    """What to write, and lines to write it on."""
    return [*wrap(run(node.label), width), *["_" * min(width, LONGEST)] * node.lines]


def contents(walk: Walk, node: Contents, width: int) -> Lines:
    """The titles, moved to the right by their level."""
    lines = (
        wrap(run(title.children), width, "  " * (title.level - 1) + "- ")
        for title in titles(walk.edition.blocks, node.depth)
    )
    return [*wrap(node.title, width), "", *chain.from_iterable(lines)]


def page_break(walk: Walk, node: PageBreak, width: int) -> Lines:
    """Nothing: text has no pages."""
    return []
