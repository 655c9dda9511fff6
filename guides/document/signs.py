"""The signs of the scale and of the shapes, for formats that type what others draw.

A voice spells them out ("black square, black square"): they are typed where it can be told to
pass over them, or where no word stands beside them. Elsewhere the words alone are written.
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


def proof(words: Mapping[str, str]) -> str:
    """What stands before the words of a mark that is not drawn: "Force de la preuve : "."""
    said = words["drawn_mark"]
    return f"{said[:1].upper()}{said[1:]}{words['colon']} "
