"""What is being put in place: every rename of a run, and the way back from each.

Before the first rename every file that will be replaced or taken away has a second name in the
staging folder, so that the way back needs no room and no reading. A rename that is refused, as
Windows does while a program holds the file open, turns the whole run back. A run that is killed
is ended by the next one, forward or back, as it was going.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from guides import disk
from guides.findings.errors import MachineTrouble, machine_trouble
from guides.findings.finding import Message
from guides.writing.manifest import as_json, is_inside
from guides.writing.putting import named, trouble, write_through

STAGING = ".contrechamp-staging"
JOURNAL = "journal.json"
BACK = "back"  # a file beside the journal: the run goes back
MOST = 10_000_000  # bytes of a journal


def waiting(folder: Path, path: str) -> Path:
    """Where the new file of a path waits for its place in a kit."""
    return folder / STAGING / "files" / path


class Journal(NamedTuple):
    """The renames of a run.

    Attributes:
        folder: of the kit.
        put: every path that gets a staged file, in order, with the name that the file which
            stood there keeps; "" where it is not kept.
        leave: every path whose file goes, with such a name.
        new: those paths of `put` where nothing stood.
    """

    folder: Path
    put: Mapping[str, str]
    leave: Mapping[str, str]
    new: tuple[str, ...]

    def staged(self, path: str) -> Path:
        """Where the new file of a path waits."""
        return waiting(self.folder, path)

    def old(self, path: str) -> Path:
        """The second name of the file that stood at a path."""
        return self.folder / STAGING / "old" / path


def carry_out(folder: Path, put: Mapping[str, str], leave: Mapping[str, str]) -> None:
    """Rename every staged file into place and take away what leaves: all of it, or nothing.

    Raises:
        MachineTrouble: a file could not be replaced; unless it says otherwise, all are as before.
        OSError: there was no room to prepare it; nothing was touched.
    """
    journal = _begun(folder, put, leave)
    try:
        _forward(journal)
    except OSError as error:
        _turn_back(journal)
        raise trouble(error) from error
    except BaseException:  # Ctrl-C: the rest takes a moment
        with suppress(OSError):
            _forward(journal, again=True)
            _forget(folder)
        raise
    _forget(folder)


def recover(folder: Path) -> None:
    """End what a killed run was doing, forward or back.

    Raises:
        MachineTrouble: a file is still held, and the kit is neither old nor new.
    """
    with machine_trouble(folder):
        journal = unfinished(folder)
        if journal is None:
            return
        if (folder / STAGING / BACK).is_file():
            _turn_back(journal)
            return
        try:
            _forward(journal, again=True)
        except OSError:
            _turn_back(journal)
        else:
            _forget(folder)


def unfinished(folder: Path) -> Journal | None:
    """The renames that a killed run left undone; None when there are none to be believed.

    Raises:
        OSError: there are, and they may not be read.
    """
    try:
        said = json.loads(disk.content(folder / STAGING / JOURNAL, MOST))
        if isinstance(said, list):  # as version 0.2 wrote it
            said = {"put": dict.fromkeys(said, ""), "leave": {}, "new": []}
        journal = Journal(folder, dict(said["put"]), dict(said["leave"]), tuple(said["new"]))
    except (*disk.NONE, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    names: list[Any] = [*journal.new]
    for path, kept in (*journal.put.items(), *journal.leave.items()):
        names += [path, kept or path]
    return journal if all(map(is_inside, names)) else None


def _begun(folder: Path, put: Mapping[str, str], leave: Mapping[str, str]) -> Journal:
    """Give every file that will go a second name, then write the journal."""
    new = tuple(path for path in put if not os.path.lexists(folder / path))
    journal = Journal(folder, put, leave, new)
    for path in (*put, *leave):
        if path not in new:
            with named(folder / path):
                _second_name(folder / path, journal.old(path))
    place = folder / STAGING
    said = as_json({"put": dict(put), "leave": dict(leave), "new": new})
    with named(folder):
        write_through(place / "back.part", b"")  # so that turning back needs no room
        write_through(place / "journal.part", said)
        (place / "journal.part").replace(place / JOURNAL)
    return journal


def _forward(journal: Journal, *, again: bool = False) -> None:
    """Every rename in order; a second time, those that were not made.

    Raises:
        OSError: with the path of the file that could not be replaced.
    """
    for path, kept in journal.put.items():
        target, staged = journal.folder / path, journal.staged(path)
        with named(target):
            if not again or staged.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                staged.replace(target)
            elif not os.path.lexists(target):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target))
            _put_aside(journal, path, kept)
    for path, kept in journal.leave.items():
        target = journal.folder / path
        with named(target):
            target.unlink(missing_ok=True)
            _put_aside(journal, path, kept)
    _clear_folders(journal.folder, journal.leave)


def _put_aside(journal: Journal, path: str, kept: str) -> None:
    """Let the file that stood there stay, under its other name."""
    old = journal.old(path)
    if kept and os.path.lexists(old):
        old.replace(journal.folder / kept)


def _turn_back(journal: Journal) -> None:
    """Give every file its place again.

    Raises:
        MachineTrouble: one is held by now; the next run goes on with it.
    """
    place = journal.folder / STAGING
    with suppress(OSError):  # it may say so already
        (place / "back.part").replace(place / BACK)
    try:
        for path, kept in (*journal.leave.items(), *reversed(list(journal.put.items()))):
            target = journal.folder / path
            with named(target):
                _give_back(journal, path, journal.folder / kept if kept else None)
    except OSError as error:
        where = error.filename
        raise MachineTrouble(HALF.fill(where=where), HALF_HINT) from error
    _clear_folders(journal.folder, journal.new)
    _forget(journal.folder)


def _give_back(journal: Journal, path: str, kept: Path | None) -> None:
    """Put the old file of a path back, unless it never left."""
    target, old = journal.folder / path, journal.old(path)
    never_left = journal.staged(path).exists() if path in journal.put else os.path.lexists(target)
    if never_left:
        return
    if os.path.lexists(old):
        target.parent.mkdir(parents=True, exist_ok=True)
        old.replace(target)
    elif kept and os.path.lexists(kept):
        kept.replace(target)
    elif path in journal.new:
        target.unlink(missing_ok=True)


def _second_name(target: Path, other: Path) -> None:
    """A second name for a file, or a copy where the disk knows one name a file (FAT)."""
    other.parent.mkdir(parents=True, exist_ok=True)
    if target.is_symlink():
        other.symlink_to(target.readlink())
        return
    try:
        os.link(target, other)
    except OSError:
        if not stat.S_ISREG(target.lstat().st_mode):
            raise
        shutil.copy2(target, other)


def _clear_folders(folder: Path, paths: Iterable[str]) -> None:
    """Take away the folders in which some files stood alone; the kit's own holds the journal."""
    for path in paths:
        for parent in PurePosixPath(path).parents:
            with suppress(OSError):  # something stands in it
                (folder / parent).rmdir()


def _forget(folder: Path) -> None:
    """Without the journal, what is left of the staging means nothing."""
    with suppress(OSError):
        (folder / STAGING / JOURNAL).unlink()


HALF = Message(
    "{where} ne peut être remis en place : un autre programme le tient ouvert, ou il est protégé",
    "{where} cannot be put back: another program holds it open, or it is protected",
)
HALF_HINT = Message(
    "Le kit est à moitié ancien. Fermez ce fichier et relancez : cela finira d'abord de tout "
    "remettre.",
    "The kit is half old. Close this file and run again: putting everything back comes first.",
)
