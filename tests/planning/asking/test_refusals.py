"""What is said when a request cannot be met: every fault at once, with what is near."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.checking.verdict import CheckedGuide
from guides.findings.errors import Refused
from guides.findings.finding import Finding
from guides.model.values.scales import SEATINGS, Seating
from guides.planning.arrange import plan
from guides.planning.asking.faults import faults
from guides.planning.choosing.fitting import what_fits
from guides.planning.request import GivenSegment, LoggedScene, SessionRequest
from tests.planning.bank import CLAIMS, QUESTIONS, REAL, claim, guide, protocol, question

CLUB = SessionRequest("cineclub", 40, 25, "rows")


def refused(request: SessionRequest, bank: CheckedGuide = REAL) -> tuple[Finding, ...]:
    """The findings of a refusal."""
    with pytest.raises(Refused) as caught:
        plan(bank, request)
    return caught.value.findings


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        ({"minutes": 4}, "P101", "5 to 240"),
        ({"minutes": 241}, "P101", "5 to 240"),
        ({"minutes": -1}, "P101", "5 to 240"),
        ({"people": 2}, "P102", "3 to 300"),
        ({"people": 301}, "P102", "3 to 300"),
        ({"start": "24:00"}, "P103", "20:30"),
        ({"start": "9:30"}, "P103", "20:30"),
        ({"start": "20:30\n"}, "P103", "20:30"),
        ({"start": "٢٠:30"}, "P103", "20:30"),
        ({"include": ("q255",)}, "P104", "q25"),
        ({"exclude": ("structurd",)}, "P104", "structured"),
        ({"include": ("nothing-like-it",)}, "P104", "id of a question"),
        ({"include": ("q9",), "exclude": ("q9",)}, "P105", "one of the two"),
        ({"include": ("q1",)}, "P106", "another moment"),
        ({"include": ("q12",)}, "P106", "log it"),
        ({"include": ("structured",)}, "P106", "seating"),
        ({"include": ("sort",), "people": 61}, "P106", "too many"),
        ({"include": ("journey",), "people": 5}, "P106", "too few"),
        ({"include": ("c5",)}, "P106", "counterpoint"),
        ({"audience": "college", "include": ("q27",)}, "P106", "audience"),
        ({"exclude": ("c1", "c2", "c3", "c4")}, "P107", "less than 10"),
        ({"minutes": 10, "exclude": ("c1", "c2", "c3", "c4")}, "P107", "less than 10"),
    ],
)
def test_each_fault_has_its_code_and_its_cure(change: dict[str, Any], code: str, said: str) -> None:
    """A fault names its code, stands at the session, and says what to do."""
    (finding,) = refused(replace(CLUB, **change))
    assert finding.code == code
    assert finding.place.file == "session"
    assert said in finding.hint.en
    assert finding.hint.fr != finding.hint.en


@pytest.mark.parametrize(
    "change",
    [{"minutes": 5}, {"minutes": 240}, {"people": 3}, {"people": 300}, {"start": "00:00"},
     {"segments": (GivenSegment("q2", "", 1), GivenSegment("", "talk", 240))},
     {"minutes": 9, "exclude": ("c1", "c2", "c3", "c4")},
     {"include": ("camera",), "exclude": ("c1", "c2", "c3", "c4")}],
)  # fmt: skip
def test_both_ends_of_what_may_be_asked_may_be_asked(change: dict[str, Any]) -> None:
    """Whether a session can be made of it is another matter."""
    assert faults(what_fits(REAL.guide, replace(CLUB, **change))) == ()


def test_a_fault_of_a_name_is_told_once_with_its_name_and_field() -> None:
    """However often it was written."""
    findings = refused(replace(CLUB, include=("zzz", "zzz"), exclude=("q9", "yyy")))
    assert [(f.code, f.record) for f in findings] == [("P104", "yyy"), ("P104", "zzz")]
    assert {f.message.en for f in findings} == {
        'no record "zzz" (include)',
        'no record "yyy" (exclude)',
    }
    (both,) = refused(replace(CLUB, include=("q9",), exclude=("q9",)))
    (unfit,) = refused(replace(CLUB, include=("q1",)))
    assert (both.record, unfit.record) == ("q9", "q1")


def test_three_near_names_are_told() -> None:
    """Of the records, and of the two words of a session edited by hand there alone."""
    (finding,) = refused(replace(CLUB, include=("q2",), exclude=("q2a",)))
    assert finding.hint.en.count('"') == 6
    (finding,) = refused(replace(CLUB, include=("closing",)))
    assert (finding.code, finding.record) == ("P104", "closing")


def test_a_session_edited_by_hand_holds_what_it_holds() -> None:
    """Neither a must-have nor a claim is asked of it."""
    edited = replace(CLUB, segments=(GivenSegment("closing", "", 2),), include=("q1",))
    assert faults(what_fits(REAL.guide, edited)) == ()


def test_a_question_without_a_format_says_why_it_cannot_be_had() -> None:
    """Nothing about the room would help."""
    bank = guide([question(1, "act", (1, 2), ("pairs",))], [protocol("pairs", (3, 5))], CLAIMS)
    (finding,) = refused(replace(CLUB, include=("q1",)), bank)
    assert (finding.code, finding.hint.en) == (
        "P106",
        "None of its debate formats serves it for as long as it lasts: take it off.",
    )


def test_a_question_that_needs_a_screen_says_so() -> None:
    """Where all its formats do, and there is none."""
    formats = [protocol("shapes", (2, 5), needs=("screen",))]
    bank = guide([question(1, "act", (2, 5), ("shapes",))], formats, CLAIMS)
    (finding,) = refused(replace(CLUB, include=("q1",), projector=False), bank)
    assert (finding.code, finding.hint.en) == (
        "P106",
        "All its formats need a screen: provide a projector, or take it off.",
    )


def test_only_a_claim_that_could_have_been_held_is_missed() -> None:
    """To exclude one without a counterpoint takes nothing away; nor does one of another class."""
    for claims, exclude in (
        ([claim(1, counterpoints=())], ("c1",)),
        ([claim(1, audiences=("lycee",))], ()),
    ):
        bank = guide(QUESTIONS, REAL.guide.protocols, claims)
        assert faults(what_fits(bank.guide, replace(CLUB, exclude=exclude))) == ()


def test_a_scene_nobody_asks_about_is_no_fault() -> None:
    """A note about a scene that the guide does not know changes nothing and stops nothing."""
    noted = replace(CLUB, scenes=(LoggedScene("voise", "0:12", "a door"),))
    assert plan(REAL, noted).steps == plan(REAL, CLUB).steps


def test_all_faults_are_told_at_once() -> None:
    """Nobody has to ask four times to hear four faults."""
    request = SessionRequest(
        "cineclub", 3, 1, "rows", start="noon", include=("zzz",), exclude=("yyy",)
    )
    assert [f.code for f in refused(request)] == ["P101", "P102", "P103", "P104", "P104"]


def minutes_offered(finding: Finding) -> list[int]:
    return [int(m) for m in re.findall(r"(\d+) min", finding.hint.en)]


def test_the_nearest_minutes_are_named_and_hold() -> None:
    """A session too short for its must-haves names the first length that is enough."""
    request = replace(CLUB, minutes=29, include=("camera", "q9", "q14"))
    (finding,) = refused(request)
    assert finding.code == "P109"
    (more,) = minutes_offered(finding)
    assert more > request.minutes
    plan(REAL, replace(request, minutes=more))
    refused(replace(request, minutes=more - 1))


def test_a_session_too_long_names_the_longest_that_can_be() -> None:
    """A guide with little in it names the longest session it can fill."""
    bank = guide(QUESTIONS[:3], REAL.guide.protocols, CLAIMS)
    (finding,) = refused(replace(CLUB, minutes=90), bank)
    fewer, again = minutes_offered(finding)  # what the guide fills at most is what is possible
    assert fewer == again < 90
    asked, formats = len(QUESTIONS[1:3]), len({*QUESTIONS[1].protocols, *QUESTIONS[2].protocols})
    assert finding.hint.en.startswith(
        f"This guide fills {fewer} min there at most ({asked} question(s), {formats} debate"
    )
    plan(bank, replace(CLUB, minutes=fewer))
    refused(replace(CLUB, minutes=fewer + 1), bank)


def test_other_seats_are_named() -> None:
    """When other seats make it possible, they are named in both languages."""
    bank = guide(
        [question(1, "weigh", (10, 20), ("round",))],
        [protocol("round", (10, 20), seating=("circle",))],
        CLAIMS,
    )
    (finding,) = refused(replace(CLUB, minutes=30), bank)
    assert "in a circle" in finding.hint.en
    assert "en cercle" in finding.hint.fr
    plan(bank, replace(CLUB, minutes=30, seating="circle"))


def test_the_must_have_to_drop_is_named() -> None:
    """When dropping one must-have is enough, that one is named."""
    (finding,) = refused(replace(CLUB, minutes=20, include=("camera", "q5")))
    assert "without camera" in finding.hint.en
    assert "sans camera" in finding.hint.fr
    assert "without q5" not in finding.hint.en
    assert "q5" in finding.message.en


def test_when_nothing_is_near_the_guide_is_told() -> None:
    """A guide without questions says what it lacks, not a request that would fail too."""
    (finding,) = refused(replace(CLUB, minutes=60), guide(claims=CLAIMS))
    assert [m for m in minutes_offered(finding) if m > 16] == []
    nothing = guide(QUESTIONS[:1], REAL.guide.protocols, [])
    (finding,) = refused(replace(CLUB, minutes=9), nothing)
    assert "Possible" in finding.hint.en or "add questions" in finding.hint.en


def test_what_would_be_refused_is_not_offered() -> None:
    """An activity for a circle or for tables needs more minutes; seats in rows would not do."""
    request = replace(CLUB, minutes=30, seating="circle", include=("structured",))
    (finding,) = refused(request)
    (more,) = minutes_offered(finding)
    assert more > 45
    assert "without structured" in finding.hint.en
    assert "in rows" not in finding.hint.en


@pytest.mark.slow
@settings(max_examples=60, deadline=None, database=None)
@given(
    st.integers(5, 60),
    st.sampled_from(SEATINGS),
    st.lists(
        st.sampled_from(["q6", "q29", "camera", "sort", "v1", "v2", "c1", "c2"]),
        min_size=2,
        max_size=6,
        unique=True,
    ),
)
def test_every_length_offered_can_be_had(
    minutes: int, seating: Seating, include: list[str]
) -> None:
    """What a refusal offers is true: a session of that length can be made."""
    request = SessionRequest("cineclub", minutes, 25, seating, include=tuple(include))
    try:
        plan(REAL, request)
    except Refused as refusal:
        (finding,) = refusal.findings
        for offered in minutes_offered(finding):
            steps = plan(REAL, replace(request, minutes=offered)).steps
            assert sum(step.minutes for step in steps) == offered


@pytest.mark.parametrize(
    "segment",
    [
        GivenSegment("", "", 5),
        GivenSegment("", "  ", 5),
        GivenSegment("q2", "", 0),
        GivenSegment("q2", "", -3),
        GivenSegment("", "talk", 241),
    ],
)
def test_a_segment_needs_something_to_do_and_some_minutes(segment: GivenSegment) -> None:
    """A hand-edited segment without record, text or minutes is told by its order."""
    (finding,) = refused(replace(CLUB, segments=(GivenSegment("opening", "", 2), segment)))
    assert finding.code == "P108"
    assert finding.message.en == "segment 2: a record or a text is needed, and 1 to 240 minutes"


def test_a_segment_may_not_name_an_unknown_record() -> None:
    """An unknown id in a hand-edited session is told with the nearest ones."""
    (finding,) = refused(replace(CLUB, segments=(GivenSegment("openning", "", 2),)))
    assert (finding.code, finding.record) == ("P104", "openning")
    assert "opening" in finding.hint.fr
