"""JSON Schemas of the content files, so that an editor can help authors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from guides import locations
from guides.reading.schemas import schemas
from guides.writing.staging import replace_file


def write_schemas(out: Path) -> Iterator[str]:
    """One JSON Schema for each kind of content file; yields the paths written.

    Raises:
        MachineTrouble: no permission, no room.
    """
    for name, content in schemas(locations.templates()).items():
        path = out / f"{name}.schema.json"
        replace_file(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())
        yield str(path)
