"""A source as a bibliography holds it, apart from how any style prints it."""

from __future__ import annotations

from guides.document.node import dataclass


@dataclass(frozen=True, slots=True)
class Work:
    """One source.

    Attributes:
        identifier: id of its record.
        kind: law, court, official, study, book, report, press, opinion or film.
        authors: persons and bodies, in order; may be empty.
        title: in its own language.
        publisher: who published it.
        date: "2021", "2021-05" or "2021-05-17"; empty when it is not known exactly.
        language: BCP 47 tag of the text.
        url: where it stands; may be empty.
        read_on: the day it was last checked, ISO 8601.
        note: how much of it was read, who speaks, and a date that is known roughly.
    """

    identifier: str
    kind: str
    authors: tuple[str, ...]
    title: str
    publisher: str
    date: str
    language: str
    url: str
    read_on: str
    note: str
