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
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

WHOLE = 1_000_000_000  # nanoseconds in a second
STEP = 2 * WHOLE  # of the coarsest clock of a disk
FINE_STEP = WHOLE // 20  # of one that tells parts of a second, as a busy system sets it
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
        self.fresh = False

    def of(self, path: str) -> str | None:
        """The sum of a file (SHA-256, hexadecimal); None when there is no such file."""
        try:
            status = os.stat(path)  # noqa: PTH116  hundreds of times on every unchanged build
        except OSError:
            return None
        known = self.known.get(path)
        if known and _is_the_same(known, status):
            return known.sha256
        try:
            with open(path, "rb") as file:  # noqa: PTH123
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return None
        self.known[path] = _Known(
            status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino,
            time.time_ns(), digest,
        )  # fmt: skip
        self.fresh = True
        return digest

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
        rows = json.loads(memory.read_text(encoding="utf-8"))
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
