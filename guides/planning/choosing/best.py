"""The best session of a shape, exactly, by branch and bound.

In: a `Shape`, the minutes to fill, the formats, preferred first. Out: the stages to hold,
each in its way; None when nothing sums to the minutes.

Beginnings of sessions are followed stage by stage, that of the highest promise first: what
it is worth so far, and the bound of its rest (see `bound`). The first that comes to its end
is the best of all, since no other promises more. Of two beginnings that leave the same to be
decided, that which is worth more is followed. Where many are followed and none comes to its
end, the bound promises too much: it then watches the formats that its own best session holds
again, and the search starts afresh.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from guides.planning.choosing.board import Board, State, marks_of
from guides.planning.choosing.bound import Bound, Cells, Sought
from guides.planning.choosing.fitting import Stage, Way
from guides.planning.choosing.stages import Shape
from guides.planning.choosing.worth import worth_of


class Choice(NamedTuple):
    """A stage that is held, and how; its minutes are shared out later."""

    stage: Stage
    way: Way


# The choices of a beginning: the last one, and those before it.
Held = tuple[Choice, "Held"] | None
# A beginning, as plain tuples since there are many: the first stage that is not decided, the
# state of the board with every format watched, minutes left, format of the last stage held.
Future = tuple[int, State, int, str]
Offer = tuple[Choice | None, str, int, int]  # with its format, minutes and price
# The state after a stage, the bound there by minutes left, the reward, and what is offered.
Move = tuple[State, Cells, int, Sequence[Offer]]
SKIPPED: tuple[Offer, ...] = ((None, "", 0, 0),)
PATIENCE = 2000  # beginnings followed before a nearer bound costs less than following more
WATCHED = 5  # formats at most in a bound: each doubles its states


def best_choices(shape: Shape, minutes: int, formats: tuple[str, ...]) -> tuple[Choice, ...] | None:
    """The stages of the best session that lasts exactly `minutes`."""
    if not _may_last(shape, minutes):
        return None
    sought = (shape.limit, minutes)
    return best_choices_each(shape, (sought,), formats)[sought]


def _may_last(shape: Shape, minutes: int) -> bool:
    """Whether its shortest and its longest session leave that open."""
    least = sum(min(way.least for way in stage.ways) for stage in shape.stages if stage.must)
    most = [(s.kind == "question", max(way.most for way in s.ways)) for s in shape.stages]
    asked = sorted((length for question, length in most if question), reverse=True)
    others = sum(length for question, length in most if not question)
    return least <= minutes <= others + sum(asked[: shape.limit])


def best_choices_each(
    shape: Shape, sought: Collection[Sought], formats: tuple[str, ...]
) -> dict[Sought, tuple[Choice, ...] | None]:
    """The best session of each limit and length: they share one bound.

    The limit of the shape itself is not looked at.
    """
    search = _Search(shape, sought, formats)
    return {one: search.best(*one) for one in sought}


class _Search:
    """A line of stages, and what is known of it whatever the length."""

    def __init__(self, shape: Shape, sought: Collection[Sought], formats: tuple[str, ...]) -> None:
        self.sought = sought
        self.worth = worth_of(shape.stages, formats, shape.aims)
        watched = marks_of(formats if shape.aims.once else ())
        self.board = Board(shape.stages, shape.cap, shape.aims, watched)
        self.bound = Bound(self.board.watching(()), self.worth, sought)
        self.moves: dict[tuple[int, State], list[Move]] = {}
        self.offers = [
            [
                (group.marks, [*self._offers(stage, group.ways)])
                for group in self.board.groups[index]
            ]
            for index, stage in enumerate(shape.stages)
        ]

    def best(self, limit: int | None, minutes: int) -> tuple[Choice, ...] | None:
        """The best session of a limit and a length."""
        future: Future = (0, (limit, 0, 0), minutes, "")
        worth, held, tried = 0, None, 0
        most: dict[Future, int] = {}
        # By promise, of equals the nearest its end, then the earliest; with its worth so far.
        heap: list[tuple[int, int, int, Future, int, Held]] = []
        while future[0] < len(self.board.stages):
            tried += 1
            if tried == PATIENCE and self._nearer(limit, minutes):
                return self.best(limit, minutes)
            for longer, price, rest, choice in self._longer(future):
                total = worth + price
                if longer in most and total <= most[longer]:
                    continue
                most[longer] = total
                more_held = (choice, held) if choice else held
                heappush(heap, (-total - rest, -longer[0], len(most), longer, total, more_held))
            if not heap:
                return None
            *_, future, worth, held = heappop(heap)
        return _in_order(held)

    def _nearer(self, limit: int | None, minutes: int) -> bool:
        """Watch in the bound what the session it promises holds again; False where that is all."""
        watched = dict.fromkeys(self.bound.board.bits)
        again = [n for n in self.bound.held_again(limit, minutes) if n in self.board.bits]
        more = (*watched, *(name for name in again if name not in watched))[:WATCHED]
        if len(more) == len(watched):
            return False
        self.bound = Bound(self.board.watching(more), self.worth, self.sought)
        self.moves.clear()
        return True

    def _longer(self, future: Future) -> Iterator[tuple[Future, int, int, Choice | None]]:
        """The next stage skipped, or held in each way: what that is worth, and the bound then."""
        index, state, left, last = future
        if (index, state) not in self.moves:
            self.moves[index, state] = [*self._moves(index, state)]
        for after, cells, reward, offers in self.moves[index, state]:
            for choice, name, minutes, price in offers:
                if minutes > left or (name and name == last):
                    continue
                rest = cells[left - minutes]
                if rest is not None:
                    then = index + 1, after, left - minutes, name if choice else last
                    yield then, price + reward, rest, choice

    def _moves(self, index: int, state: State) -> Iterator[Move]:
        """Where a stage leads from a state, whatever the minutes left."""
        skipped = self.board.skipped(index, state)
        if skipped is not None:
            yield skipped, self.bound.cells(index + 1, skipped), 0, SKIPPED
        for marks, offers in self.offers[index]:
            after = self.board.held(index, state, marks)
            if after is not None:
                reward = self.board.reward(self.worth, index, state, marks)
                yield after, self.bound.cells(index + 1, after), reward, offers

    def _offers(self, stage: Stage, ways: Collection[Way]) -> Iterator[Offer]:
        """Each way of a stage, for each number of minutes, with its price."""
        for way in ways:
            for minutes in range(way.least, way.most + 1):
                price = self.worth.price(stage, way, minutes)
                yield Choice(stage, way), way.protocol, minutes, price


def _in_order(held: Held) -> tuple[Choice, ...]:
    """What a whole session holds, first things first."""
    found: list[Choice] = []
    while held is not None:
        choice, held = held
        found.append(choice)
    return tuple(reversed(found))
