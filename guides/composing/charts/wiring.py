"""Wires above a row of fronts: the order in which fewest cross, and the way of each.

Two wires cross when the ends of one stand on both sides of one end of the other. They are drawn
as arches: where none crosses in the order, none does on paper, for at a front the wires stand
in the order in which they lead away.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

Pair = tuple[int, int]


class Way(NamedTuple):
    """How one wire runs.

    Attributes:
        left, right: places of its two ends in the row, from nought.
        rank: of its left and of its right end among the ends at that front, from the left.
        within: the wires below it, by number.
    """

    left: int
    right: int
    rank: Pair
    within: tuple[int, ...]


def order(count: int, wires: Sequence[Pair]) -> tuple[int, ...]:
    """The fronts in the order in which fewest wires cross; of several, what comes first as given.

    Every order is tried but those that begin with too many crossings already: exact, and quick
    for the eight fronts that a street holds at most.

    Args:
        count: of fronts, which are numbers from nought.
        wires: the two fronts of each, in either direction.
    """
    joined = [[0] * count for _ in range(count)]
    for one, two in wires:
        joined[one][two] += 1
        joined[two][one] += 1
    # How many wires lead from a front to those of a set, which is a number of bits.
    leading = [
        [sum(n for to, n in enumerate(row) if among >> to & 1) for among in range(1 << count)]
        for row in joined
    ]
    best: tuple[int, tuple[int, ...]] = (len(wires) ** 2 + 1, ())

    def grow(begun: tuple[int, ...], left: int, crossed: int) -> None:
        """Go on with each front that is left; a wire that ends crosses those that lead on.

        From the last one begun backwards: what leads on from between is crossed by what ends.
        """
        nonlocal best
        if not left:
            best = crossed, begun
        for front in range(count):
            if left >> front & 1:
                rest, total, leads_on = left & ~(1 << front), crossed, 0
                for before in reversed(begun):
                    total += joined[before][front] * leads_on
                    leads_on += leading[before][rest]
                if total < best[0]:
                    grow((*begun, front), rest, total)

    grow((), (1 << count) - 1, 0)
    return best[1]


def ways(placed: Sequence[Pair]) -> tuple[Way, ...]:
    """How each wire runs, its ends being places in the row."""
    spans = [(min(pair), max(pair)) for pair in placed]
    numbers = range(len(spans))

    def rank(number: int, place: int) -> int:
        """From the left: what leads left, nearest first; then what leads right, farthest first."""
        here = [n for n in numbers if place in spans[n]]

        def leads(n: int) -> tuple[bool, int, int]:
            left, right = spans[n]
            to_the_right = left == place
            return to_the_right, -(right if to_the_right else left), n if to_the_right else -n

        return sorted(here, key=leads).index(number)

    def below(number: int) -> tuple[int, ...]:
        left, right = spans[number]
        return tuple(
            n
            for n in numbers
            if n != number
            and left <= spans[n][0]
            and spans[n][1] <= right
            and (spans[n] != spans[number] or n > number)
        )

    return tuple(
        Way(left, right, (rank(n, left), rank(n, right)), below(n))
        for n, (left, right) in enumerate(spans)
    )
