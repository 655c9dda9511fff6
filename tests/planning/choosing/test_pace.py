"""The pace yields where nothing sums with it, and from forty minutes on to an aim."""

from __future__ import annotations

import pytest

from guides.planning.choosing.best import Choice
from guides.planning.choosing.fitting import Stage, Way
from guides.planning.choosing.pace import paced
from guides.planning.choosing.stages import Shape
from guides.planning.choosing.worth import Aims

FLOOR = Stage("question", "q1", "weigh", (Way("floor", 8, 9, 17, True),), False, 1)
HERE = Stage("question", "q2", "place", (Way("pairs", 2, 5, 7),), False, 2)
THREE = Stage("question", "q3", "open", (Way("pairs", 2, 5, 7),), False, 3, three=True)
SHAPE = Shape((FLOOR, HERE, THREE), 2, 1, Aims(floor=True, here=True))


def tried(minutes: int, *held: tuple[Stage, ...] | None, shape: Shape = SHAPE) -> object:
    """What is taken of the sessions that one, two, three and any number of questions give."""
    asked: list[int | None] = []

    def solve(shape: Shape, minutes: int, formats: tuple[str, ...]) -> tuple[Choice, ...] | None:
        asked.append(shape.limit)
        found = held[len(asked) - 1]
        return None if found is None else tuple(Choice(s, s.ways[0]) for s in found)

    chosen = paced(shape, minutes, (), solve)
    return chosen and [choice.stage for choice in chosen], asked


@pytest.mark.parametrize("minutes", [39, 40])
def test_the_pace_yields_where_nothing_sums(minutes: int) -> None:
    """Question by question, then without a bound."""
    everything = (FLOOR, HERE, THREE)
    assert tried(minutes, None, None, None, everything) == ([*everything], [1, 2, 3, None])
    assert tried(minutes, None, None, None, None) == (None, [1, 2, 3, None])


def test_from_forty_minutes_on_it_yields_to_an_aim() -> None:
    """The first session that reaches them all is taken; before, the first there is."""
    sessions = ((FLOOR,), (FLOOR, HERE), (FLOOR, HERE, THREE))
    assert tried(39, *sessions) == ([FLOOR], [1])
    assert tried(40, *sessions) == ([FLOOR, HERE, THREE], [1, 2, 3])


def test_where_no_session_reaches_them_all_the_best_at_the_best_pace_is_taken() -> None:
    """An open floor before here, here before the three; of equals, that of fewest questions."""
    found = tried(40, (THREE,), (HERE,), (HERE, THREE), (THREE, HERE))
    assert found == ([HERE, THREE], [1, 2, 3, None])
    assert tried(40, (FLOOR,), (HERE, THREE), (HERE,), (FLOOR,)) == ([FLOOR], [1, 2, 3, None])


def test_what_is_not_looked_to_is_not_waited_for() -> None:
    """A session for an activity keeps its pace."""
    lesson = SHAPE._replace(aims=Aims(three=False))
    assert tried(60, (THREE,), shape=lesson) == ([THREE], [1])
