"""When nothing fits: the nearest requests that would, each differing in one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from guides.findings.finding import Finding
from guides.planning.asking.nearest import nothing_fits
from guides.planning.choosing.fitting import what_fits
from guides.planning.request import SessionRequest
from tests.planning.bank import REAL

Possible = Callable[[SessionRequest], bool]
ASKED = SessionRequest("cineclub", 40, 25, "rows")
WANTING = SessionRequest("cineclub", 40, 25, "rows", include=("q2", "q3", "q4"))


def told(request: SessionRequest, possible: Possible) -> Finding:
    """What is said of a request when only some others are possible."""
    fitting = what_fits(REAL.guide, request)
    return nothing_fits(fitting, lambda other: possible(other.request))


@pytest.mark.parametrize(
    ("minutes", "offers"),
    [
        ({39, 38, 41, 42}, "39 min; 41 min"),
        ({30, 35}, "35 min"),
        ({5, 240}, "5 min; 240 min"),
        ({60}, "60 min"),
    ],
)
def test_the_nearest_fewer_and_more_minutes_are_offered(minutes: set[int], offers: str) -> None:
    """From five to two hundred and forty, which a request may ask."""
    said = told(ASKED, lambda other: other.minutes in minutes)
    assert said.hint.en.endswith(f"Possible: {offers}.")
    assert said.hint.fr.endswith(f"Possible : {offers.replace(';', ' ;')}.")
    assert ("at most" in said.hint.en) == (max(minutes) < 40)  # only then the guide has too little


@pytest.mark.parametrize("minutes", [4, 241])
def test_what_nobody_may_ask_is_not_offered(minutes: int) -> None:
    """A hint that would be refused is no hint."""
    said = told(ASKED, lambda other: other.minutes == minutes)
    assert "too little for this session" in said.hint.en


def test_other_seats_are_offered() -> None:
    """But not those that were asked for."""
    assert told(ASKED, lambda other: other.minutes == 40).hint.en == (
        "Possible: in a circle; around tables."
    )
    assert told(ASKED, lambda other: other.seating == "tables").hint.fr == (
        "Possible : autour de tables."
    )


def test_each_must_have_whose_dropping_is_enough_is_named() -> None:
    """And the others stay asked for."""
    said = told(WANTING, lambda other: other.include in {("q2", "q4"), ("q2", "q3")})
    assert said.hint.en == "Possible: without q3; without q4."


def test_all_must_haves_together_are_named_where_no_single_one_is_enough() -> None:
    """Only then."""
    said = told(WANTING, lambda other: other.include == ())
    assert said.hint.en == "Possible: without q2, q3, q4."
    said = told(WANTING, lambda other: other.include in {(), ("q2", "q3")})
    assert said.hint.en == "Possible: without q4."


def test_where_nothing_is_possible_the_guide_lacks_something() -> None:
    """With must-haves or without."""
    for request in (ASKED, WANTING):
        said = told(request, lambda _: False)
        assert said.hint.en.startswith("The guide has too little for this session")


def test_what_was_asked_for_is_said() -> None:
    """Minutes, people, seats, and must-haves where there are any, in both languages."""
    said = told(ASKED, lambda _: False)
    assert said.code == "P109"
    assert said.message.en == "no session of 40 min can be made for 25 people in rows"
    said = told(WANTING, lambda _: False)
    assert said.message.en == (
        "no session of 40 min can be made for 25 people in rows with q2, q3, q4"
    )
    assert said.message.fr == (
        "aucune séance de 40 min ne tient pour 25 personnes en rangs avec q2, q3, q4"
    )
