"""What a build did, and what it tells of files that somebody had changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place

if TYPE_CHECKING:
    from guides.writing.kit import Settled


class Outcome(NamedTuple):
    """What a build did.

    Attributes:
        changed, paths: the files made anew, and all that the order asks for.
        warnings: what does not stop a build.
        first: what to open first, by language: its path, and what it is.
        gone: the files that no longer belong to the kit, and left it.
    """

    changed: tuple[str, ...]
    paths: tuple[str, ...]
    warnings: tuple[Finding, ...]
    first: Mapping[str, tuple[str, str]]
    gone: tuple[str, ...] = ()


def changed_by_hand(settled: Settled) -> Iterator[Finding]:
    """What somebody had changed in the folder, told once."""
    for path, kept in settled.kept.items():
        said = KEPT.fill(kept=kept)
        yield Finding(Place(path), "W107", Severity.WARNING, said, KEPT_HINT)
    for path in settled.mended:
        yield Finding(Place(path), "W108", Severity.WARNING, MENDED, MENDED_HINT)


KEPT = Message(
    "quelqu'un avait modifié ce fichier ; sa version est gardée à côté, sous {kept}",
    "somebody had changed this file; their version is kept beside it as {kept}",
)
KEPT_HINT = Message(
    "Reprenez-y ce qu'il faut. Contrechamp ne touchera plus à ce fichier-là.",
    "Take from it what you need. Contrechamp will not touch that file again.",
)
MENDED = Message(
    "ce relevé n'était plus tel qu'il avait été écrit ; il est refait",
    "this record was no longer as it was written; it was made anew",
)
MENDED_HINT = Message(
    "Si personne n'y a touché, vérifiez le kit avec « contrechamp check --out ».",
    'If nobody touched it, check the kit with "contrechamp check --out".',
)
