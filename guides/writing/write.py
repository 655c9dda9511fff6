"""WRITE: artefacts onto the disk, atomically, and only what changed.

New bytes are first written beside the kit, in a staging folder; when all are there, a
journal is written and each file is renamed into place. A run that is killed before the
journal leaves the old kit as it was; a run killed after it is finished by the next one.
Files that this program did not write are never overwritten and never deleted.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from guides.findings.errors import Unusable, machine_trouble
from guides.findings.finding import Message
from guides.writing.artefact import Artefact

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
STAGING = ".contrechamp-staging"
JOURNAL = "journal.json"


def read_manifest(folder: Path) -> dict[str, Any]:
    """What the last good run wrote; empty when there is none that can be read.

    Shape: {"files": {path: {"sha256", "edition"}}, "runs": {options: {"inputs",
    "paths", "warnings"}}}.
    """
    recover(folder)
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {"files": {}, "runs": {}}
    return manifest if _is_ours(manifest) else {"files": {}, "runs": {}}


def _is_ours(manifest: Any) -> bool:
    """Whether a manifest has the shape this program writes."""
    try:
        return all(
            isinstance(entry[key], str)
            for entry in manifest["files"].values()
            for key in ("sha256", "edition")
        ) and all(
            isinstance(run["inputs"], str)
            and isinstance(run["paths"], list)
            and isinstance(run["warnings"], list)
            for run in manifest["runs"].values()
        )
    except (AttributeError, KeyError, TypeError):
        return False


def sha256(data: bytes) -> str:
    """Hexadecimal checksum, as `sha256sum` prints it."""
    return hashlib.sha256(data).hexdigest()


def intact(folder: Path, manifest: Mapping[str, Any], path: str) -> bool:
    """Whether a file stands on the disk just as the manifest says."""
    entry = manifest["files"].get(path)
    try:
        return entry is not None and sha256((folder / path).read_bytes()) == entry["sha256"]
    except OSError:
        return False


def write(
    artefacts: Sequence[Artefact],
    folder: Path,
    editions: Mapping[str, str],
    run: tuple[str, Mapping[str, Any]],
) -> tuple[str, ...]:
    """Put artefacts in place and renew the manifest; returns the paths that changed.

    Args:
        artefacts: new bytes; a file that already holds them is not touched.
        folder: the output folder, made when missing.
        editions: for each artefact path, the hash of the edition it was rendered from.
        run: key of this run's options, and what the next run needs to skip it.

    Raises:
        Unusable: a file that is not ours stands in the way.
        MachineTrouble: no permission, no room.
    """
    with machine_trouble(folder):
        folder.mkdir(parents=True, exist_ok=True)
        manifest = read_manifest(folder)
        changed = [a for a in artefacts if _differs(folder, a)]
        _refuse_strangers(folder, manifest, changed)
        for artefact in artefacts:
            manifest["files"][artefact.path] = {
                "sha256": sha256(artefact.data),
                "edition": editions.get(artefact.path, ""),
            }
        manifest["runs"][run[0]] = dict(run[1])
        made = {artefact.path for artefact in artefacts}
        manifest["files"] = {
            path: entry
            for path, entry in manifest["files"].items()
            if path in made or (folder / path).is_file()
        }
        records = (
            Artefact(CHECKSUMS, _checksums(manifest)),
            Artefact(MANIFEST, _json(manifest)),
        )
        _replace(folder, [*changed, *(r for r in records if _differs(folder, r))])
    return tuple(artefact.path for artefact in changed)


def replace_file(path: Path, data: bytes) -> None:
    """Write one file so that it is either the old one or the new one, never a part."""
    part = path.with_name(f".{path.name}.part")
    with machine_trouble(path):
        try:
            _write_through(part, data)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def recover(folder: Path) -> None:
    """Finish the renames of a run that was killed, or forget its unfinished staging."""
    staging = folder / STAGING
    if not staging.is_dir():
        return
    with machine_trouble(folder):
        if (staging / JOURNAL).is_file():
            _roll_forward(folder)
        shutil.rmtree(staging, ignore_errors=True)


def _replace(folder: Path, files: Sequence[Artefact]) -> None:
    """Stage every file, write the journal, then rename: all or nothing for the reader."""
    if not files:
        return
    staging = folder / STAGING
    try:
        for artefact in files:
            _write_through(staging / "files" / artefact.path, artefact.data)
        journal = _json([artefact.path for artefact in files])
        _write_through(staging / "journal.part", journal)
        (staging / "journal.part").replace(staging / JOURNAL)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    _roll_forward(folder)
    shutil.rmtree(staging, ignore_errors=True)


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


def _differs(folder: Path, artefact: Artefact) -> bool:
    try:
        return (folder / artefact.path).read_bytes() != artefact.data
    except FileNotFoundError:
        return True


def _refuse_strangers(
    folder: Path, manifest: Mapping[str, Any], changed: Sequence[Artefact]
) -> None:
    """Refuse to overwrite files that no run of ours has written."""
    ours = manifest["files"]
    strangers = [a.path for a in changed if a.path not in ours and (folder / a.path).exists()]
    if not ours:  # records we did not write either, or can no longer read
        strangers += [name for name in (MANIFEST, CHECKSUMS) if (folder / name).exists()]
    if strangers:
        raise Unusable(STRANGERS.fill(paths=", ".join(strangers[:5])), STRANGERS_HINT)


def _checksums(manifest: Mapping[str, Any]) -> bytes:
    lines = [f"{entry['sha256']}  {path}\n" for path, entry in sorted(manifest["files"].items())]
    return "".join(lines).encode("utf-8")


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8")


STRANGERS = Message(
    "ces fichiers ne viennent pas de Contrechamp : {paths}",
    "these files do not come from Contrechamp: {paths}",
)
STRANGERS_HINT = Message(
    "Déplacez-les, ou choisissez un autre dossier avec --out.",
    "Move them, or choose another folder with --out.",
)
