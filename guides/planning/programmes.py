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
from guides.document.audience import SCHOOL, Audience
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.film import Film
from guides.model.guide import Guide
from guides.model.lesson import CLASS_HOUR
from guides.model.room import Path, PathSession
from guides.planning.arrange import plan
from guides.planning.canonical import CANONICAL
from guides.planning.choosing.timing import clock
from guides.planning.choosing.written import asked_with, chosen, fills_hours, lessons_for
from guides.planning.request import SessionRequest
from guides.planning.session import SessionPlan
from guides.planning.telling.lessons import titled

LESSON = CLASS_HOUR  # minutes, with a class
SHOWN = 40  # minutes of film in a lesson
STEP = 5
TALK = 30  # minutes, at least, in a lesson after which the class has seen the whole film
MOST_LESSONS = 8
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

    @property
    def written(self) -> bool:
        """Whether somebody wrote a lesson of it by hand."""
        return any(lesson.plan.lesson for lesson in self.lessons)


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


def wanted(audience: Audience, film: int = 0) -> dict[str, tuple[_Wanted, ...]]:
    """The requests of the default plans of an audience, by plan id.

    Args:
        audience: for whom.
        film: how many minutes the film lasts; 0 when nobody said: then no lesson shows it.
    """
    if audience == "cineclub":
        return {
            "10min": _club(10),
            "20min": _club(20),
            "40min": _club(40),
            "45min-rows": _club(45, people=100),
        }
    lessons = with_film(film)
    shown = {f"{len(lessons)}x{LESSON}min": _class(audience, *lessons)} if lessons else {}
    return {f"{LESSON}min": _class(audience, (LESSON, 0)), **shown}


def usual_requests(guide: Guide, audience: Audience) -> dict[str, tuple[_Wanted, ...]]:
    """The requests of the default plans of a guide but its paths, by plan id.

    For a class the lessons written by hand come in: the one that shows the film stands for those
    computed, the first of two hours is called by its minutes, any other by its id.
    """
    made = {**wanted(audience, guide.film.length), **_games(guide, audience)}
    if audience not in SCHOOL:
        return made
    taken = chosen(guide, CANONICAL[audience])
    in_paths = {session.lesson for path in guide.paths for session in path.sessions}
    for lesson in sorted(lessons_for(guide, audience), key=lambda one: one.film != "shown"):
        if lesson is taken or lesson.id in in_paths or not fills_hours(guide, lesson):
            continue
        if lesson.film == "shown":
            made.pop(f"{len(with_film(guide.film.length))}x{LESSON}min", None)
        name = f"{lesson.minutes(guide.film.length)}min"
        made[lesson.id if name in made else name] = (_Wanted(asked_with(guide, lesson)),)
    return made


def _games(guide: Guide, audience: Audience) -> dict[str, tuple[_Wanted, ...]]:
    """The usual session with a game in it: the longest form of its activity that suits."""
    usual = CANONICAL[audience]
    made: dict[str, tuple[_Wanted, ...]] = {}
    for game in guide.games:
        forms = [
            form
            for form in guide.forms_of(game.activity)
            if audience in form.audiences
            and usual.seating in form.seating
            and form.people.min <= usual.people <= form.people.max
            and form.minutes < usual.minutes
        ]
        if forms:
            form = max(forms, key=lambda one: one.minutes)
            made[game.id] = (_Wanted(replace(usual, include=(form.id,))),)
    return made


def _is_for(guide: Guide, path: Path, audience: Audience) -> bool:
    """Whether a path is for an audience: one made of lessons is for the class that they are for."""
    named = {session.lesson for session in path.sessions}
    classes = {lesson.audience for lesson in guide.lessons if lesson.id in named}
    return audience in path.audiences and (not classes or audience in classes)


def _of_path(guide: Guide, audience: Audience, session: PathSession) -> _Wanted:
    """What a session of a path asks: its lesson, where that is this class's; else its records."""
    lesson = next((one for one in guide.lessons if one.id == session.lesson), None)
    if lesson and lesson.audience == audience:
        return _Wanted(asked_with(guide, lesson))
    activity = (session.activity,) if session.activity else ()
    asked = (*session.include, *activity)
    return _Wanted(replace(CANONICAL[audience], minutes=session.minutes, include=asked))


def with_film(film: int) -> tuple[tuple[int, int], ...]:
    """The lessons that show a film whole: minutes of talk and of film before it, in each.

    At most `SHOWN` minutes at a time, so that there is talk while it is fresh; the end of a film
    is not put off for less than five minutes of it, and once all is seen a lesson has time to talk.
    None where it takes more than `MOST_LESSONS`, or where nobody said how long the film is.
    """
    left = -(-film // STEP) * STEP
    lessons: list[tuple[int, int]] = []
    while left:
        part = left if left <= SHOWN + STEP else SHOWN
        lessons.append((LESSON - part, part))
        left -= part
    if lessons and lessons[-1][0] < TALK:
        lessons.append((LESSON, 0))
    return tuple(lessons) if len(lessons) <= MOST_LESSONS else ()


def tried(
    checked: CheckedGuide, audience: Audience, planned: Planner | None = None
) -> Iterator[Programme | Finding]:
    """Every default plan of an audience, arranged, or what is missing for it; paths come last.

    Who asks for the usual session too may give a planner that remembers.
    """
    planned = planned or partial(plan, checked)
    film = checked.guide.film
    for name, requests in usual_requests(checked.guide, audience).items():
        yield _tried(checked, audience, name, requests, planned)
    if audience in SCHOOL:
        yield from _not_shown(film, audience)
        yield from _too_long_for_lessons(checked.guide, audience)
    for number, path in enumerate(checked.guide.paths):
        if _is_for(checked.guide, path, audience):
            requests = tuple(_of_path(checked.guide, audience, one) for one in path.sessions)
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
    yield from usual_requests(guide, audience)
    for number, path in enumerate(guide.paths):
        if _is_for(guide, path, audience):
            yield _path_name(number, path)


def sessions_missing(checked: CheckedGuide, planned: Planner | None = None) -> tuple[Finding, ...]:
    """What is missing for the default plans of all audiences, by a planner that may remember."""
    listed = [one for who in checked.guide.film.audiences for one in tried(checked, who, planned)]
    return missing(checked, listed)


def missing(checked: CheckedGuide, results: Iterable[Programme | Finding]) -> tuple[Finding, ...]:
    """What a guide is missing for some default plans.

    Where not one of them could be made, that is an error, of which a draft only says it.
    """
    listed = tuple(results)
    found = tuple(one for one in listed if isinstance(one, Finding))
    none_made = bool(found) and len(found) == len(listed)
    if not checked.guide.claims:
        severity = Severity.DRAFT if checked.draft else Severity.WARNING
        found = (Finding(CLAIMS, "P116", severity, NO_CLAIM, NO_CLAIM_HINT), *found)
    if none_made:
        severity = Severity.DRAFT if checked.draft else Severity.ERROR
        none = Finding(QUESTIONS, "P111", severity, NONE_AT_ALL, NONE_AT_ALL_HINT)
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


def _not_shown(film: Film, audience: Audience) -> Iterator[Finding]:
    """Why no lesson shows the film to a class, where none does."""
    if film.duration is None:
        severity = Severity.DRAFT if film.state == "draft" else Severity.WARNING
        said = NO_LENGTH.fill(audience=audience)
        yield Finding(FILM, "P114", severity, said, NO_LENGTH_HINT)
    elif not with_film(film.duration.minutes):
        said = TOO_LONG.fill(audience=audience, minutes=film.duration.minutes, most=MOST_LESSONS)
        yield Finding(FILM, "P115", Severity.WARNING, said, TOO_LONG_HINT)


def _too_long_for_lessons(guide: Guide, audience: Audience) -> Iterator[Finding]:
    """Lessons written by hand that show a film which does not fit them: others are computed."""
    for lesson in lessons_for(guide, audience):
        minutes = lesson.minutes(guide.film.length)
        if lesson.film == "shown" and guide.film.length and not fills_hours(guide, lesson):
            said = UNFIT.fill(
                title=titled(lesson), audience=audience, film=guide.film.length, minutes=minutes
            )
            sessions = len(with_film(guide.film.length))
            hint = UNFIT_HINT.fill(hour=CLASS_HOUR, sessions=sessions)
            yield Finding(LESSONS, "P126", Severity.WARNING, said, hint, f"lesson:{lesson.id}")


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
        asked += tuple(
            step.record for step in arranged.steps if step.kind == "claim" and step.record
        )  # a step to fill in by hand has none
    return tuple(lessons)


QUESTIONS, CLAIMS, FILM = Place("questions"), Place("claims"), Place("film.yaml")
LESSONS = Place("lessons")
UNFIT = Message(
    "avec {film} minutes de film, la leçon « {title} » ({audience}) dure {minutes} minutes : "
    "aucune séance usuelle ne la prend",
    'with {film} minutes of film the lesson "{title}" ({audience}) takes {minutes} minutes: no '
    "usual session takes it",
)
UNFIT_HINT = Message(
    "Ajustez ses étapes pour remplir des heures de {hour} minutes ; d'ici là, {sessions} séances "
    "calculées montrent le film.",
    "Adjust its steps to fill hours of {hour} minutes; until then {sessions} computed sessions "
    "show the film.",
)
NO_CLAIM = Message("le guide n'examine aucune affirmation", "the guide examines no claim")
NO_CLAIM_HINT = Message(
    "Écrivez-en une dans claims/, avec sa source et son contrepoint ; jusque-là, les séances d'un "
    "brouillon laissent une étape à remplir à la main, celles d'un guide entier s'en passent.",
    "Write one in claims/, with its source and its counterpoint; until then the sessions of a "
    "draft leave a step to fill in by hand, those of a whole guide do without.",
)
NO_LENGTH = Message(
    "aucune séance ne montre le film en classe ({audience}) : sa durée n'est pas dite",
    "no lesson shows the film to a class ({audience}): how long it is stands nowhere",
)
NO_LENGTH_HINT = Message(
    "Ajoutez dans film.yaml « duration: », puis, en retrait, « minutes: 52 » et « source: » avec "
    "l'identifiant de la source qui le dit.",
    'Add "duration:" to film.yaml, then, further in, "minutes: 52" and "source:" with the id of '
    "the source that says so.",
)
TOO_LONG = Message(
    "aucune séance ne montre le film en classe ({audience}) : {minutes} minutes demandent plus de "
    "{most} séances",
    "no lesson shows the film to a class ({audience}): {minutes} minutes take more than {most} "
    "lessons",
)
TOO_LONG_HINT = Message(
    "Montrez-le hors des cours, et prenez la séance de discussion seule.",
    "Show it outside lessons, and take the lesson of talk alone.",
)
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
