"""The sources as BibTeX in UTF-8; `date`, `urldate` and `language` are read by BibLaTeX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from guides.document.address import encoded
from guides.document.edition import Edition
from guides.document.work import Name, Work


class Kind(NamedTuple):
    """A type of entry, and the field that names who published it."""

    entry: str
    publisher: str


# BibTeX's own types; it has none for laws, judgements, films, pages of administrations.
KINDS = {
    "book": Kind("book", "publisher"),
    "report": Kind("techreport", "institution"),
    "press": Kind("article", "journal"),
}
OTHER = Kind("misc", "howpublished")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What stands for itself wherever it is read stays: pandoc knows no name of `"` and of `|`.
SPECIAL: dict[str, str | int | None] = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    **{sign: f"\\{sign}" for sign in "$&#%_{}"},
}
# Braces are counted even after a backslash: those that are not in pairs must be named.
ODD = {**SPECIAL, "{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
PAIRED = re.compile(r"[^{}]*(?:\{[^{}]*\}[^{}]*)*")


def render_bibtex(edition: Edition) -> bytes:
    """One entry for each source, under the id it has in the content."""
    return "\n".join(map(_entry, edition.works)).encode("utf-8")


def _entry(work: Work) -> str:
    kind = KINDS.get(work.kind, OTHER)
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(work, kind))
    return f"@{kind.entry}{{{work.identifier},\n{fields}}}\n"


def _fields(work: Work, kind: Kind) -> Iterator[tuple[str, str]]:
    """Names and values; double braces keep capitals, and one body whole: "and" parts two."""
    if work.authors:
        yield "author", "{" + " and ".join(map(_name, work.names)) + "}"
    yield "title", f"{{{{{_said(work.title)}}}}}"
    yield kind.publisher, f"{{{_held(_said(work.publisher))}}}"
    yield from _date(work.date)
    if work.url:
        yield "url", f"{{{encoded(work.url)}}}"
    yield "urldate", f"{{{work.read_on}}}"
    yield "language", f"{{{work.language}}}"
    yield "keywords", f"{{{work.kind}}}"
    yield "note", f"{{{_said(work.note)}}}"


def _date(text: str) -> Iterator[tuple[str, str]]:
    """The date as BibLaTeX reads it, then its year and month for BibTeX; of none, no field."""
    if not text:
        return
    yield "date", f"{{{text}}}"
    year, month = (*text.partition("/")[0].replace("~", "").split("-"), "")[:2]
    yield "year", f"{{{year}}}"
    if month:
        yield "month", MONTHS[int(month) - 1]


def _name(name: Name) -> str:
    """A person as "family, given"; a body in braces, which keep it whole."""
    if name.whole:
        return f"{{{_said(name.family)}}}"
    others = (_held(_said(part)) for part in (name.suffix, name.given) if part)
    return ", ".join([f"{{{_said(name.family)}}}", *others])


def _held(part: str) -> str:
    """A part of a name, or a body; in braces where it holds what parts names from one another."""
    return f"{{{part}}}" if re.search(r",|(?i:\band\b)", part) else part


def _said(text: str) -> str:
    """A text on one line in which TeX finds no command."""
    signs = SPECIAL if PAIRED.fullmatch(text) else ODD
    return text.translate(str.maketrans(signs)).replace("\n", " ")
