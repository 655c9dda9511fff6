"""Files put in place all together: staged beside the kit, then renamed by a journal.

New bytes wait in a staging folder; when all are there, a journal is written and each file
is renamed into place. A run that is killed before the journal leaves the old kit as it was;
a run killed after it is finished by the next one.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from guides import interruption
from guides.findings.errors import machine_trouble
from guides.writing.manifest import as_json

STAGING = ".contrechamp-staging"
JOURNAL = "journal.json"


class Staging:
    """The files of one run that are not in place yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.paths: list[str] = []
        self._is_new = not folder.exists()

    def at(self, path: str) -> Path:
        """Where a staged file waits."""
        return self.folder / STAGING / "files" / path

    def put(self, path: str, data: bytes) -> None:
        """Stage one file."""
        _write_through(self.at(path), data)
        self.paths.append(path)

    def settle(self) -> None:
        """Rename every staged file into place: all or nothing for the reader."""
        if self.paths:
            place = self.folder / STAGING
            _write_through(place / "journal.part", as_json(self.paths))
            (place / "journal.part").replace(place / JOURNAL)
            _roll_forward(self.folder)
        shutil.rmtree(self.folder / STAGING, ignore_errors=True)

    def forget(self) -> None:
        """Throw away what is staged, unless it is being put in place: the next run ends that."""
        if (self.folder / STAGING / JOURNAL).is_file():
            return
        shutil.rmtree(self.folder / STAGING, ignore_errors=True)
        if self._is_new:
            with suppress(OSError):  # something stands in it
                self.folder.rmdir()


def recover(folder: Path) -> None:
    """Finish the renames of a run that was killed, or forget its unfinished staging."""
    staging = folder / STAGING
    if not staging.is_dir():
        return
    with machine_trouble(folder):
        if (staging / JOURNAL).is_file():
            _roll_forward(folder)
        shutil.rmtree(staging, ignore_errors=True)


def replace_file(path: Path, data: bytes) -> None:
    """Write one file so that it is either the old one or the new one, never a part."""
    part = path.with_name(f".{path.name}.part")
    with machine_trouble(path), interruption.minded():
        try:
            _write_through(part, data)
            part.replace(path)
        except BaseException:
            with suppress(OSError):  # there may be none, nor a folder for it
                part.unlink()
            raise


def _roll_forward(folder: Path) -> None:
    """Rename what the journal names and is still staged."""
    staging = folder / STAGING
    for path in json.loads((staging / JOURNAL).read_text(encoding="utf-8")):
        staged = staging / "files" / path
        if staged.is_file():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(target)


def _write_through(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
