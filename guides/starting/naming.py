"""Names of new folders and records: what somebody typed, as an id that every machine can hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from guides.disk import RESERVED
from guides.findings.errors import Unusable
from guides.findings.finding import Message

LONGEST = 50  # characters of an id that we make: ten are left for a number


def id_of(typed: str) -> str:
    """An id made of a text, cut between two words; empty when the text has no letter or digit."""
    plain = typed.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    bare = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=\w)['’](?=\w)", "-", bare)).strip("-")
    return (
        made if len(made) <= LONGEST else made[: LONGEST + 1].rpartition("-")[0] or made[:LONGEST]
    )


def folder_name(typed: str) -> str:
    """The name of a film's folder, which is the film's id.

    Raises:
        Unusable: it names another folder, nothing at all, or a device of Windows.
    """
    made = id_of(typed)
    if re.search(r"[/\\\0]", typed) or not made or typed.strip(". ") == "":
        raise Unusable(NO_NAME.fill(name=typed), NO_NAME_HINT)
    if made == COMMON:
        raise Unusable(SHARED.fill(name=typed), NO_NAME_HINT)
    if made in RESERVED or typed.partition(".")[0].strip().lower() in RESERVED:
        raise Unusable(DEVICE.fill(name=typed), NO_NAME_HINT)
    return made


def free(made: str, taken: Collection[str]) -> str:
    """An id that nothing has yet: the same, or with the first number that is free."""
    numbers = range(2, len(taken) + 3)
    tries = (made, *(f"{made}-{number}" for number in numbers))
    return next(name for name in tries if name not in taken and name not in RESERVED)


COMMON = "common"  # what films share stands in a folder of this name, beside theirs
SHARED = Message(
    "« {name} » est le nom du fonds commun aux films",
    '"{name}" is the name of what films have in common',
)
NO_NAME = Message(
    "« {name} » ne peut pas nommer le dossier d'un film", '"{name}" cannot name a film\'s folder'
)
NO_NAME_HINT = Message(
    "Donnez un nom simple, par exemple mon-film ; ou aucun : le titre en tient lieu.",
    "Give a simple name, for example my-film; or none: the title will do.",
)
DEVICE = Message(
    "« {name} » est le nom d'un périphérique sous Windows",
    '"{name}" is the name of a device on Windows',
)
