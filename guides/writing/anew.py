"""Folders and files that were not there: they come whole, or not at all, and replace nothing."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from guides import interruption
from guides.findings.errors import machine_trouble
from guides.writing.putting import named, write_through


def put_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Write a new folder beside its place, then give it its name.

    Raises:
        FileExistsError: something has that name.
        MachineTrouble: no permission, no room.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with machine_trouble(target), interruption.minded():
            _refuse_what_is_there(target)
            with named(target):
                part.mkdir(parents=True)
                for path, data in files.items():
                    write_through(part / path, data)
                _refuse_what_is_there(target)  # two may have begun at once
                part.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def put_file(target: Path, data: bytes) -> None:
    """Write a new file.

    Raises:
        MachineTrouble: something has that name; no permission, no room.
    """
    with machine_trouble(target), interruption.minded(), named(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                target.unlink(missing_ok=True)
                raise


def _refuse_what_is_there(target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
