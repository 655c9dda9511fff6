"""Session files for tests: a good one, and one that differs by what a test spoils."""

from __future__ import annotations

import json
from pathlib import Path

PLAIN = {"audience": "cineclub", "minutes": 40, "people": 25, "seating": "rows"}
GOOD = {"format": 1, "film": "bibliotheque", "request": PLAIN}


def kept(folder: Path, content: object, name: str = "s.session.json") -> Path:
    """A file that holds some JSON, or some bytes as they are."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def changed(**request: object) -> dict[str, object]:
    """A good session with another request."""
    return GOOD | {"request": PLAIN | request}
