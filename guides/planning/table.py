"""The plans of every usual session, computed beforehand: the page takes them from here.

In: a checked guide. Out: a `PlanTable` for each audience, seating, band of people and
every five minutes from 10 to 120 (DESIGN.md section 7). Plans that are the same stand once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from guides.checking.verdict import CheckedGuide
from guides.document.audience import AUDIENCES, Audience
from guides.findings.errors import Refused
from guides.model.scales import SEATINGS, Seating
from guides.planning.arrange import plan
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.best import Choice, best_choices_each
from guides.planning.choosing.stages import Shape, shapes
from guides.planning.request import BANDS, SessionRequest
from guides.planning.session import SessionPlan

MINUTES = tuple(range(10, 121, 5))

# Of each band, a room users have often (DESIGN.md section 1).
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
    solver = _Solver(checked)
    known: dict[object, int] = {}
    plans: list[SessionPlan] = []
    index: dict[Key, int] = {}
    for key, request in _requests():
        try:
            arranged = plan(checked, request, solver)
        except Refused:
            continue
        what = (arranged.steps, arranged.left_out, arranged.cuts)
        if what not in known:
            known[what] = len(plans)
            plans.append(arranged)
        index[key] = known[what]
    return PlanTable(checked, tuple(plans), index)


class _Solver:
    """Solves a shape once for every length that is wanted of it: seven times fewer."""

    def __init__(self, checked: CheckedGuide) -> None:
        self.lengths: dict[Shape, set[int]] = defaultdict(set)
        self.solved: dict[tuple[Shape, int], tuple[Choice, ...] | None] = {}
        for _, request in _requests():
            self.lengths[next(shapes(checked.guide, request))].add(request.minutes)

    def __call__(
        self, shape: Shape, minutes: int, formats: tuple[str, ...]
    ) -> tuple[Choice, ...] | None:
        """The best session of a shape."""
        if (shape, minutes) not in self.solved:
            lengths = tuple(sorted(self.lengths[shape] | {minutes}))
            for length, choices in best_choices_each(shape, lengths, formats).items():
                self.solved[shape, length] = choices
        return self.solved[shape, minutes]


def _requests() -> Iterator[tuple[Key, SessionRequest]]:
    for audience in AUDIENCES:
        for seating in SEATINGS:
            for band, people in enumerate(PEOPLE_OF.values()):
                for minutes in MINUTES:
                    usual = CANONICAL[audience]
                    yield (
                        Key(audience, seating, band, minutes),
                        replace(usual, minutes=minutes, people=people, seating=seating),
                    )
