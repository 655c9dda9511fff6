"""Rooms that never were: the model under which the interval of a counted room is tried.

**Model.** In a room everybody belongs to one of a few kinds of people. A person of a kind believes
each true line with one chance and each false line with another, before and after, line by line on
their own; for a share of the lines they keep to the answer they gave before. The kinds of a room
are a low, a middle and a high tendency to believe, and in some rooms a few who are won over whole.
What a session does is drawn anew for each hundred rooms: nothing, better, worse, more or less
trusting, or a few people moved by much. Each room has 12 to 150 people. What is estimated, the
expected change of one person, is computed from the chances, never from a sample.

**What it leaves out.** That neighbours copy each other, that slips are lost on purpose, that
answering twice teaches: no count of a single room can see these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import accumulate, product
from random import Random
from typing import NamedTuple

from guides.measuring.slips import TRUE_LINES, Moved, moved

Changes = Mapping[tuple[int, int], float]
EFFECTS = ("none", "none", "better", "worse", "trusting", "wary", "few")
A_HUNDRED = 100  # rooms under one draw of chances


class Kind(NamedTuple):
    """Chances to believe true and false lines, before and after; the share of answers kept."""

    true: float
    false: float
    true_after: float
    false_after: float
    kept: float


class Room(NamedTuple):
    """A counted room, and the expected change of a person like those in it."""

    right: Moved
    believed: Moved
    right_expected: float
    believed_expected: float


def rooms(seed: int, count: int, people: tuple[int, int] = (12, 150)) -> Iterator[Room]:
    """So many rooms, always the same for a seed."""
    rng = Random(seed)
    for _ in range(count // A_HUNDRED):
        chances = changes(kinds(rng))
        drawn, weights = list(chances), list(accumulate(chances.values()))
        right = sum(r * p for (r, _), p in chances.items())
        believed = sum(b * p for (_, b), p in chances.items())
        for _ in range(A_HUNDRED):
            slips = rng.choices(drawn, cum_weights=weights, k=rng.randint(*people))
            both = moved(r for r, _ in slips), moved(b for _, b in slips)
            yield Room(*both, right, believed)


def kinds(rng: Random) -> list[tuple[float, Kind]]:
    """The kinds of people of a room, with their shares."""
    effect = rng.choice(EFFECTS)
    true, false, kept, apart = (
        rng.uniform(*ends) for ends in ((0.2, 0.9), (0.1, 0.9), (0.3, 0.95), (0, 0.1))
    )
    by = {"better": (1, -1), "worse": (-1, 1), "trusting": (1, 1), "wary": (-1, -1)}
    up, down = by.get(effect, (0, 0))
    most = min(*(1 - x if sign > 0 else x for x, sign in ((true, up), (false, down))), 0.4)
    moved_by = rng.uniform(0, most) if up else 0.0
    after = true + up * moved_by, false + down * moved_by
    found = []
    for lean in (-apart, 0, apart):
        leaning = (min(1.0, max(0.0, chance + lean)) for chance in (true, false, *after))
        found.append((1 / 3, Kind._make((*leaning, kept))))
    if effect == "few":
        won = rng.uniform(0.02, 0.3)
        found = [(share * (1 - won), kind) for share, kind in found]
        found.append((won, Kind(true, false, 1.0, 0.0, 0.0)))
    return found


def changes(mixed: list[tuple[float, Kind]]) -> Changes:
    """The chance of each change of right answers and of lines believed, over all kinds."""
    chances: dict[tuple[int, int], float] = defaultdict(float)
    for share, kind in mixed:
        true = _of_lines(kind.true, kind.true_after, kind.kept)
        false = _of_lines(kind.false, kind.false_after, kind.kept)
        for (t, p), (f, q) in product(true.items(), false.items()):
            chances[t - f, t + f] += share * p * q
    return chances


def _of_lines(before: float, after: float, kept: float) -> Mapping[int, float]:
    """The chance of each change in how many lines of one sort are believed."""
    fresh = 1 - kept
    one = {1: (1 - before) * fresh * after, -1: before * fresh * (1 - after)}
    one[0] = 1 - one[1] - one[-1]
    summed: Mapping[int, float] = {0: 1.0}
    for _ in range(TRUE_LINES):
        following: dict[int, float] = defaultdict(float)
        for (x, p), (y, q) in product(summed.items(), one.items()):
            following[x + y] += p * q
        summed = following
    return summed
