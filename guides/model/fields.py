"""The fields that many records have: ids, days, languages, each with the shape it must have."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


def _real(day: str) -> str:
    """A year, a month or a day that is in the calendar."""
    try:
        datetime.date.fromisoformat(day + "-01-01"[len(day) - 4 :] if len(day) < 10 else day)
    except ValueError as error:
        raise ValueError("no_such_day") from error
    return day


Day = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), AfterValidator(_real)]
FullDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_real)]
CheckedOn = FullDate
# Whose texts a source holds: ISO 3166 in lower case, which keeps `eu` and `un` for the Union and
# the United Nations; `coe` is the Council of Europe, which has no such code.
State = Annotated[str, StringConstraints(pattern=r"^([a-z]{2}|coe)$")]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
