"""Nothing empty is printed: a block that holds nothing goes, then a title left alone.

One pass over what a document says. What is left blank on purpose, to be written on or cut out,
is no empty block: a `Blank` stays, and so does a card that has a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from guides.document.nodes.block import (
    Block,
    Blocks,
    Box,
    BulletList,
    Card,
    CardSheet,
    Chart,
    Contents,
    DefinitionList,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Schedule,
    SideBySide,
    Table,
)
from guides.document.nodes.inline import Inlines, Text
from guides.document.nodes.walk import titles

INTRODUCING = frozenset({"lead", "note"})  # roles of a paragraph that goes with what follows it


def pruned(blocks: Blocks, *, bare_titles: bool = False) -> Blocks:
    """A document without what holds nothing.

    Args:
        blocks: all it says.
        bare_titles: a title may stand alone, as on a slide.
    """
    kept = _kept(blocks)
    kept = kept if bare_titles else _without_bare_titles(kept)
    kept = tuple(b for b in kept if not isinstance(b, Contents) or titles(kept, b.depth))
    return tuple(_breaks_between(kept))


def _kept(blocks: Iterable[Block]) -> Blocks:
    return tuple(kept for block in blocks if (kept := _block(block)) is not None)


def _block(block: Block) -> Block | None:
    """A block with what it holds of anything, or nothing."""
    match block:
        case Paragraph(children=line) | Heading(children=line):
            return block if _said(line) else None
        case BulletList() | NumberedList():
            items = tuple(kept for item in block.items if (kept := _kept(item)))
            return _changed(block, "items", items) if items else None
        case DefinitionList():
            entries = tuple(
                _changed(entry, "blocks", kept)
                for entry in block.entries
                if (kept := _kept(entry.blocks))
            )
            return _changed(block, "entries", entries) if entries else None
        case Box():
            inside = _kept(block.blocks)
            return _changed(block, "blocks", inside) if inside else None
        case Table(rows=parts) | Schedule(segments=parts) | Chart(table=Table(rows=parts)):
            return block if parts else None
        case CardSheet():
            cards = tuple(card for card in block.cards if _holds(card))
            return _changed(block, "cards", cards) if cards else None
        case SideBySide(left=left, right=right):
            return block if _kept(left) or _kept(right) else None
        case _:
            return block


def _changed(node: Any, name: str, value: tuple[Any, ...]) -> Any:
    """The node with another value, or itself where it is the same: most are."""
    return node if value == getattr(node, name) else replace(node, **{name: value})


def _holds(card: Card) -> bool:
    return bool(_said(card.title) or _kept(card.blocks) or _kept(card.back))


def _said(line: Inlines) -> bool:
    """Whether a line has a word, or anything that is no text."""
    return any(not isinstance(node, Text) or node.text.strip() for node in line)


def _without_bare_titles(blocks: Blocks) -> Blocks:
    """No title over nothing: neither a block of its own, nor a lower title that stays.

    Read from the end, where it is known what stands under a title. What only introduces it
    (its lead, its small print) goes with it.
    """
    kept: list[Block] = []
    under: list[Block] = []  # since the last title, from the end: what is to be kept or to go
    deepest = 0  # level of the title that was kept last; 0 where none was
    for block in reversed(blocks):
        if not isinstance(block, Heading):
            under.append(block)
            continue
        held = block.level == 1 or deepest > block.level or any(map(_is_body, under))
        if held:
            kept += [*under, block]
            deepest = block.level
        else:
            kept += [b for b in under if isinstance(b, PageBreak)]
        under = []
    return (*reversed(under), *reversed(kept))


def _is_body(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return block.role not in INTRODUCING
    return not isinstance(block, PageBreak)


def _breaks_between(blocks: Blocks) -> Iterator[Block]:
    """A new page only between two blocks."""
    said, waiting = False, False
    for block in blocks:
        if isinstance(block, PageBreak):
            waiting = said
            continue
        if waiting:
            yield PageBreak()
        said, waiting = True, False
        yield block
