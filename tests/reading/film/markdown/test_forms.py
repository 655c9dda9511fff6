"""What other Markdown readers take for syntax is set, or refused by name; the rest is text."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from guides.findings.place import Place
from guides.reading.film.prose import ProseReader


class Row(NamedTuple):
    codes: list[str]
    typed: str
    printed: str


def rows() -> list[Row]:
    lines = Path(__file__).with_name("forms.txt").read_text(encoding="utf-8").splitlines()
    return [row(line) for line in lines if line and not line.startswith("#")]


def row(line: str) -> Row:
    codes, rest = line.split(" | ", 1)
    typed, printed = rest.rsplit(" | ", 1) if codes == "=" else (rest, "")
    for shown, sign in (
        ("\\\\n", "\\\0"),
        ("\\n", "\n"),
        ("\0", "\n"),
        ("\\t", "\t"),
        ("␣", " "),
        ("⍽", "\u00a0"),
    ):
        typed = typed.replace(shown, sign)
    return Row([] if codes == "=" else codes.split(), typed, printed)


@pytest.mark.parametrize("row", rows(), ids=lambda row: repr(row.typed))
def test_it_is_printed_or_refused(row: Row) -> None:
    """Each form gives its finding, each with a place and a cure; ordinary text its own words."""
    reader = ProseReader()
    fragment = reader.read(row.typed, Place("a.yaml", 3, 9))

    assert sorted({finding.code for finding in reader.findings}) == row.codes
    if not row.codes:
        assert fragment.words == row.printed
    for finding in reader.findings:
        assert finding.place.line >= 3
        assert finding.message.fr != finding.message.en
        assert finding.hint.fr
        assert finding.hint.en


def test_every_row_is_read_alike_from_an_article() -> None:
    """A form is found wherever it stands: under a paragraph, and inside an item of a list."""
    for codes, typed, _ in rows():
        reader = ProseReader()
        reader.read(f"Un mot.\n\n{typed}\n\nUn mot.", Place("a.md", 7, 0))

        assert bool(reader.findings) == bool(codes), typed
