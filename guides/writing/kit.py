"""WRITE: artefacts into the output folder, all together, and only what changed.

Files that this program did not write are never overwritten and never deleted.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Mapping
from itertools import count
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any, NamedTuple, Self

from guides.disk import NONE, content
from guides.findings.errors import Unusable, machine_trouble
from guides.findings.finding import Message
from guides.writing.artefact import Artefact
from guides.writing.lock import Lock
from guides.writing.manifest import (
    CHECKSUMS,
    MANIFEST,
    MOST,
    UNSURE,
    Manifest,
    as_manifest,
    as_sums,
    is_sealed,
    is_spoilt,
    read_manifest,
)
from guides.writing.putting import in_the_way, unread
from guides.writing.staging import Staging, recover
from guides.writing.sums import Sums


def silently() -> None:
    """Say nothing where nobody waits to hear."""


class Settled(NamedTuple):
    """What a run did to the folder.

    Attributes:
        changed: paths made anew.
        gone: paths that no longer belong to the kit, and were taken away.
        kept: files that somebody had changed, by path: the names they have now.
        mended: records that somebody had changed, and that are as they should be again.
    """

    changed: tuple[str, ...]
    gone: tuple[str, ...] = ()
    kept: Mapping[str, str] = {}
    mended: tuple[str, ...] = ()


class Kit:
    """An output folder: what the last good run left there, and what this run adds.

    Artefacts are staged one by one, so that none waits in memory for the others; nothing is
    in its place before `commit`, and what was staged without it is thrown away at the end of
    the `with` block. Inside that block, no other build works in the folder.
    """

    def __init__(
        self, folder: Path, sums: Sums | None = None, waiting: Callable[[], None] = silently
    ) -> None:
        """Look at nothing yet.

        Args:
            folder: of the kit.
            sums: what is known of files from run to run.
            waiting: told once, when another build has to be waited for.
        """
        self.folder = folder
        self.sums = sums or Sums()
        self.manifest: Manifest = {}
        self.runs: dict[str, Any] = {}
        self.entries: dict[str, dict[str, str]] = {}
        self._lock = Lock(folder, waiting)
        self._staging = Staging(folder)

    def __enter__(self) -> Self:
        """Wait for other builds, end what a killed one began, and see what there is.

        Raises:
            MachineTrouble: no permission; another build that does not end.
        """
        self._lock.acquire(making=True)
        try:
            recover(self.folder)
            with machine_trouble(self.folder):
                self.manifest = read_manifest(self.folder)
            self.runs = dict(self.manifest["runs"])
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._staging.forget()
        self._lock.release()

    def intact(self, path: str) -> bool:
        """Whether a file stands on the disk just as a manifest says that is to be believed."""
        entry = self.manifest["files"].get(path)
        known = entry is not None and entry["edition"] != UNSURE
        return known and self._sum(path) == entry["sha256"]

    def agrees(self) -> bool:
        """Whether the records are as they were written, and every file they list is there."""
        try:
            said = content(self.folder / MANIFEST, MOST)
            sums = content(self.folder / CHECKSUMS, MOST)
        except OSError:
            return False
        there = all(map(self._is_there, self.manifest["files"]))
        return there and is_sealed(said) and sums == as_sums(self.manifest)

    def listed(self) -> set[str]:
        """Every path of this run and of those that stay beside it."""
        stay: set[str] = {path for run in self.runs.values() for path in run["paths"]}
        known: dict[str, Any] = self.manifest["files"]
        return (stay & known.keys()) | self.entries.keys()

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
        self._lock.beat()
        with machine_trouble(self.folder):
            if not self._holds(artefact.path, digest):
                self._stage(artefact.path, artefact.data)

    def read(self, path: str) -> bytes:
        """The bytes of a file of this run, staged or in place."""
        staged = self._staging.at(path)
        return (staged if staged.is_file() else self.folder / path).read_bytes()

    def size(self, path: str) -> int:
        """The bytes of a file of this run, counted."""
        staged = self._staging.at(path)
        return (staged if staged.is_file() else self.folder / path).stat().st_size

    def commit(self, key: str, run: Mapping[str, Any]) -> Settled:
        """Put everything in place and renew the manifest: all of it, or nothing.

        What belongs to no run any more is taken away. A file that somebody changed keeps
        standing beside the new one, under a name that says so.

        Args:
            key: this run's options.
            run: what the next run needs to skip it.

        Raises:
            Unusable: a file that is not ours stands in the way.
            MachineTrouble: no permission, no room, a file that is held.
        """
        changed = tuple(self._staging.paths)
        with machine_trouble(self.folder):
            self._refuse_strangers(changed)
            manifest = self._renewed(key, run)
            ours = self.manifest["files"]
            gone = sorted(p for p in ours.keys() - manifest["files"].keys() if self._is_there(p))
            edited = [p for p in (*changed, *gone) if self._is_edited(p)]
            kept = self._other_names(edited)
            mended = self._stage_records(manifest)
            self._staging.settle(kept, {path: kept.get(path, "") for path in gone})
        return Settled(changed, tuple(p for p in gone if p not in kept), kept, mended)

    def _stage_records(self, manifest: Manifest) -> tuple[str, ...]:
        """Stage the two records where they change; returns those that somebody had changed."""
        mended = []
        for path, data, before in (
            (CHECKSUMS, as_sums(manifest), as_sums(self.manifest)),
            (MANIFEST, as_manifest(manifest), b""),
        ):
            try:
                there = content(self.folder / path, MOST)
            except NONE:
                there = None
                self._refuse_folder(path)
            if there == data:
                continue
            self._stage(path, data)
            spoilt = is_spoilt(there or b"") if path == MANIFEST else there != before
            if self.manifest["files"] and spoilt:
                mended.append(path)
        return tuple(mended)

    def _renewed(self, key: str, run: Mapping[str, Any]) -> Manifest:
        """The manifest with this run in it, and without files that are gone or belong to none."""
        ours = self.manifest["files"]
        self.runs[key] = dict(run)
        last = {path: ours[path] for path in self.listed() & ours.keys() if self._is_there(path)}
        return {"files": last | self.entries, "runs": self.runs}

    def _is_there(self, path: str) -> bool:
        """Whether something stands at a path that may be a file of ours."""
        try:
            return not stat.S_ISDIR(os.lstat(f"{self.folder}/{path}").st_mode)
        except OSError:
            return False

    def _is_edited(self, path: str) -> bool:
        """Whether a file of ours is no longer as it was made."""
        return self._is_there(path) and not self.intact(path)

    def _other_names(self, paths: Iterable[str]) -> dict[str, str]:
        """For each path a free name beside it: `handout.modified-1.docx`."""
        names: dict[str, str] = {}
        for path in paths:
            suffix = PurePosixPath(path).suffix
            stem = path.removesuffix(suffix)
            free = (f"{stem}.modified-{n}{suffix}" for n in count(1))
            names[path] = next(
                other
                for other in free
                if other not in self.entries and not os.path.lexists(self.folder / other)
            )
        return names

    def _holds(self, path: str, digest: str) -> bool:
        """Whether a file has these bytes already.

        Raises:
            OSError: a folder stands where the file should go, or a file where its folder should.
        """
        found = self._sum(path)
        if found is None:
            self._refuse_folder(path)
        return found == digest

    def _refuse_folder(self, path: str) -> None:
        """Stop at a folder where a file should go, or at a file where its folder should.

        Raises:
            OSError: with the path of what stands in the way.
        """
        target = self.folder / path
        try:
            status = target.lstat()
        except FileNotFoundError:
            return
        except NotADirectoryError as error:
            error.filename = str(in_the_way(target))
            raise
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))

    def _sum(self, path: str) -> str | None:
        """The sum of a file; None where none of ours stands.

        Raises:
            MachineTrouble: there is one, and it may not be read.
        """
        try:
            return self.sums.strictly(f"{self.folder}/{path}")
        except NONE:
            return None
        except OSError as error:
            raise unread(self.folder / path, error) from error

    def _stage(self, path: str, data: bytes) -> None:
        """Let a file wait for its place; where no lock could be had, nothing is written."""
        if self._lock.refused:
            raise self._lock.refused
        self._staging.put(path, data)

    def _refuse_strangers(self, changed: tuple[str, ...]) -> None:
        """Refuse to overwrite files that no run of ours has written."""
        ours = self.manifest["files"]
        strangers = [p for p in changed if p not in ours and os.path.lexists(self.folder / p)]
        if not ours:  # records we did not write either, or can no longer read
            records = (MANIFEST, CHECKSUMS)
            strangers += [name for name in records if os.path.lexists(self.folder / name)]
        if strangers:
            said, hint = (LOST, LOST_HINT) if CHECKSUMS in strangers else (STRANGERS, MOVE)
            raise Unusable(said.fill(paths=", ".join(strangers[:5])), hint)


STRANGERS = Message(
    "ces fichiers ne viennent pas de Contrechamp : {paths}",
    "these files do not come from Contrechamp: {paths}",
)
MOVE = Message(
    "Déplacez-les, ou choisissez un autre dossier avec --out.",
    "Move them, or choose another folder with --out.",
)
LOST = Message(
    "manifest.json manque ou ne se lit pas : rien ne dit plus que ces fichiers sont de "
    "Contrechamp : {paths}",
    "manifest.json is missing or cannot be read: nothing says any more that these files are "
    "Contrechamp's: {paths}",
)
LOST_HINT = Message(
    "Remettez manifest.json (corbeille, sauvegarde), ou déplacez ce kit : il sera refait ; ou "
    "choisissez un autre dossier avec --out.",
    "Put manifest.json back (bin, backup), or move this kit away: it will be made anew; or "
    "choose another folder with --out.",
)
