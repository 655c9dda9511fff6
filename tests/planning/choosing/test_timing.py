"""Minutes are shared out around the best lengths, and clocks wrap at midnight."""

from __future__ import annotations

import pytest

from guides.planning.choosing.fitting import Way
from guides.planning.choosing.timing import clock, is_time, share, time_of_day, timed
from guides.planning.session import Step


def way(least: int, most: int) -> Way:
    """A stretch that lasts at best the middle of its range."""
    return Way("", least, most, least + most)


@pytest.mark.parametrize(
    ("ranges", "minutes", "shared"),
    [
        ([(1, 3), (4, 10), (1, 3)], 6, (1, 4, 1)),  # the least there is
        ([(1, 3), (4, 10), (1, 3)], 7, (1, 5, 1)),
        ([(1, 3), (4, 10), (1, 3)], 9, (2, 6, 1)),  # the farthest below its middle first
        ([(1, 3), (4, 10), (1, 3)], 11, (2, 7, 2)),  # every one at its best
        ([(1, 3), (4, 10), (1, 3)], 12, (3, 7, 2)),  # then the earlier one among equals
        ([(1, 3), (4, 10), (1, 3)], 14, (3, 8, 3)),
        ([(1, 3), (4, 10), (1, 3)], 16, (3, 10, 3)),  # the most there is
        ([(5, 5), (2, 4)], 8, (5, 3)),  # one length is no range
        ([(5, 5), (2, 9)], 14, (5, 9)),  # nor when it alone is at its best
        ([(2, 6), (2, 6)], 7, (4, 3)),
        ([(1, 9), (1, 5)], 5, (4, 1)),  # a minute more is a minute nearer
    ],
)
def test_minutes_go_to_the_stretch_that_misses_most(
    ranges: list[tuple[int, int]], minutes: int, shared: tuple[int, ...]
) -> None:
    """So that no stretch bears it all, and the sum is exact."""
    assert share([way(*one) for one in ranges], minutes) == shared


@pytest.mark.parametrize(
    ("start", "offset", "expected"),
    [
        ("20:30", 0, "20:30"), ("20:30", 29, "20:59"), ("20:30", 30, "21:00"),
        ("23:59", 1, "00:00"), ("23:50", 15, "00:05"), ("09:05", 60, "10:05"),
        ("00:00", 1439, "23:59"),
    ],
)  # fmt: skip
def test_a_clock_goes_round(start: str, offset: int, expected: str) -> None:
    """Two digits a side, and after 23:59 comes 00:00."""
    assert clock(start, offset) == expected


@pytest.mark.parametrize("written", ["00:00", "09:05", "19:30", "20:30", "23:59"])
def test_a_time_of_day_has_two_digits_a_side(written: str) -> None:
    """From midnight to a minute before it."""
    assert is_time(written)


@pytest.mark.parametrize("written", ["24:00", "9:05", "20:60", "20.30", "20:3", "020:30", ""])
def test_anything_else_is_no_time_of_day(written: str) -> None:
    """It is refused before anybody counts with it."""
    assert not is_time(written)


HOURS = [
    *(("20:30", "20:30"), ("20h30", "20:30"), ("20 h 30", "20:30"), ("20\u00a0h\u202f30", "20:30")),
    *(("20H30", "20:30"), ("20h", "20:00"), ("20 h", "20:00"), ("20 heures 30", "20:30")),
    *(("8:30 pm", "20:30"), ("8.30 p.m.", "20:30"), ("8PM", "20:00"), ("12:15 am", "00:15")),
    *(("12 pm", "12:00"), ("9:05", "09:05"), ("9h05", "09:05"), ("20.30", "20:30")),
    *(("midi", "12:00"), ("minuit", "00:00"), ("à 20h30", "20:30"), ("at 8 pm", "20:00")),
    *(
        ("20", None),
        ("2030", None),
        ("24:00", None),
        ("25h", None),
        ("20:61", None),
        ("20h3", None),
    ),
    *(("13 pm", None), ("0 am", None), ("20:", None), ("", None), ("ce soir", None)),
    *(("noon", "12:00"), ("midnight", "00:00"), ("2 0h30", None), ("23h59", "23:59")),
    *(("1 am", "01:00"), ("11 am", "11:00"), ("1 pm", "13:00"), ("11 pm", "23:00")),
]


@pytest.mark.parametrize(("typed", "clock"), HOURS)
def test_an_hour_is_read_as_it_is_typed(typed: str, clock: str | None) -> None:
    """In either language; a lone number is no hour."""
    assert time_of_day(typed) == clock


def test_each_step_begins_where_the_one_before_ends() -> None:
    """Its offset from the start, and the time of day."""
    steps = [Step("own", "", "", "", minutes, minutes) for minutes in (5, 10, 3)]
    assert [(s.offset, s.clock, s.minutes) for s in timed(steps, "23:50")] == [
        (0, "23:50", 5),
        (5, "23:55", 10),
        (15, "00:05", 3),
    ]
