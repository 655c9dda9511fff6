"""What a session file names in vain: each field says what becomes of it."""

from __future__ import annotations

import pytest

from guides.checking.verdict import CheckedGuide
from guides.findings.finding import Severity
from guides.findings.place import Place
from guides.planning.arrange import plan
from guides.planning.asking.asked import Asked, Kept, Named
from guides.planning.asking.gone import without_gone
from guides.planning.request import GivenSegment, LoggedScene, SessionRequest
from tests.planning.bank import REAL

REQUEST = SessionRequest(
    "cineclub",
    40,
    25,
    "rows",
    include=("q25", "q255"),
    exclude=("zzzz", "c3"),
    scenes=(LoggedScene("voise", "0:12", "a door"),),
    segments=(
        GivenSegment("opening", "", 3),
        GivenSegment("q255", "", 9),
        GivenSegment("", "Pause", 5),
        GivenSegment("q255", "", 4),
        GivenSegment("closing", "", 2),
    ),
)
NAMED = (
    Named("include", "q25", Place("f", 1)),
    Named("include", "q255", Place("f", 2)),
    Named("exclude", "zzzz", Place("f", 3)),
    Named("exclude", "c3", Place("f", 4)),
    Named("scenes", "voise", Place("f", 5)),
    Named("segments", "opening", Place("f", 6)),
    Named("segments", "q255", Place("f", 7)),
    Named("segments", "q255", Place("f", 8)),
    Named("segments", "closing", Place("f", 9)),
)
KEPT = Kept("film", REQUEST, "s", {}, NAMED)


def test_each_name_is_told_at_its_place() -> None:
    """A warning for each naming, with what became of it and what may have been meant."""
    _, found = without_gone(Asked({}, KEPT), REAL.guide)

    assert [(f.place.line, f.record) for f in found] == [
        (2, "q255"),
        (3, "zzzz"),
        (5, "voise"),
        (7, "q255"),
        (8, "q255"),
    ]
    assert {(f.code, f.severity) for f in found} == {("S112", Severity.WARNING)}
    assert "without this record. Did you mean" in found[0].hint.en
    assert found[1].hint.en == "There is nothing left to exclude."
    assert 'Did you mean "voice"?' in found[2].hint.en
    assert "keeps its place and its minutes" in found[3].hint.en
    assert all(f.hint.fr != f.hint.en for f in found)


def test_what_is_left_can_be_planned() -> None:
    """Segments keep order and minutes, a gone one has its name for words; notes stay."""
    asked, _ = without_gone(Asked({}, KEPT), REAL.guide)
    request = asked.request("cineclub", "fr")

    assert (request.include, request.exclude) == (("q25",), ("c3",))
    assert request.scenes == REQUEST.scenes
    steps = plan(REAL, request).steps
    assert [s.minutes for s in steps] == [s.minutes for s in REQUEST.segments]
    assert [s.text for s in steps] == ["", "q255", "Pause", "q255", ""]
    assert asked.plan_id(request) == "s"


@pytest.mark.parametrize(
    ("lesson", "kept", "told"),
    [
        (None, None, []),
        ("", "", []),
        ("une-regle-deux-cartes", "une-regle-deux-cartes", []),
        ("une-regle-trois-cartes", None, ["une-regle-trois-cartes"]),
    ],
)
def test_a_lesson_that_is_gone_is_computed_and_told(
    checked: CheckedGuide, lesson: str | None, kept: str | None, told: list[str]
) -> None:
    """One that is there, or a session that was seen computed, stays what it was."""
    named = (Named("lesson", lesson, Place("f", 1)),) if lesson else ()
    request = SessionRequest("lycee", 55, 28, "tables", lesson=lesson)
    asked, found = without_gone(Asked({}, Kept("f", request, "s", {}, named)), checked.guide)
    assert asked.request("lycee", "fr").lesson == kept
    assert [finding.record for finding in found] == told
    for finding in found:
        assert finding.hint.en.startswith("The session is planned without this lesson. Did you")


@pytest.mark.parametrize("asked", [Asked({"include": ("zzz",)}), Asked({})])
def test_without_a_file_nothing_is_forgiven(asked: Asked) -> None:
    """Options alone come out as they went in, for the planner to refuse."""
    assert without_gone(asked, REAL.guide) == (asked, ())


def test_a_session_of_today_is_left_alone() -> None:
    """Where every name is known there is no warning and no change."""
    request = SessionRequest("cineclub", 40, 25, "rows", include=("q25",))
    asked = Asked({}, Kept("film", request, "s", {}, NAMED[:1]))

    assert without_gone(asked, REAL.guide) == (asked, ())
