"""What was asked: options stand over a file, a file over what an audience has most often."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Path, Place
from guides.planning.asking.asked import Asked, Kept, Named
from guides.planning.canonical import CANONICAL
from guides.planning.request import SessionRequest

FILE = SessionRequest("lycee", 50, 30, "circle", level="expert", include=("q1", "c1"))
PLACES: dict[Path, Place] = {
    (): Place("f", 1),
    ("request", "minutes"): Place("f", 2),
    ("request", "people"): Place("f", 3),
    ("request", "start"): Place("f", 4),
}
NAMED = (
    Named("include", "q1", Place("f", 5)),
    Named("include", "c1", Place("f", 6)),
    Named("exclude", "c1", Place("f", 7)),
)
KEPT = Kept("film", FILE, "Ma séance", PLACES, NAMED)


def test_without_a_file_an_audience_has_its_usual_session() -> None:
    """In the language asked for, with whatever an option says."""
    asked = Asked({"minutes": 20, "include": ("q1",)})
    usual = CANONICAL["college"]
    expected = replace(usual, language="en", minutes=20, include=("q1",))
    assert asked.request("college", "en") == expected


def test_options_stand_over_a_file() -> None:
    """What neither says is that of the file, its level too."""
    assert Asked({"people": 12}, KEPT).request("lycee", "en") == replace(
        FILE, people=12, language="en"
    )


def test_another_audience_than_the_file_s_has_its_own_level() -> None:
    """Unless an option says which."""
    assert Asked({}, KEPT).request("college", "fr") == replace(
        FILE, audience="college", level="easy"
    )
    assert Asked({"level": "expert"}, KEPT).request("college", "fr").level == "expert"


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Ma séance", "ma-seance"),
        ("jeudi 20.30", "jeudi-20-30"),
        ("--a//b--", "a-b"),
        ("x" * 50 + "y", "x" * 50),
        ("x" * 49 + " y", "x" * 49),
        (" " + "x" * 51, "x" * 50),
        ("CON", "50min-30"),
        ("社会信用", "50min-30"),
    ],
)
def test_a_plan_is_named_like_its_file_as_far_as_a_folder_may_be(stem: str, expected: str) -> None:
    """As every id that we make; else minutes and people."""
    asked = Asked({}, replace(KEPT, stem=stem))
    assert asked.plan_id(asked.request("lycee", "fr")) == expected


def test_a_plan_without_a_file_is_named_by_its_minutes_and_people() -> None:
    """Whoever asks for two lengths finds both."""
    asked = Asked({"minutes": 25, "people": 9})
    assert asked.plan_id(asked.request("cineclub", "fr")) == "25min-9"


def line(code: str, record: str = "", options: dict[str, Any] | None = None) -> int | None:
    """The line of the file at which a finding of the planner is told; None: of no file."""
    finding = Finding(
        Place("session"), code, Severity.ERROR, Message("", ""), Message("", ""), record
    )
    (placed,) = Asked(options or {}, KEPT).placed([finding])
    assert placed._replace(place=finding.place) == finding
    return placed.place.line if placed.place.file == "f" else None


@pytest.mark.parametrize(
    ("code", "field", "expected"),
    [("P101", "minutes", 2), ("P102", "people", 3), ("P103", "start", 4)],
)
def test_a_fault_of_a_field_stands_where_the_file_says_it(
    code: str, field: str, expected: int
) -> None:
    """An option that says it instead has no line."""
    assert line(code) == expected
    assert line(code, options={"seating": "rows"}) == expected
    assert line(code, options={field: 1}) is None


def test_a_fault_of_a_name_stands_at_the_name() -> None:
    """The first of the same that no option stands over; one nobody wrote has no line."""
    assert line("P104", "q1") == 5
    assert line("P105", "c1") == 6
    assert line("P105", "c1", {"include": ("q2",)}) == 7
    assert line("P104", "q2") is None


def test_a_fault_of_the_whole_stands_at_the_top_of_the_file() -> None:
    """An option may be what makes it impossible: then no line is blamed."""
    assert line("P109") == 1
    assert line("P109", options={"minutes": 9}) is None


def test_what_is_no_fault_of_a_request_stays_where_it_is() -> None:
    """Nor is anything moved where there is no file."""
    assert line("C101", "q1") is None
    finding = Finding(Place("session"), "P101", Severity.ERROR, Message("", ""), Message("", ""))
    assert [*Asked({}).placed([finding])] == [finding]


def test_a_key_is_the_same_for_the_same_session_and_for_no_other() -> None:
    """In whatever order its options were given."""
    same = Asked({"minutes": 9, "people": 9}, KEPT).key()
    assert Asked({"people": 9, "minutes": 9}, KEPT).key() == same
    others = (
        Asked({"minutes": 9, "people": 8}, KEPT),
        Asked({"minutes": 9, "people": 9}),
        Asked({"minutes": 9, "people": 9}, replace(KEPT, stem="x")),
        Asked({"minutes": 9, "people": 9}, replace(KEPT, request=replace(FILE, people=3))),
    )
    assert len({same, *(other.key() for other in others)}) == 5
