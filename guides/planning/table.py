"""The plans of every usual session, computed beforehand: the page takes them from here.

In: a checked guide. Out: a `PlanTable` for each audience, seating, band of people and
every five minutes from 10 to 120. Plans that are the same stand once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from guides.checking.verdict import CheckedGuide
from guides.document.audience import AUDIENCES, Audience
from guides.model.scales import SEATINGS, Seating
from guides.planning.arrange import arrange
from guides.planning.asking.faults import faults
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.best import Choice, Sought, best_choices_each
from guides.planning.choosing.fitting import Fitting, Stage, what_fits
from guides.planning.choosing.stages import Shape, shapes
from guides.planning.request import BANDS
from guides.planning.session import SessionPlan

MINUTES = tuple(range(10, 121, 5))

# Of each band, a room users have often.
PEOPLE_OF = dict(zip(BANDS, (8, 25, 100), strict=True))


class Key(NamedTuple):
    """What a plan is looked up by; `band` is an index in `BANDS`."""

    audience: Audience
    seating: Seating
    band: int
    minutes: int


@dataclass(frozen=True)
class PlanTable:
    """Every usual session.

    Attributes:
        checked: the guide the plans are of.
        plans: each different plan, once, in the order of the first key that has it.
        index: where each key's plan stands in `plans`; a key nothing can be arranged
            for is not there.
    """

    checked: CheckedGuide
    plans: tuple[SessionPlan, ...]
    index: dict[Key, int]


def plan_table(checked: CheckedGuide) -> PlanTable:
    """Arrange every usual session of a guide."""
    wanted = {key: fitting for key, fitting in _wanted(checked) if not faults(fitting)}
    solve = _Solver(wanted.values())
    known: dict[object, int] = {}
    plans: list[SessionPlan] = []
    index: dict[Key, int] = {}
    for key, fitting in wanted.items():
        arranged = arrange(checked, fitting, solve)
        if arranged is None:
            continue
        what = (arranged.steps, arranged.left_out, arranged.cuts)
        if what not in known:
            known[what] = len(plans)
            plans.append(arranged)
        index[key] = known[what]
    return PlanTable(checked, tuple(plans), index)


class _Solver:
    """Solves a line once for every limit and length that is wanted of it: sixteen times fewer."""

    def __init__(self, wanted: Iterable[Fitting]) -> None:
        self.sought: dict[tuple[tuple[Stage, ...], int], set[Sought]] = defaultdict(set)
        self.solved: dict[tuple[Shape, int], tuple[Choice, ...] | None] = {}
        for fitting in wanted:
            stages, cap, limit = next(shapes(fitting))
            self.sought[stages, cap].add((limit, fitting.request.minutes))

    def __call__(
        self, shape: Shape, minutes: int, formats: tuple[str, ...]
    ) -> tuple[Choice, ...] | None:
        """The best session of a shape."""
        if (shape, minutes) not in self.solved:
            stages, cap, limit = shape
            sought = self.sought[stages, cap] | {(limit, minutes)}
            for (most, length), choices in best_choices_each(stages, cap, sought, formats).items():
                self.solved[Shape(stages, cap, most), length] = choices
        return self.solved[shape, minutes]


def _wanted(checked: CheckedGuide) -> Iterator[tuple[Key, Fitting]]:
    for audience in AUDIENCES:
        for seating in SEATINGS:
            for band, people in enumerate(PEOPLE_OF.values()):
                usual = replace(CANONICAL[audience], people=people, seating=seating)
                fitting = what_fits(checked.guide, usual)
                for minutes in MINUTES:
                    yield Key(audience, seating, band, minutes), fitting.lasting(minutes)
