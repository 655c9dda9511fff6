"""The rows of the sheets of an ODS file (OpenDocument 1.3): what each cell shows.

A file is a zip from anybody: what is in it is read to a bound, and an XML that declares a document
type or an entity is refused before any of it is expanded. A cell or a row that says to be there a
million times is there as often as a table can hold, and empty ones at the end not at all.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import NoReturn
from xml.parsers import expat

from guides.findings.finding import Message
from guides.findings.place import Place
from guides.importing.table import LONGEST_CELL, MOST_COLUMNS, Row
from guides.importing.taken import MOST, Taken

MOST_XML = 50_000_000  # bytes: ten thousand long rows
KIND = b"application/vnd.oasis.opendocument.spreadsheet"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
CELL, COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
BREAKS = {f"{TEXT}line-break": "\n", f"{TEXT}tab": " ", f"{TEXT}s": " "}
ASIDE = (f"{OFFICE}annotation", f"{TABLE}shapes", f"{TEXT}ruby-text", f"{TEXT}note")


class _UnfitError(Exception):
    """The XML is not to be read."""


def sheets_of(data: bytes, file: str, taken: Taken) -> list[tuple[str, list[Row]]]:
    """Each sheet that holds something, by name; none, with a finding, when it is no such file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if package.read("mimetype")[: len(KIND)] != KIND:
                raise _UnfitError
            with package.open("content.xml") as member:
                content = member.read(MOST_XML + 1)
        if len(content) > MOST_XML:
            taken.refuse(Place(file), "R509", BIG, BIG_HINT)
            return []
        return _Sheets(content).read()
    except (
        *(zipfile.BadZipFile, zlib.error, expat.ExpatError, _UnfitError),
        *(KeyError, RuntimeError, NotImplementedError, OSError, EOFError, ValueError),
    ):
        taken.refuse(Place(file), "R508", UNFIT, UNFIT_HINT)
        return []


class _Sheets:
    """Walks the XML once; each sheet fills as its rows end."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.sheets: list[tuple[str, list[Row]]] = []
        self.cells: list[str] = []
        self.text: list[str] = []
        self.number = self.rows = self.times = self.aside = self.paragraphs = 0
        self.inside = False

    def read(self) -> list[tuple[str, list[Row]]]:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self.refuse
        parser.EntityDeclHandler = self.refuse
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.said
        parser.Parse(self.content, True)
        return [(name, rows) for name, rows in self.sheets if rows]

    def refuse(self, *_: object) -> NoReturn:
        raise _UnfitError

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ASIDE:
            self.aside += 1
        elif name == f"{TABLE}table" and not self.inside:
            self.sheets.append((attributes.get(f"{TABLE}name", ""), []))
            self.number = 0
        elif name == f"{TABLE}table-row":
            self.cells, self.rows = [], _times(attributes, "number-rows-repeated")
        elif name in (CELL, COVERED):
            self.text, self.paragraphs, self.inside = [], 0, True
            self.times = _times(attributes, "number-columns-repeated")
        elif name == f"{TEXT}p" and self.inside and not self.aside:
            self.text.append("\n" if self.paragraphs else "")
            self.paragraphs += 1
        elif name in BREAKS:
            self.said(BREAKS[name])

    def end(self, name: str) -> None:
        if name in ASIDE:
            self.aside -= 1
        elif name in (CELL, COVERED):
            self.inside = False
            room = MOST_COLUMNS - len(self.cells)
            said = "".join(self.text)[: LONGEST_CELL + 1] if name == CELL else ""
            self.cells += [said] * min(self.times, room)
        elif name == f"{TABLE}table-row" and self.sheets:
            if any(cell.strip() for cell in self.cells):
                rows = self.sheets[-1][1]
                for number in range(min(self.rows, MOST + 1 - len(rows))):
                    rows.append(Row(self.number + number + 1, tuple(self.cells)))
            self.number += self.rows

    def said(self, text: str) -> None:
        if self.inside and self.paragraphs and not self.aside:
            self.text.append(text)


def _times(attributes: dict[str, str], name: str) -> int:
    """How often a row or a cell is there."""
    said = attributes.get(f"{TABLE}{name}", "1")
    return int(said) if said.isdecimal() and len(said) < 10 else 1


BIG = Message(
    f"un tableau de plus de {MOST_XML // 1_000_000} mégaoctets",
    f"a table of over {MOST_XML // 1_000_000} megabytes",
)
BIG_HINT = Message(
    "Copiez vos lignes dans un tableau neuf, et enregistrez-le.",
    "Copy your rows into a new table, and save it.",
)
UNFIT = Message("ce n'est pas un tableau ODS lisible", "this is no ODS table that can be read")
UNFIT_HINT = Message(
    "Ouvrez-le dans LibreOffice et enregistrez-le en « ODS », sans mot de passe.",
    'Open it in LibreOffice and save it as "ODS", without a password.',
)
