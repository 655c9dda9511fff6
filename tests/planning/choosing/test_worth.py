"""The worth of a session: which digit each criterion is, and that none borrows from the next."""

from __future__ import annotations

import pytest

from guides.planning.choosing.fitting import Stage, Way
from guides.planning.choosing.stages import CLOSING, OPENING
from guides.planning.choosing.worth import Worth, worth_of

FORMATS = ("pa", "pb")
WAYS = (Way("pa", 2, 4, 6), Way("pb", 2, 5, 6))
FIRST = Stage("question", "q1", "feel", WAYS, False, 1, three=True)
SECOND = Stage("question", "q2", "feel", (Way("pa", 2, 7, 10),), False, 2)
EXTRA = Stage("activity", "a1", "check", (Way("", 9, 9, 18),), False)
WANTED = Stage("activity", "a2", "weigh", (Way("", 5, 5, 10),), True)
LINE = (
    Stage("opening", "", "open", (OPENING,), True),
    SECOND,  # the order of the line is not that of the numbers
    FIRST,
    EXTRA,
    WANTED,
    Stage("closing", "", "close", (CLOSING,), True),
)


def test_every_place_holds_all_that_can_stand_in_those_after_it() -> None:
    """From the last: formats of q2 then q1, the extra activity, q2, q1, and four criteria."""
    farthest = 2 + 6 + 4 + 2  # opening, the far ends of q2 and q1, closing; the rest cannot vary
    three = 72 * (farthest + 1)
    assert worth_of(LINE, FORMATS) == Worth(
        activity=three * 3 * 7,
        function=three * 3,
        three=three,
        distance=72,
        asked={"a1": 9, "q2": 18, "q1": 36},
        digit={"q2": 1, "q1": 3},
        formats={"pa": 2, "pb": 1},
    )


WORTH = Worth(
    activity=10**6,
    function=10**5,
    three=10**4,
    distance=1000,
    asked={"a1": 100, "q1": 300, "q2": 200},
    digit={"q1": 10, "q2": 1},
    formats={"pa": 2, "pb": 1},
)


@pytest.mark.parametrize(
    ("stage", "way", "minutes", "price"),
    [
        (FIRST, WAYS[0], 3, 10**4 + 300 + 20),
        (FIRST, WAYS[1], 3, 10**4 + 300 + 10),
        (FIRST, WAYS[0], 4, 10**4 + 300 + 20 - 2 * 1000),
        (SECOND, SECOND.ways[0], 2, 200 + 2 - 6 * 1000),
        (EXTRA, EXTRA.ways[0], 9, 100 - 10**6),
        (WANTED, WANTED.ways[0], 5, 0),
        (LINE[0], OPENING, 3, -2 * 1000),
    ],
)
def test_a_stretch_is_worth_what_it_is_and_how_it_is_held(
    stage: Stage, way: Way, minutes: int, price: int
) -> None:
    """A question its number, format and mark; an activity nobody wanted costs; all their length."""
    assert WORTH.price(stage, way, minutes) == price
