"""Lessons written by hand: which one suits a request, what it is asked with, and its steps.

Its minutes are the author's. Where less time is asked for, what was marked to go first goes, as
little of it as will do; what that leaves over goes to the longest step that stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Literal, NamedTuple

from guides.document.audience import SCHOOL, Audience
from guides.model.guide import Guide
from guides.model.lesson import CLASS_HOUR, Lesson
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.timing import timed
from guides.planning.request import SessionRequest
from guides.planning.session import Cut, Step

Need = Literal["audience", "minutes", "people", "seating", "film", "projector"]


class Unmet(NamedTuple):
    """A lesson that a request does not suit, and the first thing that stands in the way.

    Attributes:
        minutes: how long it takes, with the film where it is shown.
    """

    lesson: Lesson
    need: Need
    minutes: int


def lessons_for(guide: Guide, audience: Audience) -> tuple[Lesson, ...]:
    """The lessons of an audience; those that belong to no path first."""
    in_paths = {session.lesson for path in guide.paths for session in path.sessions}
    mine = (lesson for lesson in guide.lessons if lesson.audience == audience)
    return tuple(sorted(mine, key=lambda lesson: lesson.id in in_paths))


def chosen(guide: Guide, request: SessionRequest) -> Lesson | Unmet | None:
    """The lesson a request takes, or the nearest one and why not; None where none could be meant.

    A request that names a lesson means that one, and one that says none is computed. A session for
    a class that asks for no record and was not edited by hand takes the first lesson that it suits,
    one of its very length before one that would be cut; never one that shows the film, which is no
    part of a request's minutes, nor one whose documents take sides, which is the adult's choice.
    """
    if request.lesson:
        lesson = next(one for one in guide.lessons if one.id == request.lesson)
        return _unmet(guide, lesson, request) or lesson
    by_hand = request.segments or request.include or request.scenes
    if request.audience not in SCHOOL or request.lesson == "" or by_hand:
        return None
    mine = lessons_for(guide, request.audience)
    there = [one for one in mine if one.film != "shown" and not one.partisan]
    ranked = sorted(there, key=lambda one: abs(one.minutes(guide.film.length) - request.minutes))
    found = [_unmet(guide, lesson, request) or lesson for lesson in ranked]
    return next((one for one in found if isinstance(one, Lesson)), found[0] if found else None)


def asked_with(guide: Guide, lesson: Lesson) -> SessionRequest:
    """The request that a lesson suits: the usual classroom, as far as the lesson allows."""
    usual, people = CANONICAL[lesson.audience], lesson.people
    return replace(
        usual,
        minutes=lesson.minutes(guide.film.length),
        people=min(max(usual.people, people.min), people.max),
        seating=usual.seating if usual.seating in lesson.seating else lesson.seating[0],
        seen="just" if lesson.film == "shown" else usual.seen,
        lesson=lesson.id,
    )


def fills_hours(guide: Guide, lesson: Lesson) -> bool:
    """Whether a lesson can stand in a timetable: whole class hours, the film's length known."""
    known = lesson.film != "shown" or guide.film.length
    return bool(known) and lesson.minutes(guide.film.length) % CLASS_HOUR == 0


def steps_written(guide: Guide, lesson: Lesson, request: SessionRequest) -> tuple[Step, ...]:
    """The steps of a lesson that suits a request, in its minutes."""
    film, dropped = guide.film.length, _dropped(guide, lesson, request.minutes) or ()
    steps = [
        Step(
            kind="lesson",
            record=lesson.id,
            function="",
            protocol=step.protocol or "",
            minutes=(minutes := film if step.film else step.minutes),
            least=minutes,
            part=index,
        )
        for index, step in enumerate(lesson.steps)
        if index not in dropped
    ]
    spare = request.minutes - sum(step.minutes for step in steps)
    if spare:
        longest = max(
            (at for at, step in enumerate(steps) if not lesson.steps[step.part].film),
            key=lambda at: steps[at].minutes,
        )
        steps[longest] = steps[longest]._replace(minutes=steps[longest].minutes + spare)
    return timed(steps, request.start)


def cuts_written(lesson: Lesson, steps: tuple[Step, ...]) -> tuple[Cut, ...]:
    """What the author marked to go first, in the order of the lesson."""
    return tuple(
        Cut(at, step.minutes) for at, step in enumerate(steps) if lesson.steps[step.part].cut
    )


def _unmet(guide: Guide, lesson: Lesson, request: SessionRequest) -> Unmet | None:
    """The first thing a lesson needs that a request does not give; None where it suits."""
    need = next(_needs(guide, lesson, request), None)
    return Unmet(lesson, need, lesson.minutes(guide.film.length)) if need else None


def _needs(guide: Guide, lesson: Lesson, request: SessionRequest) -> Iterator[Need]:
    if lesson.audience != request.audience:
        yield "audience"
    if lesson.film == "shown" and not guide.film.length:
        yield "film"
    if _dropped(guide, lesson, request.minutes) is None:
        yield "minutes"
    if not lesson.people.min <= request.people <= lesson.people.max:
        yield "people"
    if request.seating not in lesson.seating:
        yield "seating"
    if lesson.film == "seen" and request.seen == "extract":
        yield "film"
    if lesson.film == "shown" and not request.projector:
        yield "projector"


def _dropped(guide: Guide, lesson: Lesson, minutes: int) -> tuple[int, ...] | None:
    """Which steps go so that the rest fits some minutes, as few minutes as will do; None: none can.

    A lesson is never made longer; one of its very length loses nothing.
    """
    over = lesson.minutes(guide.film.length) - minutes
    if over <= 0:
        return None if over else ()
    may_go = [index for index, step in enumerate(lesson.steps) if step.cut and not step.film]
    sets = (some for n in range(1, len(may_go) + 1) for some in combinations(may_go, n))
    enough = [
        (won, some)
        for some in sets
        if (won := sum(lesson.steps[index].minutes for index in some)) >= over
    ]
    return min(enough)[1] if enough else None
