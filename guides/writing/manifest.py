"""What the last good run wrote: the manifest, and the list of sums beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guides import disk

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
MOST = 50_000_000  # bytes of either: a thousand films
SEAL = b',\n "seal": "'  # what stands before the sum of what stands before it
OUTSIDE = frozenset(("", ".", ".."))  # parts of a path that may lead out of its folder

UNSURE = "unsure"  # the edition of a file whose manifest somebody changed

Manifest = dict[str, Any]
"""{"files": {path: {"sha256", "edition"}}, "runs": {options: {"inputs", "paths", "warnings",
"film", "by", "face", "first"}}}"""


def read_manifest(folder: Path) -> Manifest:
    """What the last good run wrote; empty when there is none that makes sense.

    Where somebody changed it, no sum in it is believed: every edition is `UNSURE`.

    Raises:
        OSError: there is one, and it may not be read.
    """
    try:
        said = disk.content(folder / MANIFEST, MOST)
        manifest = json.loads(said)
    except (*disk.NONE, ValueError, RecursionError):
        return {"files": {}, "runs": {}}
    if not _is_ours(manifest):
        return {"files": {}, "runs": {}}
    manifest.pop("seal", None)
    if is_spoilt(said):
        for entry in manifest["files"].values():
            entry["edition"] = UNSURE
    return dict(manifest)


def _is_ours(manifest: Any) -> bool:
    """Whether a manifest has the shape this program writes, and names nothing outside."""
    try:
        return (
            all(map(is_inside, manifest["files"]))
            and all(
                isinstance(entry[key], str)
                for entry in manifest["files"].values()
                for key in ("sha256", "edition")
            )
            and all(
                isinstance(run["inputs"], str)
                and isinstance(run["paths"], list)
                and isinstance(run["warnings"], list)
                and all(map(is_inside, run["paths"]))
                for run in manifest["runs"].values()
            )
        )
    except (AttributeError, KeyError, TypeError):
        return False


def is_inside(path: object) -> bool:
    """Whether a path from a file leads into the folder it is about, on every system."""
    return (
        isinstance(path, str)
        and path.isprintable()
        and "\\" not in path
        and ":" not in path
        and OUTSIDE.isdisjoint(path.split("/"))
    )


def as_manifest(manifest: Manifest) -> bytes:
    """A manifest as it is kept: its last line is the sum of those before it."""
    body = as_json(manifest).removesuffix(b"\n}\n")
    seal = hashlib.sha256(body).hexdigest()
    return body + SEAL + f'{seal}"\n}}\n'.encode()


def is_sealed(data: bytes) -> bool:
    """Whether a manifest is, letter for letter, as this program wrote it."""
    body, seal, rest = data.rpartition(SEAL)
    return bool(seal) and rest == f'{hashlib.sha256(body).hexdigest()}"\n}}\n'.encode()


def is_spoilt(data: bytes) -> bool:
    """Whether somebody changed a manifest; one of an earlier version bears no seal."""
    return b'"seal"' in data and not is_sealed(data)


def as_json(value: object) -> bytes:
    """A value as a file that people can read, the same for the same value."""
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8")


def as_sums(manifest: Mapping[str, Any]) -> bytes:
    """The files of a manifest as `sha256sum --check` reads them."""
    lines = [f"{entry['sha256']}  {path}\n" for path, entry in sorted(manifest["files"].items())]
    return "".join(lines).encode("utf-8")


def read_sums(folder: Path) -> dict[str, str]:
    """The sums in the list, by path; lines that are none are left out.

    Raises:
        OSError: there is no list, or it cannot be read.
    """
    text = disk.content(folder / CHECKSUMS, MOST).decode("utf-8", "replace")
    lines = (line.split("  ", 1) for line in text.splitlines() if "  " in line)
    return {path: digest for digest, path in lines}
