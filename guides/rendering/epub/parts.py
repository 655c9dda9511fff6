"""An edition as a book in files: one a part, links across them, sources that lead back."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import NamedTuple

from guides.document.block import (
    Block,
    Blocks,
    DefinitionList,
    Entry,
    Heading,
    Paragraph,
    Question,
    Spread,
)
from guides.document.edition import Edition
from guides.document.inline import Citation, Inline, Reference, Text
from guides.document.walk import nodes, plain

BACK = "back"  # target of a reference that leads back to a citation


class Part(NamedTuple):
    """One file of the book.

    Attributes:
        name: of the file.
        blocks: opens with the only heading of its level.
    """

    name: str
    blocks: Blocks

    @property
    def heading(self) -> Heading:
        """The title of the part."""
        first = self.blocks[0]
        assert isinstance(first, Heading)
        return first


class Cited(NamedTuple):
    """One passage that cites a source: what readers call it, and the first citation in it."""

    label: str
    anchor: str


def parts(blocks: Blocks) -> tuple[Part, ...]:
    """The opening, then one part for each heading of the second level."""
    runs: list[list[Block]] = []
    for block in blocks:
        if not runs or (isinstance(block, Heading) and block.level == 2):
            runs.append([])
        runs[-1].append(block)
    return tuple(Part(f"part-{number:02}.xhtml", tuple(run)) for number, run in enumerate(runs))


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
    return tuple(_led_back(block, cited, said) for block in edition.blocks)


def _led_back(block: Block, cited: dict[str, list[Cited]], said: str) -> Block:
    """A list of sources with its ways back; any other block as it is."""
    if not isinstance(block, DefinitionList):
        return block
    entries = tuple(
        _entry(entry, cited[entry.anchor], said) if entry.anchor in cited else entry
        for entry in block.entries
    )
    return dataclasses.replace(block, entries=entries)


def _entry(entry: Entry, passages: list[Cited], said: str) -> Entry:
    """A source, and under it the passages that cite it."""
    line: list[Inline] = [Text(f"{said} ")]
    for place, passage in enumerate(passages):
        line += [Text(", ")] if place else []
        line.append(Reference(BACK, passage.label, passage.anchor))
    return dataclasses.replace(entry, blocks=(*entry.blocks, Paragraph(tuple(line), "note")))
