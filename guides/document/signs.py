"""The signs of the scale and of the shapes, for formats that type what others draw.

A face that lacks one of them still leaves the words, which always stand beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MARKS: Mapping[str, str] = MappingProxyType(
    {
        "established": "■■■■",
        "solid": "■■■□",
        "partial": "■■□□",
        "fragile": "■□□□",
        "contradicted": "✕",
        "open": "?",
    }
)
SIGNS: Mapping[str, str] = MappingProxyType(
    {
        **MARKS,
        "disc": "●",
        "square": "■",
        "triangle": "▲",
        "plus": "✚",
        "tick-box": "☐",
        "scissors": "✂",
    }
)
