"""Dates, hours and ranks as people write them, in the language of the brief."""

from __future__ import annotations

import re

from guides.composing.brief import Brief
from guides.model.values.dating import dating

ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def date_said(brief: Brief, date: str) -> str:
    """An ISO date as people write it ("16 mai 2018", "May 2018", "2018"); else as it stands."""
    if not ISO.fullmatch(date):
        return date
    parts = date.split("-")
    if len(parts) == 1:
        return date
    month = brief.w(f"month.{parts[1]}")
    if len(parts) == 2:
        return brief.w("month.of_year", month=month, year=parts[0])
    day = int(parts[2])
    first = brief.w("month.first") if day == 1 else str(day)
    return brief.w("month.of_day", day=first, month=month, year=parts[0])


def published_said(brief: Brief, text: str) -> str:
    """The date of a source in the language of the brief; as its record has it in no known form."""
    known = dating(text)
    if known is None:
        return text
    said = " – ".join(date_said(brief, day) for day in known.days)
    if all(len(day) == len("2019") for day in known.days):
        said = said.replace(" ", "")
    if not said:
        return brief.w("sources.undated")
    of_a_day = [len(day) for day in known.days] == [len("2019-01-01")]
    if known.of:
        name = "sources.of_day" if of_a_day else "sources.of"
        return brief.w(name, of=date_said(brief, known.of), date=said)
    if not (known.bound or known.circa):
        return said
    day = brief.w("sources.day", date=said) if of_a_day else said
    return brief.w(f"sources.{known.bound or 'circa'}", date=day)


def hour_said(brief: Brief, clock: str) -> str:
    """A time of day as people write it ("20 h 30", "9 h 05"; "20:30", "9:05")."""
    hour, minutes = clock.split(":")
    return brief.w("hour", hour=int(hour), minutes=minutes)


def ordinal(brief: Brief, rank: int) -> str:
    """A rank as people write it ("1er", "2e"; "1st", "2nd", "21st")."""
    last = rank % 10
    has_own = last in (1, 2, 3) and rank % 100 not in (11, 12, 13)
    name = "1" if rank == 1 else f"ends.{last}" if has_own else "ends.other"
    return brief.w(f"ordinal.{name}", rank=rank)
