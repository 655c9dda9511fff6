"""The closed lists of words that records choose from."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

from guides.document.block import Direction
from guides.document.edition import Audience, Language
from guides.document.inline import Strength

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


def _real(day: str) -> str:
    """A year, a month or a day that is in the calendar."""
    try:
        datetime.date.fromisoformat(day + "-01-01"[len(day) - 4 :] if len(day) < 10 else day)
    except ValueError as error:
        raise ValueError("no_such_day") from error
    return day


Day = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), AfterValidator(_real)]
CheckedOn = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_real)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]

EVERYBODY: tuple[Audience, ...] = ("cineclub", "lycee", "college")
SCHOOL: tuple[Audience, ...] = ("lycee", "college")

SourceKind = Literal[
    "law", "court", "official", "study", "book", "report", "press", "opinion", "film"
]
HowRead = Literal["whole", "excerpt", "secondhand"]
Sort = Literal["fact", "disputed", "prediction", "value"]
Verdict = Literal[
    "established",
    "partly-true",
    "outdated",
    "conflated",
    "contested",
    "unsupported",
    "opinion",
]
Function = Literal["open", "feel", "look", "understand", "check", "weigh", "place", "act", "close"]
FUNCTIONS: tuple[Function, ...] = (
    "open",
    "feel",
    "look",
    "understand",
    "check",
    "weigh",
    "place",
    "act",
    "close",
)
Moment = Literal["before", "during", "after", "later"]
Level = Literal["easy", "standard", "expert"]
Seating = Literal["circle", "tables", "rows"]
Rung = Literal["understand", "check", "talk", "ask", "act"]
Operator = Literal["company", "city", "court", "ministry", "police", "bank", "several"]
Voluntary = Literal["yes", "no", "mixed"]
FactState = Literal["verified", "reported", "contradictory"]
Verified = Literal["verified", "reported", "unverified"]
VoiceKind = Literal[
    "scholar", "supporter", "critic", "journalist", "lawyer", "official", "company", "survey"
]

__all__ = [
    "EVERYBODY",
    "FUNCTIONS",
    "SCHOOL",
    "Audience",
    "CheckedOn",
    "Day",
    "Direction",
    "FactState",
    "Function",
    "HowRead",
    "Id",
    "Language",
    "LanguageTag",
    "Level",
    "Moment",
    "Operator",
    "Rung",
    "Seating",
    "Sort",
    "SourceKind",
    "Strength",
    "Verdict",
    "Verified",
    "VoiceKind",
    "Voluntary",
]
