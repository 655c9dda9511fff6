"""What the page's script works with, beside the edition that people read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from guides.document.nodes.block import Blocks
from guides.document.nodes.node import Node


class Piece(Node, frozen=True):
    """A cut-out that a script copies: rendered by the build, never by the script.

    Attributes:
        key: of a record, "question:qui-decide", or of a kind, "claim".
        part: "say-easy", unique among those of a key.
        blocks: no anchors, since it may be copied several times.
    """

    key: str
    part: str
    blocks: Blocks


class Interactive(Node, frozen=True):
    """Cut-outs and data; `templates/page/types.d.ts` says the shape of the data.

    Attributes:
        pieces: what scripts copy.
        data: plain values, written as JSON; its texts are typeset already.
        words: fixed words for scripts and controls, by name without "page.".
        entries: what the page opens on; templates draw it, scripts need no data of it.
    """

    pieces: tuple[Piece, ...]
    data: Mapping[str, Any]
    words: Mapping[str, str]
    entries: Mapping[str, Any] = {}
