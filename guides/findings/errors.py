"""The few ways a run can stop, each with its exit status.

Refused (1)         the content, or what was asked of it, is at fault
Unusable (2)        the command line is
MachineTrouble (3)  the machine is: disk full, no permission, an installation with a piece missing
Defect (4)          the program is: what nobody foresaw
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from guides.findings.finding import Finding, Message


class ContrechampError(Exception):
    """Anything the program can explain; `exit_status` is what the shell gets."""

    exit_status = 1


class Refused(ContrechampError):
    """A room could not go on: all its findings, in file order."""

    exit_status = 1

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings))
        super().__init__("\n".join(f.message.en for f in self.findings))


class Unusable(ContrechampError):
    """The command line asks for something that cannot be done."""

    exit_status = 2

    def __init__(self, message: Message, hint: Message) -> None:
        self.message, self.hint = message, hint
        super().__init__(message.en)


class MachineTrouble(ContrechampError):
    """The machine refused: nothing half-written is left behind."""

    exit_status = 3

    def __init__(self, message: Message, hint: Message) -> None:
        self.message, self.hint = message, hint
        super().__init__(message.en)


class Defect(ContrechampError):
    """The program is at fault; the next run would be no better."""

    exit_status = 4

    def __init__(self, message: Message, hint: Message) -> None:
        self.message, self.hint = message, hint
        super().__init__(message.en)


def incomplete(what: object) -> MachineTrouble:
    """A file that comes with the program is not there, or is not what it was."""
    return MachineTrouble(INCOMPLETE.fill(what=what), INCOMPLETE_HINT)


@contextmanager
def machine_trouble(where: Path) -> Iterator[None]:
    """Turn the operating system's refusals into an error that says what to do.

    Args:
        where: what is being read or written, when the system does not say.
    """
    try:
        yield
    except OSError as error:
        raise told(error, where) from error


def told(error: OSError, where: Path) -> MachineTrouble:
    """What the operating system refused, and what to do; `where` when it does not say."""
    named = error.filename or where
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return MachineTrouble(NO_ROOM.fill(where=named), NO_ROOM_HINT)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return MachineTrouble(NO_RIGHT.fill(where=named), NO_RIGHT_HINT)
    return MachineTrouble(OTHER.fill(where=named, why=reason(error)), OTHER_HINT)


def reason(error: OSError) -> Message:
    """Why the operating system refused, in words of ours: its own are in one language."""
    for numbers, said in REASONS:
        if error.errno in numbers:
            return said
    return UNKNOWN_REASON.fill(number=error.errno or "?")


INCOMPLETE = Message(
    "l'installation de Contrechamp est abîmée : {what}",
    "the installation of Contrechamp is damaged: {what}",
)
INCOMPLETE_HINT = Message("Réinstallez Contrechamp.", "Install Contrechamp again.")
NO_ROOM = Message("plus de place sur le disque ({where})", "no room left on the disk ({where})")
NO_ROOM_HINT = Message(
    "Faites de la place et relancez : le dernier kit complet est intact.",
    "Make room and run again: the last complete kit is intact.",
)
NO_RIGHT = Message("accès refusé ({where})", "access refused ({where})")
NO_RIGHT_HINT = Message(
    "Vérifiez les droits de ce fichier, ou choisissez un autre dossier avec --out ; "
    "le dernier kit complet est intact.",
    "Check the rights of this file, or choose another folder with --out; "
    "the last complete kit is intact.",
)
OTHER = Message("la machine a refusé : {why} ({where})", "the machine refused: {why} ({where})")
REASONS = (
    ({errno.ENOENT}, Message("il n'y a rien à cet endroit", "there is nothing there")),
    ({errno.EACCES, errno.EPERM}, Message("accès refusé", "access refused")),
    ({errno.EROFS}, Message("ce disque ne s'écrit pas", "this disk cannot be written to")),
    ({errno.EISDIR}, Message("c'est un dossier", "it is a folder")),
    ({errno.ENOTDIR}, Message("ce n'est pas un dossier", "it is not a folder")),
    ({errno.EEXIST, errno.ENOTEMPTY}, Message("il y a déjà quelque chose", "something is there")),
    ({errno.ENAMETOOLONG}, Message("ce nom est trop long", "this name is too long")),
    ({errno.EINVAL, errno.EILSEQ}, Message("ce nom est impossible ici", "this name cannot be")),
    ({errno.ELOOP}, Message("ces liens tournent en rond", "these links go round in a circle")),
    ({errno.EXDEV}, Message("c'est sur un autre disque", "it is on another disk")),
    (
        {errno.EBUSY, errno.ETXTBSY, errno.EAGAIN, errno.EDEADLK},
        Message("un autre programme s'en sert", "another program is using it"),
    ),
    (
        {errno.EMFILE, errno.ENFILE},
        Message("trop de fichiers sont ouverts à la fois", "too many files are open at once"),
    ),
    ({errno.ENOMEM}, Message("il n'y a plus de mémoire", "there is no memory left")),
    (
        {errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE, errno.ETIMEDOUT, errno.ENOTCONN},
        Message("ce disque ne répond pas", "this disk does not answer"),
    ),
    (
        {errno.ENOSPC, errno.EDQUOT, errno.EFBIG},
        Message("il n'y a plus de place", "there is no room left"),
    ),
)
UNKNOWN_REASON = Message("erreur {number} du système", "error {number} of the system")
OTHER_HINT = Message(
    "Relancez ; le dernier kit complet est intact.", "Run again; the last complete kit is intact."
)
