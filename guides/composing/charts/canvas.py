"""What every chart is drawn with: a scale, ticks, and how wide words come out.

Lengths are millimetres. Words are measured by a face as wide as Arial, so that they fit
in Source Sans on paper and on screens, and in whatever the reader of a book has.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from guides.document.nodes.drawing import Align, Dot, Drawing, Drawn, Frame, Label, Stroke, Tone
from guides.document.nodes.inline import Citation, Inlines, Strength
from guides.document.nodes.walk import nodes

WIDTH = 169.0  # of the text on A4, with the margins of the book
TEXT, SMALL = 3.4, 3.2  # 9.6 and 9.1 points, where a picture has its whole width
SOURCES = 2.85  # 8 points, for numbers of sources and nothing else
HIGHEST = 224.0  # of a picture that keeps its size on a page, under the title of its part
FILLED: Mapping[Strength, int] = {"established": 4, "solid": 3, "partial": 2, "fragile": 1}
SIDE, PITCH = (
    1.7,
    2.5,
)  # of a square of a mark, and from one to the next: two copies keep them apart
NARROW, WIDE = frozenset("fijlrtI.,:;!'’()[]|-· \u00a0\u202f"), frozenset("mwMW@%")
STEPS = (1, 2, 5)
LEAST_CUT = 4  # letters of a word on either side
PIECE = re.compile(r"( ?)([^ -]*-|[^ -]+)")
HELD = re.compile(r"(?<=[«–]) | (?=[;:!?»%€–])|(?<=\d) (?=\d{3}\b)")  # spaces at which no line ends

One = TypeVar("One")


def measure(text: str, size: float = TEXT, *, strong: bool = False) -> float:
    """About how wide a line of words is."""
    ems = sum(0.31 if c in NARROW else 0.87 if c in WIDE else 0.69 if c.isupper() else 0.56
              for c in text)  # fmt: skip
    return ems * size * (1.07 if strong else 1)


def wrapped(text: str, width: float, size: float = TEXT, *, strong: bool = False) -> list[str]:
    """Words in lines that fit, parted at spaces and after hyphens.

    A word wider than the room, which no line could hold, is the only one to be cut.
    """
    lines: list[str] = []
    for space, whole in PIECE.findall(HELD.sub("\u00a0", text)):
        piece = whole
        while measure(piece, size, strong=strong) > width and len(piece) > LEAST_CUT:
            head = _that_fits(piece, width, size, strong=strong)
            lines.append(f"{head}-")
            piece = piece[len(head) :]
        longer = f"{lines[-1]}{space}{piece}" if lines else piece
        if lines and measure(longer, size, strong=strong) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def _that_fits(word: str, width: float, size: float, *, strong: bool) -> str:
    """As much of a word as a line holds, with a hyphen behind it."""
    ends = range(len(word) - 1, LEAST_CUT - 1, -1)
    fits = (n for n in ends if measure(f"{word[:n]}-", size, strong=strong) <= width)
    return word[: next(fits, LEAST_CUT)]


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


def mark_width(strength: Strength) -> float:
    """How wide a mark is drawn: four squares, or one sign."""
    return 3 * PITCH + SIDE if strength in FILLED else SIDE


def mark_drawn(strength: Strength, x: float, y: float) -> Iterator[Drawn]:
    """A mark with its upper left corner at (x, y), as it stands before its word in a text."""
    left, top, low = round(x, 2), round(y, 2), round(y + SIDE, 2)
    if strength in FILLED:
        for n in range(4):
            tone: Tone = "ink" if n < FILLED[strength] else "paper"
            yield Frame(round(x + PITCH * n, 2), top, SIDE, SIDE, tone, 0.3)
    elif strength == "contradicted":
        right = round(x + SIDE, 2)
        yield Stroke(left, top, right, low, 0.45)
        yield Stroke(left, low, right, top, 0.45)
    else:
        yield Dot(round(x + SIDE / 2, 2), round(y + SIDE / 2, 2), SIDE / 2, hollow=True)


def sources_said(numbers: Mapping[str, int], texts: Iterable[Inlines]) -> str:
    """The numbers of the sources that some texts cite, each once."""
    found = {numbers[n.source] for text in texts for n in nodes(text) if isinstance(n, Citation)}
    return ", ".join(map(str, sorted(found)))


def paged(
    groups: Iterable[Sequence[One]], picture: Callable[[list[One]], Drawing]
) -> Iterator[tuple[list[One], Drawing]]:
    """As many groups as a page is high, and their picture; a higher group has a page to itself.

    Args:
        groups: what is not parted, in order.
        picture: draws some of them; more of them are never lower.
    """

    def first(count: int) -> list[One]:
        return list(chain.from_iterable(left[:count]))

    left = list(groups)
    while left:
        counts = range(1, len(left) + 1)
        held = max(1, bisect_right(counts, HIGHEST, key=lambda n: picture(first(n)).height))
        yield first(held), picture(first(held))
        left = left[held:]
