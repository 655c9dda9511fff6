"""The sources as CSL-JSON, which Zotero and most reference managers import."""

from __future__ import annotations

import json
from typing import Any

from guides.document.address import encoded
from guides.document.edition import Edition
from guides.document.work import Name, Work

# Our kinds in the types of CSL 1.0.2. What we do not know is not claimed: a study may be a
# working paper, so it is an `article` and not an `article-journal`.
TYPES = {
    "law": "legislation",
    "court": "legal_case",
    "official": "document",
    "study": "article",
    "book": "book",
    "report": "report",
    "press": "article-newspaper",
    "opinion": "webpage",
    "film": "motion_picture",
}
CONTAINED = ("article-newspaper", "webpage")  # their publisher is the outlet they stand in


def render_csl(edition: Edition) -> bytes:
    """A JSON array with one item for each source, ended by a newline."""
    items = [_item(work) for work in edition.works]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _item(work: Work) -> dict[str, Any]:
    """One source; names are whole where nobody has said which part is the family name."""
    kind = TYPES[work.kind]
    item: dict[str, Any] = {
        "id": work.identifier,
        "type": kind,
        "title": work.title,
        "author": [_name(name) for name in work.names],
        "container-title" if kind in CONTAINED else "publisher": work.publisher,
        "issued": _date(work.date) if work.date else None,
        "accessed": _date(work.read_on),
        "language": work.language,
        "URL": encoded(work.url),
        "note": work.note,
    }
    return {name: value for name, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    if name.whole:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: said for part, said in parts.items() if said}


def _date(text: str) -> dict[str, Any]:
    """The parts of a date or of both ends of a span, as many as are known."""
    days = text.replace("~", "").split("/")
    said: dict[str, Any] = {"date-parts": [[int(part) for part in day.split("-")] for day in days]}
    return {**said, "circa": True} if "~" in text else said
