"""`plan`: arrange a session that sums exactly, the best there is.

In: a checked guide and a request. Out: a `SessionPlan`, always the same for the same input.
The house of this room:

    fitting   which records suit the room: computed once, the rest is given it
    faults    what is wrong with the request by itself
    stages    everything a session could hold, in order, and the rules of which
    worth     the aims: what makes one session better than another, as one number
    best      the best one, exactly; board: the moves it looks at, bound: what it cannot beat
    pace      how many questions breathe, and when that yields
    timing    minutes and clock times
    written   a lesson written by hand
    left_out  what is not in it, and why          cuts     what to drop when late
    nearest   what could be asked instead         by_hand  a session edited by hand
"""

from __future__ import annotations

from dataclasses import replace

from guides.checking.verdict import CheckedGuide
from guides.findings.errors import Refused
from guides.model.lesson import Lesson
from guides.planning.asking.faults import faults
from guides.planning.asking.nearest import nothing_fits
from guides.planning.choosing.best import Choice, best_choices
from guides.planning.choosing.by_hand import steps_by_hand
from guides.planning.choosing.fitting import Fitting, preferred, what_fits
from guides.planning.choosing.pace import Solver, paced
from guides.planning.choosing.stages import shapes
from guides.planning.choosing.timing import share, timed
from guides.planning.choosing.written import chosen, cuts_written, steps_written
from guides.planning.request import SessionRequest
from guides.planning.session import SessionPlan, Step
from guides.planning.telling.cuts import cuts
from guides.planning.telling.left_out import left_out
from guides.planning.telling.lessons import not_taken


def plan(
    checked: CheckedGuide, request: SessionRequest, solve: Solver = best_choices
) -> SessionPlan:
    """Build the best session the guide can give for a request.

    A lesson written by hand that suits the request wins; where one is there and does not, the
    plan says why. A request with `segments` is kept as edited by hand: only clock times are
    computed, and how far it runs over (`over`).

    Raises:
        Refused: with every fault of the request (P101 to P108, P124, P125), or with the nearest
            requests that could be met when none fits this one (P109).
    """
    fitting = what_fits(checked.guide, request)
    found = faults(fitting)
    if found:
        raise Refused(found)
    lesson = chosen(checked.guide, request)
    if isinstance(lesson, Lesson):
        steps = steps_written(checked.guide, lesson, request)
        return SessionPlan(checked, request, steps, (), cuts_written(lesson, steps))
    arranged = arrange(checked, fitting, solve)
    if arranged is None:
        raise Refused([nothing_fits(fitting, _is_possible)])
    return replace(arranged, notes=(not_taken(lesson),)) if lesson else arranged


def arrange(
    checked: CheckedGuide, fitting: Fitting, solve: Solver = best_choices
) -> SessionPlan | None:
    """The best session for a request without faults; None when nothing fits, and no word why.

    Who arranges many sessions may give a `solve` that remembers.
    """
    request = fitting.request
    steps = steps_by_hand(fitting) if request.segments else _steps(fitting, solve)
    if steps is None:
        return None
    return SessionPlan(
        checked=checked,
        request=request,
        steps=steps,
        left_out=left_out(fitting, steps),
        cuts=cuts(fitting.guide, request, steps),
        over=sum(step.minutes for step in steps) - request.minutes,
    )


def _steps(fitting: Fitting, solve: Solver) -> tuple[Step, ...] | None:
    choices = _choices(fitting, solve)
    if choices is None:
        return None
    minutes = share([choice.way for choice in choices], fitting.request.minutes)
    steps = [_step(*pair) for pair in zip(choices, minutes, strict=True)]
    return timed(steps, fitting.request.start)


def _choices(fitting: Fitting, solve: Solver) -> tuple[Choice, ...] | None:
    """The best session of the first shape that has one."""
    formats = tuple(protocol.id for protocol in preferred(fitting.guide))
    minutes = fitting.request.minutes
    found = (paced(shape, minutes, formats, solve) for shape in shapes(fitting))
    return next((choices for choices in found if choices is not None), None)


def _is_possible(fitting: Fitting) -> bool:
    """Whether any session can be made, which the pace forbids to none: it yields in the end."""
    if faults(fitting):
        return False
    formats = tuple(protocol.id for protocol in preferred(fitting.guide))
    minutes = fitting.request.minutes
    return any(
        best_choices(shape._replace(limit=None), minutes, formats) is not None
        for shape in shapes(fitting)
    )


def _step(choice: Choice, minutes: int) -> Step:
    """A held stage as a step that does not know its time yet."""
    stage, way = choice
    return Step(
        kind=stage.kind,
        record=stage.record,
        function=stage.function,
        protocol=way.protocol,
        minutes=minutes,
        least=way.least,
        fallback=stage.fallback,
    )
