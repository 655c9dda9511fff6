"""The pace: how many questions leave a room time to talk, and when that yields.

In: a shape with as many questions as the pace allows. Out: the best session of it, with one
question more, or two, or any number, where fewer sum to no session, or where from 40 minutes
on an aim would be missed that more would reach: then all the three to keep have their time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from guides.planning.choosing.best import Choice
from guides.planning.choosing.stages import Shape

Solver = Callable[[Shape, int, tuple[str, ...]], tuple[Choice, ...] | None]
Reached = tuple[bool, bool, int]  # an open floor, here, how many of the three

YIELDS_FROM_MINUTES = 40
MORE = (0, 1, 2, None)  # questions than the pace allows; None: any number


def paced(
    shape: Shape, minutes: int, formats: tuple[str, ...], solve: Solver
) -> tuple[Choice, ...] | None:
    """The best session of a shape, or None."""
    best: tuple[Reached, tuple[Choice, ...]] | None = None
    for more in MORE:
        assert shape.limit is not None, "a shape comes with its pace"
        limit = None if more is None else shape.limit + more
        choices = solve(shape._replace(limit=limit), minutes, formats)
        if choices is None:
            continue
        reached = _reached(shape, choices)
        if best is None or reached > best[0]:
            best = reached, choices
        if minutes < YIELDS_FROM_MINUTES or reached == _reached(shape, _everything(shape)):
            break
    return best and best[1]


def _everything(shape: Shape) -> Iterable[Choice]:
    """Whatever a shape could hold, all at once."""
    return (Choice(stage, way) for stage in shape.stages for way in stage.ways)


def _reached(shape: Shape, choices: Iterable[Choice]) -> Reached:
    """Which of the aims that a shape looks to are reached."""
    held = [choice for choice in choices if choice.stage.kind == "question"]
    three = {choice.stage.record for choice in held if choice.stage.three}
    return (
        shape.aims.floor and any(choice.way.floor for choice in held),
        shape.aims.here and any(choice.stage.function == "place" for choice in held),
        len(three) * shape.aims.three,
    )
