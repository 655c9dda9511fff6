"""The closed lists of words that records and requests choose from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

SourceKind = Literal[
    "law", "court", "official", "study", "book", "report", "press", "opinion", "film"
]
HowRead = Literal["whole", "excerpt", "secondhand"]
Sort = Literal["fact", "disputed", "prediction", "value"]
# What a film may take from the common stock, by the name of its file there.
Shared = Literal["protocols", "safeguards", "rubric", "rescue", "rights", "script"]
SHARED: tuple[Shared, ...] = get_args(Shared)
Verdict = Literal[
    "established",
    "partly-true",
    "outdated",
    "conflated",
    "contested",
    "unsupported",
    "opinion",
]
Ruling = Literal["no", "not-as-said", "real-but", "yes", "unknown", "yours"]
# What a host may answer, by what the guide judges. What mixes systems up, is out of date or has
# nothing behind it is never a yes; an opinion is told apart from its facts, and left to the room.
RULINGS: Mapping[Verdict, tuple[Ruling, ...]] = MappingProxyType(
    {
        "established": ("yes", "real-but"),
        "partly-true": ("not-as-said", "real-but"),
        "outdated": ("no", "not-as-said", "real-but"),
        "conflated": ("no", "not-as-said", "real-but"),
        "contested": ("not-as-said", "real-but", "unknown"),
        "unsupported": ("no", "not-as-said", "unknown"),
        "opinion": ("yours",),
    }
)
Function = Literal["open", "feel", "look", "understand", "check", "weigh", "place", "act", "close"]
FUNCTIONS: tuple[Function, ...] = get_args(Function)
# What a debate format asks of a plan, beside people, seats and minutes.
Need = Literal["claim", "document", "board", "stickers", "screen", "slips"]
Moment = Literal["before", "during", "after", "later"]
Level = Literal["easy", "standard", "expert"]
Seating = Literal["circle", "tables", "rows"]
# What a lesson asks of the film.
LessonFilm = Literal["none", "seen", "shown"]
Seen = Literal["just", "earlier", "extract"]
Rung = Literal["understand", "check", "talk", "ask", "act"]
Operator = Literal[
    "company",
    "city",
    "court",
    "ministry",
    "police",
    "bank",
    "school",
    "association",
    "other",
    "several",
]
Voluntary = Literal["yes", "no", "mixed"]
# What a counter keeps, as a street draws it in its window.
Window = Literal["ledger", "list", "ticket", "sheets", "gauge", "points", "camera"]
# ISO 3166, those that the words have a name for: where French is spoken or taught, and neighbours.
COUNTRIES = (
    *("FR", "BE", "CH", "LU", "MC", "CA", "BJ", "BF", "CM", "CD", "CG", "CI", "GA", "GN", "HT"),
    *("MG", "ML", "MA", "NE", "SN", "TD", "TG", "TN", "DZ", "LB"),
    *("DE", "ES", "GB", "IE", "IT", "NL", "PT", "US", "EU"),
)
Stage = Literal["draft", "whole"]
FactState = Literal["verified", "reported", "contradictory"]
Verified = Literal["verified", "reported", "unverified"]
VoiceKind = Literal[
    "scholar", "supporter", "critic", "journalist", "lawyer", "official", "company", "survey"
]
LEVELS: tuple[Level, ...] = get_args(Level)
SEATINGS: tuple[Seating, ...] = get_args(Seating)
# In the rows of a cinema nobody writes on a board, and a sheet on the wall is read by nobody.
BOARD_SEATINGS: tuple[Seating, ...] = ("circle", "tables")
SEEN: tuple[Seen, ...] = get_args(Seen)
