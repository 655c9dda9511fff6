"""A record that waits to be filled in: who rests on it is told where, and what it lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from guides.cache import used
from guides.checking.verdict import check
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Severity
from guides.reading.film.folder import read_guide
from tests.support.small import small_draft

SOURCE = """- id: bilan
  title: "Bilan"
  publisher: ""
  date: "2018"
  kind: report
  language: fr
  url: "https://example.org/bilan"
  read: whole
  checked_on: "2024-03-01"
"""
CLAIM = """- id: rien
  number: 1
  wording:
    fr: "Rien n'y pousse."
  said_by: [bilan]
  sort: fact
  verdict: established
  strength: partial
  as_of: 2018
  core: [cineclub]
  answer:
    ruling: "yes"
    comes_to:
      fr: "Oui : rien n'y pousse."
  known:
    fr: "Rien n'y pousse [@bilan, p. 3]."
  counterpoints: []
  checked_on: "2024-03-01"
"""


def found(tmp_path: Path, **files: str) -> list[Finding]:
    """All findings of a draft."""
    reading = read_guide(small_draft(tmp_path, **files), used())
    try:
        return list(check(reading).absent)
    except Refused as refused:
        return list(refused.findings)


def test_a_claim_that_cites_it_is_told_what_to_fill_in(tmp_path: Path) -> None:
    """Rather than to mend an id that is right."""
    faults = found(tmp_path, sources=SOURCE, claims=CLAIM)
    (told,) = [f for f in faults if f.code == "C101"]
    assert "C109" not in {f.code for f in faults}, "no mark is judged without its source"
    assert "encore à remplir" in told.message.fr
    assert told.hint is not None
    assert told.hint.fr == (
        "Remplissez-la (sources.yaml:1:3 : publisher) ; ou, en attendant, retirez ce renvoi."
    )


@pytest.mark.parametrize("empty", ["verdict: established", 'comes_to:\n      fr: "Oui'])
def test_a_claim_that_waits_itself_says_that_its_source_waits_too(
    tmp_path: Path, empty: str
) -> None:
    """Nobody looks for what it cites before it is filled in: it would only be told then."""
    key = empty.partition(":")[0]
    claim = CLAIM.replace("verdict: established", 'verdict: ""')
    claim = claim if key == "verdict" else CLAIM.replace('"Oui : rien n\'y pousse."', '""')
    told = found(tmp_path, sources=SOURCE, claims=claim)
    hints = {f.record: f.hint.fr for f in told if f.code == "C178" and f.hint}
    assert "source:bilan (sources.yaml:1:3)" in hints["claim:rien"]
    assert hints["source:bilan"].startswith("Remplissez ce qui est vide")
    assert {f.severity for f in told} == {Severity.DRAFT}


def test_a_claim_that_waits_alone_is_told_of_itself_alone(tmp_path: Path) -> None:
    """Nothing rests on it, so nothing else is told."""
    source = SOURCE.replace('publisher: ""', 'publisher: "La ville"')
    claim = CLAIM.replace("verdict: established", 'verdict: ""')
    (told,) = [f for f in found(tmp_path, sources=source, claims=claim) if f.code == "C178"]
    assert told.hint is not None
    assert told.hint.fr.startswith("Remplissez ce qui est vide")


def test_the_length_of_the_film_may_wait_for_its_source_too(tmp_path: Path) -> None:
    """Every field that holds an id says so, not those of claims alone."""
    film = small_draft(tmp_path, "duration: {minutes: 52, source: bilan}\n", sources=SOURCE)
    with pytest.raises(Refused) as refused:
        check(read_guide(film, used()))
    (told,) = [f for f in refused.value.findings if f.code == "C101"]
    assert "encore à remplir" in told.message.fr
