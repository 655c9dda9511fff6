"""The fields that many records have: ids, days, languages, each with the shape it must have.

A shape is a pattern for programs and an example for people, who are never shown a pattern.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticKnownError

from guides.document.characters import UNSEEN
from guides.document.languages import TONGUES
from guides.findings.finding import Message
from guides.model.values.days import iso_day
from guides.model.values.printable import Plain
from guides.model.values.scales import COUNTRIES

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DAY = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"  # `\d` would be the digits of every script
FULL_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MONTH = r"^[0-9]{4}-(0[1-9]|1[0-2])$"
LETTER = r"^[A-Z]$"
STATE = r"^([a-z]{2}|coe)$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
URL = rf'^https?://[^\s{UNSEEN}<>"]+$'
NUMBER = (
    r"^[0-9]{1,12}(\.[0-9]{1,6})?$"  # twelve digits are still told apart by those who draw them
)
COUNTRY = rf"^({'|'.join(COUNTRIES)})$"
COLOUR = r"^#[0-9A-F]{6}$"

FORMS: Mapping[str, Message] = MappingProxyType(
    {
        ID: Message(
            "des minuscules sans accent et des chiffres, avec des tirets : « dossier-2 »",
            'lower case without accents and digits, joined by hyphens: "file-2"',
        ),
        DAY: Message(
            "une date : « 2024-02-10 », « 2024-02 » ou « 2024 »",
            'a date: "2024-02-10", "2024-02" or "2024"',
        ),
        FULL_DAY: Message("une date entière : « 2024-02-10 »", 'a whole date: "2024-02-10"'),
        MONTH: Message("un mois : « 2019-03 »", 'a month: "2019-03"'),
        LETTER: Message("une capitale : « T »", 'a capital letter: "T"'),
        STATE: Message(
            "un pays en deux minuscules, « fr », « cn », ou « eu », « un », « coe »",
            'a country in two small letters, "fr", "cn", or "eu", "un", "coe"',
        ),
        LANGUAGE: Message(
            "le code d'une langue : « fr », « en », « zh »",
            'the code of a language: "fr", "en", "zh"',
        ),
        URL: Message(
            "une adresse entière, sans espace : « https://exemple.fr/page »",
            'a whole address without spaces: "https://example.org/page"',
        ),
        NUMBER: Message(
            "un nombre seul, avec un point pour les décimales : « 11.4 »",
            'a number alone, with a point for decimals: "11.4"',
        ),
        COLOUR: Message("une couleur : « #C4391D »", 'a colour: "#C4391D"'),
        COUNTRY: Message(
            "un pays en deux lettres, comme « FR », « BE » ou « CA »",
            'a country in two letters, such as "FR", "BE" or "CA"',
        ),
    }
)

Id = Annotated[str, StringConstraints(pattern=ID, max_length=60)]


def _real(day: str) -> str:
    """A year, a month or a day that is in the calendar."""
    try:
        datetime.date.fromisoformat(day + "-01-01"[len(day) - 4 :] if len(day) < 10 else day)
    except ValueError as error:
        raise ValueError("no_such_day") from error
    return day


def _of_our_time(day: str) -> str:
    """A year that a zip can hold, and a year after which there is another of four digits."""
    if not FIRST_YEAR <= int(day[:4]) <= LAST_YEAR:
        raise ValueError("not_of_our_time")
    return day


def _typed(day: object) -> object:
    """A day as people type it, as the ISO date it is; anything else as it stands."""
    return (iso_day(day) or day) if isinstance(day, str) else day


def _in_which_editions_are_made(tag: str) -> str:
    """A language that has its row in the table."""
    if tag not in TONGUES:
        listed = ", ".join(f"'{known}'" for known in TONGUES)
        raise PydanticKnownError("literal_error", {"expected": " or ".join(listed.rsplit(", ", 1))})
    return tag


FIRST_YEAR, LAST_YEAR = 1990, 2100
Day = Annotated[str, StringConstraints(pattern=DAY), AfterValidator(_real), BeforeValidator(_typed)]
FullDate = Annotated[
    str,
    StringConstraints(pattern=FULL_DAY),
    AfterValidator(_real),
    AfterValidator(_of_our_time),
    BeforeValidator(_typed),
]
CheckedOn = FullDate
Month = Annotated[str, StringConstraints(pattern=MONTH)]
Letter = Annotated[str, StringConstraints(pattern=LETTER)]
Dated = Annotated[Plain, BeforeValidator(_typed)]
"""When something came out, as far as it is known: a date, or words ("c. 2019", "n.d.")."""

# Printed as « affirmation 12 » in labels and narrow columns that hold three digits.
Number = Annotated[int, Field(ge=1, le=999)]
# Whose texts a source holds: ISO 3166 in lower case, which keeps `eu` and `un` for the Union and
# the United Nations; `coe` is the Council of Europe, which has no such code.
State = Annotated[str, StringConstraints(pattern=STATE)]
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE)]
EditionLanguage = Annotated[
    str,
    AfterValidator(_in_which_editions_are_made),
    WithJsonSchema({"enum": list(TONGUES), "type": "string"}),
]
LONGEST_ADDRESS = 500  # characters
Url = Annotated[str, StringConstraints(pattern=URL, max_length=LONGEST_ADDRESS)]
Digits = Annotated[str, StringConstraints(pattern=NUMBER)]
Country = Annotated[str, StringConstraints(pattern=COUNTRY)]
Colour = Annotated[str, StringConstraints(pattern=COLOUR)]
