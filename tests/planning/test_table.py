"""The table of plans holds what the planner says, and nothing else."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import AUDIENCES
from guides.findings.errors import Refused
from guides.model.values.scales import SEATINGS
from guides.planning.arrange import plan
from guides.planning.canonical import CANONICAL
from guides.planning.request import BANDS
from guides.planning.table import MINUTES, PEOPLE_OF, Key, plan_table


@pytest.mark.slow
def test_a_plan_of_the_table_is_the_planner_s_own(checked: CheckedGuide) -> None:
    """Solved together or one by one, a session is the same; what cannot be is not there.

    The table is of what is computed: lessons written by hand are documents of their own.
    """
    checked = replace(checked, guide=replace(checked.guide, lessons=(), paths=()))
    table = plan_table(checked)
    keys = [
        Key(audience, seating, band, projector, minutes)
        for audience in AUDIENCES
        for seating in SEATINGS
        for band in range(len(BANDS))
        for projector in (True, False)
        for minutes in MINUTES
    ]
    assert set(table.index) <= set(keys)
    assert len(keys) == 3 * 3 * 3 * 2 * 11
    for key in random.Random(1).sample(keys, 60):
        request = replace(
            CANONICAL[key.audience],
            minutes=key.minutes,
            seating=key.seating,
            projector=key.projector,
            people=list(PEOPLE_OF.values())[key.band],
        )
        try:
            alone = plan(checked, request)
        except Refused:
            assert key not in table.index
            continue
        kept = table.plans[table.index[key]]
        assert (kept.steps, kept.left_out, kept.cuts) == (alone.steps, alone.left_out, alone.cuts)


def test_the_table_is_of_the_rooms_that_users_have() -> None:
    """Every five minutes from ten to an hour, and a number of people of each band."""
    assert list(MINUTES) == [*range(10, 61, 5)]
    assert PEOPLE_OF == {(3, 12): 8, (13, 40): 25, (41, 300): 100}


@pytest.mark.slow
def test_no_plan_of_the_table_stands_twice(checked: CheckedGuide) -> None:
    """And every one is used."""
    table = plan_table(checked)
    assert len({(p.steps, p.left_out, p.cuts) for p in table.plans}) == len(table.plans)
    assert set(table.index.values()) == set(range(len(table.plans)))


@pytest.mark.slow
def test_the_table_looks_for_no_other_session(
    checked: CheckedGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody reads why a session of the table cannot be, so no other is tried in its stead."""

    def asked_for_nothing(*_: object) -> None:
        pytest.fail("the table asked what else could be had")

    monkeypatch.setattr("guides.planning.arrange.nothing_fits", asked_for_nothing)
    little = replace(checked, guide=replace(checked.guide, questions=checked.guide.questions[:1]))
    assert len(plan_table(little).index) < 3 * 3 * 3 * 2 * 11
