"""An edition whose typography is not set yet: what nobody renders anew need not be set."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from guides.document.edition import Edition
from guides.document.nodes.block import Block, Contents, Heading
from guides.document.nodes.node import encoded


@dataclass(frozen=True)
class Manuscript:
    """What `compose` has numbered and cross-referenced.

    Attributes:
        draft: the edition, its typography not set.
        setting: sets a whole edition.
        set_block: sets one block of it, by itself as it is set among the others.
    """

    draft: Edition
    setting: Callable[[Edition], Edition]
    set_block: Callable[[Block], Block]

    @cached_property
    def edition(self) -> Edition:
        """All of it set."""
        return self.setting(self.draft)

    @cached_property
    def outlined(self) -> Edition:
        """Set but for the blocks that no outline needs."""
        bare = replace(self.draft, blocks=(), exercises=(), works=(), interactive=None)
        blocks = tuple(
            self.set_block(block) if isinstance(block, Heading | Contents) else block
            for block in self.draft.blocks
        )
        return replace(self.setting(bare), blocks=blocks)

    @cached_property
    def marks(self) -> tuple[bytes, ...]:
        """What tells each block from every other that says something else."""
        return tuple(hashlib.sha256(encoded(block)).digest() for block in self.draft.blocks)

    @cached_property
    def mark(self) -> str:
        """What tells the edition from every other that says something else."""
        rest = encoded(replace(self.draft, blocks=()))
        return hashlib.sha256(b"".join((*self.marks, rest))).hexdigest()
