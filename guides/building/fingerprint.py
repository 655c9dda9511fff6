"""What decides a build: one hash of the content, the templates and the program."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

from guides import locations

SUFFIXES = (".yaml", ".md", ".py", ".typ", ".jinja", ".css", ".js", ".html")


@cache
def program() -> str:
    """One hash of the templates and of the program itself."""
    return fingerprint(locations.templates(), locations.PACKAGE)


def fingerprint(*roots: Path) -> str:
    """One hash of the files under some folders: their names and their bytes."""
    digest = hashlib.sha256()
    for root in map(str, roots):
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(files):
                if name.endswith(SUFFIXES):
                    path = f"{folder}{os.sep}{name}"
                    digest.update(os.fsencode(path[len(root) :]) + b"\0")
                    with open(path, "rb") as file:  # noqa: PTH123  on every unchanged build
                        digest.update(file.read())
    return digest.hexdigest()
