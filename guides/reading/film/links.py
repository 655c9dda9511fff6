"""What was learnt of the addresses of sources: the file that `check --links` writes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.links import Tried
from guides.reading.film.kinds import LINKS
from guides.reading.film.yaml.tree import Document, Tree

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
STATE = re.compile(r"\d{3}|[a-z-]+")


def read_links(document: Document | None, findings: list[Finding]) -> Mapping[str, Tried] | None:
    """By source, what its address answered; None where none was ever tried."""
    if document is None:
        return None
    rows = document.value.items() if isinstance(document.value, dict) else ()
    links = {source: tried for source, row in rows if (tried := _tried(row))}
    if not links or len(links) < len(document.value):
        findings.append(Finding(Place(LINKS, 1), "R014", Severity.ERROR, BAD, BAD_HINT))
        return None
    return links


def _tried(row: Tree) -> Tried | None:
    """One line of the file."""
    if not isinstance(row, dict) or row.keys() != {"url", "tried", "state"}:
        return None
    url, day, state = row["url"], row["tried"], row["state"]
    sound = (
        isinstance(url, str)
        and isinstance(day, str)
        and isinstance(state, str)
        and DAY.fullmatch(day)
        and STATE.fullmatch(state)
    )
    return Tried(url, day, state) if sound else None


BAD = Message("relevé des adresses illisible", "unreadable record of addresses")
BAD_HINT = Message(
    "Supprimez-le et relancez « contrechamp check --links ».",
    'Delete it and run "contrechamp check --links" again.',
)
