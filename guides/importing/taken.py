"""What is taken from a file: one record after another, and what could not be taken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.values.ids import id_of
from guides.model.values.printable import one_line

MOST = 10_000  # entries or rows: nobody fills in more
LONGEST_ID = 40  # characters of an id that we make


class New(NamedTuple):
    """One record that may be written.

    Attributes:
        kind: the list it goes into ("sources").
        said: its fields, in the order they are written; "" is left to the author.
        place: where it stood.
        asides: lines of the file that have no field, for a comment.
        explicit: whether its id was its author's.
        address: of a source's DOI, to know it again.
    """

    kind: str
    said: dict[str, Any]
    place: Place
    asides: tuple[str, ...] = ()
    explicit: bool = False
    address: str = ""


@dataclass
class Taken:
    """All that a file gives.

    Attributes:
        records: what may be written.
        findings: an error for what was left out, a warning for what should be looked at.
    """

    records: list[New] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def refuse(self, place: Place, code: str, message: Message, hint: Message) -> None:
        """Leave something out, and say so."""
        self.findings.append(Finding(place, code, Severity.ERROR, message, hint))

    def remark(self, place: Place, code: str, message: Message, hint: Message) -> None:
        """Say what should be looked at."""
        self.findings.append(Finding(place, code, Severity.WARNING, message, hint))


def slug(text: str) -> str:
    """An id of the length that we give to what is brought in."""
    return id_of(text, LONGEST_ID)


def words(text: object) -> str:
    """A value on one line, with single spaces."""
    return " ".join(one_line(str(text)).split()) if isinstance(text, str | int | float) else ""


def alike(text: str) -> str:
    """What two texts share that say the same: letters and digits, without case and accents."""
    split = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in split if sign.isalnum())


def same_address(url: str) -> str:
    """What two addresses share that lead to one page."""
    found = re.fullmatch(r"https?://(?:www\.)?([^#]*?)/?(?:#.*)?", url.strip())
    said = found[1] if found else url.strip()
    host, slash, path = said.partition("/")
    return f"{host.lower()}{slash}{path}"


def nested(flat: Mapping[str, Any]) -> dict[str, Any]:
    """Fields by their paths ("wordings.standard.fr") as a record writes them."""
    made: dict[str, Any] = {}
    for path, value in flat.items():
        *outer, last = path.split(".")
        here = made
        for name in outer:
            here = here.setdefault(name, {})
        here[last] = value
    return made
