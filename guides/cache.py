"""What can be made anew, kept from run to run: bytes by name, in a folder of this user's.

A cache is a help, never a need. What is absent, damaged, of another version of the program, or
not surely ours is as good as not there; what cannot be kept is not kept. Compiled templates
are code, so that it is believed as Python believes `__pycache__`, and a little less: folder and
file must belong to whoever runs the program, and nobody else may write there.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from guides.disk import opened

DIGEST = 32  # bytes of SHA-256 before what is kept
MOST = 100_000_000  # bytes in all: some fifteen films


class Cache:
    """One folder of what a version of the program made."""

    def __init__(self, folder: Path | None, made_by: str) -> None:
        """Look at nothing yet.

        Args:
            folder: made when something is kept; None keeps nothing.
            made_by: says the program and all it is made of; another's things are not there.
        """
        self.folder, self.made_by = folder, made_by

    def get(self, name: str) -> bytes | None:
        """What was kept under a name; None when there is nothing to be believed."""
        if not self.folder:
            return None
        try:
            with opened(self.folder / name, MOST) as file:
                if not (_ours(os.stat(self.folder)) and _ours(os.fstat(file.fileno()))):  # noqa: PTH116
                    return None
                digest, data = file.read(DIGEST), file.read()
        except OSError:
            return None
        return data if digest == self._digest(name, data) else None

    def put(self, name: str, data: bytes) -> None:
        """Keep some bytes, all or none; quietly none where that cannot be."""
        if not self.folder:
            return
        path, part = self.folder / name, self.folder / f"{name}.{os.getpid()}.part"
        with suppress(OSError):
            try:
                self.folder.parent.mkdir(parents=True, exist_ok=True)
                self.folder.mkdir(mode=0o700, exist_ok=True)
                with open(os.open(part, WRITE, 0o600), "wb") as file:  # noqa: PTH123
                    file.write(self._digest(name, data) + data)
                if not path.exists():
                    _make_room(self.folder)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)

    def _digest(self, name: str, data: bytes) -> bytes:
        digest = hashlib.sha256(f"{self.made_by} {name} ".encode())
        digest.update(data)
        return digest.digest()


NONE = Cache(None, "")
_used = NONE


@contextmanager
def using(cache: Cache) -> Iterator[None]:
    """Let renderers keep what they make on the way, though nobody hands them a cache."""
    global _used  # noqa: PLW0603
    before, _used = _used, cache
    try:
        yield
    finally:
        _used = before


def used() -> Cache:
    """The cache of the run at hand."""
    return _used


WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def _make_room(folder: Path) -> None:
    """Drop what was kept longest ago, so that ten thousand films do not fill a disk."""
    kept = [(entry.stat(), entry.path) for entry in os.scandir(folder)]
    over = sum(status.st_size for status, _ in kept) - MOST
    for status, path in sorted(kept, key=lambda each: each[0].st_mtime_ns):
        if over <= 0:
            break
        with suppress(OSError):  # another program reads it, or took it away
            os.unlink(path)  # noqa: PTH108
            over -= status.st_size


def _ours(status: os.stat_result) -> bool:
    """Whether only we could have written it; Windows keeps each user's folders apart itself."""
    if os.name == "nt":
        return True
    others = stat.S_IWGRP | stat.S_IWOTH
    return status.st_uid == os.geteuid() and not status.st_mode & others
