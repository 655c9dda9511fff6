"""What every chart is drawn with: a scale, ticks, and how wide words come out.

Lengths are millimetres. Words are measured by a face as wide as Arial, so that they fit
in Source Sans on paper and on screens, and in whatever the reader of a book has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from guides.document.drawing import Align, Label

WIDTH = 169.0  # of the text on A4, with the margins of the book
TEXT, SMALL = 3.4, 3.2  # 9.6 and 9.1 points, where a picture has its whole width
NARROW, WIDE = frozenset("fijlrtI.,:;!'’()[]|-· \u00a0\u202f"), frozenset("mwMW@%")
STEPS = (1, 2, 5)
PIECE = re.compile(r"( ?)([^ -]*-|[^ -]+)")
HELD = re.compile(r"(?<=[«–]) | (?=[;:!?»%€–])")  # spaces at which no line ends


def measure(text: str, size: float = TEXT, *, strong: bool = False) -> float:
    """About how wide a line of words is."""
    ems = sum(0.31 if c in NARROW else 0.87 if c in WIDE else 0.69 if c.isupper() else 0.56
              for c in text)  # fmt: skip
    return ems * size * (1.07 if strong else 1)


def wrapped(text: str, width: float, size: float = TEXT, *, strong: bool = False) -> list[str]:
    """Words in lines that fit, parted at spaces and after hyphens; nothing else is parted."""
    lines: list[str] = []
    for space, piece in PIECE.findall(HELD.sub("\u00a0", text)):
        longer = f"{lines[-1]}{space}{piece}" if lines else piece
        if lines and measure(longer, size, strong=strong) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


class Across(NamedTuple):
    """Where lines of words stand from side to side."""

    x: float
    align: Align = "start"


def lines_down(
    lines: Sequence[str],
    across: Across,
    y: float,
    size: float = TEXT,
    step: float = 3.4,
    *,
    strong: bool = False,
) -> Iterator[Label]:
    """Lines of words one under another, the first with its upper edge at y."""
    for n, line in enumerate(lines):
        base = round(y + step * n + (step + size * 0.7) / 2, 2)
        yield Label(round(across.x, 2), base, line, size, across.align, strong=strong)


class Scale(NamedTuple):
    """Values from `low` to `high`, laid out from `left` to `right`."""

    low: float
    high: float
    left: float
    right: float

    def at(self, value: float) -> float:
        """Where a value stands."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.left + share * (self.right - self.left), 2)

    def ticks(self, most: int) -> Iterator[int]:
        """Round values inside the scale, no more than `most` of them."""
        step = next(s for s in _steps() if (self.high - self.low) / s < most)
        first = -(-int(self.low) // step) * step
        yield from range(first, int(self.high) + 1, step)


def _steps() -> Iterator[int]:
    """1, 2, 5, then ten times as much, and so on."""
    power = 1
    while True:
        yield from (step * power for step in STEPS)
        power *= 10
