"""`plan`: arrange a session that sums exactly, the best there is.

In: a checked guide and a request. Out: a `SessionPlan`, always the same for the same input.
The house of this room:

    faults    what is wrong with the request by itself
    fitting   which records suit the room
    stages    everything a session could hold, in order; the rules section 7 leaves open
    worth     what makes one session better than another, as one number
    best      the best one, exactly
    timing    minutes and clock times
    left_out  what is not in it, and why          cuts     what to drop when late
    nearest   what could be asked instead         by_hand  a session edited by hand
"""

from __future__ import annotations

from collections.abc import Callable

from guides.checking.verdict import CheckedGuide
from guides.findings.errors import Refused
from guides.model.guide import Guide
from guides.planning.asking.faults import faults
from guides.planning.asking.nearest import nothing_fits
from guides.planning.choosing.best import Choice, best_choices
from guides.planning.choosing.by_hand import steps_by_hand
from guides.planning.choosing.stages import Shape, shapes
from guides.planning.choosing.timing import share, timed
from guides.planning.request import SessionRequest
from guides.planning.session import SessionPlan, Step
from guides.planning.telling.cuts import cuts
from guides.planning.telling.left_out import left_out

Solver = Callable[[Shape, int, tuple[str, ...]], tuple[Choice, ...] | None]


def plan(
    checked: CheckedGuide, request: SessionRequest, solve: Solver = best_choices
) -> SessionPlan:
    """Build the best session the guide can give for a request.

    Who plans many sessions may give a `solve` that remembers.

    A request with `segments` is kept as edited by hand: only clock times are computed, and
    how far it runs over (`over`).

    Raises:
        Refused: with every fault of the request (P101 to P108), or with the nearest
            requests that could be met when none fits this one (P109).
    """
    guide = checked.guide
    found = faults(guide, request)
    if found:
        raise Refused(found)
    steps = steps_by_hand(guide, request) if request.segments else _arranged(guide, request, solve)
    return SessionPlan(
        checked=checked,
        request=request,
        steps=steps,
        left_out=left_out(guide, request, steps),
        cuts=cuts(guide, request, steps),
        over=sum(step.minutes for step in steps) - request.minutes,
    )


def _arranged(guide: Guide, request: SessionRequest, solve: Solver) -> tuple[Step, ...]:
    choices = _choices(guide, request, solve)
    if choices is None:
        raise Refused([nothing_fits(request, lambda other: _is_possible(guide, other))])
    minutes = share([choice.way for choice in choices], request.minutes)
    return timed([_step(*pair) for pair in zip(choices, minutes, strict=True)], request.start)


def _choices(
    guide: Guide, request: SessionRequest, solve: Solver = best_choices
) -> tuple[Choice, ...] | None:
    """The best session of the first shape that has one."""
    formats = tuple(protocol.id for protocol in guide.protocols)
    found = (solve(shape, request.minutes, formats) for shape in shapes(guide, request))
    return next((choices for choices in found if choices is not None), None)


def _is_possible(guide: Guide, request: SessionRequest) -> bool:
    return not faults(guide, request) and _choices(guide, request) is not None


def _step(choice: Choice, minutes: int) -> Step:
    """A held stage as a step that does not know its time yet."""
    stage, way = choice
    return Step(
        kind=stage.kind,
        record=stage.record,
        function=stage.function,
        protocol=way.protocol,
        offset=0,
        clock="",
        minutes=minutes,
        least=way.least,
        fallback=stage.fallback,
    )
