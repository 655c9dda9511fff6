"""Lines of plain text: broken at spaces, moved to the right, parted, underlined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Lines = list[str]


def parted(groups: Iterable[Lines]) -> Lines:
    """Groups of lines with an empty line between; empty groups leave no trace."""
    lines: Lines = []
    for group in groups:
        if group:
            lines += ["", *group] if lines else group
    return lines


def indented(lines: Iterable[str], columns: int) -> Lines:
    """Lines moved to the right, empty ones left empty."""
    return [" " * columns + line if line else "" for line in lines]


def underlined(text: str, sign: str, width: int) -> Lines:
    """A title and a rule as wide as it."""
    lines = wrap(text, width)
    return [*lines, sign * max((columns(line) for line in lines), default=0)]


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> Lines:
    """Break a text at its spaces; no-break spaces hold, a long address stays whole.

    Args:
        text: what to set; a newline in it begins a new line.
        width: columns at most.
        first: what stands before the first line.
        rest: what stands before the others; as many spaces when not given.
    """
    margin = " " * len(first) if rest is None else rest
    lines: Lines = []
    for part in text.split("\n") if text else []:
        line = margin if lines else first
        used, begun = columns(line), False
        for space, word in _pieces(part):
            step = space + word if begun else word
            if begun and used + columns(step) > width:
                lines.append(line)
                line, step, used = margin, word, columns(margin)
            line, used, begun = line + step, used + columns(step), True
        lines.append(line)
    return lines


_COMBINING = re.compile(r"[\u0300-\u036f]")
# Wide characters may be parted anywhere, but closing punctuation begins no line.
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_PIECE = re.compile(
    rf"{_WIDE.pattern}[\u3001\u3002\u3009\u300b\uff01\uff09\uff0c\uff1a\uff1b\uff1f)\],.]*"
    rf"|(?:(?!{_WIDE.pattern}).)+"
)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The parts a line may be made of, each with the space before it."""
    for word in text.split(" "):
        if not _WIDE.search(word):
            if word:
                yield " ", word
            continue
        space = " "
        for piece in _PIECE.findall(word):
            yield space, piece
            space = ""


def columns(text: str) -> int:
    """How many columns a text takes: two for a Chinese character, none for a combining one."""
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text)) - len(_COMBINING.findall(text))
