"""Names of new folders: what somebody typed, as a name that every machine can hold."""

from __future__ import annotations

import re

from guides.disk import RESERVED
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.model.values.ids import id_of


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
