"""The moves from state to state that a line of stages allows, and what they are rewarded with.

A state is what the rest of a session must know of its beginning: how many questions one may
still ask, how many were asked of the function at hand, and marks, one bit each: an open
floor was held (the lowest bit), a watched format was used. A format that nobody watches may
come again without a fine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from itertools import accumulate
from operator import eq, or_
from typing import NamedTuple

from guides.planning.choosing.fitting import Stage, Way
from guides.planning.choosing.worth import Aims, Worth

# Questions that may still be asked (None: as many as fit), those asked of this function, marks.
State = tuple[int | None, int, int]
FLOOR = 1  # the mark of an open floor
COVERING = ("claim", "activity")  # kinds of must-have stage whose function counts by itself


class Group(NamedTuple):
    """The ways of a stage that leave the same marks.

    Attributes:
        marks: bits.
        ways: preferred first.
        lengths: every number of minutes in which one of them can be held.
    """

    marks: int
    ways: tuple[Way, ...]
    lengths: frozenset[int]


def marks_of(formats: Iterable[str]) -> dict[str, int]:
    """The mark of each format that is to be watched."""
    return {name: FLOOR << bit for bit, name in enumerate(formats, start=1)}


class Board:
    """The moves that a line of stages allows; the formats of `bits` are watched."""

    def __init__(
        self, stages: tuple[Stage, ...], cap: int, aims: Aims, bits: Mapping[str, int]
    ) -> None:
        self.stages, self.cap, self.aims = stages, cap, aims
        self.bits = bits
        self.groups = tuple(self._grouped(stage) for stage in stages)
        functions = [stage.function for stage in stages]
        self.same_next = [*map(eq, functions, (*functions[1:], None))]
        self.covered = {s.function for s in stages if s.must and s.kind in COVERING}
        # Marks that this stage or a later one looks at; others would only tell equal states apart.
        marks = (reduce(or_, (group.marks for group in groups)) for groups in self.groups[::-1])
        self.looked_at = [*accumulate(marks, or_, initial=0)][::-1]

    def watching(self, formats: Iterable[str]) -> Board:
        """The same line, where these formats alone are watched, by the same marks."""
        bits = {name: self.bits[name] for name in formats}
        return Board(self.stages, self.cap, self.aims, bits)

    def skipped(self, index: int, state: State) -> State | None:
        """The state once a stage is skipped; None when it may not be."""
        return None if self.stages[index].must else self._next(index, state)

    def held(self, index: int, state: State, marks: int) -> State | None:
        """The state once a stage is held so; None when there are questions enough."""
        limit, asked, used = state
        stage = self.stages[index]
        if stage.kind == "activity":
            return self._next(index, (limit, max(asked, 1), used))
        if stage.kind != "question":
            return self._next(index, state)
        if asked == self.cap or limit == 0:
            return None
        fewer = None if limit is None else limit - 1
        return self._next(index, (fewer, asked + 1, used | marks))

    def moves(self, index: int, state: State) -> Iterator[tuple[State, Iterable[int]]]:
        """Where a stage can lead from a state, and in how many minutes (0: skipped)."""
        skipped = self.skipped(index, state)
        if skipped is not None:
            yield skipped, (0,)
        for group in self.groups[index]:
            held = self.held(index, state, group.marks)
            if held is not None:
                yield held, group.lengths

    def reward(self, worth: Worth, index: int, state: State, marks: int) -> int:
        """What holding a stage is worth for what was held before it."""
        stage, (_, asked, used) = self.stages[index], state
        reward = worth.function * self._opens(stage, asked)
        if stage.kind == "question" and stage.function == "place" and not asked:
            reward += worth.here
        if marks & FLOOR and not used & FLOOR:
            reward += worth.floor
        if marks & used & ~FLOOR:
            reward -= worth.repeat
        return reward

    def _opens(self, stage: Stage, asked: int) -> bool:
        """Whether a stage opens a function that nothing covers yet."""
        counts = stage.kind in ("question", "activity") and stage.function not in self.covered
        return counts and asked == 0

    def _next(self, index: int, state: State) -> State:
        """A new function starts again at no question asked of it."""
        limit, asked, used = state
        return limit, asked if self.same_next[index] else 0, used & self.looked_at[index + 1]

    def _grouped(self, stage: Stage) -> tuple[Group, ...]:
        found: dict[int, list[Way]] = defaultdict(list)
        for way in stage.ways:
            floor = FLOOR if way.floor and self.aims.floor else 0
            found[self.bits.get(way.protocol, 0) | floor].append(way)
        return tuple(
            Group(
                marks,
                tuple(ways),
                frozenset(m for way in ways for m in range(way.least, way.most + 1)),
            )
            for marks, ways in found.items()
        )
