"""What a draft sets aside, and what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

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
    reading = read_guide(film_with(tmp_path, BEGUN.format(kind='""')))

    (begun,) = reading.unfilled
    assert reading.guide.sources == ()
    assert (begun.key, begun.place.file, begun.place.line) == ("source:begun", "sources.yaml", 1)
    assert begun.fields == ("publisher", "date", "kind", "read")


def test_what_is_there_and_wrong_still_stops(tmp_path: Path) -> None:
    """Empty fields beside it hide no fault."""
    with pytest.raises(Refused) as refused:
        read_guide(film_with(tmp_path, BEGUN.format(kind="rumour")))

    assert any("rumour" in finding.message.en for finding in refused.value.findings)


def test_a_whole_guide_sets_nothing_aside(tmp_path: Path) -> None:
    """What is promised is to be there."""
    film = film_with(tmp_path, BEGUN.format(kind='""'))
    text = (film / "film.yaml").read_text(encoding="utf-8")
    (film / "film.yaml").write_text(text.replace("state: draft\n", ""), encoding="utf-8")

    with pytest.raises(Refused):
        read_guide(film)
