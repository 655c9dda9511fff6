"""The line at fault with a mark under the word, as compilers show it, where that helps.

Columns are those of a terminal: two for a Chinese character or an emoji, none for an accent that
combines (Unicode Standard Annex 11). A long line is cut around the word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

from guides import disk
from guides.findings.finding import Finding
from guides.model.values.signs import visible

WIDTH = 66  # columns of a line that is shown: eighty, less the margin and a number of five digits
BEFORE = 24  # of them before the word, where the line is cut
MOST = 2_000_000  # bytes of a file that is looked into
TAB = "    "
QUOTED = re.compile(r"«\s(.+?)\s»|\((.+)\)$|: (\S.*)$")  # in the French sentence
WORD = re.compile(r"\"[^\"]*\"|[\w@][\w’'.-]*|\S")
# An id is found where it is cited, and not where the same word stands by chance.
AS_AN_ID = ("(?<=@)", "(?<=[a-z]:)", r"(?<![\w-])")
UNSEEN = re.compile(r"‹U\+([0-9A-F]{4,6})›")


def lines_of(path: Path) -> tuple[str, ...]:
    """The lines of a file; none for what is no file, or no text."""
    try:
        text = disk.content(path, MOST).decode("utf-8-sig")
    except (OSError, ValueError):
        return ()
    return tuple(line.rstrip("\r") for line in text.split("\n"))


def excerpt(
    finding: Finding, path: Path, lines: Callable[[Path], tuple[str, ...]] = lines_of
) -> tuple[int, list[str]]:
    """The line of a file at which a finding stands, and a line of marks under the word.

    Gives the column too, counted from 1; 0 and no lines when nobody knows the word.

    Args:
        finding: with a line; without a column, the word that its sentence quotes is looked for.
        path: of its file.
        lines: reads a file; one that is asked of several times, once.
    """
    there = lines(path) if finding.place.line else ()
    line = there[finding.place.line - 1] if finding.place.line <= len(there) and there else ""
    start, end = _word(finding, line)
    if start == end:
        return finding.place.column, []
    number = str(finding.place.line)
    shown, blank, mark = _cut([TAB if sign == "\t" else visible(sign) for sign in line], start, end)
    marks = [f"{number} | {shown}", f"{' ' * len(number)} | {blank}{mark}"]
    return finding.place.column or start + 1, marks


def _word(finding: Finding, line: str) -> tuple[int, int]:
    """From where to where the word at fault goes, in characters; nowhere, when nobody knows."""
    start = finding.place.column - 1
    if start >= len(line):
        return 0, 0
    said = [next(filter(None, found.groups())) for found in QUOTED.finditer(finding.message.fr)]
    quoted = [UNSEEN.sub(lambda code: chr(int(code[1], 16)), word).rstrip("…") for word in said]
    for word in filter(None, quoted):
        if start >= 0 and line.startswith(word, start):
            return start, start + len(word)
        for sign in AS_AN_ID:
            found = re.compile(f"{sign}{re.escape(word)}(?![\\w-])").search(line, max(start, 0))
            if found:
                return found.end() - len(word), found.end()
    if start < 0:
        return 0, 0
    named = WORD.match(line, start)
    return named.span() if named else (start, start + 1)


def _cut(cells: list[str], start: int, end: int) -> tuple[str, str, str]:
    """What is shown of a line, the space before the marks, and the marks."""
    ends = [0, *accumulate(map(columns, cells))]
    first = 0
    if ends[-1] > WIDTH:
        first = next(at for at in range(start + 1) if ends[start] - ends[at] <= BEFORE)
    last = max(at for at in range(first, len(cells) + 1) if ends[at] - ends[first] <= WIDTH)
    shown = "".join(cells[first:last]).rstrip()
    marked = max(1, ends[min(end, last)] - ends[start])
    before = ends[start] - ends[first]
    if first:
        shown, before = f"…{shown}", before + 1
    return shown + ("…" if last < len(cells) else ""), " " * before, "^" * marked


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(sign) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(sign) in {"W", "F"}
        else 1
        for sign in text
    )
