"""Counts of slips say of a room what they can bear, and no more."""

from __future__ import annotations

from math import sqrt

import pytest

from guides.measuring import tables
from guides.measuring.order import drawn
from guides.measuring.slips import FACTORS, FEWEST, Moved, margin, most_spread, moved, verdict
from tests.measuring.rooms import Room, rooms

SEED, ROOMS = 20261129, 10_000
# Of Student, 97.5 %, by degrees of freedom: NIST Technical Note 1297, table B.1.
QUANTILES = {11: 2.20, 15: 2.13, 20: 2.09, 35: 2.03, 50: 2.01, 100: 1.984}


def test_changes_are_summed_with_their_squares() -> None:
    """Two up, three down, none."""
    assert moved([2, -3, 0]) == Moved(3, -1, 13)


@pytest.mark.parametrize("slips", [12, 15, 16, 20, 21, 35, 36, 51, 101, 150])
def test_the_margin_is_never_under_students(slips: int) -> None:
    """For any spread, and by a tenth over it at most."""
    t = QUANTILES[max(freedom for freedom in QUANTILES if freedom < slips)]
    for spread in range(0, 600, 7):
        students = [t * sqrt(slips / (slips - 1) * squares) for squares in (spread, spread + 4)]
        assert students[0] <= margin(slips, spread) <= 1.1 * students[1] + 1


def test_the_table_of_paper_gives_the_same_margin() -> None:
    """In the column of the room, the first number that is at least the spread."""
    listed = list(tables.margins())
    for column, (slips, _) in enumerate(FACTORS):
        for spread in range(0, 900, 11):
            found = next(most for most, spreads in listed if spreads[column] >= spread)
            exact = margin(slips, spread)
            assert found == exact or (exact > 60 and exact <= found < exact + 5)


def test_a_margin_is_the_last_with_its_spread() -> None:
    """One more square and the margin is wider."""
    for slips, factor in FACTORS:
        for most in range(6, 40):
            spread = most_spread(factor, most)
            assert margin(slips, spread) <= most < margin(slips, spread + 1)


def test_too_few_slips_conclude_nothing() -> None:
    """Eleven that all rose by eight; twelve may."""
    assert verdict(moved([8] * 11), moved([0] * 11)) is None
    assert verdict(moved([8] * FEWEST), moved([0] * FEWEST)) == ("up", "same")
    with pytest.raises(ValueError, match="11"):
        margin(11, 0)


def test_a_room_that_only_grew_wary_is_not_said_to_be_better() -> None:
    """Thirty people who each stopped believing a true line and a false one."""
    assert verdict(moved([0] * 30), moved([-2] * 30)) == ("same", "down")


def test_nobody_who_moved_is_no_certainty() -> None:
    """Twelve slips without a change still leave room for one."""
    assert moved([0] * 12).margin > 0


def test_lines_are_drawn_by_name_alone() -> None:
    """The same order whatever the order of the file; another film, another order."""
    names = [f"line-{n}" for n in range(8)]
    assert drawn(names, "film") == drawn(reversed(names), "film")
    assert drawn(names, "film") != drawn(names, "other")


def covered(room: Room) -> tuple[bool, bool]:
    """Whether each interval holds what was to be found."""
    n = room.right.slips
    return (
        abs(room.right.total - n * room.right_expected) <= room.right.margin,
        abs(room.believed.total - n * room.believed_expected) <= room.believed.margin,
    )


@pytest.mark.slow
@pytest.mark.parametrize("people", [(12, 150), (12, 20)])
def test_ten_thousand_rooms_are_judged_honestly(people: tuple[int, int]) -> None:
    """Of the intervals 93 in 100 hold; no more than 5 in 100 announce progress that is none."""
    held, idle, announced = [0, 0], 0, 0
    for room in rooms(SEED, ROOMS, people):
        held = [sum(pair) for pair in zip(held, covered(room), strict=True)]
        if room.right_expected <= 1e-9:
            idle += 1
            announced += room.right.direction == "up"
    assert min(held) >= 0.93 * ROOMS
    assert idle > ROOMS / 4
    assert announced <= 0.05 * idle
