"""When a source was published, as its record says it: in a closed list of forms."""

from __future__ import annotations

import datetime
import re
from typing import Literal, NamedTuple

from guides.model.values.days import iso_day

NONE = re.compile(r"[ns]\.? ?d\.?|undated|no date|sans date|non daté")
ABOUT = re.compile(r"(?:c\.|ca\.?|circa|vers|v\.|env\.|environ|about|around|~) ?(?=\S)")
BOUND = re.compile(r"(?P<word>before|avant|after|après) (?P<day>.+)")
PUBLISHED = re.compile(
    r"(?P<of>.+) \((?:published|publié|publiée|paru|parue)(?: in| en)? (?P<on>.+)\)"
)
FULL = r"[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?"
SPAN = re.compile(
    rf"(?P<from>{FULL})-(?P<to>{FULL})|(?P<early>.+?)(?: - | ?[–/] ?| (?:à|to) )(?P<late>.+)"
)
Bound = Literal["", "before", "after"]


class Dating(NamedTuple):
    """A date as exact as it is known.

    Attributes:
        days: one ISO date, or the ends of a span; none for what has no date.
        circa: about then.
        bound: the day is not the date, but its limit.
        of: ISO date of the text, when it was published later.
    """

    days: tuple[str, ...] = ()
    circa: bool = False
    bound: Bound = ""
    of: str = ""

    @property
    def exact(self) -> bool:
        """Whether nothing has to be said beside one date."""
        return len(self.days) == 1 and self == Dating(self.days)

    @property
    def edtf(self) -> str:
        """As ISO 8601-2 (EDTF) writes it; nothing for what is not dated."""
        sign = "~" if self.circa else ""
        return "" if self.bound else "/".join(f"{day}{sign}" for day in self.days)


def dating(text: str) -> Dating | None:
    """What a record says of a date; None when it is in no form of the list, or no day at all."""
    said = " ".join(text.split()).lower()
    if NONE.fullmatch(said):
        return Dating()
    head, opened, rest = said.partition(" (")
    if opened and NONE.fullmatch(head):
        said = rest.removesuffix(")")
    if found := BOUND.fullmatch(said):
        day = _day(found["day"])
        word: Bound = "before" if found["word"] in ("before", "avant") else "after"
        return Dating((day,), bound=word) if day else None
    if found := PUBLISHED.fullmatch(said):
        of, day = _day(found["of"]), _day(found["on"])
        return Dating((day,), of=of) if of and day else None
    bare = said[1:-1] if said[:1] == "[" and said[-1:] == "]" else said
    bare = ABOUT.sub("", bare, count=1) if ABOUT.match(bare) else bare.removesuffix("?").rstrip()
    days = _days(bare)
    return Dating(days, circa=bare != said) if days else None


def _days(said: str) -> tuple[str, ...]:
    """One date, or both ends of a span."""
    if day := _day(said):
        return (day,)
    if found := SPAN.fullmatch(said):
        ends = (_day(found["from"] or found["early"]), _day(found["to"] or found["late"]))
        return ends if all(ends) and ends[0] < ends[1] else ()
    return ()


def _day(said: str) -> str:
    """A day, month or year in ISO 8601; nothing for what is none, or no day of a calendar."""
    try:
        day = iso_day(said) or ""
        datetime.date.fromisoformat(f"{day}-01-01"[:10])
    except ValueError:  # TwoDaysError is one
        return ""
    return day
