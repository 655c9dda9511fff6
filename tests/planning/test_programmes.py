"""The plans of every kit: what each audience has most often, and lessons that do not repeat."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.evidence import Claim
from guides.model.film import Duration
from guides.model.room import Path, PathSession
from guides.planning.arrange import plan
from guides.planning.canonical import CANONICAL, USUAL_START, usual_id
from guides.planning.programmes import (
    Programme,
    missing,
    names,
    programme,
    sessions_missing,
    tried,
    usual,
    wanted,
    with_film,
)
from guides.planning.request import SessionRequest
from guides.planning.session import SessionPlan
from tests.planning.bank import CLAIMS, PHRASE, REAL, claim, guide, protocol, question
from tests.support.on_paper import every_plan

CLASS = (28, "tables", "earlier")


def row(request: SessionRequest) -> tuple[object, ...]:
    """What tells one usual session from another."""
    return request.minutes, request.start, request.people, request.seating, request.seen


@pytest.mark.parametrize(
    ("audience", "minutes", "people", "seating", "clock", "seen", "level"),
    [
        ("cineclub", 40, 25, "rows", "20:30", "just", "standard"),
        ("lycee", 55, 28, "tables", "10:00", "earlier", "standard"),
        ("college", 55, 28, "tables", "10:00", "earlier", "easy"),
    ],
)
def test_each_audience_has_its_usual_session(
    audience: Audience, minutes: int, people: int, seating: str, clock: str, seen: str, level: str
) -> None:
    """An evening after the film for a club, a lesson on another day for a class.

    Paper says no hour; a clock that runs begins at the hour that is usual.
    """
    request = CANONICAL[audience]
    assert request.audience == audience
    assert row(request) == (minutes, "", people, seating, seen)
    assert request.level == level
    assert (request.language, request.projector) == ("fr", True)
    assert USUAL_START[audience] == clock
    ((answer, _),) = wanted(audience, 52)[usual_id(audience)]
    assert answer == request


def test_a_club_has_four_plans() -> None:
    """Three lengths of evening, and a full room in rows."""
    plans = {
        name: [(row(r), film) for r, film in lessons]
        for name, lessons in wanted("cineclub").items()
    }
    assert plans == {
        "10min": [((10, "", 25, "rows", "just"), 0)],
        "20min": [((20, "", 25, "rows", "just"), 0)],
        "40min": [((40, "", 25, "rows", "just"), 0)],
        "45min-rows": [((45, "", 100, "rows", "just"), 0)],
    }


@pytest.mark.parametrize("audience", ["lycee", "college"])
def test_a_class_has_a_lesson_of_talk_or_two_with_the_film(audience: Audience) -> None:
    """The film comes first in each of the two, and the talk starts when it stops."""
    plans = {
        name: [(row(r), film) for r, film in lessons]
        for name, lessons in wanted(audience, 52).items()
    }
    assert plans == {
        "55min": [((55, "", 28, "tables", "earlier"), 0)],
        "2x55min": [
            ((15, "", 28, "tables", "just"), 40),
            ((40, "", 28, "tables", "just"), 15),
        ],
    }
    lessons = wanted(audience, 52).values()
    assert all(r.audience == audience for lesson in lessons for r, _ in lesson)


LENGTHS: dict[int, tuple[tuple[int, int], ...]] = {
    0: (),
    13: ((40, 15),),
    25: ((30, 25),),
    26: ((25, 30), (55, 0)),
    45: ((10, 45), (55, 0)),
    52: ((15, 40), (40, 15)),
    82: ((15, 40), (10, 45), (55, 0)),
    90: ((15, 40), (15, 40), (45, 10)),
    305: (*[(15, 40)] * 7, (30, 25)),
    306: (),
    566: (),
}


@pytest.mark.parametrize("minutes", LENGTHS)
def test_a_class_sees_the_whole_film(minutes: int) -> None:
    """However long it is, its parts add up to it, every lesson has talk, and one of them time."""
    lessons = with_film(minutes)

    assert lessons == LENGTHS[minutes]
    assert all(talk + film == 55 and talk >= 10 for talk, film in lessons)
    if lessons:
        assert minutes <= sum(film for _, film in lessons) < minutes + 5
        assert lessons[-1][0] >= 30
        assert f"{len(lessons)}x55min" in wanted("lycee", minutes)
    else:
        assert list(wanted("lycee", minutes)) == ["55min"]


@pytest.mark.parametrize(
    ("minutes", "state", "code", "severity"),
    [
        (None, "whole", "P114", Severity.WARNING),
        (None, "draft", "P114", Severity.DRAFT),
        (566, "whole", "P115", Severity.WARNING),
        (566, "draft", "P115", Severity.WARNING),
    ],
)
def test_a_film_no_lesson_shows_is_told(
    minutes: int | None, state: str, code: str, severity: Severity
) -> None:
    """Nobody said how long it is, or it would take a term: a class has its talk alone.

    A draft may lack the length; one that it has is true.
    """
    length = minutes and Duration.model_construct(minutes=minutes)
    film = REAL.guide.film.model_copy(update={"duration": length or None, "state": state})
    bank = replace(REAL, guide=replace(REAL.guide, film=film))

    (told,) = [one for one in tried(bank, "lycee") if isinstance(one, Finding)]

    assert (told.code, told.severity, told.place) == (code, severity, Place("film.yaml"))
    assert [one for one in tried(bank, "cineclub") if isinstance(one, Finding)] == []


def with_paths(*paths: tuple[str, tuple[Audience, ...]]) -> CheckedGuide:
    """The bank with paths of two sessions each."""
    sessions = (
        PathSession.model_construct(
            title=PHRASE, aim=PHRASE, minutes=20, activity=None, include=("q5", "c4")
        ),
        PathSession.model_construct(
            title=PHRASE, aim=PHRASE, minutes=30, activity="sort", include=("q5",)
        ),
    )
    made = tuple(
        Path.model_construct(id=name, title=PHRASE, sessions=sessions, audiences=audiences)
        for name, audiences in paths
    )
    return replace(REAL, guide=replace(REAL.guide, paths=made))


def held(programme: Programme, kind: str) -> list[list[str]]:
    """The records of a kind, lesson by lesson."""
    return [
        [step.record for step in lesson.plan.steps if step.kind == kind]
        for lesson in programme.lessons
    ]


@pytest.fixture(scope="module")
def arranged() -> dict[str, Programme]:
    """Every plan of a class, paths too."""
    bank = with_paths(("short", ("lycee",)), ("clubs", ("cineclub",)), ("long", ("lycee",)))
    return {one.id: one for one in every_plan(bank, "lycee")}


def test_paths_of_the_content_come_last(arranged: dict[str, Programme]) -> None:
    """The first of all by its number of sessions, others by their id, each for its audiences."""
    assert list(arranged) == ["55min", "2x55min", "path2", "long"]
    bank = with_paths(("short", ("lycee",)), ("clubs", ("cineclub",)), ("long", ("lycee",)))
    assert [*names(bank.guide, "lycee")] == list(arranged)
    assert [(x.path, x.number, x.film) for x in arranged["path2"].lessons] == [
        ("short", 0, 0),
        ("short", 1, 0),
    ]
    assert [(x.path, x.number, x.film) for x in arranged["2x55min"].lessons] == [
        ("", 0, 40),
        ("", 0, 15),
    ]
    assert all(one.audience == "lycee" for one in arranged.values())


def test_a_path_holds_what_its_sessions_ask_for(arranged: dict[str, Programme]) -> None:
    """Records and the activity, for so many minutes, in the usual classroom."""
    requests = [lesson.plan.request for lesson in arranged["path2"].lessons]
    assert [r.include for r in requests] == [("q5", "c4"), ("q5", "sort")]
    assert [row(r) for r in requests] == [
        (20, "", 28, "tables", "earlier"),
        (30, "", 28, "tables", "earlier"),
    ]


def test_a_lesson_does_not_repeat_the_one_before(arranged: dict[str, Programme]) -> None:
    """Neither its questions nor its claim, unless it asks for them."""
    first, second = held(arranged["2x55min"], "question")
    assert first
    assert not {*first} & {*second}
    one, other = held(arranged["2x55min"], "claim")
    assert one != other
    first, second = held(arranged["path2"], "question")
    assert {*first} & {*second} == {"q5"}
    assert held(arranged["path2"], "claim") == [["c4"], []]  # the second is for its activity


def test_one_session_is_a_programme_of_its_own() -> None:
    """By the name that is given to it, for the audience it asks for."""
    request = SessionRequest("college", 20, 25, "tables")
    made = programme(REAL, request, "mine")
    assert (made.id, made.audience, made.checked) == ("mine", "college", REAL)
    (lesson,) = made.lessons
    assert (lesson.plan.request, lesson.film, lesson.path) == (request, 0, "")


def test_a_guide_prints_the_usual_session() -> None:
    """Of its audience."""
    session = usual(REAL, "college")
    assert session is not None
    assert session.request == CANONICAL["college"]


LITTLE = guide(
    [question(1, "feel", (2, 4), ("pairs",))], [protocol("pairs", (2, 5))], [claim(1)]
)  # up to twenty minutes


@pytest.mark.slow
def test_a_default_plan_that_cannot_be_made_is_left_out_and_told() -> None:
    """With what could be had instead, in both languages; the others are there."""
    assert [one.id for one in every_plan(LITTLE, "cineclub")] == ["10min", "20min"]
    assert every_plan(LITTLE, "lycee") == ()
    told = [one for one in tried(LITTLE, "cineclub") if isinstance(one, Finding)]
    assert [(f.code, f.severity) for f in told] == [("P110", Severity.WARNING)] * 2
    start = 'the session "40min" (cineclub) is left out: no session of 40 min can be made'
    assert told[0].message.en.startswith(start)
    assert told[1].message.fr.startswith("la séance « 45min-rows » (cineclub) est laissée de côté")
    (hint,) = {f.hint for f in told}
    assert hint.en.startswith("This guide fills 20 min there at most (1 question(s), 1 debate")
    assert hint.en.endswith("Possible: 20 min.")
    assert hint.fr.endswith("Possible : 20 min.")
    assert sessions_missing(REAL) == ()
    assert {f.code for f in sessions_missing(LITTLE)} == {"P110"}


LACKING = Finding(
    Place("session"), "P109", Severity.ERROR, Message("rien", "nothing"), Message("tout", "all")
)


def test_what_a_planner_refuses_is_told_by_its_name() -> None:
    """With the planner's own words, a warning; what it can make stands among the others."""

    def planned(request: SessionRequest) -> SessionPlan:
        if request.minutes > 20:
            raise Refused([LACKING])
        return plan(REAL, request)

    results = [*tried(REAL, "cineclub", planned)]
    assert [one.id for one in results if isinstance(one, Programme)] == ["10min", "20min"]
    told = [one for one in results if isinstance(one, Finding)]
    assert [(f.place, f.code, f.severity, f.message.en, f.hint) for f in told] == [
        (Place("questions"), "P110", Severity.WARNING, said, LACKING.hint)
        for said in (
            'the session "40min" (cineclub) is left out: nothing',
            'the session "45min-rows" (cineclub) is left out: nothing',
        )
    ]


@pytest.mark.parametrize(
    ("made", "lacking", "claims", "state", "told"),
    [
        (1, 1, CLAIMS, "whole", []),
        (1, 0, CLAIMS, "whole", []),
        (0, 2, CLAIMS, "whole", [("P111", "questions", Severity.ERROR)]),
        (0, 2, CLAIMS, "draft", [("P111", "questions", Severity.DRAFT)]),
        (0, 0, CLAIMS, "whole", []),
        (1, 1, (), "whole", [("P116", "claims", Severity.WARNING)]),
        (1, 0, (), "draft", [("P116", "claims", Severity.DRAFT)]),
        (
            0,
            1,
            (),
            "whole",
            [("P111", "questions", Severity.ERROR), ("P116", "claims", Severity.WARNING)],
        ),
    ],
)
def test_a_guide_without_a_session_is_at_fault_and_one_without_a_claim_is_warned(
    made: int, lacking: int, claims: tuple[Claim, ...], state: str, told: list[tuple[str, str, str]]
) -> None:
    """Before what each session lacks; a draft may lack both, and says so."""
    film = REAL.guide.film.model_copy(update={"state": state})
    bank = replace(REAL, guide=replace(REAL.guide, film=film, claims=claims))
    arranged = Programme("10min", bank, "cineclub", ())
    results: list[Programme | Finding] = [*[arranged] * made, *[LACKING] * lacking]
    found = missing(bank, results)
    assert [(f.code, f.place.file, f.severity) for f in found[: len(told)]] == told
    assert found[len(told) :] == (LACKING,) * lacking


def test_a_path_is_left_out_whole() -> None:
    """When one of its sessions cannot be made."""
    bank = with_paths(("short", ("lycee",)))
    little = replace(bank, guide=replace(bank.guide, activities=()))
    assert "path2" in {one.id for one in every_plan(bank, "lycee")}
    assert "path2" not in {one.id for one in every_plan(little, "lycee")}


@pytest.mark.slow
def test_a_guide_that_fills_no_session_is_at_fault() -> None:
    """An error, before what each session lacks; it has no session to print."""
    nothing = guide()
    first, *others = sessions_missing(nothing)
    assert (first.code, first.severity) == ("P111", Severity.ERROR)
    assert {f.code for f in others} == {"P110", "P116"}
    assert usual(nothing, "lycee") is None


def test_where_the_usual_session_cannot_be_made_the_first_that_can_is_printed() -> None:
    """Of its audience."""
    session = usual(LITTLE, "cineclub")
    assert session is not None
    assert session.request.minutes == 10
    assert usual(LITTLE, "college") is None


def test_of_lessons_that_show_the_film_the_first_is_printed() -> None:
    """Where there is talk enough for what is left of two hours, and not for a whole one."""
    formats = [protocol("pairs", (2, 5)), protocol("long", (20, 30))]
    questions = [question(1, "feel", (2, 5), ("pairs",)), question(2, "weigh", (20, 30), ("long",))]
    session = usual(guide(questions, formats, [claim(1), claim(2)]), "lycee")
    assert session is not None
    assert session.request.minutes == 15
