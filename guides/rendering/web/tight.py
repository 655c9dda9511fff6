"""Styles without what only those who write them read: remarks, and spaces that mean nothing."""

from __future__ import annotations

import re
from functools import cache

# Texts of a style are left alone; a colon loses the space behind it alone, since one before it
# begins a selector of its own.
LOOSE = re.compile(
    r'(?P<text>"[^"]*"|\'[^\']*\')|/\*.*?\*/|\s*(?P<sign>[{};,>])\s*|(?P<colon>:)\s+|\s+',
    re.DOTALL,
)


@cache
def tightened(style: str) -> str:
    """The same rules in fewer bytes."""
    return LOOSE.sub(_kept, style).replace(";}", "}")


def _kept(found: re.Match[str]) -> str:
    return found["text"] or found["sign"] or found["colon"] or (" " if found[0].isspace() else "")
