"""The plans every kit carries: one session, or several that belong together.

People and seats are those users most often have.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience
from guides.planning.arrange import plan
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.timing import clock
from guides.planning.request import SessionRequest
from guides.planning.session import SessionPlan


class Lesson(NamedTuple):
    """One session of a programme.

    Attributes:
        plan: the discussion, to the minute.
        film: minutes of film shown first in the same lesson; 0 when there are none.
        path, number: the path session it fills, counted from 0, when it fills one.
    """

    plan: SessionPlan
    film: int = 0
    path: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Programme:
    """What documents of a plan are composed from.

    Attributes:
        id: names the folder of its files.
        checked: the guide behind it.
        audience: for whom.
        lessons: in order.
    """

    id: str
    checked: CheckedGuide
    audience: Audience
    lessons: tuple[Lesson, ...]


class _Wanted(NamedTuple):
    """A request, and the film shown in the same lesson (minutes)."""

    request: SessionRequest
    film: int = 0


def _club(minutes: int, people: int = CANONICAL["cineclub"].people) -> tuple[_Wanted, ...]:
    return (_Wanted(replace(CANONICAL["cineclub"], minutes=minutes, people=people)),)


def _class(audience: Audience, *lessons: tuple[int, int]) -> tuple[_Wanted, ...]:
    """Lessons as (minutes of discussion, minutes of film before it), in the usual classroom."""
    usual = CANONICAL[audience]
    return tuple(
        _Wanted(
            replace(
                usual,
                minutes=minutes,
                start=clock(usual.start, film),
                seen="just" if film else usual.seen,
            ),
            film,
        )
        for minutes, film in lessons
    )


def wanted(audience: Audience) -> dict[str, tuple[_Wanted, ...]]:
    """The requests of the default plans of an audience, by plan id."""
    if audience == "cineclub":
        return {
            "10min": _club(10),
            "20min": _club(20),
            "40min": _club(40),
            "45min-rows": _club(45, people=100),
        }
    return {
        "55min": _class(audience, (55, 0)),
        # The film runs 52 minutes by its seller's catalogue: 40 in the first lesson, the
        # rest, at most 15, in the second.
        "2x55min": _class(audience, (15, 40), (40, 15)),
    }


def programmes(checked: CheckedGuide, audience: Audience) -> tuple[Programme, ...]:
    """Every default plan of an audience, arranged; paths of the content come last."""
    arranged = [
        Programme(name, checked, audience, _lessons(checked, requests))
        for name, requests in wanted(audience).items()
    ]
    for number, path in enumerate(checked.guide.paths):
        if audience in path.audiences:
            requests = tuple(
                _Wanted(
                    replace(
                        _class(audience, (session.minutes, 0))[0].request,
                        include=(
                            *session.include,
                            *((session.activity,) if session.activity else ()),
                        ),
                    )
                )
                for session in path.sessions
            )
            lessons = tuple(
                lesson._replace(path=path.id, number=index)
                for index, lesson in enumerate(_lessons(checked, requests))
            )
            name = f"path{len(lessons)}" if number == 0 else path.id
            arranged.append(Programme(name, checked, audience, lessons))
    return tuple(arranged)


def usual(checked: CheckedGuide, audience: Audience) -> SessionPlan:
    """The session an audience has most often, which its guide prints.

    Raises:
        Refused: the guide cannot fill it.
    """
    return plan(checked, CANONICAL[audience])


def programme(checked: CheckedGuide, request: SessionRequest, name: str) -> Programme:
    """A single session as a programme of its own."""
    return Programme(name, checked, request.audience, (Lesson(plan(checked, request)),))


def _lessons(checked: CheckedGuide, requests: tuple[_Wanted, ...]) -> tuple[Lesson, ...]:
    """Plans one after another; what one asks, the next does not ask again."""
    lessons: list[Lesson] = []
    asked: tuple[str, ...] = ()
    for request, film in requests:
        fresh = tuple(i for i in asked if i not in request.include)
        arranged = plan(checked, replace(request, exclude=(*request.exclude, *fresh)))
        lessons.append(Lesson(arranged, film))
        asked += tuple(step.record for step in arranged.steps if step.kind == "question")
        asked += tuple(step.record for step in arranged.steps if step.kind == "claim")
    return tuple(lessons)
