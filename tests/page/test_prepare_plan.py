"""Préparer shows what the Python planner computed, and says what it cannot know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import Audience
from guides.model.values.scales import Seating
from guides.planning.arrange import plan
from guides.planning.canonical import CANONICAL, USUAL_START
from guides.planning.request import SessionRequest
from guides.planning.session import SessionPlan, Step
from tests.page.preparing import VIEW, ask, said, steps

pytestmark = pytest.mark.slow
AUDIENCES = {"cineclub": "ciné-club", "lycee": "lycée (15 à 18 ans)"}
SEATS: dict[str, Seating] = {"en cercle": "circle", "à des tables": "tables", "en rangées": "rows"}


@pytest.fixture
def prepare(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The view, just opened."""
    return open_page(page_file, VIEW)


def label(checked: CheckedGuide, step: Step) -> str:
    """The name the page gives a step."""
    guide = checked.guide
    numbers = {q.id: f"Q{q.number}" for q in guide.questions}
    numbers |= {c.id: f"Affirmation {c.number}" for c in guide.claims}
    numbers |= {v.id: f"Phrase {v.number}" for v in guide.votes}
    fixed = {"opening": "Ouverture", "closing": "Clôture"}
    return fixed.get(step.kind) or numbers[step.record]


def lines(arranged: SessionPlan) -> list[tuple[str, int, str]]:
    """A plan as the page shows it."""
    return [(s.clock, s.minutes, label(arranged.checked, s)) for s in arranged.steps]


ASKED: tuple[tuple[Audience, int, int, str], ...] = (
    ("cineclub", 10, 25, "en rangées"),
    ("cineclub", 40, 25, "en rangées"),
    ("cineclub", 45, 100, "en rangées"),
    ("lycee", 55, 25, "à des tables"),
    ("lycee", 45, 8, "en cercle"),
    ("cineclub", 60, 25, "en cercle"),
)


def test_the_plan_is_the_planners(
    prepare: Any, real_film: CheckedGuide, subtests: pytest.Subtests
) -> None:
    """Page and command line plan the same session, so nobody has to choose which to trust."""
    for audience, minutes, people, seating in ASKED:
        ask(prepare, "Public", AUDIENCES[audience])
        ask(prepare, "Minutes de discussion", str(minutes))
        ask(prepare, "Personnes", str(people))
        ask(prepare, "Places", seating)
        usual = CANONICAL[audience]
        request = SessionRequest(
            usual.audience,
            minutes,
            people,
            SEATS[seating],
            start=USUAL_START[usual.audience],
            seen=usual.seen,
            lesson="",
        )
        with subtests.test(f"{audience} {minutes} {people} {seating}"):
            assert [step[:3] for step in steps(prepare)] == lines(plan(real_film, request))
            assert said(prepare).endswith("Le compte est juste.")


def test_minutes_without_a_plan_of_their_own(prepare: Any, subtests: pytest.Subtests) -> None:
    """Any length is served by the nearest plan, and the minutes over or short are said outright."""
    for minutes, planned, told in (
        (43, 40, "3 minutes de marge."),
        (41, 40, "1 minute de marge."),
        (200, 60, "140 minutes de marge."),
        (7, 10, "C’est 3 minutes de trop."),
    ):
        ask(prepare, "Minutes de discussion", str(minutes))
        with subtests.test(minutes=minutes):
            assert sum(step.minutes for step in steps(prepare)) == planned
            assert told in said(prepare)


def test_what_cannot_be_asked_changes_nothing(prepare: Any, subtests: pytest.Subtests) -> None:
    """A slip of the finger costs nobody a session: the field is marked and the plan stays."""
    before = steps(prepare)
    view = prepare.locator(VIEW)
    for field, right, slips in (
        ("Minutes de discussion", "40", ("4", "241", "", "12.5")),
        ("Personnes", "25", ("2", "301")),
        ("Début de la discussion", "20:30", ("",)),
    ):
        for value in slips:
            ask(prepare, field, value)
            with subtests.test(f"{field}: {value}"):
                assert steps(prepare) == before
                assert "La séance n’a pas changé" in view.get_by_role("alert").inner_text()
                marked = view.get_by_label(field, exact=True).get_attribute("aria-invalid")
                assert marked == "true"
        ask(prepare, field, right)
        assert prepare.locator("#prepare-range").text_content() == ""


def test_another_start_moves_every_time(prepare: Any) -> None:
    """The clock on the wall is the one the facilitator reads."""
    ask(prepare, "Début de la discussion", "09:05")
    assert steps(prepare)[0].clock == "09:05"
    assert "fin à 9 h 45" in said(prepare)


def test_after_midnight_the_clock_begins_again(prepare: Any) -> None:
    """A session that starts at 23:50 goes on at 00:01 and ends at 00:30, not at 24:30."""
    ask(prepare, "Début de la discussion", "23:50")
    hours = [int(step.clock[:2]) for step in steps(prepare)]
    assert hours == sorted(hours, reverse=True)
    assert set(hours) == {23, 0}
    assert "fin à 0 h 30" in said(prepare)


def test_every_format_suits_the_people_asked_for(prepare: Any, real_film: CheckedGuide) -> None:
    """No one is told to run a format made for a group larger or smaller than the one there."""
    ask(prepare, "Places", "en cercle")
    ask(prepare, "Minutes de discussion", "90")
    for people in (13, 35, 40):
        ask(prepare, "Personnes", str(people))
        notes = " ".join(prepare.locator("#prepare-steps .prepare-min").all_inner_texts())
        for protocol in real_film.guide.protocols:
            if not protocol.people.min <= people <= protocol.people.max:
                assert str(protocol.name.fr) not in notes


def test_another_audience_brings_its_usual_session_where_nothing_was_chosen(prepare: Any) -> None:
    """A teacher gets a class's usual hour at once, yet what was already typed is kept."""
    ask(prepare, "Personnes", "31")
    ask(prepare, "Public", "collège (13 à 15 ans)")
    fields = ("Minutes de discussion", "Personnes", "Début de la discussion")
    shown = [prepare.locator(VIEW).get_by_label(name, exact=True).input_value() for name in fields]
    assert shown == ["55", "31", "10:00"]
    assert prepare.locator(VIEW).get_by_label("Les questions", exact=True).input_value() == "easy"


def test_the_level_chooses_the_wording(prepare: Any) -> None:
    """Younger readers get easier words without another session having to be prepared."""
    before = [step.words for step in steps(prepare)]
    ask(prepare, "Les questions", "questions simples")
    after = [step.words for step in steps(prepare)]
    assert after != before
    assert steps(prepare)[0].label == "Ouverture"


def test_what_was_left_out_is_told_with_its_reason(prepare: Any, real_film: CheckedGuide) -> None:
    """Everything left out is counted under its reason, so the selection can be questioned."""
    arranged = plan(real_film, CANONICAL["cineclub"])
    prepare.get_by_text("Ce qui n’est pas dans le déroulé, et pourquoi").click()
    groups = prepare.locator("#prepare-out-list dt").all_inner_texts()
    told = sum(int(group.rpartition("(")[2].rstrip(")")) for group in groups)
    assert told == len(arranged.left_out)
    assert len(groups) == len({left.reason for left in arranged.left_out})


def test_what_to_cut_first_is_the_planners(prepare: Any, real_film: CheckedGuide) -> None:
    """Whoever runs late is told the planner's own cuts, in its order, with the minutes gained."""
    arranged = plan(real_film, CANONICAL["cineclub"])
    told = prepare.locator("#prepare-cuts > li").all_inner_texts()
    shown = [steps(prepare)[cut.step].words[:20] for cut in arranged.cuts[:3]]
    assert [words in line for words, line in zip(shown, told, strict=True)] == [True] * 3
    assert f"rend {arranged.cuts[0].saves} min" in told[0].replace("\u00a0", " ")
