"""Lessons written by hand: which one suits, what it is asked with, and what goes first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from guides.model.film import Duration
from guides.model.guide import Guide
from guides.model.lesson import Lesson, LessonStep
from guides.model.room import Path, PathSession
from guides.planning.choosing.written import (
    Need,
    Unmet,
    asked_with,
    chosen,
    cuts_written,
    fills_hours,
    lessons_for,
    steps_written,
)
from guides.planning.request import SessionRequest
from tests.planning.bank import PHRASE, guide, span

CLASS = SessionRequest("lycee", 55, 28, "tables", seen="earlier")


def stretch(minutes: int, protocol: str | None = None) -> LessonStep:
    """A step of a lesson that stays whatever happens."""
    return LessonStep.model_construct(
        minutes=minutes, teacher=PHRASE, pupils=PHRASE, protocol=protocol
    )


def may_go(minutes: int) -> LessonStep:
    """One that goes first when time runs out."""
    return stretch(minutes).model_copy(update={"cut": True})


FILM = stretch(0).model_copy(update={"film": True})


def lesson(name: str, *steps: LessonStep, **otherwise: object) -> Lesson:
    """A lesson for a lycée that needs no film, where nothing else is said."""
    usual: dict[str, Any] = {
        "audience": "lycee",
        "people": span(6, 40),
        "seating": ("tables", "rows"),
        "film": "none",
        "partisan": False,
    }
    return Lesson.model_construct(id=name, steps=steps, **usual | otherwise)


def holding(*lessons: Lesson, film: int = 52) -> Guide:
    """A guide to a film of so many minutes, or of nobody knows how many."""
    bank = guide().guide
    lasting = Duration.model_construct(minutes=film, source="catalogue") if film else None
    return replace(bank, film=bank.film.model_copy(update={"duration": lasting}), lessons=lessons)


def need(one: Lesson, film: int = 52, **asked: object) -> Need | None:
    """What a lesson that was asked for by name lacks in a class that differs in some fields."""
    request = replace(CLASS, lesson=one.id, **asked)  # type: ignore[arg-type]
    found = chosen(holding(one, film=film), request)
    if isinstance(found, Unmet):
        return found.need
    assert found == one
    return None


HOUR = lesson("hour", stretch(55))
SHOWN = lesson("shown", stretch(3), FILM, film="shown")


@pytest.mark.parametrize(
    ("one", "asked", "lacks"),
    [
        (HOUR, {}, None),
        (lesson("other", stretch(55), audience="college"), {}, "audience"),
        (HOUR, {"minutes": 54}, "minutes"),
        (HOUR, {"minutes": 56}, "minutes"),
        (HOUR, {"people": 5}, "people"),
        (HOUR, {"people": 6}, None),
        (HOUR, {"people": 40}, None),
        (HOUR, {"people": 41}, "people"),
        (HOUR, {"seating": "circle"}, "seating"),
        (HOUR, {"seating": "rows"}, None),
        (HOUR, {"seen": "extract", "projector": False}, None),
        (lesson("seen", stretch(55), film="seen"), {"seen": "extract"}, "film"),
        (lesson("seen", stretch(55), film="seen"), {"projector": False}, None),
        (SHOWN, {"seen": "extract"}, None),
        (SHOWN, {"projector": False}, "projector"),
        (SHOWN, {"film": 0}, "film"),
        (SHOWN, {"film": 53}, "minutes"),
        (HOUR, {"film": 0}, None),
    ],
)
def test_a_lesson_asked_for_by_name_says_what_it_lacks(
    one: Lesson, asked: dict[str, Any], lacks: Need | None
) -> None:
    """Its class, its minutes with the film, its people, its seats, the film and what shows it."""
    assert need(one, **asked) == lacks


def test_the_first_lack_is_told_with_the_minutes_of_the_film() -> None:
    """Who it is for comes before how long it takes."""
    request = replace(CLASS, minutes=40, lesson="shown")
    assert chosen(holding(SHOWN), request) == Unmet(SHOWN, "minutes", 55)
    assert chosen(holding(SHOWN), replace(request, audience="college")) == Unmet(
        SHOWN, "audience", 55
    )


CUT = lesson("cut", stretch(50), may_go(10))
LONG = lesson("long", stretch(90))
SHORT = lesson("short", stretch(30))
SIDED = lesson("sided", stretch(55), partisan=True)


@pytest.mark.parametrize(
    ("there", "minutes", "taken"),
    [
        ((CUT, HOUR), 55, HOUR),
        ((CUT, LONG), 55, CUT),
        ((HOUR, CUT), 50, CUT),
        ((SHOWN, CUT), 55, CUT),
        ((SIDED, CUT), 55, CUT),
        ((LONG, SHORT, HOUR), 58, Unmet(HOUR, "minutes", 55)),
        ((SHORT, LONG, HOUR), 80, Unmet(LONG, "minutes", 90)),
        ((SHOWN, SIDED), 55, None),
        ((), 55, None),
    ],
)
def test_a_class_takes_the_lesson_of_its_length_then_one_that_is_cut(
    there: tuple[Lesson, ...], minutes: int, taken: Lesson | Unmet | None
) -> None:
    """Where none suits, it hears of the nearest; what shows the film or takes sides is named."""
    assert chosen(holding(*there), replace(CLASS, minutes=minutes)) == taken


def test_lessons_of_no_path_come_first() -> None:
    """Those of the audience alone, in the guide's order."""
    other = lesson("other", stretch(55), audience="college")
    rest: dict[str, Any] = {"title": PHRASE, "aim": PHRASE, "minutes": 55}
    sessions = tuple(PathSession.model_construct(lesson=name, **rest) for name in ("hour", None))
    path = Path.model_construct(id="path", sessions=sessions, **rest)
    bank = replace(holding(HOUR, LONG, other, SHORT), paths=(path,))
    assert lessons_for(bank, "lycee") == (LONG, SHORT, HOUR)


@pytest.mark.parametrize(
    ("otherwise", "asked"),
    [
        ({}, {}),
        ({"people": span(30, 40)}, {"people": 30}),
        ({"people": span(6, 20)}, {"people": 20}),
        ({"seating": ("rows", "tables")}, {}),
        ({"seating": ("rows", "circle")}, {"seating": "rows"}),
        ({"film": "seen"}, {}),
        ({"film": "shown"}, {"seen": "just"}),
    ],
)
def test_a_lesson_is_asked_with_the_usual_class_as_far_as_it_allows(
    otherwise: dict[str, Any], asked: dict[str, Any]
) -> None:
    """Its own minutes; the nearest number of people; the first seats that it names."""
    one = lesson("one", stretch(45), **otherwise)
    expected = replace(CLASS, minutes=45, lesson="one", **asked)
    assert asked_with(holding(one), one) == expected


@pytest.mark.parametrize(
    ("one", "film", "fills"),
    [
        (HOUR, 52, True),
        (HOUR, 0, True),
        (lesson("two", stretch(110)), 52, True),
        (SHORT, 52, False),
        (SHOWN, 52, True),
        (SHOWN, 53, False),
        (lesson("shown", FILM, stretch(55), film="shown"), 0, False),
    ],
)
def test_a_timetable_takes_whole_hours(one: Lesson, film: int, *, fills: bool) -> None:
    """Of a length that is known."""
    assert fills_hours(holding(one, film=film), one) == fills


@pytest.mark.parametrize(
    ("steps", "minutes", "held"),
    [
        ((stretch(20), may_go(5), stretch(30)), 55, [20, 5, 30]),
        ((stretch(20), may_go(5), stretch(30)), 54, [20, 34]),
        ((stretch(20), may_go(20), may_go(5), stretch(10)), 50, [20, 20, 10]),
        ((stretch(20), may_go(5), may_go(20), stretch(10)), 50, [20, 20, 10]),
        ((stretch(20), may_go(5), may_go(5), stretch(10)), 30, [20, 10]),
        ((stretch(20), may_go(5), may_go(5), stretch(10)), 35, [20, 5, 10]),
        ((stretch(20), FILM, may_go(10), stretch(10)), 85, [23, 52, 10]),
        ((stretch(20), may_go(4), stretch(20)), 42, [22, 20]),
    ],
)
def test_as_little_as_will_do_is_cut_and_the_longest_step_has_the_rest(
    steps: tuple[LessonStep, ...], minutes: int, held: list[int]
) -> None:
    """The minutes are those that were asked for; the film is as long as it is."""
    one = lesson("one", *steps)
    made = steps_written(holding(one), one, replace(CLASS, minutes=minutes))
    assert [step.minutes for step in made] == held
    assert sum(held) == minutes


def test_the_steps_of_a_lesson_are_its_own() -> None:
    """Of no function, in the format it names, from the start on; what may go is told."""
    one = lesson("one", stretch(20), may_go(10), may_go(5), stretch(25, "pairs"))
    made = steps_written(holding(one), one, replace(CLASS, start="10:00"))
    assert [(s.kind, s.record, s.function, s.protocol, s.clock, s.part) for s in made] == [
        ("lesson", "one", "", "", "10:00", 0),
        ("lesson", "one", "", "", "10:20", 1),
        ("lesson", "one", "", "pairs", "10:30", 3),
    ]
    assert [(s.offset, s.minutes, s.least) for s in made] == [
        (0, 20, 20),
        (20, 10, 10),
        (30, 25, 25),
    ]
    assert [(cut.step, cut.saves) for cut in cuts_written(one, made)] == [(1, 10)]
