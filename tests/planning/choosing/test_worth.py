"""The worth of a session: which digit each criterion is, and that none borrows from the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.planning.choosing.fitting import Stage, Way
from guides.planning.choosing.stages import CLOSING, OPENING
from guides.planning.choosing.worth import Aims, Worth, worth_of

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
    """From the last: formats of q2 then q1, the extra activity, q2, q1, and the aims."""
    farthest = 2 + 6 + 4 + 2  # opening, the far ends of q2 and q1, closing; the rest cannot vary
    room = 3 * 3  # two questions, three places each
    unit = room * 3 * 3 * 8  # and for two questions in all; then three records
    function = unit * (farthest + 1)
    repeat = function * 7  # six stages might each open a function
    three, here = repeat * 3, repeat * 3 * 3  # two questions
    assert worth_of(LINE, FORMATS, Aims(floor=True, here=True)) == Worth(
        activity=here * 4,
        floor=here * 2,
        here=here,
        three=three,
        repeat=repeat,
        function=function,
        distance=unit,
        asked={"a1": unit // 8, "q2": unit // 4, "q1": unit // 2},
        room=room,
        digit={"q2": 1, "q1": 3},
        formats={"pa": 2, "pb": 1},
    )


def test_what_is_not_looked_to_is_worth_nothing() -> None:
    """The rest keeps its places, so that sessions compare as before in all else."""
    all_of_them = worth_of(LINE, FORMATS, Aims(floor=True, here=True))
    none = worth_of(LINE, FORMATS, Aims(three=False, once=False))
    assert none == replace(all_of_them, floor=0, here=0, three=0, repeat=0)


WORTH = Worth(
    activity=10**9,
    floor=10**8,
    here=10**7,
    repeat=10**6,
    function=10**5,
    three=10**4,
    distance=1000,
    asked={"a1": 100, "q1": 300, "q2": 200},
    room=20,
    digit={"q1": 10, "q2": 1},
    formats={"pa": 2, "pb": 1},
)


@pytest.mark.parametrize(
    ("stage", "way", "minutes", "price"),
    [
        (FIRST, WAYS[0], 3, 10**4 + 300 + 60),
        (FIRST, WAYS[1], 3, 10**4 + 300 + 30),
        (FIRST, WAYS[0], 4, 10**4 + 300 + 60 - 2 * 1000),
        (SECOND, SECOND.ways[0], 2, 200 + 42 - 6 * 1000),
        (EXTRA, EXTRA.ways[0], 9, 100 - 10**9),
        (WANTED, WANTED.ways[0], 5, 0),
        (LINE[0], OPENING, 3, -2 * 1000),
    ],
)
def test_a_stretch_is_worth_what_it_is_and_how_it_is_held(
    stage: Stage, way: Way, minutes: int, price: int
) -> None:
    """A question its number, format and mark; an activity nobody wanted costs; all their length."""
    assert WORTH.price(stage, way, minutes) == price
