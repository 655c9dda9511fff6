"""The plans of every usual session, computed beforehand: the page takes them from here.

In: a checked guide. Out: a `PlanTable` for each audience, seating, band of people, with and
without a projector, and every five minutes from 10 to an hour (longer ones cost more than
all of these: see DECISIONS.md). Plans that are the same stand once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience
from guides.model.values.scales import SEATINGS, Seating
from guides.planning.arrange import arrange
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.best import Choice, best_choices_each
from guides.planning.choosing.bound import Sought
from guides.planning.choosing.fitting import Fitting, Way, what_fits
from guides.planning.choosing.stages import Shape, shapes
from guides.planning.request import BANDS
from guides.planning.session import SessionPlan

MINUTES = tuple(range(10, 61, 5))

# Of each band, a room users have often.
PEOPLE_OF = dict(zip(BANDS, (8, 25, 100), strict=True))


class Key(NamedTuple):
    """What a plan is looked up by; `band` is an index in `BANDS`."""

    audience: Audience
    seating: Seating
    band: int
    projector: bool
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
    wanted = dict(_wanted(checked))  # nothing that is usual is a fault of a request
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
    """Solves a line once for every limit and length that is wanted of it.

    And not at all where a room that allows more is solved already, and what is best there can
    be held here too: then nothing is better here.
    """

    def __init__(self, wanted: Iterable[Fitting]) -> None:
        self.sought: dict[Shape, set[Sought]] = defaultdict(set)
        self.solved: dict[Shape, dict[Sought, tuple[Choice, ...] | None]] = defaultdict(dict)
        for fitting in wanted:
            shape = next(shapes(fitting))
            self.sought[_line(shape)].add((shape.limit, fitting.request.minutes))

    def __call__(
        self, shape: Shape, minutes: int, formats: tuple[str, ...]
    ) -> tuple[Choice, ...] | None:
        """The best session of a shape."""
        line, wanted = _line(shape), (shape.limit, minutes)
        if line not in self.solved:
            self._borrow(line)
        if wanted not in self.solved[line]:
            sought = {wanted, *self.sought[line]} - self.solved[line].keys()
            self.solved[line] |= best_choices_each(shape, sought, formats)
        return self.solved[line][wanted]

    def _borrow(self, line: Shape) -> None:
        """Take over what is known from lines that allow more.

        What must be held needs no comparing: votes and claims in any line that has them, and the
        best of a line that must hold more is not held in the ways of this one.
        """
        allowed = _allowed(line)
        mine = self.solved[line]
        for other, found in self.solved.items():
            if not _within(line, other):
                continue
            for sought in self.sought[line] - mine.keys():
                choices = found.get(sought)
                if choices and all(_held(c) in allowed for c in choices):
                    mine[sought] = choices


def _line(shape: Shape) -> Shape:
    """A shape, whatever its limit."""
    return shape._replace(limit=None)


def _within(line: Shape, other: Shape) -> bool:
    """Whether whatever can be held in a line can be held in the other, and more."""
    return line[1:] == other[1:] and _allowed(line) < _allowed(other)


@cache
def _allowed(line: Shape) -> frozenset[tuple[str, str, Way]]:
    """What can be held, and in which ways."""
    return frozenset(_held(Choice(stage, way)) for stage in line.stages for way in stage.ways)


def _held(choice: Choice) -> tuple[str, str, Way]:
    stage, way = choice
    return stage.kind, stage.record, way


def _wanted(checked: CheckedGuide) -> Iterator[tuple[Key, Fitting]]:
    for audience in checked.guide.film.audiences:
        for seating in SEATINGS:
            for band, people in enumerate(PEOPLE_OF.values()):
                for projector in (True, False):
                    usual = replace(
                        CANONICAL[audience], people=people, seating=seating, projector=projector
                    )
                    fitting = what_fits(checked.guide, usual)
                    for minutes in MINUTES:
                        key = Key(audience, seating, band, projector, minutes)
                        yield key, fitting.lasting(minutes)
