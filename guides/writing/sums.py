"""Sums of files, remembered beside what the disk said of the file when it was read.

A file whose size, times and number on the disk are as they were has the sum it had, so that
a build of which nothing changed reads none of its inputs and outputs. A file that was
touched just before it was read is not trusted, nor one from the future: disks tell time in
steps, of up to two seconds where they tell whole ones (FAT), and clocks lie. What is
remembered is a help, never a need: without it, or when it cannot be read or written, every
file is read.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from guides.disk import content, opened

WHOLE = 1_000_000_000  # nanoseconds in a second
STEP = 2 * WHOLE  # of the coarsest clock of a disk
FINE_STEP = WHOLE // 20  # of one that tells parts of a second, as a busy system sets it
HEAVIEST = 400_000_000  # bytes of a file: far more than a session's zip
MEMORY = 20_000_000  # bytes of what is remembered
MOST = 20_000  # files: far more than a kit, so that the memory stays small


class _Known(NamedTuple):
    """What was seen of a file: size, both times and number on the disk, when, and its sum."""

    size: int
    modified: int
    changed: int
    number: int
    seen: int
    sha256: str


class Sums:
    """The sums of files on this machine."""

    def __init__(self, memory: Path | None = None) -> None:
        """Remember nothing yet.

        Args:
            memory: the file in which sums are kept from run to run; None keeps none.
        """
        self.memory = memory
        self.known = _read(memory) if memory else {}
        self.before = frozenset(self.known)
        self.fresh = False

    def of(self, path: str, most: int = HEAVIEST, *, linked: bool = False) -> str | None:
        """The sum of a file (SHA-256, hexadecimal).

        Args:
            path: of the file.
            most: how many bytes it may have.
            linked: whether a link to a file is one: where packages are installed, it may be.

        Returns:
            None when there is no such file, or nothing that is to be read.
        """
        try:
            return self.strictly(path, most, linked=linked)
        except OSError:
            return None

    def strictly(self, path: str, most: int = HEAVIEST, *, linked: bool = False) -> str:
        """The same, of a file that is there and may be read.

        Raises:
            OSError: it is not, as `disk.opened` says.
        """
        status = os.stat(path) if linked else os.lstat(path)  # noqa: PTH116  hundreds a build
        known = self.known.get(path)
        if known and _is_the_same(known, status) and stat.S_ISREG(status.st_mode):
            return known.sha256
        with opened(os.path.realpath(path) if linked else path, most) as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        self.known[path] = _Known(
            status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino,
            time.time_ns(), digest,
        )  # fmt: skip
        self.fresh = True
        return digest

    def homes(self, name: str, file: str, *, before: bool = False) -> list[str]:
        """The folders of this name in which a file was read, in this run or earlier ones.

        Args:
            name: of the folder.
            file: that stands in it.
            before: whether in earlier runs alone.
        """
        end = os.path.join(os.sep, name, file)  # noqa: PTH118
        paths = self.before if before else self.known
        return [path.removesuffix(os.sep + file) for path in paths if path.endswith(end)]

    def keep(self) -> None:
        """Write down what was learnt, for the next run."""
        if not self.memory or not self.fresh:
            return
        newest = sorted(self.known.items(), key=lambda item: -item[1].seen)[:MOST]
        part = self.memory.with_name(f"{self.memory.name}.{os.getpid()}.part")
        with suppress(OSError):
            try:
                self.memory.parent.mkdir(parents=True, exist_ok=True)
                part.write_text(json.dumps(dict(newest)), encoding="utf-8")
                part.replace(self.memory)
            finally:
                part.unlink(missing_ok=True)


def _is_the_same(known: _Known, status: os.stat_result) -> bool:
    touched = max(known.modified, known.changed)
    coarse = known.modified % WHOLE == 0 or known.changed % WHOLE == 0
    step = STEP if coarse else FINE_STEP
    return touched + step < known.seen and known[:4] == (
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
        status.st_ino,
    )


def _read(memory: Path) -> dict[str, _Known]:
    """What the last run remembered; nothing when it cannot be understood."""
    try:
        rows = json.loads(content(memory, MEMORY))
        return {path: _known(*row) for path, row in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _known(size: int, modified: int, changed: int, number: int, seen: int, digest: str) -> _Known:
    """One row, its numbers numbers and its sum a text."""
    if not all(type(n) is int for n in (size, modified, changed, number, seen)):
        raise TypeError
    if not isinstance(digest, str):
        raise TypeError
    return _Known(size, modified, changed, number, seen, digest)
