"""Files put in place all together: staged beside the kit, then renamed by a journal.

New bytes wait in a staging folder; when all are there, a journal is written and each file
is renamed into place. A run that is killed before the journal leaves the old kit as it was;
a run killed after it is finished by the next one.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from guides import interruption
from guides.findings.errors import machine_trouble
from guides.writing.journal import JOURNAL, STAGING, carry_out, waiting
from guides.writing.journal import recover as end_renames
from guides.writing.putting import another_disk, in_the_way, named, trouble, write_through


class Staging:
    """The files of one run that are not in place yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.paths: list[str] = []

    def at(self, path: str) -> Path:
        """Where a staged file waits."""
        return waiting(self.folder, path)

    def put(self, path: str, data: bytes) -> None:
        """Stage one file.

        Raises:
            MachineTrouble: its place is on another disk.
            OSError: it cannot be written; the path is the one it would have had.
        """
        blocked = in_the_way(place := self.folder / STAGING / "files")
        with named(self.folder / path if blocked == place else blocked):
            write_through(self.at(path), data)
            self._refuse_another_disk((self.folder / path).parent)
        self.paths.append(path)

    def settle(
        self, kept: Mapping[str, str] | None = None, leave: Mapping[str, str] | None = None
    ) -> None:
        """Rename every staged file into place: all or nothing for the reader.

        Args:
            kept: by path, the name that what stands there keeps.
            leave: the paths whose files go, with such a name, or "".
        """
        if self.paths or leave:
            put = {path: (kept or {}).get(path, "") for path in self.paths}
            carry_out(self.folder, put, leave or {})
        shutil.rmtree(self.folder / STAGING, ignore_errors=True)

    def forget(self) -> None:
        """Throw away what is staged, unless it is being put in place: the next run ends that."""
        if not (self.folder / STAGING / JOURNAL).is_file():
            shutil.rmtree(self.folder / STAGING, ignore_errors=True)

    def _refuse_another_disk(self, folder: Path) -> None:
        """Look at where a file will go before an hour is spent on the others."""
        while not folder.is_dir():
            folder = folder.parent
        if folder.stat().st_dev != (self.folder / STAGING).stat().st_dev:
            raise another_disk(folder)


def recover(folder: Path) -> None:
    """Finish the renames of a run that was killed, or forget its unfinished staging."""
    staging = folder / STAGING
    if not staging.is_dir():
        return
    if staging.is_symlink():  # never ours, and what it leads to is not either
        with machine_trouble(staging):
            staging.unlink()
        return
    end_renames(folder)
    shutil.rmtree(staging, ignore_errors=True)


def replace_file(path: Path, data: bytes) -> None:
    """Write one file so that it is either the old one or the new one, never a part."""
    part = path.with_name(f".{path.name}.part")
    try:
        with named(path), interruption.minded():
            with suppress(OSError):  # or a link that somebody left would be followed
                part.unlink()
            write_through(part, data)
            part.replace(path)
    except BaseException as error:
        with suppress(OSError):  # there may be none, nor a folder for it
            part.unlink()
        if isinstance(error, OSError):
            raise trouble(error) from error
        raise
