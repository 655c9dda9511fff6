"""Where things are: templates and content, in a clone or installed, and this user's cache."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent
COMMON = "common"
BESIDE = f"../{COMMON}/"  # how findings in a film name the files of the stock, wherever it is


def templates() -> Path:
    """The folder of templates."""
    inside = PACKAGE / "_templates"
    return inside if inside.is_dir() else PACKAGE.parent / "templates"


def default_film() -> Path:
    """The folder of the film that comes with the program; no command takes it unasked."""
    return _content() / "ma-femme-a-du-credit"


def _content() -> Path:
    inside = PACKAGE / "_content"
    return inside if inside.is_dir() else PACKAGE.parent / "content"


def common(film: Path) -> Path:
    """The folder of the common stock for a film: beside its folder, else what comes with us.

    A folder of that name which is a film, or holds no YAML, is no stock.
    """
    beside = film.resolve().parent / COMMON
    is_one = any(beside.glob("*.yaml")) and not (beside / "film.yaml").exists()
    return beside if is_one else _content() / COMMON


def authored(film: Path, file: str) -> Path:
    """Where a file stands that findings name: in the film's folder, or in the common stock."""
    return common(film) / file.removeprefix(BESIDE) if file.startswith(BESIDE) else film / file


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
