"""The zip of an audience: everything for its plans, with a manifest and checksums inside."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from guides.rendering.archive.zipped import zipped

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
# Compressed already: again would only take time. A PDF is not: its tags, half of it, are plain.
SQUEEZED = (".odt", ".docx", ".epub")


def render_kit(name: str, files: Mapping[str, bytes], about: Mapping[str, Any]) -> bytes:
    """A zip that holds one folder of its own name.

    Args:
        name: of the folder, ASCII.
        files: path inside the folder → bytes.
        about: film, language, audience, plans, version and date (ISO day), for the manifest.
    """
    sums = {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())}
    manifest = {
        **about,
        "files": [
            {"path": path, "bytes": len(files[path]), "sha256": digest}
            for path, digest in sums.items()
        ],
    }
    listed = "".join(f"{digest}  {path}\n" for path, digest in sums.items())
    records = {
        MANIFEST: (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode(),
        CHECKSUMS: listed.encode(),
    }
    parts = {**files, **records}
    inside = {f"{name}/{path}": parts[path] for path in sorted(parts)}
    squeezed = tuple(path for path in inside if path.endswith(SQUEEZED))
    return zipped(inside.items(), about["date"], stored=squeezed)
