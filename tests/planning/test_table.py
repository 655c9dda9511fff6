"""The table of plans holds what the planner says, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import AUDIENCES
from guides.findings.errors import Refused
from guides.model.values.scales import SEATINGS
from guides.planning.arrange import arrange, plan
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.best import best_choices_each
from guides.planning.choosing.bound import Sought
from guides.planning.choosing.fitting import Fitting, what_fits
from guides.planning.choosing.stages import Shape, shapes
from guides.planning.request import BANDS
from guides.planning.table import MINUTES, PEOPLE_OF, Key, plan_table
from tests.planning.bank import CLAIMS, PROTOCOLS, QUESTIONS, guide, vote


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


def little(*numbers: int) -> CheckedGuide:
    """A guide of a few questions of the bank, for clubs alone: its table is soon made."""
    bank = guide(
        [QUESTIONS[number - 1] for number in numbers], PROTOCOLS, CLAIMS[:2], (), [vote(1)]
    )
    film = bank.guide.film.model_copy(update={"audiences": ("cineclub",)})
    return replace(bank, guide=replace(bank.guide, film=film))


def rooms(bank: CheckedGuide) -> dict[Key, Fitting]:
    """What fits in every room of a table for clubs."""
    return {
        Key("cineclub", seating, band, projector, minutes): what_fits(
            bank.guide,
            replace(
                CANONICAL["cineclub"],
                minutes=minutes,
                seating=seating,
                projector=projector,
                people=people,
            ),
        )
        for seating in SEATINGS
        for band, people in enumerate(PEOPLE_OF.values())
        for projector in (True, False)
        for minutes in MINUTES
    }


@pytest.mark.parametrize("numbers", [(2, 6, 14, 26, 31), (6, 26), (6, 29)])
def test_a_little_table_is_the_planner_s_own(numbers: tuple[int, ...]) -> None:
    """In every room and at every length, and each different session stands once."""
    bank = little(*numbers)
    table = plan_table(bank)
    alone = {key: arrange(bank, fitting) for key, fitting in rooms(bank).items()}

    there = {key: one for key, one in alone.items() if one is not None}
    assert table.checked is bank
    assert list(table.index) == list(there)
    for key, one in there.items():
        kept = table.plans[table.index[key]]
        assert (kept.steps, kept.left_out, kept.cuts) == (one.steps, one.left_out, one.cuts)
    different = dict.fromkeys((one.steps, one.left_out, one.cuts) for one in there.values())
    assert [(p.steps, p.left_out, p.cuts) for p in table.plans] == list(different)


def test_lengths_of_a_line_are_solved_together_and_what_is_known_is_taken_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is best in a room that allows more is not looked for in one that can hold it too."""
    solved: list[tuple[Shape, frozenset[Sought]]] = []

    def solve(shape: Shape, sought: Collection[Sought], formats: tuple[str, ...]) -> object:
        solved.append((shape._replace(limit=None), frozenset(sought)))
        return best_choices_each(shape, sought, formats)

    monkeypatch.setattr("guides.planning.table.best_choices_each", solve)
    bank = little(2, 6, 14, 26, 31)
    plan_table(bank)

    wanted = set()
    for key, fitting in rooms(bank).items():
        shape = next(shapes(fitting))
        wanted.add((shape._replace(limit=None), (shape.limit, key.minutes)))
    each = [(line, one) for line, sought in solved for one in sought]
    assert len(each) == len({*each}) > len(solved)
    assert wanted - {*each}


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
