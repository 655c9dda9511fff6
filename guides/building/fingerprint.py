"""What decides a build: one hash of the content, the templates, the program and its packages."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from functools import cache
from pathlib import Path

from guides import locations
from guides.reading.film.listing.walk import Kind, entries, most_bytes
from guides.writing.sums import Sums

SUFFIXES = (".yaml", ".md", ".py", ".typ", ".jinja", ".css", ".js", ".html")
INSTALLED = ".dist-info"
OURS = "contrechamp"
REQUIRES = re.compile(r"(?m)^Requires-Dist: ([\w.-]+)(.*)$")
EXTRA = re.compile(r"\bextra *==")


def fingerprint(sums: Sums, *roots: Path) -> str:
    """One hash of the files under some folders: their names and their sums."""
    digest = hashlib.sha256()
    for root in map(str, roots):
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(files):
                if name.endswith(SUFFIXES):
                    path = f"{folder}{os.sep}{name}"
                    said = f"{path[len(root) :]}\0{sums.of(path, linked=True)}\0"
                    digest.update(os.fsencode(said))
    return digest.hexdigest()


def authored(sums: Sums, film: Path) -> str:
    """One hash of all that stands in a film's folder and in the common stock, as reading sees it.

    That is: names, kinds, sums. What nobody may put there counts too, since reading refuses it.

    Raises:
        OSError: a folder may not be looked into.
    """
    digest = hashlib.sha256()
    for root in (film, locations.common(film)):
        at = str(root)
        for name, kind in sorted(entries(at)) if root.is_dir() else ():
            whole = kind is Kind.FILE
            known = sums.of(f"{at}{os.sep}{name}", most_bytes(name)) if whole else None
            digest.update(os.fsencode(f"{name}\0{kind}\0{known}\0"))
        digest.update(b"\0")
    return digest.hexdigest()


def program(sums: Sums) -> str:
    """One hash of the templates, of the program itself and of what is installed beside it."""
    inside = fingerprint(sums, locations.templates(), locations.PACKAGE)
    return hashlib.sha256(f"{inside} {packages()}".encode()).hexdigest()


@cache
def packages() -> str:
    """Python, and every installed package that ours needs, with its version.

    Read from the folders' names and the lines of their metadata: `importlib.metadata` would
    cost more than the rest of an unchanged build. What else is installed changes nothing, so
    that two machines make the same manifest.
    """
    installed = _installed()
    # Beside a clone that was not installed, nobody says what it needs: all may be.
    wanted, needed = [OURS] if OURS in installed else sorted(installed), set[str]()
    for name in wanted:  # it grows
        needed.add(name)
        if name in installed:
            wanted += sorted(set(_required(installed[name])) - needed - set(wanted))
    named = [f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}"]
    return " ".join(named + [installed[n].name for n in sorted(needed & installed.keys())])


def _installed() -> dict[str, Path]:
    """The folder that describes each installed package, by its normalized name."""
    found: dict[str, Path] = {}
    for place in sys.path:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208  on every unchanged build
        except OSError:
            continue
        for name in names:
            if name.endswith(INSTALLED):
                found.setdefault(_normal(name.partition("-")[0]), Path(place, name))
    return found


def _required(described: Path) -> list[str]:
    """The packages that one asks for; what it would only like to have is left out."""
    try:
        text = (described / "METADATA").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return [_normal(name) for name, rest in REQUIRES.findall(text) if not EXTRA.search(rest)]


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
