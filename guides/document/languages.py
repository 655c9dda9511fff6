"""The languages in which editions are made, a row each: what programs ask about a language.

A language takes this row, `templates/words/<language>.yaml`, and for its own typography rows in
`composing/say/typed.py`; without those it has what all languages share. Dates and numbers are
fixed words. Sources have one number in all languages, so that their order hangs on none. Nothing is
hyphenated: who edits a file may have it so.
"""

from __future__ import annotations

from typing import NamedTuple

Marks = tuple[str, str]  # that open and close a quotation, with the spaces inside them


class Tongue(NamedTuple):
    """One language.

    Attributes:
        locale: a language and a country, as office programs look for dictionaries ("fr-FR"); the
            language alone where no country is meant.
        outer: of a quotation.
        inner: of a quotation inside another.
        decimal: the sign between units and tenths.
    """

    locale: str
    outer: Marks
    inner: Marks
    decimal: str = ","

    @property
    def country(self) -> str:
        """The country of the locale; "none" as OpenDocument says where there is none."""
        return self.locale.partition("-")[2] or "none"

    @property
    def separator(self) -> str:
        """What stands between the items of a list, in a formula of an office program."""
        return ";" if self.decimal == "," else ","


# The first is the language of the records; a guide that declares nothing is in the first two.
TONGUES: dict[str, Tongue] = {
    "fr": Tongue("fr-FR", ("«\u202f", "\u202f»"), ("“", "”")),
    "en": Tongue("en-GB", ("“", "”"), ("“", "”"), decimal="."),
}


def primary(tag: str) -> str:
    """The language of a tag, without script or country: what a typesetter is told."""
    return tag.partition("-")[0]
