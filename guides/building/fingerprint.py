"""What decides a build: one hash of the content, the templates, the program and its packages."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

from guides import locations
from guides.writing.sums import Sums

SUFFIXES = (".yaml", ".md", ".py", ".typ", ".jinja", ".css", ".js", ".html")
INSTALLED = ".dist-info"


def fingerprint(sums: Sums, *roots: Path) -> str:
    """One hash of the files under some folders: their names and their sums."""
    digest = hashlib.sha256()
    for root in map(str, roots):
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(files):
                if name.endswith(SUFFIXES):
                    path = f"{folder}{os.sep}{name}"
                    said = f"{path[len(root) :]}\0{sums.of(path)}\0"
                    digest.update(os.fsencode(said))
    return digest.hexdigest()


def program(sums: Sums) -> str:
    """One hash of the templates, of the program itself and of what is installed beside it."""
    inside = fingerprint(sums, locations.templates(), locations.PACKAGE)
    return hashlib.sha256(f"{inside} {packages()}".encode()).hexdigest()


@cache
def packages() -> str:
    """Python and every installed package, with its version, as their folders are named.

    Reading what `importlib.metadata` says of each would cost more than the rest of an
    unchanged build.
    """
    named = [sys.version]
    for folder in sys.path:
        try:
            named += sorted(name for name in os.listdir(folder or ".") if name.endswith(INSTALLED))  # noqa: PTH208
        except OSError:
            continue
    return " ".join(named)
