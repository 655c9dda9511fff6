"""What every arranged session keeps to, on a bank as large as a real one."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.document.audience import AUDIENCES, Audience
from guides.findings.errors import Refused
from guides.model.room import Question
from guides.model.values.scales import FUNCTIONS, SEATINGS, Seating
from guides.planning.arrange import plan
from guides.planning.request import LoggedScene, SessionRequest
from guides.planning.session import SessionPlan, Step
from tests.planning.bank import (
    ACTIVITIES,
    CLAIMS,
    QUESTIONS,
    REAL,
    guide,
    planned,
    question,
    requests,
)

BY_ID = {q.id: q for q in QUESTIONS}
PROTOCOLS = {p.id: p for p in REAL.guide.protocols}
many = settings(max_examples=80, deadline=None, database=None)


def asked(result: SessionPlan) -> list[tuple[Step, Question]]:
    return [(step, BY_ID[step.record]) for step in result.steps if step.kind == "question"]


@pytest.mark.slow
@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("people", [8, 25, 120])
@pytest.mark.parametrize("seating", SEATINGS)
def test_minutes_sum_exactly(audience: Audience, people: int, seating: Seating) -> None:
    """Every multiple of five minutes from 5 to 120 is filled to the minute."""
    for minutes in range(5, 121, 5):
        result = plan(REAL, SessionRequest(audience, minutes, people, seating))
        assert sum(step.minutes for step in result.steps) == minutes
        assert result.over == 0


@pytest.mark.slow
@many
@given(requests)
def test_steps_follow_one_another(request: SessionRequest) -> None:
    """Offsets run on without a gap from the opening to the closing, once each."""
    result = planned(request)
    if result is None:
        return
    offset = 0
    for step in result.steps:
        assert step.offset == offset
        offset += step.minutes
    kinds = [step.kind for step in result.steps]
    assert (kinds[0], kinds[-1]) == ("opening", "closing")
    assert (kinds.count("opening"), kinds.count("closing")) == (1, 1)


@pytest.mark.slow
@many
@given(requests)
def test_functions_come_in_order(request: SessionRequest) -> None:
    """From open to close, functions never go back."""
    result = planned(request)
    if result is not None:
        ranks = [FUNCTIONS.index(step.function) for step in result.steps]
        assert ranks == sorted(ranks)


@pytest.mark.slow
@many
@given(requests)
def test_each_step_keeps_its_range(request: SessionRequest) -> None:
    """Opening and closing last 1 to 3 minutes, a claim 4 to 10, a vote 2 to 5."""
    limits = {"opening": (1, 3), "closing": (1, 3), "claim": (4, 10), "vote": (2, 5)}
    result = planned(request)
    for step in result.steps if result else ():
        if step.kind in limits:
            low, high = limits[step.kind]
            assert low <= step.minutes <= high
            assert step.least == low


@pytest.mark.slow
@many
@given(requests)
def test_one_claim_faces_its_counterpoint(request: SessionRequest) -> None:
    """From 10 minutes on there is one claim, core for the audience, the lowest left."""
    result = planned(request)
    if result is None:
        return
    held = [step.record for step in result.steps if step.kind == "claim"]
    core = [
        c.id
        for c in CLAIMS
        if request.audience in c.core and c.counterpoints and c.id not in request.exclude
    ]
    fallback = [c.id for c in CLAIMS if c.counterpoints and c.id not in request.exclude]
    assert held == ((core or fallback)[:1] if request.minutes >= 10 else [])


@pytest.mark.slow
@many
@given(requests)
def test_formats_fit_the_room(request: SessionRequest) -> None:
    """A format suits the question, the people, the seats, the minutes and the audience."""
    result = planned(request)
    for step, record in asked(result) if result else ():
        chosen = PROTOCOLS[step.protocol]
        assert step.protocol in record.protocols
        assert chosen.people.min <= request.people <= chosen.people.max
        assert request.seating in chosen.seating
        assert request.audience in chosen.audiences
        least = max(record.minutes.min, chosen.minutes.min)
        if chosen.open_floor:
            least = max(least, 8)
        assert least == step.least
        assert least <= step.minutes <= min(record.minutes.max, chosen.minutes.max)


@pytest.mark.slow
@many
@given(requests)
def test_no_format_follows_itself(request: SessionRequest) -> None:
    """Two questions in a row never take the same format."""
    result = planned(request)
    steps = result.steps if result else ()
    for before, after in itertools.pairwise(steps):
        assert not after.protocol or before.protocol != after.protocol


@pytest.mark.slow
@many
@given(requests)
def test_functions_have_few_questions(request: SessionRequest) -> None:
    """One question a function under 30 minutes, two under 90, three above."""
    result = planned(request)
    cap = 1 if request.minutes < 30 else 2 if request.minutes < 90 else 3
    counts = Counter(step.function for step, _ in asked(result)) if result else {}
    assert all(count <= cap for count in counts.values())


@pytest.mark.slow
@many
@given(requests)
def test_questions_suit_moment_audience_and_exclusions(request: SessionRequest) -> None:
    """Only questions for after the film, for this audience, and not excluded are asked."""
    result = planned(request)
    moments = {"after", "later"} if request.seen == "earlier" else {"after"}
    for step, record in asked(result) if result else ():
        assert record.moment in moments
        assert request.audience in record.audiences
        assert step.record not in request.exclude


@pytest.mark.slow
@many
@given(requests)
def test_scenes_are_logged_or_replaced(request: SessionRequest) -> None:
    """A question tied to a scene nobody logged is asked in its fallback, or not at all."""
    result = planned(request)
    logged = {scene.slot for scene in request.scenes}
    for step, record in asked(result) if result else ():
        missing = record.needs_scene is not None and record.needs_scene not in logged
        assert step.fallback == missing
        assert not missing or record.fallback is not None


def test_a_logged_scene_brings_its_question_back() -> None:
    """A question without a fallback can be asked once its scene is logged."""
    request = SessionRequest("cineclub", 60, 25, "rows", include=("q12",))
    with pytest.raises(Refused):
        plan(REAL, request)
    logged = replace(request, scenes=(LoggedScene("lulu", "12:00", "she speaks"),))
    step = next(step for step in plan(REAL, logged).steps if step.record == "q12")
    assert not step.fallback


@pytest.mark.slow
@many
@given(requests, st.sets(st.sampled_from(["q6", "q13", "q28", "q36", "camera", "v2", "c4"])))
def test_must_haves_are_held(request: SessionRequest, wanted: set[str]) -> None:
    """What was asked for is in the session, or the request is refused."""
    request = replace(request, include=tuple(sorted(wanted)), exclude=())
    result = planned(request)
    if result is not None:
        assert wanted <= {step.record for step in result.steps}


@pytest.mark.parametrize(("minutes", "people", "votes"), [(44, 41, 0), (45, 40, 0), (45, 41, 2)])
def test_a_large_room_votes_twice(minutes: int, people: int, votes: int) -> None:
    """From 45 minutes and 41 people on, the room votes after the opening and before the end."""
    steps = plan(REAL, SessionRequest("cineclub", minutes, people, "rows")).steps
    where = [index for index, step in enumerate(steps) if step.kind == "vote"]
    assert where == ([1, len(steps) - 2] if votes else [])
    assert {steps[index].record for index in where} <= {"v1"}


@pytest.mark.slow
@many
@given(requests)
def test_activities_wait_to_be_asked_for(request: SessionRequest) -> None:
    """No activity comes in by itself where questions can fill the time."""
    result = planned(request)
    if result is not None:
        assert not [step for step in result.steps if step.kind == "activity"]


def test_an_activity_comes_in_when_it_is_the_only_way() -> None:
    """Four hours cannot be filled by questions: the fewest activities that do come in."""
    result = plan(REAL, SessionRequest("cineclub", 240, 25, "circle"))
    assert [step.record for step in result.steps if step.kind == "activity"] == ["structured"]


@pytest.mark.slow
@many
@given(requests)
def test_short_sessions_leave_time_to_talk(request: SessionRequest) -> None:
    """There is one question for every ten minutes, at most, and one at least."""
    result = planned(replace(request, exclude=()))
    if result is not None and request.minutes < 60:
        assert len(asked(result)) <= max(1, request.minutes // 10)


def test_the_pace_yields_to_what_was_asked_for() -> None:
    """Four must-haves in twenty minutes are held, though the pace would ask two."""
    request = SessionRequest("cineclub", 20, 25, "rows", include=("q3", "q5", "q33", "q35"))
    held = {step.record for step in plan(REAL, request).steps}
    assert set(request.include) <= held


@pytest.mark.slow
@many
@given(requests)
def test_a_plan_is_always_the_same(request: SessionRequest) -> None:
    """The same request gives the same plan, and the order of its lists changes nothing."""
    result = planned(request)
    turned = replace(request, exclude=request.exclude[::-1], scenes=request.scenes[::-1])
    again = planned(turned)
    assert (result and result.steps) == (again and again.steps)
    assert (result and result.cuts) == (again and again.cuts)


def test_clock_times_pass_midnight() -> None:
    """A session that starts at 23:50 goes on at 00:01, not at 24:01."""
    steps = plan(REAL, SessionRequest("cineclub", 40, 25, "rows", start="23:50")).steps
    assert steps[0].clock == "23:50"
    assert steps[-1].clock == "00:28"


def test_later_questions_wait_for_another_day() -> None:
    """A question for later is asked when the film was seen earlier, not right after it."""
    request = SessionRequest("lycee", 60, 25, "tables", include=("q23",))
    with pytest.raises(Refused):
        plan(REAL, request)
    steps = plan(REAL, replace(request, seen="earlier")).steps
    assert "q23" in {step.record for step in steps}


@pytest.mark.slow
@many
@given(requests)
def test_the_aims_are_reached_where_nothing_stands_in_their_way(request: SessionRequest) -> None:
    """An open floor of eight minutes, here, the three, and no format twice before an hour."""
    request = replace(request, exclude=(), people=max(request.people, 8))
    result = planned(request)
    assert result is not None
    held = {step.record for step in result.steps}
    formats = [step.protocol for step in result.steps if step.protocol]
    floors = [step.minutes for step in result.steps if step.protocol == "floor"]
    if request.minutes >= 30:
        assert max(floors) >= 8
    if request.minutes >= 20:
        assert "place" in {record.function for _, record in asked(result)}
    if request.minutes >= 40:
        assert {"q2", "q20", "q25"} <= held
    if request.minutes <= 60:
        assert len({*formats}) == len(formats)


@pytest.mark.slow
@many
@given(requests)
def test_a_format_serves_its_question_and_has_what_it_needs(request: SessionRequest) -> None:
    """None judges a claim; none needs a screen or a board that is not there."""
    result = planned(request)
    for step, record in asked(result) if result else ():
        chosen = PROTOCOLS[step.protocol]
        assert record.function in chosen.serves
        assert "claim" not in chosen.needs
        assert request.projector or "screen" not in chosen.needs
        assert request.seating != "rows" or "board" not in chosen.needs


def test_rooms_have_plans_of_their_own() -> None:
    """Eight in a circle, tables, rows, a full room, a broken projector: formats differ."""
    rooms = [
        SessionRequest("cineclub", 60, 8, "circle"),
        SessionRequest("cineclub", 60, 25, "tables"),
        SessionRequest("cineclub", 60, 25, "rows"),
        SessionRequest("cineclub", 60, 100, "rows"),
        SessionRequest("cineclub", 60, 100, "rows", projector=False),
    ]
    plans = [[(s.record, s.protocol) for s in plan(REAL, room).steps] for room in rooms]
    assert [room for room, held in zip(rooms, plans, strict=True) if plans.count(held) > 1] == []


def test_what_was_asked_for_comes_before_a_claim() -> None:
    """Where both do not fit, the claim is left out, and says so."""
    request = SessionRequest("cineclub", 12, 25, "rows", include=("q25", "q32"))
    result = plan(REAL, request)
    assert [s.record for s in result.steps] == ["", "q25", "q32", ""]
    assert {row.record: row.reason for row in result.left_out}["c2"] == "no-minutes-left"


def test_twenty_minutes_keep_the_questions_that_matter() -> None:
    """Twenty minutes open, check a claim and look around: the best plan, told in full."""
    steps = plan(REAL, SessionRequest("cineclub", 20, 25, "rows")).steps
    assert [(s.kind, s.record, s.protocol, s.minutes) for s in steps] == [
        ("opening", "", "", 2),
        ("question", "q2", "round", 4),
        ("claim", "c2", "", 7),
        ("question", "q31", "pairs", 5),
        ("closing", "", "", 2),
    ]


def test_a_bank_without_core_claims_still_faces_a_claim() -> None:
    """When no claim is core for the audience, the lowest with a counterpoint is held."""
    bank = guide(QUESTIONS, REAL.guide.protocols, CLAIMS[2:3])
    steps = plan(bank, SessionRequest("cineclub", 20, 25, "rows")).steps
    assert "c3" in {step.record for step in steps}


def test_the_pace_yields_before_an_activity_comes_in() -> None:
    """Where short questions alone can fill the time, more of them are asked instead."""
    short = [question(n, FUNCTIONS[n % 9], (1, 3), ("silence", "write")) for n in range(1, 19)]
    bank = guide(short, REAL.guide.protocols, CLAIMS, ACTIVITIES)
    steps = plan(bank, SessionRequest("cineclub", 40, 25, "rows")).steps
    kinds = Counter(step.kind for step in steps)
    assert kinds["activity"] == 0
    assert kinds["question"] > 5
