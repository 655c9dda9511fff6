"""What the last good run wrote: the manifest, and the list of sums beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"

Manifest = dict[str, Any]
"""{"files": {path: {"sha256", "edition"}}, "runs": {options: {"inputs", "paths", "warnings",
"film", "by", "first"}}}"""


def read_manifest(folder: Path) -> Manifest:
    """What the last good run wrote; empty when there is none that can be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
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
    text = (folder / CHECKSUMS).read_bytes().decode("utf-8", "replace")
    lines = (line.split("  ", 1) for line in text.splitlines() if "  " in line)
    return {path: digest for digest, path in lines}
