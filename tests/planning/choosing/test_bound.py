"""What a bound promises is what the best session is worth whose formats may come again."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from guides.planning.choosing.board import Board, marks_of
from guides.planning.choosing.bound import Bound
from guides.planning.choosing.stages import Shape
from guides.planning.choosing.worth import Aims, worth_of
from tests.planning.lines import FORMATS, each, some_line


@pytest.mark.parametrize("seed", range(60))
def test_a_bound_promises_what_its_best_session_is_worth(seed: int) -> None:
    """And knows which formats that one holds again: those it might watch to come nearer."""
    rng = random.Random(seed)
    line = some_line(rng)
    aims = Aims(floor=rng.random() < 0.5, here=rng.random() < 0.5)
    watched = rng.sample(FORMATS, rng.choice((0, 0, 1, 2)))
    limit = rng.choice((None, None, 0, 1, 2, 3))
    shape, worth = Shape(line, 3, limit, aims), worth_of(line, FORMATS, aims)
    sought = [(limit, minutes) for minutes in (rng.randint(3, 9), rng.randint(10, 18))]
    board = Board(line, shape.cap, aims, marks_of(FORMATS))
    bound = Bound(board.watching(watched), worth, sought)
    for _, minutes in sought:
        promised, told = max(each(shape, minutes, worth, watched), default=(None, []))
        held = Counter(name for _, name in told if name)
        assert bound.cells(0, (limit, 0, 0))[minutes] == promised
        again = [name for name, times in held.most_common() if times > 1]
        assert bound.held_again(limit, minutes) == again
