"""Wires drawn above fronts: dashed arches with what passes along them, none through another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from guides.composing.charts.canvas import wrapped
from guides.composing.charts.wiring import Way, ways
from guides.document.nodes.drawing import Area, Curve, Drawn, Label, Stroke

SIZE, LINE = 3.2, 3.8  # of the letters along a wire
ROUND, LEAST = 3.0, 4.5  # of a corner; of the lowest arch
APART, MARGIN = 5.0, 4.5  # between ends at a front; at its sides
ARROW = 2.4
WEIGHT = 0.45


class Wired(NamedTuple):
    """One wire: the fronts it joins, what passes, and where every front begins and ends."""

    sender: int
    receiver: int
    passes: str
    fronts: Sequence[tuple[float, float]]


class Hung(NamedTuple):
    """What hangs above the fronts, and how high it is: the fronts begin below."""

    parts: tuple[Drawn, ...]
    height: float


class _Arch(NamedTuple):
    left: float
    right: float
    lines: list[str]
    rise: float


def wired(wires: Iterable[Wired]) -> Hung:
    """Every wire, the lowest arches first."""
    given = tuple(wires)
    paths = ways([(wire.sender, wire.receiver) for wire in given])
    arches: dict[int, _Arch] = {}
    for number in sorted(range(len(given)), key=lambda n: len(paths[n].within)):
        arches[number] = _arch(given[number], number, paths, arches)
    height = max((a.rise + LINE * len(a.lines) + 1 for a in arches.values()), default=0.0)
    parts = [
        part
        for number, wire in enumerate(given)
        for part in _drawn(arches[number], round(height, 2), down=wire.sender < wire.receiver)
    ]
    return Hung(tuple(parts), round(height, 2))


def _arch(wire: Wired, number: int, paths: tuple[Way, ...], lower: dict[int, _Arch]) -> _Arch:
    way = paths[number]
    left = _end(wire, way.left, way.rank[0], paths)
    right = _end(wire, way.right, way.rank[1], paths)
    lines = wrapped(wire.passes, right - left - 3, SIZE)
    under = (lower[n].rise + LINE * len(lower[n].lines) + 2.2 for n in way.within)
    return _Arch(left, right, lines, max([LEAST, *under]))


def _end(wire: Wired, front: int, rank: int, paths: tuple[Way, ...]) -> float:
    """Where a wire ends on a front: its ends stand evenly about the middle."""
    begins, ends = wire.fronts[front]
    count = sum(front in (way.left, way.right) for way in paths)
    apart = min(APART, (ends - begins - 2 * MARGIN) / max(count - 1, 1))
    return round((begins + ends) / 2 + (rank - (count - 1) / 2) * apart, 2)


def _drawn(arch: _Arch, bottom: float, *, down: bool) -> Iterator[Drawn]:
    """A dashed arch, an arrow where it comes down, words above it.

    Args:
        arch: where it stands.
        bottom: the height of the fronts.
        down: whether what passes comes down on the right.
    """
    left, right, top = arch.left, arch.right, round(bottom - arch.rise, 2)
    bend = round(top + ROUND, 2)
    feet = {left: bottom, right: bottom}
    tip = right if down else left
    feet[tip] = round(bottom - ARROW, 2)
    inner = {left: round(left + ROUND, 2), right: round(right - ROUND, 2)}
    for x in (left, right):
        if feet[x] > bend:
            yield Stroke(x, feet[x], x, bend, WEIGHT, dashed=True)
        yield Curve(x, bend, x, top, x, top, inner[x], top, WEIGHT, dashed=True)
    yield Stroke(inner[left], top, inner[right], top, WEIGHT, dashed=True)
    corners = ((tip - 1.3, feet[tip]), (tip + 1.3, feet[tip]), (tip, bottom))
    yield Area(tuple((round(x, 2), round(y, 2)) for x, y in corners))
    for n, line in enumerate(arch.lines, start=1):
        middle = round((left + right) / 2, 2)
        yield Label(
            middle, round(top - 1.2 - LINE * (len(arch.lines) - n), 2), line, SIZE, "middle"
        )
