"""The plans every kit carries: one session, or several that belong together.

People and seats are those users most often have. One that a guide cannot fill is left out, and
told (P110); a guide that can fill none of them is at fault (P111).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from guides.checking.verdict import CheckedGuide
from guides.document.audience import AUDIENCES, Audience
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.guide import Guide
from guides.model.room import Path
from guides.planning.arrange import plan
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.timing import clock
from guides.planning.request import SessionRequest
from guides.planning.session import SessionPlan

Planner = Callable[[SessionRequest], SessionPlan]


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
    """Every default plan of an audience that the guide can fill; paths of the content come last."""
    return tuple(one for one in tried(checked, audience) if isinstance(one, Programme))


def tried(
    checked: CheckedGuide, audience: Audience, planned: Planner | None = None
) -> Iterator[Programme | Finding]:
    """Every default plan of an audience, arranged, or what is missing for it.

    Who asks for the usual session too may give a planner that remembers.
    """
    planned = planned or partial(plan, checked)
    for name, requests in wanted(audience).items():
        yield _tried(checked, audience, name, requests, planned)
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
            name = _path_name(number, path)
            arranged = _tried(checked, audience, name, requests, planned)
            if isinstance(arranged, Programme):
                lessons = tuple(
                    lesson._replace(path=path.id, number=index)
                    for index, lesson in enumerate(arranged.lessons)
                )
                arranged = replace(arranged, lessons=lessons)
            yield arranged


def names(guide: Guide, audience: Audience) -> Iterator[str]:
    """What the default plans of an audience are called, whether the guide can fill them or not."""
    yield from wanted(audience)
    for number, path in enumerate(guide.paths):
        if audience in path.audiences:
            yield _path_name(number, path)


def sessions_missing(checked: CheckedGuide) -> tuple[Finding, ...]:
    """What is missing for the default plans of all audiences."""
    return missing(one for audience in AUDIENCES for one in tried(checked, audience))


def missing(results: Iterable[Programme | Finding]) -> tuple[Finding, ...]:
    """What is missing for some default plans; an error where not one of them could be made."""
    listed = tuple(results)
    found = tuple(one for one in listed if isinstance(one, Finding))
    if found and len(found) == len(listed):
        none = Finding(QUESTIONS, "P111", Severity.ERROR, NONE_AT_ALL, NONE_AT_ALL_HINT)
        return (none, *found)
    return found


def usual(
    checked: CheckedGuide, audience: Audience, planned: Planner | None = None
) -> SessionPlan | None:
    """The session an audience has most often, which its guide prints.

    Else the first of its default plans that can be made; None where the guide fills none.
    """
    planned = planned or partial(plan, checked)
    try:
        return planned(CANONICAL[audience])
    except Refused:
        made = (one for one in tried(checked, audience, planned) if isinstance(one, Programme))
        return next((one.lessons[0].plan for one in made), None)


def programme(checked: CheckedGuide, request: SessionRequest, name: str) -> Programme:
    """A single session as a programme of its own."""
    return Programme(name, checked, request.audience, (Lesson(plan(checked, request)),))


def _path_name(number: int, path: Path) -> str:
    """The plan that a path of the content gives, by its place among them."""
    return path.id if number else f"path{len(path.sessions)}"


def _tried(
    checked: CheckedGuide,
    audience: Audience,
    name: str,
    requests: tuple[_Wanted, ...],
    planned: Planner,
) -> Programme | Finding:
    """A default plan, or why it cannot be made."""
    try:
        return Programme(name, checked, audience, _lessons(requests, planned))
    except Refused as refused:
        why, *_ = refused.findings
        said = LEFT_OUT.fill(name=name, audience=audience, why=why.message)
        return Finding(QUESTIONS, "P110", Severity.WARNING, said, why.hint)


def _lessons(requests: tuple[_Wanted, ...], planned: Planner) -> tuple[Lesson, ...]:
    """Plans one after another; what one asks, the next does not ask again."""
    lessons: list[Lesson] = []
    asked: tuple[str, ...] = ()
    for request, film in requests:
        fresh = tuple(i for i in asked if i not in request.include)
        arranged = planned(replace(request, exclude=(*request.exclude, *fresh)))
        lessons.append(Lesson(arranged, film))
        asked += tuple(step.record for step in arranged.steps if step.kind == "question")
        asked += tuple(step.record for step in arranged.steps if step.kind == "claim")
    return tuple(lessons)


QUESTIONS = Place("questions")
LEFT_OUT = Message(
    "la séance « {name} » ({audience}) est laissée de côté : {why}",
    'the session "{name}" ({audience}) is left out: {why}',
)
NONE_AT_ALL = Message(
    "aucune séance ne peut se faire avec ce guide", "no session can be made from this guide"
)
NONE_AT_ALL_HINT = Message(
    "Il faut des questions pour après le film, des formats de débat qui les servent, et une "
    "affirmation avec son contrepoint ; ce qui manque à chaque séance est dit ensuite.",
    "It takes questions for after the film, debate formats that serve them, and a claim with "
    "its counterpoint; what each session lacks is told below.",
)
