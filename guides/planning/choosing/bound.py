"""How good the rest of a session can be at most, when most formats may be held again.

In: a board that watches no format or a few, the worth of things, the lengths that are sought.
Out: a `Bound`: for each stage, state and number of minutes left, the worth of the best end of
session, by dynamic programming from the last stage to the first. It is never less than that
of the best end with its formats told apart, so `best` may follow what it promises; the more
formats are watched, the nearer it comes to that, and the more states it has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from guides.planning.choosing.board import Board, State
from guides.planning.choosing.worth import Worth

# How many questions a session may have, and how many minutes it lasts.
Sought = tuple[int | None, int]
Cells = list[int | None]  # by minutes left
Offers = list[tuple[int, int]]  # (minutes, best price)


class Bound:
    """The best end of session, from any point on."""

    def __init__(self, board: Board, worth: Worth, sought: Collection[Sought]) -> None:
        self.board, self.worth = board, worth
        alive = _alive(board, sought)
        self.none: Cells = [None] * (1 + max(minutes for _, minutes in sought))
        end = self.none.copy()
        end[0] = 0
        self.tables = [dict.fromkeys(alive[-1], end)]
        for index in reversed(range(len(board.stages))):
            self.tables.append(self._table(index, alive[index], self.tables[-1]))
        self.tables.reverse()

    def cells(self, index: int, state: State) -> Cells:
        """By minutes left, the worth of the best end; None where no session comes to one.

        The state may have marks of formats that are not watched here.
        """
        limit, asked, marks = state
        known = limit, asked, marks & self.board.looked_at[index]
        return self.tables[index].get(known, self.none)

    def held_again(self, limit: int | None, minutes: int) -> list[str]:
        """The formats that the session it promises holds more than once, most often first."""
        state: State = (limit, 0, 0)
        held: Counter[str] = Counter()
        for index in range(len(self.board.stages)):
            best = self.cells(index, state)[minutes]
            for after, lasts, worth, name in self._steps(index, state, minutes):
                rest = self.cells(index + 1, after)[minutes - lasts]
                if rest is not None and worth + rest == best:
                    state, minutes = after, minutes - lasts
                    held[name] += 1
                    break
        return [name for name, times in held.most_common() if name and times > 1]

    def _steps(self, index: int, state: State, left: int) -> Iterator[tuple[State, int, int, str]]:
        """Where a stage leads: the state, minutes, worth and format of each way to hold it."""
        skipped = self.board.skipped(index, state)
        if skipped is not None:
            yield skipped, 0, 0, ""
        for group in self.board.groups[index]:
            held = self.board.held(index, state, group.marks)
            if held is None:
                continue
            reward = self.board.reward(self.worth, index, state, group.marks)
            for way in group.ways:
                for minutes in range(way.least, min(way.most, left) + 1):
                    price = self.worth.price(self.board.stages[index], way, minutes)
                    yield held, minutes, price + reward, way.protocol

    def _table(
        self, index: int, alive: dict[State, int], after: dict[State, Cells]
    ) -> dict[State, Cells]:
        """The cells before a stage."""
        table: dict[State, Cells] = {}
        offers = self._offers(index)
        for state, bits in alive.items():
            held: list[tuple[Cells, Offers]] = []
            for marks, offered in offers:
                then = self.board.held(index, state, marks)
                if then in after:
                    reward = self.board.reward(self.worth, index, state, marks)
                    held.append((after[then], [(m, price + reward) for m, price in offered]))
            skipped = self.board.skipped(index, state)
            rest = self.none if skipped is None else after.get(skipped, self.none)
            table[state] = [
                _cell(held, left, if_skipped) if bits >> left & 1 else None
                for left, if_skipped in enumerate(rest)
            ]
        return table

    def _offers(self, index: int) -> list[tuple[int, Offers]]:
        """By marks: the minutes a stage may last, shortest first, each at its best price."""
        stage = self.board.stages[index]
        found: list[tuple[int, Offers]] = []
        for group in self.board.groups[index]:
            best: dict[int, int] = {}
            for way in group.ways:
                for minutes in range(way.least, way.most + 1):
                    price = self.worth.price(stage, way, minutes)
                    best[minutes] = max(price, best.get(minutes, price))
            found.append((group.marks, sorted(best.items())))
        return found


def _cell(held: Iterable[tuple[Cells, Offers]], left: int, skipped: int | None) -> int | None:
    """The better of skipping a stage and of holding it, for any minutes."""
    best = skipped
    for cells, offers in held:
        for minutes, price in offers:
            if minutes > left:
                break
            rest = cells[left - minutes]
            if rest is not None and (best is None or rest + price > best):
                best = rest + price
    return best


def _alive(board: Board, sought: Iterable[Sought]) -> list[dict[State, int]]:
    """For each stage and state, the minutes left (as bits) that may lead to an exact end."""
    start: dict[State, int] = defaultdict(int)
    for limit, minutes in sought:
        start[limit, 0, 0] |= 1 << minutes
    reached = [start]
    for index in range(len(board.stages)):
        following: dict[State, int] = defaultdict(int)
        for state, bits in reached[-1].items():
            for after, lengths in board.moves(index, state):
                for length in lengths:
                    following[after] |= bits >> length
        reached.append(following)
    alive = [dict.fromkeys(reached.pop(), 1)]
    for index in reversed(range(len(board.stages))):
        before: dict[State, int] = {}
        for state, bits in reached.pop().items():
            useful = 0
            for after, lengths in board.moves(index, state):
                ends = alive[-1].get(after, 0)
                for length in lengths:
                    useful |= ends << length
            if bits & useful:
                before[state] = bits & useful
        alive.append(before)
    return alive[::-1]
