"""Lessons written by hand: which one a session takes, what is cut, and what is said instead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from guides.checking.verdict import CheckedGuide
from guides.findings.errors import Refused
from guides.findings.finding import Finding
from guides.findings.place import Place
from guides.model.film import Duration
from guides.planning.arrange import plan
from guides.planning.asking.asked import Asked, Kept
from guides.planning.canonical import CANONICAL
from guides.planning.programmes import Programme, names, tried
from guides.planning.telling.lessons import titled

LYCEE = CANONICAL["lycee"]
ONE, TWO = "une-regle-deux-cartes", "la-regle-au-guichet"


def test_the_usual_session_of_a_class_is_its_lesson(checked: CheckedGuide) -> None:
    """Its steps and minutes are the author's; it says what goes first, and left nothing out."""
    made = plan(checked, LYCEE)

    assert made.lesson is not None
    assert made.lesson.id == ONE
    assert [step.minutes for step in made.steps] == [5, 20, 10, 15, 5]
    assert [(cut.step, cut.saves) for cut in made.cuts] == [(2, 10)]
    assert (made.notes, made.left_out) == ((), ())


def test_what_takes_sides_is_taken_when_it_is_named(checked: CheckedGuide) -> None:
    """The adult chooses it: no session takes it by itself."""
    sided = tuple(one.model_copy(update={"partisan": True}) for one in checked.guide.lessons)
    guided = replace(checked, guide=replace(checked.guide, lessons=sided))

    assert plan(guided, LYCEE).lesson is None
    named = plan(guided, replace(LYCEE, lesson=ONE)).lesson
    assert named is not None
    assert named.id == ONE


@pytest.mark.parametrize(
    ("minutes", "steps"), [(45, [5, 20, 15, 5]), (50, [5, 25, 15, 5]), (46, [5, 21, 15, 5])]
)
def test_shorter_lessons_lose_what_was_marked(
    checked: CheckedGuide, minutes: int, steps: list[int]
) -> None:
    """What is left over goes to the longest step, so that the sum is exact."""
    made = plan(checked, replace(LYCEE, minutes=minutes))

    assert [step.minutes for step in made.steps] == steps
    assert sum(steps) == minutes


@pytest.mark.parametrize(
    ("otherwise", "why"),
    [
        ({"minutes": 40}, "minutes"),
        ({"minutes": 60}, "minutes"),
        ({"people": 60}, "40 people"),
        ({"seating": "circle"}, "it needs tables, rows"),
        ({"seen": "extract"}, "film"),
    ],
)
def test_a_session_that_no_lesson_suits_is_computed_and_says_why(
    checked: CheckedGuide, otherwise: dict[str, Any], why: str
) -> None:
    """The sum is exact all the same."""
    made = plan(checked, replace(LYCEE, **otherwise))

    assert made.lesson is None
    assert sum(step.minutes for step in made.steps) == made.request.minutes
    (note,) = made.notes
    assert (note.code, note.place) == ("P123", Place("lessons"))
    assert why in note.message.en
    assert '"One rule, two cards"' in note.message.en
    assert "« Une règle, deux cartes »" in note.message.fr


@pytest.mark.parametrize(
    ("language", "titles"),
    [("en", ("Une règle, deux cartes",) * 2), ("fr", ("One rule, two cards",) * 2)],
)
def test_a_title_in_one_language_is_said_in_both(
    checked: CheckedGuide, language: str, titles: tuple[str, str]
) -> None:
    """Nobody is told of a lesson without its name."""
    lesson = next(one for one in checked.guide.lessons if one.id == ONE)
    title = lesson.title.model_copy(update={language: None})
    said = titled(lesson.model_copy(update={"title": title}))
    assert (said.fr, said.en) == titles


def test_a_lesson_of_one_step_is_a_lesson(checked: CheckedGuide) -> None:
    """Its one step says which it is."""
    lesson = next(one for one in checked.guide.lessons if one.id == ONE)
    step = lesson.steps[0].model_copy(update={"minutes": 55})
    short = lesson.model_copy(update={"steps": (step,)})
    guide = replace(checked.guide, lessons=(short,), paths=())
    made = plan(replace(checked, guide=guide), LYCEE)
    assert made.lesson == short


def test_what_asks_for_records_is_computed(checked: CheckedGuide) -> None:
    """Whoever asks for a record wants that record; a club has no lessons; nothing is said."""
    asked = plan(checked, replace(LYCEE, include=("trier-les-cartes",)))
    assert (asked.lesson, asked.notes) == (None, ())
    club = plan(checked, CANONICAL["cineclub"])
    assert (club.lesson, club.notes) == (None, ())


def test_a_session_seen_computed_stays_computed(checked: CheckedGuide) -> None:
    """Who kept it on the page, where no lesson is shown, finds the steps that were seen."""
    made = plan(checked, replace(LYCEE, lesson=""))

    assert made.lesson is None
    assert {step.kind for step in made.steps} >= {"opening", "question", "closing"}
    assert made.notes == ()


def test_a_lesson_that_is_named_brings_what_it_needs(checked: CheckedGuide) -> None:
    """Its audience, its minutes with the film, its people and seats, unless others are asked."""
    asked = Asked({"lesson": TWO}).about(checked.guide)
    assert asked.whom(checked.guide) == "college"
    assert Asked({"minutes": 9}).whom(checked.guide) is None
    file = Kept("film", replace(LYCEE, lesson=ONE), "s", {}, ())
    assert Asked({}, file).whom(checked.guide) == "lycee"
    assert Asked({"lesson": TWO}, file).whom(checked.guide) == "college"
    for other in (Asked({"minutes": 9}), Asked({"lesson": "x", "minutes": 9}), Asked({}, file)):
        assert other.about(checked.guide) is other
    made = plan(checked, asked.request("college", "fr"))

    assert made.lesson is not None
    assert (made.lesson.id, made.request.minutes) == (TWO, 110)
    assert [step.minutes for step in made.steps] == [8, 52, 35, 10, 5]
    assert asked.plan_id(made.request) == TWO


@pytest.mark.parametrize(
    ("otherwise", "code"),
    [
        ({"lesson": "une-regle"}, "P124"),
        ({"lesson": ONE, "people": 100}, "P125"),
        ({"lesson": TWO}, "P125"),
        ({"lesson": TWO, "audience": "college", "minutes": 110, "projector": False}, "P125"),
    ],
)
def test_a_lesson_that_cannot_be_is_refused(
    checked: CheckedGuide, otherwise: dict[str, Any], code: str
) -> None:
    """One that is not there; one for fewer people; one of another class."""
    with pytest.raises(Refused) as refused:
        plan(checked, replace(LYCEE, **otherwise))

    assert [finding.code for finding in refused.value.findings] == [code]


def test_three_lessons_with_near_names_are_told(checked: CheckedGuide) -> None:
    """With what is not there, and where a lesson is to be found when none is near."""
    lessons = tuple(
        checked.guide.lessons[0].model_copy(update={"id": f"lecon-{number}"})
        for number in range(1, 5)
    )
    bank = replace(checked, guide=replace(checked.guide, lessons=lessons, paths=()))
    for name, said in (("lecon-5", 6), ("zzz", 0)):
        with pytest.raises(Refused) as refused:
            plan(bank, replace(LYCEE, lesson=name))
        (finding,) = refused.value.findings
        assert finding.message.en == f'no record "{name}" (lesson)'
        assert finding.hint.en.count('"') == said
        assert ("folder lessons/" in finding.hint.en) != bool(said)


def test_a_refusal_counts_the_film_among_the_minutes(checked: CheckedGuide) -> None:
    """Two hours that show the film are told as two hours to whoever has one."""
    with pytest.raises(Refused) as refused:
        plan(checked, replace(CANONICAL["college"], lesson=TWO, minutes=60))

    (finding,) = refused.value.findings
    assert finding.code == "P125"
    assert "ses étapes font 110 minutes" in finding.message.fr


def test_two_hours_with_the_film_are_one_lesson(checked: CheckedGuide) -> None:
    """It stands for the computed sessions that show the film; a path uses its lessons."""
    (short, _, film) = (one for one in tried(checked, "college"))
    assert isinstance(film, Programme)
    assert (film.id, film.written) == ("110min", True)
    assert [film.lessons[0].plan.lesson] == [one for one in checked.guide.lessons if one.id == TWO]
    assert "2x55min" not in names(checked.guide, "college")
    assert isinstance(short, Programme)
    assert "path2" not in names(checked.guide, "college")  # its lesson is for a lycée
    assert not short.written
    (*_, mine) = (one for one in tried(checked, "lycee"))
    assert isinstance(mine, Programme)
    assert [bool(lesson.plan.lesson) for lesson in mine.lessons] == [True, False]
    assert mine.written


def test_a_film_that_does_not_fit_its_lesson_is_told(checked: CheckedGuide) -> None:
    """The sessions that it needs are computed."""
    longer = Duration.model_construct(minutes=70)
    film = checked.guide.film.model_copy(update={"duration": longer})
    longer_film = replace(checked, guide=replace(checked.guide, film=film))

    results = tuple(tried(longer_film, "college"))

    (told,) = (f for f in results if isinstance(f, Finding) and f.code != "P110")
    assert (told.code, told.place, told.record) == ("P126", Place("lessons"), f"lesson:{TWO}")
    assert "takes 128 minutes" in told.message.en
    assert "3x55min" in names(longer_film.guide, "college")
    assert "110min" not in {one.id for one in results if isinstance(one, Programme)}


def test_a_guide_without_lessons_has_computed_sessions(checked: CheckedGuide) -> None:
    """As it always had, and nothing is said of lessons."""
    bare = replace(checked, guide=replace(checked.guide, lessons=(), paths=()))

    made = plan(bare, LYCEE)

    assert (made.lesson, made.notes) == (None, ())
    assert "2x55min" in names(bare.guide, "college")
