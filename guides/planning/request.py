"""What a facilitator asks for: my minutes, my people, my seats."""

from __future__ import annotations

from dataclasses import dataclass

from guides.document.audience import Audience, Language
from guides.model.values.scales import Level, Seating, Seen

LEVEL_OF: dict[Audience, Level] = {
    "cineclub": "standard",
    "lycee": "standard",
    "college": "easy",
}

# What a request may ask, inclusive.
MINUTES = (5, 240)
PEOPLE = (3, 300)
BANDS: tuple[tuple[int, int], ...] = ((3, 12), (13, 40), (41, 300))
LARGE_ROOM = BANDS[-1][0]


@dataclass(frozen=True, slots=True)
class LoggedScene:
    """A scene slot the facilitator filled in: `at` and `note` are the user's own words."""

    slot: str
    at: str
    note: str


@dataclass(frozen=True, slots=True)
class GivenSegment:
    """A segment kept from a hand-edited session.

    Attributes:
        record: a record's id, or "opening" or "closing"; empty for the user's own text.
        text: the user's own words, empty when there is a record.
        minutes: whole minutes, 1 to 240.
    """

    record: str
    text: str
    minutes: int


@dataclass(frozen=True, slots=True)
class SessionRequest:
    """One session as asked for. The film itself is never part of `minutes`.

    Attributes:
        minutes: whole minutes of discussion, 5 to 240.
        people: 3 to 300.
        start: time of day the discussion starts, "20:30"; empty when nobody said: documents
            then count minutes from zero.
        seen: the film was seen just now, earlier, or as an extract.
        include, exclude: ids of questions, claims, activities or votes.
        scenes: what was logged while watching.
        segments: when not empty, the session as edited by hand.
        lesson: id of a lesson asked for by name; its minutes are all of them, the film's too.
            Empty when a computed session was seen and kept, None when nobody said: then a
            lesson that suits is taken.
    """

    audience: Audience
    minutes: int
    people: int
    seating: Seating
    start: str = ""
    level: Level = "standard"
    language: Language = "fr"
    seen: Seen = "just"
    projector: bool = True
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    scenes: tuple[LoggedScene, ...] = ()
    segments: tuple[GivenSegment, ...] = ()
    lesson: str | None = None
