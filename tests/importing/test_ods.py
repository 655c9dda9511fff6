"""Tables as LibreOffice saves them, and files that only say to be such tables."""

from __future__ import annotations

import io
import zipfile

import pytest
from odfdo import Cell, Document, Row, Table

from guides.importing import ods
from guides.importing.taken import MOST, Taken

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
HEAD = "<table:table-row><table:table-cell><text:p>question</text:p></table:table-cell>"


def packed(rows: str, before: str = "", kind: bytes = ods.KIND) -> bytes:
    """An ODS file of one sheet."""
    body = f'<table:table table:name="Un">{rows}</table:table>'
    xml = f"{before}<office:document-content {SPACES}>{body}</office:document-content>"
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", xml)
    return into.getvalue()


def read(data: bytes) -> tuple[list[tuple[int, tuple[str, ...]]], list[str]]:
    """The rows of all sheets, by number, and the codes of what was found."""
    taken = Taken()
    sheets = ods.sheets_of(data, "x.ods", taken)
    rows = [(row.number, row.cells) for _, listed in sheets for row in listed]
    return rows, [finding.code for finding in taken.findings]


def test_a_table_of_another_program_is_read_as_it_shows() -> None:
    """Rows keep their numbers, empty ones between them counted."""
    document = Document("spreadsheet")
    document.body.clear()
    table = Table("Questions")
    lines: tuple[list[str | int | None], ...] = (
        ["question", "minutes"],
        ["Que voit-on ?", 5],
        [None, None],
        ["Et là ?", None],
    )
    for values in lines:
        row = Row()
        row.extend_cells([Cell(value) for value in values])
        table.append_row(row)
    document.body.append(table)
    into = io.BytesIO()
    document.save(into)
    rows, codes = read(into.getvalue())
    assert not codes
    assert [(number, cells[:2]) for number, cells in rows] == [
        (1, ("question", "minutes")),
        (2, ("Que voit-on ?", "5")),
        (4, ("Et là ?", "")),
    ]


def test_a_formula_gives_its_value_and_a_comment_nothing() -> None:
    """What a cell shows is taken; what lies under a merged one is not."""
    cell = (
        '<table:table-cell table:formula="of:=1+1" office:value="2"><office:annotation>'
        "<text:p>note</text:p></office:annotation><text:p>2<text:s/>ou <text:span>3</text:span>"
        "</text:p><text:p>4</text:p></table:table-cell><table:covered-table-cell>"
        "<text:p>dessous</text:p></table:covered-table-cell>"
    )
    assert read(packed(f"<table:table-row>{cell}</table:table-row>")) == (
        [(1, ("2 ou 3\n4", ""))],
        [],
    )


@pytest.mark.parametrize("times", ["999999999", "99999999999999999999", "-1", "x"])
def test_a_cell_or_a_row_a_million_times_is_there_as_often_as_a_table_holds(times: str) -> None:
    """No number in a file decides how much is held."""
    wide = f'<table:table-cell table:number-columns-repeated="{times}"><text:p>a</text:p>'
    rows = (
        f"{HEAD}{wide}</table:table-cell></table:table-row>"
        f'<table:table-row table:number-rows-repeated="{times}"><table:table-cell/>'
        f'</table:table-row><table:table-row table:number-rows-repeated="{times}">'
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
    )
    found, codes = read(packed(rows))
    assert not codes
    assert len(found) <= MOST + 1
    assert max(len(cells) for _, cells in found) <= 60


ENTITY = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
ROW = f"{HEAD}</table:table-row>"


@pytest.mark.parametrize(
    "data",
    [
        packed(ROW, ENTITY),
        packed(ROW, '<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
        packed("<table:table-row>"),
        packed(ROW, kind=b"application/zip"),
        packed(ROW)[:-30],
        b"PK\x03\x04",
        b"",
    ],
    ids=["entities", "a file of elsewhere", "broken", "another kind", "cut", "nothing", "empty"],
)
def test_what_is_no_table_is_refused(data: bytes) -> None:
    """Entities, document types and broken files are refused before they are read."""
    assert read(data) == ([], ["R508"])


def test_a_table_that_swells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a zip holds is read to a bound."""
    monkeypatch.setattr(ods, "MOST_XML", 10_000)
    assert read(packed(ROW + " " * 20_000)) == ([], ["R509"])
