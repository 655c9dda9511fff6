"""Wires above fronts: the order found is the best there is, by trying every one."""

from __future__ import annotations

import random
from itertools import combinations, permutations

import pytest

from guides.composing.charts.wiring import order, ways


def placed(fronts: tuple[int, ...], wires: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ends of wires as places in an order of fronts."""
    at = {front: place for place, front in enumerate(fronts)}
    return [(at[one], at[two]) for one, two in wires]


def crossings(placed: list[tuple[int, int]]) -> int:
    """How many pairs of wires cross, their ends being places in the row."""
    spans = [(min(pair), max(pair)) for pair in placed]
    return sum(a < c < b < d for a, b in spans for c, d in spans)


def best(count: int, wires: list[tuple[int, int]]) -> tuple[int, ...]:
    """By trying every order: fewest crossings, then the order given."""
    return min(permutations(range(count)), key=lambda o: (crossings(placed(o, wires)), o))


@pytest.mark.parametrize("count", range(6))
def test_no_order_has_fewer_crossings(count: int) -> None:
    """Of orders alike, the first as given; wires may double, and run either way."""
    chance = random.Random(count)
    pairs = [pair for one in combinations(range(count), 2) for pair in (one, one[::-1])]
    for _ in range(40):
        wires = chance.sample(pairs, chance.randint(0, min(len(pairs), 9)))

        assert order(count, wires) == best(count, wires)


def test_a_row_of_eight_with_every_wire_is_found_at_once() -> None:
    """The worst there is: whatever the order, the same wires cross."""
    wires = list(combinations(range(8), 2))

    assert order(8, wires) == tuple(range(8))


def test_the_counters_of_a_ring_stand_so_that_no_wire_crosses() -> None:
    """As given they would: 0-2 crosses 1-3."""
    wires = [(0, 2), (1, 3)]
    found = order(4, wires)

    assert crossings(placed((0, 1, 2, 3), wires)) == 1
    assert crossings(placed(found, wires)) == 0
    assert found == (0, 1, 3, 2)


def test_at_a_front_wires_leave_in_the_order_in_which_they_lead_away() -> None:
    """Near ones on the left first, then far ones to the right; a pair both ways is nested."""
    made = ways([(0, 2), (2, 1), (2, 3), (4, 2), (3, 2)])

    assert [way.rank[way.right == 2] for way in made] == [1, 0, 3, 2, 4]
    assert made[3].within == (2, 4)
    assert made[2].within == (4,)
    assert made[4].within == ()
    assert (made[2].rank[1], made[4].rank[1]) == (1, 0)
