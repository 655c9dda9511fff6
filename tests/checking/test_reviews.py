"""What records say of their own review: told on its day, and no part of what they state."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from guides.checking.rules.sources import marks_stay_within_their_sources
from guides.checking.translations import french_hashes
from guides.checking.verdict import check
from guides.commands.check import inspect
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity, as_row, from_row, standing
from guides.findings.place import Place
from guides.model.guide import Reading, Waiver
from guides.model.values.review import ReviewBy, reviewed
from guides.model.values.text import Phrase
from guides.pipeline import checked_film
from tests.checking.test_evidence_rules import changed, fragment

DAY = "2027-03-31"
NOW = Finding(Place("a"), "C1", Severity.WARNING, Message("f", "e"), Message("f", "e"), "x")
LATER = NOW._replace(after=DAY)


def review(*cited: str) -> ReviewBy:
    """A review in which these sources are cited."""
    why = Phrase.model_construct(fr=fragment("Décision attendue.", *cited), en=None)
    return ReviewBy.model_construct(date=DAY, why=why)


@pytest.mark.parametrize(
    ("today", "told"), [("", 1), ("2027-03-30", 1), (DAY, 1), ("2027-04-01", 2), ("2030-01-01", 2)]
)
def test_it_stands_once_its_day_has_passed(today: str, told: int) -> None:
    """Not on the day itself; never where nobody says which day it is."""
    assert len(standing((NOW, LATER), today)) == told


def test_its_day_is_kept_from_run_to_run() -> None:
    """What a manifest holds of a finding is all of it."""
    assert [from_row(as_row(f)) for f in (NOW, LATER)] == [NOW, LATER]


def test_reviews_are_found_in_every_statement(reading: Reading) -> None:
    """In a record and in what stands inside it; of the sample, a fact and an article."""
    found = {
        f"{kind}:{name}.{path}"
        for kind, name, record in reading.guide.records()
        for path, _, _ in reviewed(record)
    }
    assert found == {
        "film:un-point-par-livre.facts.0.review_by",
        "context:pourquoi-compter.review_by",
    }
    claim = reading.guide.claims[0]
    point = claim.counterpoints[0].model_copy(update={"review_by": review()})
    both = claim.model_copy(update={"review_by": review(), "counterpoints": (point,)})
    assert [path for path, _, _ in reviewed(both)] == ["review_by", "counterpoints.0.review_by"]


def test_a_note_of_a_review_makes_no_english_stale(reading: Reading) -> None:
    """The record says what it said; its English need not be read again."""
    first, *others = reading.guide.mirror
    noted = first.model_copy(update={"review_by": review()})
    assert french_hashes(changed(reading, mirror=(noted, *others))) == french_hashes(reading)


def test_what_is_expected_is_no_evidence(reading: Reading) -> None:
    """A source cited in the reason for a review does not carry the record's mark."""
    event = reading.guide.events[0].model_copy(update={"strength": "solid", "text": review().why})
    event = event.model_copy(update={"review_by": review("rapport-cartes", "arrete-points")})
    faults = list(marks_stay_within_their_sources.find(changed(reading, events=(event,))))
    assert f"event:{event.id}" in {fault.key for fault in faults}


def test_a_review_can_be_waived_whatever_the_day(reading: Reading) -> None:
    """Whether a waiver serves is judged without a clock."""
    waiver = Waiver("C130", "context:pourquoi-compter", "inchangé", "2024-02-10")
    checked = check(replace(reading, waivers=(waiver,)))
    assert [f.after for f in checked.waived] == ["2098-06-30"]
    assert [f.code for f in standing(checked.warnings, "2024-01-01")] == []


def test_a_refusal_tells_what_has_fallen_due_and_no_more(film: Path) -> None:
    """Every fault at once, but none before its day."""
    (film / "votes.yaml").write_text('- id: "x"\n', encoding="utf-8")
    with pytest.raises(Refused):
        checked_film(film)
    text = (film / "timeline.yaml").read_text(encoding="utf-8")
    (film / "timeline.yaml").write_text(
        text.replace("strength: partial", "strength: solid"), encoding="utf-8"
    )
    (film / "votes.yaml").write_text("[]\n", encoding="utf-8")
    for today, codes in (("2098-07-01", {"C109", "C130"}), ("2098-06-30", {"C109"})):
        findings, status = inspect(film, today)
        assert status == 1
        assert {f.code for f in findings} & {"C109", "C130"} == codes
