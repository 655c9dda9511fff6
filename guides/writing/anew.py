"""Folders and files that were not there: they come whole, or not at all, and replace nothing."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from guides import interruption
from guides.findings.errors import machine_trouble
from guides.writing.putting import named, write_through


def put_folder(
    target: Path, files: Mapping[str, bytes], finish: Callable[[Path], object] | None = None
) -> None:
    """Write a new folder beside its place, then give it its name.

    Args:
        target: its place.
        files: what it holds.
        finish: what is left to do in it before it is there.

    Raises:
        MachineTrouble: something has that name; no permission, no room.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with machine_trouble(target), interruption.minded():
            _refuse_what_is_there(target)
            with named(target):
                part.mkdir(parents=True)
                for path, data in files.items():
                    write_through(part / path, data)
                if finish:
                    finish(part)
                _refuse_what_is_there(target)  # two may have begun at once
                part.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def put_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write new files into a folder: every one, or none.

    Raises:
        MachineTrouble: something has one of these names; no permission, no room.
    """
    done: list[Path] = []
    made: list[Path] = []
    with machine_trouble(folder), interruption.minded():
        try:
            for name, data in files.items():
                target = folder / name
                with named(target):
                    _refuse_what_is_there(target)
                    made = [*(p for p in target.parents if not p.exists()), *made]
                    target.parent.mkdir(parents=True, exist_ok=True)
                    _put(target, data, done)
        except BaseException:
            for path in done:
                path.unlink(missing_ok=True)
            for path in made:
                with suppress(OSError):
                    path.rmdir()
            raise


def _put(target: Path, data: bytes, done: list[Path]) -> None:
    """Write one; it is ours to take away again before it is there: no moment is between."""
    done.append(target)
    try:
        file = target.open("xb")
    except FileExistsError:
        done.remove(target)
        raise
    with file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _refuse_what_is_there(target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
