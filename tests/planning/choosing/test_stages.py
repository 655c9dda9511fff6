"""What a session could hold: from how many minutes and people on, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import AUDIENCES, Audience
from guides.model.evidence import Claim
from guides.model.values.scales import Stage
from guides.planning.choosing.fitting import Fitting, what_fits
from guides.planning.choosing.stages import (
    Shape,
    claims_to_hold,
    leaves_a_claim_blank,
    questions_a_function,
    questions_a_session,
    shapes,
)
from guides.planning.choosing.worth import Aims
from guides.planning.request import SessionRequest
from tests.planning.bank import activity, claim, guide, protocol, question, vote

BANK = guide(
    [question(3, "weigh", (2, 5), ("pairs",)), question(2, "check", (2, 5), ("pairs",))],
    [protocol("pairs", (2, 5))],
    [claim(3), claim(2), claim(1, core=("lycee",)), claim(4, counterpoints=())],
    [activity("sort", "check", 20), activity("journey", "look", 10)],
    [vote(2), vote(1)],
)
CLUB = SessionRequest("cineclub", 40, 25, "rows")


def fitting(bank: CheckedGuide = BANK, **asked: object) -> Fitting:
    """The bank held against an evening that differs in some fields."""
    return what_fits(bank.guide, replace(CLUB, **asked))  # type: ignore[arg-type]


def held(shape: Shape) -> str:
    """The line of a shape in words; what may be left out in brackets."""
    names = [s.record or s.kind for s in shape.stages]
    return " ".join(
        name if stage.must else f"({name})" for name, stage in zip(names, shape.stages, strict=True)
    )


@pytest.mark.parametrize(
    ("minutes", "questions"), [(5, 1), (29, 1), (30, 2), (89, 2), (90, 3), (240, 3)]
)
def test_a_function_has_more_questions_in_a_longer_session(minutes: int, questions: int) -> None:
    """One under half an hour, two under an hour and a half, then three."""
    assert questions_a_function(minutes) == questions
    assert {shape.cap for shape in shapes(fitting(minutes=minutes))} == {questions}


@pytest.mark.parametrize(
    ("minutes", "include", "questions"),
    [
        (5, (), 1), (19, (), 1), (20, (), 2), (40, (), 4), (59, (), 5), (60, (), 5), (71, (), 5),
        (72, (), 6), (120, (), 10), (59, ("sort",), 3), (60, ("sort",), 4), (15, ("sort",), 1),
        (60, ("sort", "journey"), 3), (10, ("q2", "q3"), 2), (40, ("q2", "q3"), 4),
    ],
)  # fmt: skip
def test_there_is_a_question_for_every_ten_minutes_of_talk(
    minutes: int, include: tuple[str, ...], questions: int
) -> None:
    """Up to five, then for every twelve; activities are no talk, and what is asked for is had."""
    request = replace(CLUB, minutes=minutes, include=include)
    assert questions_a_session(BANK.guide, request) == questions


@pytest.mark.parametrize(
    ("minutes", "audience", "include", "claims"),
    [
        (9, "cineclub", (), []),
        (10, "cineclub", (), ["c2"]),
        (10, "lycee", (), ["c1"]),
        (9, "cineclub", ("c3",), ["c3"]),
        (40, "cineclub", ("c3", "c1"), ["c1", "c3"]),
        (40, "cineclub", ("c4",), ["c2"]),
    ],
)
def test_a_claim_is_held_from_ten_minutes_on(
    minutes: int, audience: Audience, include: tuple[str, ...], claims: list[str]
) -> None:
    """The core one of the lowest number, or those asked for that suit, by number."""
    found = claims_to_hold(fitting(minutes=minutes, audience=audience, include=include))
    assert [c.id for c in found] == claims


def test_without_a_core_claim_any_is_held() -> None:
    """The lowest that has a counterpoint."""
    bank = guide(claims=[claim(6, core=()), claim(5, core=()), claim(4, counterpoints=())])
    assert [c.id for c in claims_to_hold(fitting(bank))] == ["c5"]


def test_a_line_goes_from_opening_to_closing_function_after_function() -> None:
    """In a function: questions, then claims, then activities; votes stand inside the frame."""
    first, *_ = shapes(fitting(minutes=45, people=41, include=("sort", "q3", "c2")))
    assert held(first) == "opening v1 (q2) c2 sort q3 v1 closing"
    assert [s.function for s in first.stages] == [
        "open", "open", "check", "check", "check", "weigh", "close", "close"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("minutes", "people", "include", "votes"),
    [
        (45, 41, (), ["v1"]),
        (44, 41, (), []),
        (45, 40, (), []),
        (20, 10, ("v2", "v1"), ["v1", "v2"]),
        (45, 41, ("v2",), ["v2"]),
    ],
)
def test_a_large_room_votes_and_others_where_they_asked_to(
    minutes: int, people: int, include: tuple[str, ...], votes: list[str]
) -> None:
    """From 45 minutes and 41 people on, on the first vote; twice, at the beginning and the end."""
    first, *_ = shapes(fitting(minutes=minutes, people=people, include=include))
    held_votes = [s.record for s in first.stages if s.kind == "vote"]
    assert held_votes == votes * 2


def test_what_yields_first_is_the_pace_then_the_vote_then_activities_then_the_claim() -> None:
    """A line is tried before another is; `pace` says when its own pace yields."""
    tried = [(held(shape), shape.limit) for shape in shapes(fitting(minutes=45, people=41))]
    lines = ["(q2) c2 (q3)", "(journey) (q2) c2 (sort) (q3)"]
    assert tried == [
        (f"opening {before}{line.replace(gone, '')}{after} closing", limit)
        for gone in ("", "c2 ")
        for line in lines
        for before, after in (("v1 ", " v1"), ("", ""))
        for limit in (4,)
    ]


@pytest.mark.parametrize(
    ("minutes", "include", "aims"),
    [
        (19, (), Aims()),
        (20, (), Aims(here=True)),
        (29, ("v1", "c2", "q2"), Aims(here=True)),
        (30, (), Aims(floor=True, here=True)),
        (150, ("sort",), Aims(three=False)),
        (151, ("sort",), Aims(three=False, once=False)),
        (151, (), Aims(floor=True, here=True, once=False)),
    ],
)
def test_aims_begin_at_a_length_and_an_activity_suspends_them(
    minutes: int, include: tuple[str, ...], aims: Aims
) -> None:
    """Here from twenty minutes on, an open floor from thirty; the three always, where they fit."""
    assert {shape.aims for shape in shapes(fitting(minutes=minutes, include=include))} == {aims}


def test_a_session_for_an_activity_has_no_claim_of_its_own() -> None:
    """Only those that are asked for."""
    assert claims_to_hold(fitting(include=("sort",))) == ()
    found = claims_to_hold(fitting(include=("sort", "c3")))
    assert [claim.id for claim in found] == ["c3"]


def test_stretches_of_the_frame_have_their_lengths() -> None:
    """No format; one to three minutes at either end, a claim four to ten, a vote two to five."""
    first, *_ = shapes(fitting(minutes=45, people=41, include=("sort", "c2")))
    lengths = {
        s.kind: (w.protocol, w.least, w.most, w.twice_middle)
        for s in first.stages
        for w in s.ways
        if s.kind != "question"
    }
    assert lengths == {
        "opening": ("", 1, 3, 4),
        "closing": ("", 1, 3, 4),
        "claim": ("", 4, 10, 14),
        "vote": ("", 2, 5, 7),
        "activity": ("", 20, 20, 40),
    }


@pytest.mark.parametrize(
    ("state", "claims", "minutes", "include", "blank"),
    [
        ("draft", (), 10, (), True),
        ("draft", (), 9, (), False),
        ("draft", (), 40, ("sort",), False),
        ("draft", (claim(1),), 40, (), False),
        ("whole", (), 40, (), False),
    ],
)
def test_a_draft_without_a_claim_leaves_its_step_to_be_filled_in(
    state: Stage, claims: tuple[Claim, ...], minutes: int, include: tuple[str, ...], blank: bool
) -> None:
    """A claim's step, with no record: from ten minutes on, in a session for no activity."""
    bank = guide(claims=claims, activities=[activity("sort", "check", 20)])
    film = bank.guide.film.model_copy(update={"state": state})
    draft = replace(bank, guide=replace(bank.guide, film=film))
    first, *_ = shapes(fitting(draft, minutes=minutes, include=include))
    lines = [(s.kind, s.record, s.function, s.must) for s in first.stages]
    assert (("claim", "", "check", True) in lines) == blank
    assert leaves_a_claim_blank(fitting(draft, minutes=minutes, include=include)) == blank


def test_records_of_other_audiences_are_in_no_line() -> None:
    """Neither votes nor activities nor claims."""
    others = AUDIENCES[1:]
    bank = guide(
        claims=[claim(1, audiences=others), claim(2)],
        activities=[activity("sort", "check", 20, audiences=others)],
        votes=[vote(1, audiences=others)],
    )
    tried = [held(shape) for shape in shapes(fitting(bank, minutes=45, people=41))]
    assert {*tried} == {"opening c2 closing", "opening closing"}
