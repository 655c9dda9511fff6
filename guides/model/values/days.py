"""Days as people type them, in French and English, into ISO dates; never one for another.

`2024-02-10`, `2024/2/10`, `10 février 2024`, `10 Feb. 2024`, `February 10, 2024`, `25/12/2024`; a
month and a year, a year. `10/02/2024` is the 10th of February in one country and the 2nd of
October in another: it is refused. Two digits are no year.
"""

from __future__ import annotations

import re
import unicodedata

NAMES = (
    "january janvier janv",
    "february fevrier fevr fev",
    "march mars",
    "april avril avr",
    "may mai",
    "june juin",
    "july juillet juil",
    "august aout",
    "september septembre sept",
    "october octobre",
    "november novembre",
    "december decembre",
)
MONTHS = {name: month for month, names in enumerate(NAMES, 1) for name in names.split()} | {
    names[:3]: month for month, names in enumerate(NAMES, 1)
}
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
YEAR_LAST = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})")
WEEKDAY = r"(?:(?:le |the )?(?:[a-z]+di|dimanche|[a-z]+day),? )?(?:le |the )?"
DAY_FIRST = re.compile(
    WEEKDAY + r"(?:(\d{1,2})(?:er|st|nd|rd|th)?[ .-]+(?:of )?)?([a-z]+)\.?,?[ -]+(\d{4})"
)
MONTH_FIRST = re.compile(WEEKDAY + r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")


HYPHENS = str.maketrans(dict.fromkeys("‐‑–—−", "-"))  # of a word processor


class TwoDaysError(ValueError):
    """A date that two countries read in two ways."""

    def __init__(self, first: str, second: str) -> None:
        """The two days it may be, as ISO dates: by day and month, by month and day."""
        super().__init__("two_days")
        self.first, self.second = first, second


def iso_day(typed: str) -> str | None:
    """The ISO date of a day, a month or a year; None for what is no date of a known form.

    Raises:
        TwoDaysError: it may be two.
    """
    if typed.isdecimal() and len(typed) == 4:
        return typed
    typed = typed.translate(HYPHENS)
    if found := YEAR_FIRST.fullmatch(typed.strip()):
        return _joined(found[1], found[2], found[3])
    said = " ".join(_plain(typed).split())
    if found := YEAR_LAST.fullmatch(said):
        return _numbers(found[1], found[2], found[3])
    if (found := DAY_FIRST.fullmatch(said)) and found[2] in MONTHS:
        return _joined(found[3], str(MONTHS[found[2]]), found[1])
    if (found := MONTH_FIRST.fullmatch(said)) and found[1] in MONTHS:
        return _joined(found[3], str(MONTHS[found[1]]), found[2])
    return None


def _numbers(first: str | None, second: str, year: str) -> str | None:
    """Numbers alone: which of them is the day shows where one of them cannot be a month."""
    if first is None or int(first) > 12 or first == second:
        return _joined(year, second, first)
    if int(second) > 12:
        return _joined(year, first, second)
    raise TwoDaysError(
        f"{year}-{int(second):02}-{int(first):02}", f"{year}-{int(first):02}-{int(second):02}"
    )


def _joined(year: str, month: str, day: str | None) -> str | None:
    if not 1 <= int(month) <= 12:  # "2018/19" is a season
        return None
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _plain(typed: str) -> str:
    """Lower case without accents."""
    split = unicodedata.normalize("NFD", typed.lower())
    return "".join(sign for sign in split if not unicodedata.combining(sign))
