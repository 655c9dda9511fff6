"""What a draft sets aside, and what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from guides.cache import used
from guides.checking.verdict import check
from guides.findings.errors import Refused
from guides.reading.film.folder import read_guide
from tests.support.small import small_draft

BEGUN = """id: begun
authors: []
title: "Un titre"
publisher: ""
date: ""
kind: {kind}
language: fr
read: ""
checked_on: "2024-03-01"
"""


def film_with(tmp_path: Path, source: str) -> Path:
    film = small_draft(tmp_path)
    (film / "sources.yaml").write_text(source, encoding="utf-8")
    return film


def test_a_record_in_which_something_is_empty_is_set_aside(tmp_path: Path) -> None:
    """It is no part of the guide, and every empty field is named, in the order of the file."""
    reading = read_guide(film_with(tmp_path, BEGUN.format(kind='""')), used())

    (begun,) = reading.unfilled
    assert reading.guide.sources == ()
    assert (begun.key, begun.place.file, begun.place.line) == ("source:begun", "sources.yaml", 1)
    assert begun.fields == ("publisher", "date", "kind", "read")


def test_what_is_there_and_wrong_still_stops(tmp_path: Path) -> None:
    """Empty fields beside it hide no fault."""
    with pytest.raises(Refused) as refused:
        read_guide(film_with(tmp_path, BEGUN.format(kind="rumour")), used())

    assert any("rumour" in finding.message.en for finding in refused.value.findings)


def test_a_whole_guide_sets_nothing_aside(tmp_path: Path) -> None:
    """What is promised is to be there."""
    film = film_with(tmp_path, BEGUN.format(kind='""'))
    text = (film / "film.yaml").read_text(encoding="utf-8")
    (film / "film.yaml").write_text(text.replace("state: draft\n", ""), encoding="utf-8")

    with pytest.raises(Refused):
        read_guide(film, used())


def test_what_rests_on_it_says_that_it_is_begun(tmp_path: Path) -> None:
    """A citation of a source that is set aside is no citation of nothing."""
    film = film_with(tmp_path, BEGUN.format(kind='""'))
    script = film / "script.yaml"
    said = script.read_text(encoding="utf-8").replace("parlons-en.", "parlons-en [@begun].")
    script.write_text(said, encoding="utf-8")

    with pytest.raises(Refused) as refused:
        check(read_guide(film, used()))

    (fault,) = (found for found in refused.value.findings if found.code == "C101")
    assert "still to be filled in" in fault.message.en
