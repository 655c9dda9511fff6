"""One fault or remark, with its place and its cure, in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from guides.findings.place import Place


class Severity(StrEnum):
    """An error stops the build; a warning is printed and the build goes on.

    So does what a draft lacks (`DRAFT`), and its documents say so.
    """

    ERROR = "error"
    WARNING = "warning"
    DRAFT = "draft"


class Message(NamedTuple):
    """The same sentence in French and in English."""

    fr: str
    en: str

    def fill(self, **values: object) -> Message:
        """Put values into both sentences (`str.format` fields); a message into each its own."""
        french, english = (
            {name: v.said(language) if isinstance(v, Message) else v for name, v in values.items()}
            for language in ("fr", "en")
        )
        return Message(self.fr.format(**french), self.en.format(**english))

    def said(self, language: str) -> str:
        """The sentence in `language` ("fr" or "en")."""
        return self.fr if language == "fr" else self.en


class Finding(NamedTuple):
    """What is wrong, where, and what to do.

    Attributes:
        place: file, line, column; findings are reported in this order.
        code: stable name of the fault (`R…` reading, `C…` checking, `P…` planning,
            `S…` session files, `D…` documents, `M…` migrating, `W…` writing); never reused.
        severity: error, warning, or something that a draft lacks.
        message: what is wrong.
        hint: what to do.
        record: id of the record concerned, empty when the fault is the file's.
        after: the day (ISO 8601) that must have passed before it holds; empty: it holds now.
        language: of a translation that is not there, or not fresh; empty for any other fault.
    """

    place: Place
    code: str
    severity: Severity
    message: Message
    hint: Message
    record: str = ""
    after: str = ""
    language: str = ""


def standing(findings: Iterable[Finding], today: str) -> tuple[Finding, ...]:
    """Those that hold on a day (ISO 8601); on no day at all, those that hold always."""
    return tuple(f for f in findings if not f.after or f.after < today)


def as_row(finding: Finding) -> list[Any]:
    """A finding as JSON can hold it."""
    place, code, severity, message, hint, record, after, _ = finding
    return [list(place), code, severity.value, list(message), list(hint), record, after]


def from_row(row: list[Any]) -> Finding:
    """The finding that a row was made from."""
    place, code, severity, message, hint, record, after = row
    return Finding(
        Place(*place), code, Severity(severity), Message(*message), Message(*hint), record, after
    )
