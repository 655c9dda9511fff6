"""Ways through a tree: every node in it, the words of a line, the same tree with nodes changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from functools import cache
from operator import is_
from typing import Any, TypeVar, get_args

from msgspec.structs import replace

from guides.document.nodes.block import Blocks, Heading, Paragraph
from guides.document.nodes.drawing import Drawing
from guides.document.nodes.inline import (
    Citation,
    Code,
    Inline,
    Inlines,
    LineBreak,
    Mark,
    Reference,
    Shape,
    Term,
    Text,
)
from guides.document.nodes.node import Node

T = TypeVar("T")
INLINES = frozenset(get_args(Inline))
SIMPLE = ("str", "int", "bool", "float")


def nodes(tree: object) -> Iterator[Any]:
    """Every node of a tree, outer before inner, in reading order; a drawing is one node."""
    found: list[Any] = []
    _gather(tree, found)
    return iter(found)


def _gather(tree: object, found: list[Any]) -> None:
    if isinstance(tree, tuple):
        for part in tree:
            _gather(part, found)
    elif (names := _inner(type(tree))) is not None:  # type: ignore[arg-type]
        found.append(tree)
        for name in names:
            _gather(getattr(tree, name), found)


def blocks_in(tree: object) -> Iterator[Any]:
    """Every node of a tree but those of its lines of text."""
    if not isinstance(tree, tuple):
        if (names := _inner(type(tree))) is not None:  # type: ignore[arg-type]
            yield tree
            for name in names:
                yield from blocks_in(getattr(tree, name))
    elif not (tree and type(tree[0]) in INLINES):
        for part in tree:
            yield from blocks_in(part)


def rebuilt(tree: T, change: Callable[[Any], Any]) -> T:
    """The same tree with other nodes in some places; what holds none of them stays itself.

    Args:
        tree: a node, or a tuple of nodes.
        change: is asked about every node and tuple, outer before inner; gives it back to have
            what is inside it looked at, or something else in its place.
    """
    made: T = change(tree)
    if made is not tree:
        return made
    if isinstance(tree, tuple):
        parts = tuple([rebuilt(part, change) for part in tree])
        return tree if all(map(is_, parts, tree)) else parts  # type: ignore[return-value]
    changes = {}
    for name in _inner(type(tree)) or ():  # type: ignore[arg-type]
        value = getattr(tree, name)
        if value is None or type(value) is str:
            continue
        inside = rebuilt(value, change)
        if inside is not value:
            changes[name] = inside
    return replace(tree, **changes) if changes else tree  # type: ignore[type-var]


def titles(blocks: Blocks, depth: int) -> list[Heading]:
    """The titles of a table of contents, down to a depth; the document's own is not one of them."""
    headings = (block for block in blocks if isinstance(block, Heading))
    return [heading for heading in headings if 2 <= heading.level <= depth]


def opened(blocks: Blocks) -> tuple[Inlines, Blocks]:
    """What a first paragraph says, for a line with what stands before it; then the rest."""
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0].children, blocks[1:]
    return (), blocks


def plain(line: Inlines) -> str:
    """The words of a line for names and for measuring; citations have none."""
    return "".join([node.text if type(node) is Text else _words(node) for node in nodes(line)])


def _words(node: Inline) -> str:
    match node:
        case Text(text=said) | Code(text=said) | Reference(label=said) | Shape(alternative=said):
            return said
        case Term(pinyin=said):
            return said
        case Mark(word=word, year=year):
            return f"{word}, {year}"
        case LineBreak():
            return " "
        case _:
            return ""


@cache
def _inner(kind: Hashable) -> tuple[str, ...] | None:
    """The fields of a kind of node that may hold nodes; nothing for what is no node."""
    if not (isinstance(kind, type) and issubclass(kind, Node)):
        return None
    if kind is Drawing:
        return ()
    return tuple(name for name, said in kind.__annotations__.items() if said not in SIMPLE)


def uncited(node: T) -> T:
    """A tree without its citations: in the room, a number in brackets leads nowhere."""
    return rebuilt(node, _bare)


def _bare(node: Any) -> Any:
    """A line without its citations, nor the spaces that stood before them."""
    if not isinstance(node, tuple) or not any(isinstance(part, Citation) for part in node):
        return node
    kept: list[Inline] = []
    for part in node:
        if not isinstance(part, Citation):
            kept.append(uncited(part))
        elif kept and isinstance(kept[-1], Text):
            kept[-1] = Text(kept[-1].text.rstrip())
    return tuple(kept)
