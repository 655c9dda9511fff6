"""The walk through an edition: blocks in, lines out, no wider than they are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from guides.document.edition import Edition
from guides.document.nodes.block import Blocks
from guides.rendering.text.wrapping import Lines, indented, parted, wrap


@dataclass(frozen=True)
class Walk:
    """One edition on its way; nodes are written by the function of their kind.

    Attributes:
        edition: what is written.
        kinds: the function of each kind of block.
    """

    edition: Edition
    kinds: Mapping[type[Any], Callable[[Walk, Any, int], Lines]]

    def blocks(self, nodes: Blocks, width: int) -> Lines:
        """Blocks one under another, an empty line between; KeyError names what was forgotten."""
        return parted(self.kinds[type(node)](self, node, width) for node in nodes)

    def inside(self, nodes: Blocks, width: int) -> Lines:
        """Blocks moved to the right under what they belong to."""
        return indented(self.blocks(nodes, width - 2), 2)

    def word(self, name: str) -> str:
        """A fixed word."""
        return self.edition.furniture[name]

    def labelled(self, label: str, text: str, width: int, first: str = "") -> Lines:
        """A label, a colon, a text; nothing for an empty text."""
        if not text:
            return []
        colon = "" if label.endswith((":", "?", "!")) else self.word("colon")
        return wrap(f"{label}{colon} {text}", width, first, " " * (len(first) + 2))
