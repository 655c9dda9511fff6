"""What no room foresaw, in a sentence all the same: whose fault it is, and where it came up."""

from __future__ import annotations

import traceback
from pathlib import Path

from guides import locations
from guides.findings.errors import (
    ContrechampError,
    Defect,
    MachineTrouble,
    incomplete,
    told,
)
from guides.findings.finding import Message
from guides.findings.refusals import NO_MEMORY

LONGEST = 200  # characters of what a library says


def explained(error: Exception) -> ContrechampError:
    """An error that nobody caught, as one that can be told."""
    if isinstance(error, ImportError):
        return incomplete(error.name or error)
    if isinstance(error, MemoryError):
        return MachineTrouble(*NO_MEMORY)
    if isinstance(error, OSError):
        return _of_the_machine(error)
    said = f"{type(error).__name__} {error}".strip()
    short = said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
    return Defect(DEFECT.fill(what=short, where=_where(error)), DEFECT_HINT)


def _of_the_machine(error: OSError) -> ContrechampError:
    """What the system refused: a piece of ours, or anything else."""
    where = Path(str(error.filename)) if error.filename else None
    if where and (
        where.is_relative_to(locations.templates()) or where.is_relative_to(locations.PACKAGE)
    ):
        return incomplete(where)
    return told(error, where)


def _where(error: Exception) -> str:
    """The innermost line of ours that was at work."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if Path(f.filename).is_relative_to(locations.PACKAGE)]
    if not ours:
        return "?"
    name = Path(ours[-1].filename).relative_to(locations.PACKAGE.parent).as_posix()
    return f"{name}:{ours[-1].lineno}"


DEFECT = Message(
    "défaut de Contrechamp : {what} ({where})", "defect of Contrechamp: {what} ({where})"
)
DEFECT_HINT = Message(
    "Ce n'est pas votre faute. Signalez-le avec cette ligne, la commande et le fichier en cause ; "
    "le dernier kit complet est intact.",
    "It is not your fault. Report it with this line, the command and the file concerned; "
    "the last complete kit is intact.",
)
