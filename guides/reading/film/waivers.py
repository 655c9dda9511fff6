"""Findings someone lives with, and the lock of translations read again."""

from __future__ import annotations

import re
from collections.abc import Mapping

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.guide import Waiver
from guides.reading.film.records import ENOUGH
from guides.reading.film.yaml.tree import Document

WAIVER_KEYS = ("code", "record", "reason", "date")


def read_waivers(document: Document | None, findings: list[Finding]) -> tuple[Waiver, ...]:
    """A list of {code, record, reason, date}; anything else is a finding."""
    if document is None or document.value is None:
        return ()
    waivers: list[Waiver] = []
    rows = document.value if isinstance(document.value, list) else [document.value]
    for index, row in enumerate(rows):
        if len(findings) > ENOUGH:
            break
        if not isinstance(row, dict) or any(not row.get(key) for key in WAIVER_KEYS):
            place = document.places.get((index,), Place("waivers.yaml"))
            findings.append(Finding(place, "R009", Severity.ERROR, INCOMPLETE, INCOMPLETE_HINT))
            continue
        waivers.append(Waiver(*(str(row[key]) for key in WAIVER_KEYS)))
    return tuple(waivers)


def read_lock(document: Document | None, findings: list[Finding]) -> Mapping[str, str]:
    """A map from `kind:id` to the hash of the French text its English was read against."""
    if document is None or document.value is None:
        return {}
    if not isinstance(document.value, dict) or not all(
        isinstance(v, str) and re.fullmatch(r"[0-9a-f]{16}", v) for v in document.value.values()
    ):
        place = Place("translations.lock.yaml", 1)
        findings.append(Finding(place, "R010", Severity.ERROR, BAD_LOCK, BAD_LOCK_HINT))
        return {}
    return {key: str(digest) for key, digest in document.value.items()}


INCOMPLETE = Message(
    "dispense incomplète : il faut code, record, reason et date",
    "incomplete waiver: code, record, reason and date",
)
INCOMPLETE_HINT = Message("Complétez les quatre clés.", "Complete the four keys.")
BAD_LOCK = Message("verrou des traductions illisible", "unreadable lock of translations")
BAD_LOCK_HINT = Message(
    "Supprimez-le et relancez « contrechamp check --translated ».",
    'Delete it and run "contrechamp check --translated" again.',
)
