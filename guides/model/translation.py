"""What PO files hold: the unit of one text in one language."""

from __future__ import annotations

from typing import NamedTuple

from guides.findings.place import Place
from guides.model.values.text import Fragment


class Unit(NamedTuple):
    """One text, as a translator left it.

    Attributes:
        context: `kind:id#path` of the text.
        source: the French it was translated from.
        said: what it says; None where it is empty, or marked as to be read again.
        fuzzy: whether somebody marked it as to be read again.
        place: of its `msgstr`.
    """

    context: str
    source: str
    said: Fragment | None
    fuzzy: bool
    place: Place


SUFFIX = ".po"


def context_of(key: str, path: str) -> str:
    """How the unit of a text is named."""
    return f"{key}#{path}"


def alike(one: str, other: str) -> bool:
    """Whether two texts say the same, wherever their lines break."""
    return one.split() == other.split()


def is_of_catalogue(said: Fragment) -> bool:
    """Whether a translation came from a PO file."""
    return said.place.file.endswith(SUFFIX)
