"""The shape of a film's folder: what `format` in film.yaml says, beside the present one.

A folder of another shape is told that alone (R012 older, R013 later or unknown): what else
is wrong with it would be said of a shape it does not have.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path as FilePath

from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.model.film import FORMAT
from guides.reading.film.yaml.tree import Document, Tree

FIRST = 0  # the shape of version 0.1.0, whose film.yaml says no format


def refuse_another_shape(film: Document | None, folder: FilePath) -> None:
    """Stop at a folder that is not of the present shape.

    Args:
        film: film.yaml, when it is there and can be read; else that is told elsewhere.
        folder: for the command that mends it.

    Raises:
        Refused: R012 or R013, alone.
    """
    if film is None or not isinstance(film.value, dict):
        return
    if format_of(film) < FORMAT:
        hint = OLDER_HINT.fill(folder=shlex.quote(str(folder)))
        raise Refused([Finding(film.places[()], "R012", Severity.ERROR, OLDER, hint)])


def format_of(film: Document, known: int = FORMAT) -> int:
    """Which shape a film.yaml says its folder has, `known` at most.

    Raises:
        Refused: R013, what it says is no shape this version knows.
    """
    if "format" not in film.value:
        return FIRST
    written: Tree = film.value["format"]
    number = str(written) if re.fullmatch("[1-9][0-9]*", str(written)) else ""
    if number and len(number) < 10 and int(number) <= known:
        return int(number)
    said, hint = (LATER, LATER_HINT) if number else (UNKNOWN, UNKNOWN_HINT)
    said = said.fill(known=known)
    raise Refused([Finding(film.places["format",], "R013", Severity.ERROR, said, hint)])


OLDER = Message(
    "ce dossier a la forme d'une version plus ancienne de Contrechamp",
    "this folder has the shape of an earlier version of Contrechamp",
)
OLDER_HINT = Message(
    "Mettez-le à la forme présente : contrechamp migrate {folder}",
    "Bring it to the present shape: contrechamp migrate {folder}",
)
LATER = Message(
    "ce dossier a la forme d'une version plus récente ; celle-ci lit le format {known}",
    "this folder has the shape of a later version; this one reads format {known}",
)
LATER_HINT = Message("Mettez Contrechamp à jour.", "Update Contrechamp.")
UNKNOWN = Message(
    "« format » n'indique aucune forme connue ; cette version lit le format {known}",
    '"format" says no shape that is known; this version reads format {known}',
)
UNKNOWN_HINT = Message(
    "Mettez Contrechamp à jour si une version plus récente a écrit ce dossier ; sinon, "
    "supprimez cette ligne et lancez « contrechamp migrate ».",
    "Update Contrechamp if a later version wrote this folder; otherwise delete this line and "
    'run "contrechamp migrate".',
)
