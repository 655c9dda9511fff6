"""The rows of a spreadsheet saved as CSV: characters and separator are found, never asked."""

from __future__ import annotations

import codecs
import csv
import io
from typing import NamedTuple

from guides.findings.finding import Message
from guides.findings.place import Place
from guides.importing.taken import MOST, Taken, words

SEPARATORS = ";,\t"
MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LONGEST_CELL, MOST_COLUMNS = 5_000, 60
ERRORS = ("#REF!", "#NAME?", "#NOM?", "#VALUE!", "#VALEUR!", "#DIV/0!", "#N/A", "Err:")


class Row(NamedTuple):
    """One row: its number as a spreadsheet counts, and its cells."""

    number: int
    cells: tuple[str, ...]


def characters_of(data: bytes, file: str, taken: Taken) -> str | None:
    """The characters of a file; of Windows-1252, which Excel writes in France, with a remark."""
    text: str | None
    encoding = next((name for mark, name in MARKED if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252") if encoding == "utf-8" else None
        except UnicodeDecodeError:
            text = None
        if text is not None and "\0" not in text:
            line, said = next(
                (n, one) for n, one in enumerate(text.splitlines(), 1) if not one.isascii()
            )
            accented = next(word for word in said.split() if not word.isascii())
            said_so = WINDOWS.fill(word=accented[:40])
            taken.remark(Place(file, line), "R513", said_so, WINDOWS_HINT)
    if text is None or "\0" in text:
        taken.refuse(Place(file), "R502", NO_TEXT, NO_TEXT_HINT)
        return None
    return text


def rows_of(text: str, file: str, taken: Taken) -> list[Row]:
    """The rows that hold something; none, with a finding, when they cannot be told apart."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                rows.append(Row(number, tuple(cells[:MOST_COLUMNS])))
            if number > MOST:
                taken.refuse(Place(file), "R509", MANY, CUT)
                return []
    except csv.Error:
        taken.refuse(Place(file, reader.line_num), "R508", QUOTES, QUOTES_HINT)
        return []
    return rows


def refused(cell: str, *, computed: bool) -> Message | None:
    """Why a cell cannot be taken.

    Args:
        cell: what it shows.
        computed: whether a formula gave it: then it may begin with "=".
    """
    said = words(cell)
    if said.startswith("=") and not computed:
        return FORMULA
    if said.startswith(ERRORS):
        return FAILED
    return TOO_LONG if len(cell) > LONGEST_CELL else None


WINDOWS = Message(
    "lu comme du Windows-1252 (l'ancien codage d'Excel), par exemple « {word} »",
    'read as Windows-1252 (the old encoding of Excel), for instance "{word}"',
)
WINDOWS_HINT = Message(
    "Si ces accents sont faux, enregistrez le tableau en « CSV UTF-8 » ou en ODS, supprimez le "
    "fichier écrit et importez de nouveau.",
    'Where these accents are wrong, save the table as "CSV UTF-8" or ODS, delete the file that '
    "was written and import again.",
)
NO_TEXT = Message("ce fichier n'est pas du texte en UTF-8", "this file is no UTF-8 text")
NO_TEXT_HINT = Message(
    "Enregistrez le tableau en « CSV UTF-8 » ou en ODS ; exportez Zotero en « CSL JSON ».",
    'Save the table as "CSV UTF-8" or ODS; export Zotero as "CSL JSON".',
)
MANY = Message(f"plus de {MOST} lignes", f"more than {MOST} rows")
CUT = Message("Coupez ce tableau.", "Cut this table.")
QUOTES = Message(
    "les guillemets de ce CSV ne se ferment pas où il faut",
    "the quotes of this CSV do not close where they should",
)
QUOTES_HINT = Message(
    "Enregistrez-le de nouveau depuis le tableur, en CSV UTF-8 ou en ODS.",
    "Save it again from the spreadsheet, as CSV UTF-8 or ODS.",
)
FORMULA = Message(
    "une formule (« = ») au lieu de sa valeur", 'a formula ("=") in place of its value'
)
FAILED = Message("une formule qui a échoué", "a formula that failed")
TOO_LONG = Message(
    f"une cellule de plus de {LONGEST_CELL} caractères",
    f"a cell of over {LONGEST_CELL} characters",
)
