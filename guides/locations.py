"""Where things are: templates and content, in a clone or installed, and this user's cache."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent


def templates() -> Path:
    """The folder of templates."""
    inside = PACKAGE / "_templates"
    return inside if inside.is_dir() else PACKAGE.parent / "templates"


def default_film() -> Path:
    """The folder of the film that comes with the program; no command takes it unasked."""
    inside = PACKAGE / "_content"
    content = inside if inside.is_dir() else PACKAGE.parent / "content"
    return content / "ma-femme-a-du-credit"


def cache() -> Path:
    """The folder in which this user's programs keep what they can make anew.

    Never the output folder: that one is handed from person to person.
    """
    if sys.platform == "win32":
        kept = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        kept = Path.home() / "Library" / "Caches"
    else:
        kept = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(kept) / "contrechamp"


def memory(out: Path) -> Path | None:
    """Where the sums of an output folder's files are remembered; None without a home."""
    try:
        name = hashlib.sha256(os.fsencode(out.resolve())).hexdigest()[:32]
        return cache() / f"{name}.sums.json"
    except (OSError, RuntimeError):
        return None


def kept() -> Path | None:
    """Where what can be made anew is kept from run to run; None without a home."""
    try:
        return cache() / "kept"
    except RuntimeError:
        return None
