"""What fits a room is found once, and holds for every length of session."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.model.evidence import Claim
from guides.model.room import Activity, Protocol, Question, Vote
from guides.model.values.scales import Moment, Seen
from guides.planning.choosing.fitting import (
    Choosable,
    Stage,
    Way,
    choosable,
    lengths,
    preferred,
    what_fits,
)
from guides.planning.request import LoggedScene, SessionRequest
from guides.planning.session import Reason
from tests.planning.bank import (
    PHRASE,
    REAL,
    activity,
    claim,
    guide,
    protocol,
    question,
    requests,
    vote,
)

CLUB = SessionRequest("cineclub", 40, 25, "rows")


def obstacle(record: Choosable, *protocols: Protocol, **asked: object) -> Reason | None:
    """What keeps the only record of a guide from an evening that differs in some fields."""
    kinds = {Question: "questions", Claim: "claims", Activity: "activities", Vote: "votes"}
    only: dict[str, Any] = {kinds[type(record)]: [record], "protocols": protocols}
    request = replace(CLUB, **asked)  # type: ignore[arg-type]
    return what_fits(guide(**only).guide, request).obstacle(record)


ANY = protocol("any", (2, 5))


@pytest.mark.parametrize(
    ("people", "reason"),
    [(9, "too-few-people"), (10, None), (20, None), (21, "too-many-people")],
)
def test_a_room_must_be_neither_too_small_nor_too_large(people: int, reason: Reason | None) -> None:
    """For an activity, and for the only format of a question; both ends of the range fit."""
    small = protocol("small", (2, 5), people=(10, 20))
    asked = question(1, "weigh", (2, 5), ("small",))
    assert obstacle(asked, small, people=people) == reason
    assert obstacle(activity("a", "weigh", 9, people=(10, 20)), people=people) == reason


def test_seats_are_looked_at_before_people_are_counted() -> None:
    """They are what a facilitator changes most easily."""
    record = activity("a", "weigh", 9, people=(10, 20), seating=("circle",))
    assert obstacle(record, people=3) == "seating"
    assert obstacle(record, people=3, seating="circle") == "too-few-people"


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (("few", "seats", "screen", "many"), "no-projector"),
        (("few", "seats", "many", "long", "others"), "seating"),
        (("few", "many", "long", "others"), "too-many-people"),
        (("few", "long", "others"), "too-few-people"),
        (("long", "others"), "no-protocol"),
        (("elsewhere", "others"), "no-protocol"),
        (("judges", "others"), "no-protocol"),
        (("works", "others"), "no-protocol"),
        (("others",), "another-audience"),
        ((), "no-protocol"),
        (("few", "any", "seats"), None),
    ],
)
def test_of_many_formats_the_obstacle_told_is_the_easiest_to_remove(
    names: tuple[str, ...], reason: Reason | None
) -> None:
    """And one format that fits is enough."""
    formats = (
        ANY,
        protocol("few", (2, 5), people=(26, 300)),
        protocol("many", (2, 5), people=(3, 24)),
        protocol("seats", (2, 5), seating=("circle",)),
        protocol("long", (6, 9)),
        protocol("others", (2, 5), audiences=("lycee",)),
        protocol("screen", (2, 5), needs=("screen",)),
        protocol("elsewhere", (2, 5), serves=("check",)),
        protocol("judges", (2, 5), needs=("claim",)),
        protocol("works", (2, 5), needs=("document",)),
    )
    record = question(1, "weigh", (2, 5), names)
    assert obstacle(record, *formats, projector=False) == reason


def test_a_format_needs_its_screen_and_its_board() -> None:
    """No screen without a projector; nobody in a row reads what stands on a board."""
    asked = question(1, "weigh", (2, 5), ("any",))
    screen, board = (protocol("any", (2, 5), needs=(need,)) for need in ("screen", "board"))
    assert obstacle(asked, screen, projector=True) is None
    assert obstacle(asked, screen, projector=False) == "no-projector"
    seats = [obstacle(asked, board, seating=seating) for seating in ("rows", "tables", "circle")]
    assert seats == ["seating", None, None]


@pytest.mark.parametrize(
    ("moment", "fits"),
    [
        ("before", ()),
        ("during", ()),
        ("after", ("just", "extract", "earlier")),
        ("later", ("earlier",)),
    ],
)
def test_a_question_waits_for_its_moment(moment: Moment, fits: tuple[Seen, ...]) -> None:
    """A plan is of the talk after the film; what wants distance waits for another day."""
    asked = question(1, "weigh", (2, 5), ("any",), moment=moment)
    seen: tuple[Seen, ...] = ("just", "extract", "earlier")
    assert [s for s in seen if obstacle(asked, ANY, seen=s) is None] == list(fits)
    assert {obstacle(asked, ANY, seen=s) for s in seen if s not in fits} <= {"another-moment"}


def test_a_scene_must_be_logged_unless_the_question_can_do_without() -> None:
    """Its own scene: another does not help."""
    asked = question(1, "weigh", (2, 5), ("any",), needs_scene="voice")
    assert obstacle(asked, ANY) == "scene-not-logged"
    assert obstacle(asked, ANY, scenes=(LoggedScene("lulu", "1:00", ""),)) == "scene-not-logged"
    assert obstacle(asked, ANY, scenes=(LoggedScene("voice", "1:00", ""),)) is None
    other = question(1, "weigh", (2, 5), ("any",), needs_scene="voice", fallback=PHRASE)
    assert obstacle(other, ANY) is None


def test_what_is_excluded_says_so_before_anything_else() -> None:
    """Then that it is for others; a claim also needs a counterpoint."""
    bare = claim(1, counterpoints=(), audiences=("lycee",))
    assert obstacle(bare, exclude=("c1",)) == "excluded"
    assert obstacle(bare) == "another-audience"
    assert obstacle(bare, audience="lycee") == "no-counterpoint"
    assert obstacle(vote(1)) is None


def test_a_question_takes_each_format_for_the_minutes_both_allow() -> None:
    """In the guide's order; at best it lasts the middle of its own range."""
    formats = (protocol("b", (1, 4)), protocol("a", (8, 30)), protocol("c", (9, 20)), ANY)
    asked = question(1, "weigh", (3, 8), ("a", "b", "c"))
    bank = guide([asked], formats)
    assert what_fits(bank.guide, CLUB).ways["q1"] == (Way("b", 3, 4, 11), Way("a", 8, 8, 11))
    assert lengths(bank.guide, asked) == (("b", 3, 4), ("a", 8, 8))


def test_an_open_floor_of_less_than_eight_minutes_is_none() -> None:
    """Though its format and the question could be shorter."""
    asked = question(1, "weigh", (5, 12), ("floor", "talk"))
    formats = protocol("floor", (6, 20), open_floor=True), protocol("talk", (6, 20))
    bank = guide([asked], formats)
    assert lengths(bank.guide, asked) == (("floor", 8, 12), ("talk", 6, 12))
    assert what_fits(bank.guide, CLUB).ways["q1"] == (
        Way("floor", 8, 12, 17, floor=True),
        Way("talk", 6, 12, 17),
    )


FEW, MORE = protocol("few", (2, 5), people=(9, 20)), protocol("more", (2, 5), people=(3, 15))


@pytest.mark.parametrize(
    "equals",
    [
        (
            protocol("three seats", (2, 5), people=(10, 11)),
            protocol("three sizes", (2, 5), people=(10, 12), seating=("circle", "rows")),
        ),
        (
            protocol("screen", (2, 5), people=(10, 13), needs=("screen",)),
            protocol("none", (2, 5), people=(10, 11)),
        ),
        (
            protocol("board", (2, 5), people=(10, 11), needs=("board",)),
            protocol("no rows", (2, 5), people=(10, 11), seating=("tables", "circle")),
        ),
    ],
)
def test_what_is_made_for_the_fewest_rooms_comes_first(equals: tuple[Protocol, Protocol]) -> None:
    """Seats times people, twice where no screen is needed; of equals the guide's order holds."""
    for formats in (equals, equals[::-1]):
        assert preferred(guide(protocols=formats).guide) == formats
        ordered = preferred(guide(protocols=(MORE, *formats, FEW)).guide)
        assert ordered == (*formats, FEW, MORE)


def test_questions_come_by_number_with_all_that_choosing_needs() -> None:
    """Whether they must be held, are one of the three, and are asked in their other wording."""
    bank = guide(
        [
            question(2, "feel", (2, 5), ("any",), if_only_three=True),
            question(1, "weigh", (2, 5), ("any",), needs_scene="voice", fallback=PHRASE),
        ],
        [ANY],
    )
    ways = (Way("any", 2, 5, 7),)
    assert what_fits(bank.guide, replace(CLUB, include=("q2",))).questions == (
        Stage("question", "q1", "weigh", ways, must=False, number=1, three=False, fallback=True),
        Stage("question", "q2", "feel", ways, must=True, number=2, three=True, fallback=False),
    )


@pytest.mark.slow
@settings(max_examples=60, deadline=None, database=None)
@given(requests, st.integers(5, 240))
def test_the_same_room_for_longer_has_the_same_obstacles(
    request: SessionRequest, minutes: int
) -> None:
    """A room held against the guide once says the same as one held against it again."""
    longer = what_fits(REAL.guide, request).lasting(minutes)
    assert longer == what_fits(REAL.guide, replace(request, minutes=minutes))


@pytest.mark.slow
@settings(max_examples=60, deadline=None, database=None)
@given(requests)
def test_a_record_suits_a_room_or_something_is_in_its_way(request: SessionRequest) -> None:
    """Records that suit are those without an obstacle; such a question has a format."""
    fitting = what_fits(REAL.guide, request)
    suiting = fitting.suiting(choosable(REAL.guide))
    assert [r for r in choosable(REAL.guide) if fitting.obstacle(r) is None] == list(suiting)
    assert {stage.record for stage in fitting.questions} == {
        q.id for q in fitting.suiting(REAL.guide.questions)
    }
    assert all(stage.ways == fitting.ways[stage.record] != () for stage in fitting.questions)
