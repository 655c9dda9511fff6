"""The best session of a shape, exactly, by dynamic programming.

In: a `Shape`, the minutes to fill, the formats in the guide's order. Out: the stages to
hold, each in its way; None when nothing sums to the minutes.

Stages are taken from the last to the first. For each state (questions one may still ask) and
number of minutes left, a cell keeps the worth of the best end of session and that of the
best one which opens with another format: since a format may not follow itself, no third is
ever needed. In the same way a question of so many minutes has two neighbours at most, so
only its three best formats count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from operator import eq
from typing import NamedTuple

from guides.planning.choosing.fitting import Stage, Way
from guides.planning.choosing.stages import Shape
from guides.planning.choosing.worth import Worth, worth_of

# Questions that may still be asked (None: as many as fit), and those asked of this function.
State = tuple[int | None, int]
# Worth of the best end, the format it opens with, worth of the best end that opens with
# another. Where no format opens it, nothing clashes: the third is the same as the first.
Cell = tuple[int, str, int | None]
Cells = list[Cell | None]  # by minutes left
Table = dict[State, Cells]
Offers = tuple[tuple[int, tuple[tuple[str, int], ...]], ...]  # (minutes, ((format, price), …))
# How many questions a session may have, and how many minutes it lasts.
Sought = tuple[int | None, int]
COVERING = ("claim", "activity")  # kinds of must-have stage whose function counts by itself


class Choice(NamedTuple):
    """A stage that is held, and how; its minutes are shared out later."""

    stage: Stage
    way: Way


def best_choices(shape: Shape, minutes: int, formats: tuple[str, ...]) -> tuple[Choice, ...] | None:
    """The stages of the best session that lasts exactly `minutes`."""
    sought = (shape.limit, minutes)
    return best_choices_each(shape.stages, shape.cap, (sought,), formats)[sought]


def best_choices_each(
    stages: tuple[Stage, ...],
    cap: int,
    sought: Collection[Sought],
    formats: tuple[str, ...],
) -> dict[Sought, tuple[Choice, ...] | None]:
    """The best session of each limit and length; all cost little more than the longest."""
    board = _Board(stages, cap)
    alive = _alive(board, sought)
    if not any(alive[0].values()):
        return dict.fromkeys(sought)
    worth = worth_of(stages, formats)
    tables = _tables(board, worth, alive, max(minutes for _, minutes in sought))
    return {
        (limit, minutes): _traced(board, worth, tables, (limit, 0), minutes)
        for limit, minutes in sought
    }


class _Board:
    """The moves from state to state that a shape allows."""

    def __init__(self, stages: tuple[Stage, ...], cap: int) -> None:
        self.stages, self.cap = stages, cap
        functions = [stage.function for stage in stages]
        self.same_next = [*map(eq, functions, functions[1:]), False]
        self.covered = {s.function for s in self.stages if s.must and s.kind in COVERING}

    def skipped(self, index: int, state: State) -> State | None:
        """The state once a stage is skipped; None when it may not be."""
        return None if self.stages[index].must else self._next(index, state)

    def held(self, index: int, state: State) -> State | None:
        """The state once a stage is held; None when there are questions enough."""
        limit, asked = state
        stage = self.stages[index]
        if stage.kind == "activity":
            return self._next(index, (limit, max(asked, 1)))
        if stage.kind != "question":
            return self._next(index, state)
        if asked == self.cap or limit == 0:
            return None
        return self._next(index, (None if limit is None else limit - 1, asked + 1))

    def _next(self, index: int, state: State) -> State:
        """A new function starts again at no question asked of it."""
        return state if self.same_next[index] else (state[0], 0)

    def opens(self, index: int, state: State) -> bool:
        """Whether holding a stage opens a function that nothing covers yet."""
        stage = self.stages[index]
        counts = stage.kind in ("question", "activity") and stage.function not in self.covered
        return counts and state[1] == 0


def _offers(stage: Stage, worth: Worth, reward: int) -> Offers:
    """For each number of minutes, the three best formats and what each is worth."""
    prices: dict[int, list[tuple[int, str]]] = {}
    for way in stage.ways:
        for minutes in range(way.least, way.most + 1):
            price = worth.price(stage, way, minutes) + reward
            prices.setdefault(minutes, []).append((price, way.protocol))
    return tuple(
        (minutes, tuple((name, price) for price, name in sorted(found, reverse=True)[:3]))
        for minutes, found in sorted(prices.items())
    )


def _alive(board: _Board, sought: Iterable[Sought]) -> list[dict[State, int]]:
    """For each stage and state, the minutes left (as bits) that may lead to an exact end.

    Formats may still clash: this says what is worth computing, not what is possible.
    """
    start: dict[State, int] = defaultdict(int)
    for limit, minutes in sought:
        start[limit, 0] |= 1 << minutes
    reached = [start]
    all_lengths = [_lengths(stage) for stage in board.stages]
    for index, held_for in enumerate(all_lengths):
        following: dict[State, int] = defaultdict(int)
        for state, bits in reached[-1].items():
            for after, lengths in _moves(board, index, state, held_for):
                for length in lengths:
                    following[after] |= bits >> length
        reached.append(following)
    reached[-1] = {state: bits & 1 for state, bits in reached[-1].items()}
    for index in range(len(board.stages) - 1, -1, -1):
        for state, bits in reached[index].items():
            useful = 0
            for after, lengths in _moves(board, index, state, all_lengths[index]):
                for length in lengths:
                    useful |= reached[index + 1][after] << length
            reached[index][state] = bits & useful
    return reached


def _lengths(stage: Stage) -> set[int]:
    """How many minutes a stage can last, in any of its ways."""
    return {m for way in stage.ways for m in range(way.least, way.most + 1)}


def _moves(
    board: _Board, index: int, state: State, held_for: set[int]
) -> list[tuple[State, set[int]]]:
    """Where a stage can lead from a state, and in how many minutes (0: skipped)."""
    skipped, held = board.skipped(index, state), board.held(index, state)
    moves = [] if skipped is None else [(skipped, {0})]
    return moves if held is None else [*moves, (held, held_for)]


def _tables(
    board: _Board, worth: Worth, alive: list[dict[State, int]], minutes: int
) -> list[Table]:
    """The cells before each stage, by state and by minutes left."""
    done: Cells = [(0, "", 0)] + [None] * minutes
    tables: list[Table] = [dict.fromkeys(alive[-1], done)]
    for index in range(len(board.stages) - 1, -1, -1):
        stage, table = board.stages[index], Table()
        opening, following = _offers(stage, worth, worth.function), _offers(stage, worth, 0)
        for state, bits in alive[index].items():
            offers = opening if board.opens(index, state) else following
            if_skipped = _cells(tables[-1], board.skipped(index, state), done)
            if_held = _cells(tables[-1], board.held(index, state), done)
            table[state] = [
                _cell(offers, if_held, left, if_skipped[left]) if bits >> left & 1 else None
                for left in range(minutes + 1)
            ]
        tables.append(table)
    return tables[::-1]


def _cells(table: Table, state: State | None, like: Cells) -> Cells:
    """The cells of a state; no cell at all for a move that is not allowed."""
    return [None] * len(like) if state is None else table[state]


def _cell(offers: Offers, held: Cells, left: int, skipped: Cell | None) -> Cell | None:
    """The better of skipping a stage and of holding it in any way, for any minutes."""
    best, first, second = skipped or (None, "", None)
    bar = second if first else best
    for minutes, prices in offers:
        rest = held[left - minutes] if minutes <= left else None
        if rest is None:
            continue
        rest_best, rest_first, rest_second = rest
        if bar is not None and prices[0][1] + rest_best <= bar:  # none of them can matter
            continue
        for name, price in prices:
            end = rest_second if name == rest_first else rest_best
            if end is None:
                continue
            worth = price + end
            if best is None or worth > best:
                if name != first:
                    second = best
                best, first = worth, name
            elif name != first and (second is None or worth > second):
                second = worth
        bar = second if first else best
    return None if best is None else (best, first, second if first else best)


def _traced(
    board: _Board, worth: Worth, tables: list[Table], state: State, left: int
) -> tuple[Choice, ...] | None:
    """Follow the best worth from the first stage to the last; None when there is none."""
    if tables[0][state][left] is None:
        return None
    chosen: list[Choice] = []
    before = ""
    for index, stage in enumerate(board.stages):
        following = tables[index + 1]
        wanted = _open_to(tables[index][state][left], before)
        skipped, held = board.skipped(index, state), board.held(index, state)
        if skipped is not None and _open_to(following[skipped][left], before) == wanted:
            state = skipped
            continue
        assert held is not None and wanted is not None, "a cell comes from a move"
        wanted -= worth.function * board.opens(index, state)
        way, minutes = _way_to(worth, stage, following[held], (left, before, wanted))
        chosen.append(Choice(stage, way))
        state, before, left = held, way.protocol, left - minutes
    return tuple(chosen)


def _way_to(worth: Worth, stage: Stage, rest: Cells, goal: tuple[int, str, int]) -> tuple[Way, int]:
    """The way and the minutes by which a cell came to its worth."""
    left, before, wanted = goal
    for way in stage.ways:
        if way.protocol and way.protocol == before:
            continue
        for minutes in range(way.least, min(way.most, left) + 1):
            end = _open_to(rest[left - minutes], way.protocol)
            if end is not None and worth.price(stage, way, minutes) + end == wanted:
                return way, minutes
    raise AssertionError("a cell comes from a move")


def _open_to(cell: Cell | None, before: str) -> int | None:
    """Worth of the best end of session that does not open with the format `before`."""
    if cell is None:
        return None
    best, first, second = cell
    return second if first == before else best
