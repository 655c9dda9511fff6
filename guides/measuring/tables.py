"""What paper needs to count slips without calculating: tables of whole numbers to look up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guides.measuring.slips import FACTORS, TRUE_LINES, most_spread

LINES = 2 * TRUE_LINES
MOST_COUNTED = 30  # slips that changed alike: more are looked up in two parts
MARGINS = (*range(5, 61), *range(65, 101, 5))
ROOMS = (*range(12, 37), 40, 45, 50, 60, 70, 80, 100, 120, 150)
STEPS = (5, 10, 15, 20, 25, 30, 40, 50)  # of discernment, in hundredths


class Product(NamedTuple):
    """So many slips that changed by so much: their sum, and the sum of their squares."""

    total: int
    spread: int


def products() -> Iterator[tuple[int, tuple[Product, ...]]]:
    """Table 1: by the number of slips, for a change by 1, 2 … 8 lines."""
    changes = range(1, LINES + 1)
    for count in range(1, MOST_COUNTED + 1):
        yield count, tuple(Product(count * by, count * by * by) for by in changes)


def margins() -> Iterator[tuple[int, tuple[int, ...]]]:
    """Table 2: by the margin, the largest spread it goes with, for each number of slips."""
    for most in MARGINS:
        yield most, tuple(most_spread(factor, most) for _, factor in FACTORS)


def in_answers() -> Iterator[tuple[int, tuple[int, ...]]]:
    """Table 4: by the number of slips, how many right answers make each step of discernment.

    Of tendency they make half as much: it is counted in eighths.
    """
    for slips in ROOMS:
        yield slips, tuple((TRUE_LINES * slips * step + 50) // 100 for step in STEPS)
