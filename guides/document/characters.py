"""The characters that every face has: an author writes with no others, since one would be a hole.

They are what Libertinus Serif and Source Sans 3 share, as Typst found them (a test
typesets each). Chinese goes into `characters` of a glossary term, which paper prints in
pinyin.
"""

from __future__ import annotations

import re

RANGES = (
    " -~"
    "\u00a0-\u00ac\u00ae-\u0131\u0134-\u0149\u014c-\u0165\u0168-\u017e\u01cd-\u01dc\u0218-\u021b"
    "\u1ea0-\u1ef9\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030"
    "\u2032\u2033\u2039\u203a\u20ac\u2122\u2212\u2248\u2260\u2264\u2265"
)
UNPRINTABLE = f"[^\t\n{RANGES}]"  # a pattern, compiled by who looks for it
# What leaves no mark on a screen, or does something to it; in a pattern for any reader of schemas.
UNSEEN = (
    r"\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f"
    r"\u2028-\u202e\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
)


def printable() -> frozenset[str]:
    """Each of them."""
    pairs = re.findall("(.)(?:-(.))?", RANGES)
    return frozenset(
        chr(code) for first, last in pairs for code in range(ord(first), ord(last or first) + 1)
    )
