"""What is not in a session, and what to cut from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from guides.planning.arrange import plan
from guides.planning.request import SessionRequest
from guides.planning.session import Step
from tests.planning.bank import (
    ACTIVITIES,
    CLAIMS,
    PHRASE,
    QUESTIONS,
    REAL,
    guide,
    planned,
    question,
    requests,
)

BY_ID = {q.id: q for q in QUESTIONS}
many = settings(max_examples=80, deadline=None, database=None)


@many
@given(requests)
def test_everything_is_used_or_left_out_with_a_reason(request: SessionRequest) -> None:
    """Each question, claim, activity and vote is either a step or in `left_out`, once."""
    result = planned(request)
    if result is None:
        return
    used = {(step.kind, step.record) for step in result.steps if step.record}
    left = [(row.kind, row.record) for row in result.left_out]
    everything = (
        {("question", q.id) for q in QUESTIONS}
        | {("claim", c.id) for c in CLAIMS}
        | {("activity", a.id) for a in ACTIVITIES}
        | {("vote", "v1"), ("vote", "v2")}
    )
    assert used | set(left) == everything
    assert len(left) == len(set(left))
    assert not used & set(left)


def test_reasons_are_the_first_thing_in_the_way() -> None:
    """Each reason says what would have to change for the record to come in."""
    request = SessionRequest("college", 20, 120, "rows", exclude=("q3",))
    reasons = {row.record: row.reason for row in plan(REAL, request).left_out}
    expected = {
        "q1": "another-moment",
        "q3": "excluded",
        "q12": "scene-not-logged",
        "q19": "scene-not-logged",
        "q27": "another-audience",
        "c3": "not-core",
        "c5": "no-counterpoint",
        "c2": "one-is-enough",
        "structured": "seating",
        "camera": "too-many-people",
        "v1": "not-asked-for",
    }
    assert {name: reasons[name] for name in expected} == expected


def test_reasons_tell_a_full_session_from_a_full_function() -> None:
    """Enough questions, a full function and minutes that are all used are told apart."""
    forty = plan(REAL, SessionRequest("cineclub", 40, 25, "rows"))
    assert "enough-questions" in {row.reason for row in forty.left_out}
    twenty = plan(REAL, SessionRequest("cineclub", 20, 25, "rows"))
    reasons = {row.record: row.reason for row in twenty.left_out}
    assert reasons["q3"] == "function-is-full"
    five = plan(REAL, SessionRequest("cineclub", 5, 25, "rows"))
    assert {row.record: row.reason for row in five.left_out}["q25"] == "too-long"
    sixty = plan(REAL, SessionRequest("cineclub", 60, 25, "rows"))
    assert "no-minutes-left" in {row.reason for row in sixty.left_out}


@many
@given(requests, st.sampled_from(["q6", "q20", "q28"]))
def test_cuts_spare_what_matters(request: SessionRequest, wanted: str) -> None:
    """Every cut drops a whole step; the frame and the claim stay, must-haves go last."""
    result = planned(replace(request, include=(wanted,), exclude=()))
    if result is None:
        return
    dropped = [result.steps[cut.step] for cut in result.cuts]
    assert [cut.saves for cut in result.cuts] == [step.minutes for step in dropped]
    assert not {step.kind for step in dropped} & {"opening", "closing", "claim"}
    others = [s for s in result.steps if s.kind not in ("opening", "closing", "claim")]
    assert sorted(s.offset for s in dropped) == [s.offset for s in others]
    assert dropped[-1].record == wanted


def test_cuts_begin_with_a_second_question_of_a_function() -> None:
    """What doubles a function goes before what alone holds one; the three to keep go late."""
    result = plan(REAL, SessionRequest("cineclub", 90, 25, "rows"))
    dropped = [result.steps[cut.step] for cut in result.cuts]
    counts = Counter(step.function for step in result.steps)
    alone = [counts[step.function] == 1 for step in dropped if not three(step)]
    assert alone == sorted(alone)
    assert True in alone
    assert False in alone
    assert [three(step) for step in dropped] == sorted(three(step) for step in dropped)


def three(step: Step) -> bool:
    return BY_ID[step.record].if_only_three


def test_a_question_without_a_common_length_is_left_out() -> None:
    """A format that always lasts longer than the question is no format for it."""
    bank = guide(
        (*QUESTIONS, question(40, "act", (1, 2), ("dvdp",), fallback=PHRASE)),
        REAL.guide.protocols,
        CLAIMS,
    )
    left = plan(bank, SessionRequest("cineclub", 60, 25, "circle")).left_out
    assert {row.record: row.reason for row in left}["q40"] == "no-protocol"
