"""Putting a file into its place, and what is said when the machine refuses."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guides.findings.errors import MachineTrouble, told
from guides.findings.finding import Message

HELD = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY)


def write_through(path: Path, data: bytes) -> None:
    """Write a file, its folder too, and see that the disk has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def named(target: Path) -> Iterator[None]:
    """Let a refusal name the file that people know, not the one that waits for its place."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(target), None
        raise


def in_the_way(target: Path) -> Path:
    """What stands where a folder should be that leads to a path; the path when nothing does."""
    above = (folder for folder in reversed(target.parents) if os.path.lexists(folder))
    return next((folder for folder in above if not folder.is_dir()), target)


def trouble(error: OSError) -> MachineTrouble:
    """Why a file could not be replaced, and what to do."""
    where = Path(error.filename)
    if error.errno == errno.EXDEV:
        return another_disk(where)
    if error.errno in HELD and os.access(where.parent, os.W_OK):
        return MachineTrouble(OPEN.fill(where=where), OPEN_HINT)
    return told(error, where)


def unread(where: Path, error: OSError) -> MachineTrouble:
    """Why a file that is there could not be read, and what to do."""
    if error.errno in HELD:
        return MachineTrouble(CLOSED.fill(where=where), CLOSED_HINT)
    return trouble(error)


def another_disk(where: Path) -> MachineTrouble:
    """Why a file cannot be put in place through a link to another disk."""
    return MachineTrouble(ANOTHER_DISK.fill(where=where), ANOTHER_DISK_HINT)


OPEN = Message(
    "{where} n'a pas pu être remplacé : un autre programme le tient ouvert, ou il est protégé",
    "{where} could not be replaced: another program holds it open, or it is protected",
)
OPEN_HINT = Message(
    "Fermez-le (Word, LibreOffice, Acrobat, navigateur…) et relancez ; aucun fichier n'a changé.",
    "Close it (Word, LibreOffice, Acrobat, a browser…) and run again; no file has changed.",
)
CLOSED = Message(
    "{where} n'a pas pu être lu : un autre programme le garde pour lui, ou il est protégé",
    "{where} could not be read: another program keeps it to itself, or it is protected",
)
CLOSED_HINT = Message(
    "Fermez-le (Word, LibreOffice, Excel…) ou rendez-le lisible, puis relancez ; aucun fichier "
    "n'a changé.",
    "Close it (Word, LibreOffice, Excel…) or let it be read, then run again; no file has changed.",
)
ANOTHER_DISK = Message(
    "{where} est sur un autre disque que le reste du kit (un lien y mène)",
    "{where} is on another disk than the rest of the kit (a link leads there)",
)
ANOTHER_DISK_HINT = Message(
    "Remplacez ce lien par un dossier ordinaire, ou donnez à --out un dossier de cet autre "
    "disque : un kit se remplace d'un coup sur un seul disque ; rien n'a changé.",
    "Replace this link by an ordinary folder, or give --out a folder on that other disk: a kit "
    "is replaced at one stroke on a single disk; nothing has changed.",
)
