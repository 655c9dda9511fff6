"""A PO file's characters into its entries: polib reads them, what it would pass over is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place

if TYPE_CHECKING:
    import polib

# One line that gettext would take: a note, or a keyword and a string that is closed.
STRING = r'"(?:[^"\\\n]|\\.)*"'
KEYWORD = r"msg(?:ctxt|id_plural|id|str(?:\[\d\])?)"
GOOD = rf"[ \t]*(?:#(?![~|]).*|(?:#~?\|?[ \t]*)?(?:(?:{KEYWORD}[ \t]*)?{STRING})?[ \t]*)$"
BAD = re.compile(rf"^(?!{GOOD}).*$", re.MULTILINE)
NUMBERED = re.compile(r"line (\d+)")
MSGSTR = re.compile(r"^[ \t]*msgstr", re.MULTILINE)
MOST = 20  # lines told of one file: a spreadsheet saved as .po is wrong on every one


class Entries(NamedTuple):
    """A PO file.

    Attributes:
        file: as polib gives it; its header is `file.metadata`.
        lines: of every `msgstr` that is no longer needed or still is, in order.
    """

    file: polib.POFile
    lines: tuple[int, ...]

    def place_of(self, entry: polib.POEntry, name: str) -> Place:
        """Where the translation of an entry stands."""
        at = bisect_left(self.lines, entry.linenum)
        return Place(name, self.lines[at] if at < len(self.lines) else entry.linenum)


def entries_of(text: str, name: str, findings: list[Finding]) -> Entries | None:
    """The entries of a PO file; None, with its faults, where it is none.

    Args:
        text: its characters, lines ended by a line feed.
        name: of the file.
        findings: gets what is wrong.
    """
    import polib  # noqa: PLC0415  a film without PO files pays nothing

    bad = [found.start() for found in BAD.finditer(text)]
    findings += [_wrong(name, text.count("\n", 0, at) + 1) for at in bad[:MOST]]
    if bad:
        return None
    try:
        file = polib.pofile(_one_a_line(text))
    except (OSError, ValueError, IndexError) as error:
        line = NUMBERED.search(str(error))
        findings.append(_wrong(name, int(line[1]) if line else 1))
        return None
    return Entries(file, tuple(_lines(text)))


def _one_a_line(text: str) -> str:
    """The text without the signs that Python takes for ends of lines, and gettext does not."""
    return re.sub("[\v\f\x1c-\x1e\x85\u2028\u2029]", " ", text) + "\n"


def _lines(text: str) -> Iterator[int]:
    line, last = 1, 0
    for found in MSGSTR.finditer(text):
        line += text.count("\n", last, found.start())
        last = found.start()
        yield line


def _wrong(name: str, line: int) -> Finding:
    return Finding(Place(name, line), "R401", Severity.ERROR, WRONG, WRONG_HINT)


WRONG = Message(
    "cette ligne n'est pas du format PO, ou n'est pas à sa place",
    "this line is not of the PO format, or is not in its place",
)
WRONG_HINT = Message(
    'Une ligne porte msgctxt, msgid ou msgstr, puis un texte entre " ", ou la suite de ce texte ; '
    'dans le texte, écrivez \\" pour ". Un éditeur de PO (Poedit) le fait pour vous.',
    'A line is msgctxt, msgid or msgstr before a text in " ", or more of that text; '
    'within the text, write \\" for ". An editor of PO files (Poedit) does so for you.',
)
