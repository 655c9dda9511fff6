"""Files that people write, changed by the program: every one, or none.

Nothing is kept here for a next run, as `write` does for a kit: a folder of content may come
from anybody, and what stands in it is never taken for our own notes.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from guides import disk, interruption
from guides.findings.errors import machine_trouble
from guides.writing.putting import named

MOST = 10_000_000  # bytes of a file that somebody writes: more than is read of any


def replace_authored(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put new bytes into files that are there, in order; each keeps its permissions.

    A file that may not be written stops them all, and a failure puts back what had been
    changed. Who kills the program in between leaves the last files as they were.

    Raises:
        MachineTrouble: no permission, no room.
    """
    targets = {folder / name: data for name, data in files.items()}
    with machine_trouble(folder), interruption.minded():
        for target in targets:
            _refuse_locked(target)
        before = {target: disk.content(target, MOST) for target in targets}
        changed: list[Path] = []
        try:
            parts = {target: _staged(target, data) for target, data in targets.items()}
            for target, part in parts.items():
                with named(target):
                    part.replace(target)
                changed.append(target)
        except BaseException:
            for target in changed:
                _staged(target, before[target]).replace(target)
            raise
        finally:
            for target in targets:
                _part(target).unlink(missing_ok=True)


def _staged(target: Path, data: bytes) -> Path:
    """New bytes beside a file, with its permissions."""
    part = _part(target)
    part.unlink(missing_ok=True)  # or a link that somebody left would be followed
    with part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    shutil.copymode(target, part)
    return part


def _part(target: Path) -> Path:
    return target.with_name(f".{target.name}.part")


def _refuse_locked(target: Path) -> None:
    """Stop at a file or a folder that is protected; a rename alone would not heed the file."""
    for path in (target, target.parent):
        if not os.access(path, os.W_OK):
            number = errno.EROFS if _only_read(path) else errno.EACCES
            raise OSError(number, os.strerror(number), str(path))


def _only_read(path: Path) -> bool:
    """Whether it stands on a disk that nobody may write to."""
    if sys.platform == "win32":
        return False
    return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
