"""What is not in a session, and what to cut from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.planning.arrange import plan
from guides.planning.choosing.fitting import what_fits
from guides.planning.request import SessionRequest
from guides.planning.session import Step
from guides.planning.telling.left_out import left_out
from tests.planning.bank import (
    ACTIVITIES,
    CLAIMS,
    PHRASE,
    QUESTIONS,
    REAL,
    guide,
    planned,
    protocol,
    question,
    requests,
)

BY_ID = {q.id: q for q in QUESTIONS}
many = settings(max_examples=80, deadline=None, database=None)


@pytest.mark.slow
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
    fifteen = plan(REAL, SessionRequest("cineclub", 15, 25, "rows"))
    assert {row.record: row.reason for row in fifteen.left_out}["q31"] == "enough-questions"
    twenty = plan(REAL, SessionRequest("cineclub", 20, 25, "rows"))
    reasons = {row.record: row.reason for row in twenty.left_out}
    assert reasons["q3"] == "function-is-full"
    five = plan(REAL, SessionRequest("cineclub", 5, 25, "rows"))
    assert {row.record: row.reason for row in five.left_out}["q25"] == "too-long"


@pytest.mark.slow
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
    alone = [counts[step.function] == 1 for step in dropped if not kept_long(step)]
    assert alone == sorted(alone)
    assert True in alone
    assert False in alone
    assert [kept_long(step) for step in dropped] == sorted(kept_long(step) for step in dropped)


def kept_long(step: Step) -> bool:
    """One of the three, about here, or an open floor."""
    return three(step) or step.function == "place" or step.protocol == "floor"


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


FORMATS = (protocol("slow", (9, 20)), protocol("pairs", (2, 9)))
CLAIM = Step("claim", "c9", "check", "", 4, 4)


def reason(minutes: int, *steps: Step, lasting: tuple[int, int] = (6, 8)) -> str:
    """Why the one question of a guide is not among these steps."""
    bank = guide([question(1, "act", lasting, ("pairs", "slow"))], FORMATS).guide
    request = SessionRequest("cineclub", minutes, 25, "rows")
    rows = left_out(what_fits(bank, request), steps)
    ((kind, record, why),) = (row for row in rows if row.kind == "question")
    assert (kind, record) == ("question", "q1")
    return why


def asked(number: int, function: str) -> Step:
    """A question that was asked in its stead, in a format of no other."""
    return Step("question", f"q{number}", function, "pairs" if number == 2 else "", 3, 2)


@pytest.mark.parametrize(
    ("minutes", "least", "expected"),
    [
        (9, 7, "no-minutes-left"), (9, 8, "too-long"),  # opening and closing, a minute each
        (10, 8, "no-minutes-left"), (10, 9, "too-long"),
    ],
)  # fmt: skip
def test_a_question_is_too_long_where_the_frame_alone_leaves_it_no_room(
    minutes: int, least: int, expected: str
) -> None:
    """A claim is part of the frame where there is one."""
    assert reason(minutes, lasting=(least, 9)) == expected
    assert reason(minutes + 4, CLAIM, lasting=(least, 9)) == expected


def test_a_function_is_full_before_the_session_is() -> None:
    """What would have to change first is told first; votes and claims fill nothing."""
    other, same = asked(4, "weigh"), asked(3, "act")
    assert reason(25, same) == "function-is-full"
    assert reason(30, same) == "no-minutes-left"
    assert reason(30, same, same) == "function-is-full"
    assert reason(20, other) == "no-minutes-left"
    assert reason(20, other, other) == "enough-questions"
    assert reason(60, *[other] * 4) == "no-minutes-left"
    assert reason(60, *[other] * 5) == "enough-questions"
    assert reason(25, same._replace(kind="activity")) == "no-minutes-left"


def test_a_format_that_is_taken_is_told_when_no_other_is_left() -> None:
    """The question has two; the second is free until both are held."""
    one, two = asked(2, "weigh"), asked(3, "look")._replace(protocol="slow")
    assert reason(60, one, lasting=(9, 9)) == "no-minutes-left"
    assert reason(60, one, two, lasting=(9, 9)) == "format-taken"
    assert reason(60, two, lasting=(10, 12)) == "format-taken"


@pytest.mark.parametrize(
    ("minutes", "number", "expected"),
    [(9, 2, "no-minutes-left"), (40, 2, "no-minutes-left"), (40, 3, "not-core")],
)
def test_a_claim_that_was_not_held_says_why(minutes: int, number: int, expected: str) -> None:
    """It is not core, another or an activity was enough, or there was no time for any."""
    request = SessionRequest("cineclub", minutes, 25, "rows")
    rows = left_out(what_fits(REAL.guide, request), (CLAIM,))
    assert {row.record: row.reason for row in rows}["c4"] == "one-is-enough"
    for_it = replace(request, include=("camera",))
    rows = left_out(what_fits(REAL.guide, for_it), ())
    assert {row.record: row.reason for row in rows}["c2"] == "activity-instead"
    rows = left_out(what_fits(REAL.guide, request), ())
    assert {row.record: row.reason for row in rows}[f"c{number}"] == expected


def test_each_record_is_told_with_its_kind() -> None:
    """In the guide's order: the same name may stand for a claim and for a vote."""
    rows = left_out(what_fits(REAL.guide, SessionRequest("cineclub", 20, 25, "rows")), ())
    kinds = [("question", QUESTIONS), ("claim", CLAIMS), ("activity", ACTIVITIES)]
    expected = [(kind, r.id) for kind, records in kinds for r in records]  # type: ignore[attr-defined]
    assert [(r.kind, r.record) for r in rows] == [*expected, ("vote", "v1"), ("vote", "v2")]
