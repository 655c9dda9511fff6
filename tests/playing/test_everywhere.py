"""The game's invariants, in every state, month and fact that can be listed."""

from __future__ import annotations

from itertools import islice, permutations

import pytest

from guides import locations
from guides.playing.file import File
from guides.playing.story import Table
from tests.playing import everywhere
from tests.playing.laid_out import table_of

PLAIN = 2_000  # orders of cards tried, of all that a game allows


@pytest.fixture(scope="module")
def table() -> Table:
    """The game of the real film."""
    return table_of(locations.default_film())


@pytest.mark.slow
def test_one_card_breaks_nothing(table: Table) -> None:
    """Every listed state meets every fact in every month, and no invariant gives way."""
    tried = 0
    for case in everywhere.cases(table, everywhere.starts(), everywhere.MONTHS[3:6]):
        assert not list(everywhere.faults(table, case)), case
        tried += len(case.turn.answers)
    assert tried > 50_000


@pytest.mark.slow
def test_no_counter_hears_another(table: Table) -> None:
    """Points, the firm's score and a listing change nothing where another keeps them."""
    for case in everywhere.cases(table, everywhere.starts()):
        assert not list(everywhere.elsewhere(table, case)), case


@pytest.mark.slow
def test_two_cards_break_nothing(table: Table) -> None:
    """What one card leaves behind meets every other one; each state is met once."""
    left: set[int] = set()
    for case in everywhere.cases(table, everywhere.starts()):
        file, month = case.turn.after, case.month
        state = (file.town, file.born, file.standing, tuple(sorted(file.points.items())), month)
        if hash(state) in left:
            continue
        left.add(hash(state))
        for then in everywhere.cases(table, iter([file]), (month,)):
            assert not list(everywhere.faults(table, then)), (case, then)
    assert len(left) > 1000


def test_the_order_of_points_does_not_matter(table: Table) -> None:
    """Three gains or losses of one scale come to the same in any order."""
    scale = {
        rule.id: rule for sheet in table.sheets for rule in sheet.rules if rule.points is not None
    }
    own = [rule for rule in scale.values() if rule.ruleset == "rongcheng-2014"]
    for three in islice(permutations(own, 3), PLAIN):
        forth = back = File("cn", "rongcheng", "1980-01").entered("rongcheng-2014", 1000)
        for rule in three:
            forth = forth.answered(rule)
        for rule in reversed(three):
            back = back.answered(rule)
        assert forth.points == back.points
