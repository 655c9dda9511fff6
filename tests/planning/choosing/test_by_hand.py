"""A session edited by hand stays as it was edited."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.planning.arrange import plan
from guides.planning.request import GivenSegment, SessionRequest
from tests.planning.bank import REAL

SEGMENTS = (
    GivenSegment("opening", "", 3),
    GivenSegment("q25", "", 10),
    GivenSegment("q10", "", 5),
    GivenSegment("", "Pause café", 15),
    GivenSegment("v1", "", 3),
    GivenSegment("c3", "", 2),
    GivenSegment("camera", "", 12),
    GivenSegment("v1", "", 3),
    GivenSegment("closing", "", 2),
)
BY_HAND = SessionRequest("cineclub", 40, 25, "rows", start="23:40", segments=SEGMENTS)


def test_segments_keep_their_order_and_their_minutes() -> None:
    """Nothing is moved, lengthened or left out, not even a break or a claim cut short."""
    steps = plan(REAL, BY_HAND).steps
    assert [(s.record or s.text or s.kind, s.minutes) for s in steps] == [
        (s.record or s.text, s.minutes) for s in SEGMENTS
    ]
    assert [s.kind for s in steps] == (
        ["opening", "question", "question", "own", "vote", "claim", "activity", "vote", "closing"]
    )
    assert [s.function for s in steps if s.kind == "vote"] == ["open", "close"]
    assert all(step.least <= step.minutes for step in steps)


def test_each_kind_of_segment_is_a_step_of_its_kind() -> None:
    """With its function, and how short it could be: never longer than it was given."""
    steps = plan(REAL, BY_HAND).steps
    assert [(s.kind, s.record, s.function, s.protocol, s.minutes, s.least) for s in steps] == [
        ("opening", "", "open", "", 3, 1),
        ("question", "q25", "weigh", "fishbowl", 10, 8),
        ("question", "q10", "look", "pairs", 5, 4),
        ("own", "", "", "", 15, 15),
        ("vote", "v1", "open", "", 3, 2),
        ("claim", "c3", "check", "", 2, 2),
        ("activity", "camera", "look", "", 12, 12),
        ("vote", "v1", "close", "", 3, 2),
        ("closing", "", "close", "", 2, 1),
    ]
    longer = (GivenSegment("c3", "", 9), GivenSegment("camera", "", 30), GivenSegment("v1", "", 1))
    steps = plan(REAL, replace(BY_HAND, segments=longer)).steps
    assert [(s.minutes, s.least) for s in steps] == [(9, 4), (30, 20), (1, 1)]


def test_a_claim_to_fill_in_is_a_claim_without_a_record() -> None:
    """It checks, as a claim does, and may be as short."""
    blank = GivenSegment("claim-blank", "", 9)
    (step,) = plan(REAL, replace(BY_HAND, segments=(blank,))).steps
    assert (step.kind, step.record, step.function, step.least) == ("claim", "", "check", 4)


def test_a_question_that_no_format_fits_is_kept_without_one() -> None:
    """For as long as it was given, though it could be as short as the question or shorter."""
    segments = tuple(GivenSegment("q25", "", minutes) for minutes in (60, 1))
    steps = plan(REAL, replace(BY_HAND, segments=segments)).steps
    assert [(s.protocol, s.minutes, s.least) for s in steps] == [("", 60, 5), ("", 1, 1)]


def test_clock_times_are_new_and_the_excess_is_told() -> None:
    """Times are computed again from the start, and the plan says how far it runs over."""
    result = plan(REAL, BY_HAND)
    assert [s.clock for s in result.steps][:4] == ["23:40", "23:43", "23:53", "23:58"]
    assert result.steps[-1].clock == "00:33"
    assert result.over == 55 - 40


def test_questions_take_a_format_that_fits_their_minutes() -> None:
    """The preferred one that fits room and minutes and was not held; else not just before."""

    def formats(*lengths: int) -> list[str]:
        segments = tuple(GivenSegment("q25", "", minutes) for minutes in lengths)
        request = SessionRequest("cineclub", 40, 25, "rows", segments=segments)
        return [step.protocol for step in plan(REAL, request).steps]

    four = ["fishbowl", "two-chairs", "slips", "floor"]
    assert formats(9, 9, 9, 9, 9, 9, 40, 5) == [*four, "fishbowl", "two-chairs", "", "round"]
    assert formats(6, 6, 6, 6) == ["round", "slips", "round", "slips"]


def test_a_missing_scene_is_replaced_by_hand_too() -> None:
    """A question whose scene nobody logged is asked in its fallback, when it has one."""
    steps = {s.record: s for s in plan(REAL, BY_HAND).steps}
    assert steps["q10"].fallback
    segments = (GivenSegment("q12", "", 5),)
    request = SessionRequest("cineclub", 40, 25, "rows", segments=segments)
    assert not plan(REAL, request).steps[0].fallback


def test_what_was_edited_out_says_so() -> None:
    """Records that would suit are left out because somebody edited the session."""
    reasons = {row.record: row.reason for row in plan(REAL, BY_HAND).left_out}
    assert reasons["q2"] == "edited-by-hand"
    assert reasons["q1"] == "another-moment"
    assert "q25" not in reasons


def test_one_s_own_words_are_never_cut() -> None:
    """The user's own text, the claim and the frame are not in the list of cuts."""
    result = plan(REAL, BY_HAND)
    kinds = {result.steps[cut.step].kind for cut in result.cuts}
    assert kinds == {"question", "vote", "activity"}


@pytest.mark.slow
@settings(max_examples=100, deadline=None, database=None)
@given(
    st.lists(
        st.builds(
            GivenSegment,
            st.sampled_from(["", "opening", "closing", "q1", "q12", "q25", "c5", "v2", "sort"]),
            st.just("texte"),
            st.integers(1, 240),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_sequence_is_kept(segments: list[GivenSegment]) -> None:
    """Whatever the order, every segment is a step, and times run on from one to the next."""
    request = SessionRequest("lycee", 55, 28, "tables", segments=tuple(segments))
    result = plan(REAL, request)
    assert [s.minutes for s in result.steps] == [s.minutes for s in segments]
    assert result.over == sum(s.minutes for s in segments) - 55
    offsets = [s.offset for s in result.steps]
    assert offsets == [sum(s.minutes for s in segments[:i]) for i in range(len(segments))]
