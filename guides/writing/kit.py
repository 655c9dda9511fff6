"""WRITE: artefacts into the output folder, all together, and only what changed.

Files that this program did not write are never overwritten and never deleted.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from guides.findings.errors import Unusable, machine_trouble
from guides.findings.finding import Message
from guides.writing.artefact import Artefact
from guides.writing.manifest import CHECKSUMS, MANIFEST, as_json, as_sums, read_manifest
from guides.writing.staging import Staging, recover
from guides.writing.sums import Sums


class Kit:
    """An output folder: what the last good run left there, and what this run adds.

    Artefacts are staged one by one, so that none waits in memory for the others; nothing is
    in its place before `commit`, and what was staged without it is thrown away at the end of
    the `with` block.
    """

    def __init__(self, folder: Path, sums: Sums | None = None) -> None:
        recover(folder)
        self.folder = folder
        self.sums = sums or Sums()
        self.manifest = read_manifest(folder)
        self.entries: dict[str, dict[str, str]] = {}
        self._staging = Staging(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._staging.forget()

    def intact(self, path: str) -> bool:
        """Whether a file stands on the disk just as the manifest says."""
        entry = self.manifest["files"].get(path)
        return entry is not None and self._sum(path) == entry["sha256"]

    def made_from(self, path: str, edition: str) -> bool:
        """Whether a file stands there, intact, that was made from the same edition."""
        known = self.manifest["files"].get(path, {}).get("edition")
        return known == edition and self.intact(path)

    def keep(self, path: str) -> None:
        """Take a file of the last run over as it stands."""
        self.entries[path] = self.manifest["files"][path]

    def put(self, artefact: Artefact, edition: str) -> None:
        """Stage an artefact, unless the file already holds its bytes.

        Args:
            artefact: path and bytes.
            edition: hash of what it was rendered from.

        Raises:
            MachineTrouble: no permission, no room.
        """
        digest = hashlib.sha256(artefact.data).hexdigest()
        self.entries[artefact.path] = {"sha256": digest, "edition": edition}
        with machine_trouble(self.folder):
            if not self._holds(artefact.path, digest):
                self._staging.put(artefact.path, artefact.data)

    def read(self, path: str) -> bytes:
        """The bytes of a file of this run, staged or in place."""
        staged = self._staging.at(path)
        return (staged if staged.is_file() else self.folder / path).read_bytes()

    def size(self, path: str) -> int:
        """The bytes of a file of this run, counted."""
        staged = self._staging.at(path)
        return (staged if staged.is_file() else self.folder / path).stat().st_size

    def commit(self, key: str, run: Mapping[str, Any]) -> tuple[str, ...]:
        """Put everything in place and renew the manifest; returns the paths that changed.

        Args:
            key: this run's options.
            run: what the next run needs to skip it.

        Raises:
            Unusable: a file that is not ours stands in the way.
            MachineTrouble: no permission, no room.
        """
        changed = tuple(self._staging.paths)
        with machine_trouble(self.folder):
            self._refuse_strangers(changed)
            manifest = self._renewed(key, run)
            for path, data in ((CHECKSUMS, as_sums(manifest)), (MANIFEST, as_json(manifest))):
                if not _holds(self.folder / path, data):
                    self._staging.put(path, data)
            self._staging.settle()
        return changed

    def _renewed(self, key: str, run: Mapping[str, Any]) -> dict[str, Any]:
        """The manifest with this run in it, and without files that are gone."""
        last = {
            path: entry
            for path, entry in self.manifest["files"].items()
            if (self.folder / path).is_file()
        }
        runs = {**self.manifest["runs"], key: dict(run)}
        return {"files": last | self.entries, "runs": runs}

    def _holds(self, path: str, digest: str) -> bool:
        """Whether a file has these bytes already.

        Raises:
            OSError: a folder stands where the file should go, or a file where its folder should.
        """
        found = self._sum(path)
        if found is None:
            target = self.folder / path
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
            with suppress(FileNotFoundError):
                target.stat()
        return found == digest

    def _sum(self, path: str) -> str | None:
        return self.sums.of(f"{self.folder}/{path}")

    def _refuse_strangers(self, changed: tuple[str, ...]) -> None:
        """Refuse to overwrite files that no run of ours has written."""
        ours = self.manifest["files"]
        strangers = [p for p in changed if p not in ours and (self.folder / p).exists()]
        if not ours:  # records we did not write either, or can no longer read
            records = (MANIFEST, CHECKSUMS)
            strangers += [name for name in records if (self.folder / name).exists()]
        if strangers:
            raise Unusable(STRANGERS.fill(paths=", ".join(strangers[:5])), STRANGERS_HINT)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except FileNotFoundError:
        return False


STRANGERS = Message(
    "ces fichiers ne viennent pas de Contrechamp : {paths}",
    "these files do not come from Contrechamp: {paths}",
)
STRANGERS_HINT = Message(
    "Déplacez-les, ou choisissez un autre dossier avec --out.",
    "Move them, or choose another folder with --out.",
)
