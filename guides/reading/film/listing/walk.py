"""Everything that stands in a film's folder, by name and kind, without opening any of it.

What systems, sync tools and editors leave there is not the author's: one closed list. A kit that
was built inside the folder is not either. This file imports nothing that costs: an unchanged build
walks the folder too, to see whether anything is new.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

SUMS = "SHA256SUMS"  # what a kit holds, as `write` leaves it, and one of these:
KIT = ("manifest.json", "index.html")
AT_WORK = (".contrechamp-staging", ".contrechamp-lock")  # or while it is made
MAX_BYTES = 1_000_000  # of a file that somebody writes
MAX_TRANSLATED = 8_000_000  # of a PO file: it holds every text of the film, and its translation
MOST = 5_000  # things in a folder: fifteen times a large film
DEEPEST = 10  # folders in one another: a film has one
ICLOUD = ".icloud"  # the end of a hidden name: a file that this computer has not fetched


def most_bytes(name: str) -> int:
    """How large a file of this name may be."""
    return MAX_TRANSLATED if name.endswith(".po") else MAX_BYTES


class Kind(StrEnum):
    """What stands at a name."""

    FILE = "file"
    LINK = "link"
    OTHER = "other"  # a pipe, a socket, a device
    AWAY = "away"  # kept by a sync service, not on this disk
    DEEP = "deep"  # a folder so deep in others that nobody looks into it
    MANY = "many"  # the folder at which there was too much: the rest was not looked at


class Entry(NamedTuple):
    """One thing in the folder: its path from there, with forward slashes, and what it is."""

    name: str
    kind: Kind


# Litter, by what a name is, how it begins and how it ends; letters of either size.
NAMES = frozenset((
    *("desktop.ini", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "folder.jpg", "autorun.inf"),
    *("icon", "icon\r", "icon\uf00d", "nohup.out", "__pycache__", "__macosx", "node_modules"),
    *("$recycle.bin", "system volume information", "lost+found", "@eadir", "#recycle", "#snapshot"),
    *("network trash folder", "temporary items", "_gsdata_", "4913"),  # the last one: vim tries it
))  # fmt: skip
# Hidden files, what Office holds open, Syncthing, streams beside a file, what a disk repair found.
BEGINNINGS = (".", "~$", "~syncthing~", "thumbs.db:", "albumart", "found.0")
ENDINGS = (
    *("~", ".orig", ".bak", ".old", ".sav", ".tmp", ".temp", ".swp", ".swo", ".swn", ".un~"),
    *(".part", ".partial", ".crdownload", ".download", ".filepart", ".drivedownload", ".lnk"),
    *(".url", ".sync", ".!sync", ".bts", ".lck", ".kate-swp", ".ffs_db", ".ffs_lock"),
)  # copies of editors and merges, downloads that did not end, shortcuts, tools at work


def is_litter(name: str) -> bool:
    """Whether nobody put a file or folder of this name there for us to read."""
    small = name.lower()
    return (
        small.startswith(BEGINNINGS)
        or small.endswith(ENDINGS)
        or small in NAMES
        or (len(small) > 1 and small[0] == small[-1] == "#")  # Emacs, before it saves
    )


def entries(folder: str) -> Iterator[Entry]:
    """What the folder holds that is the author's, or should be, in no order.

    Raises:
        OSError: a folder may not be looked into.
    """
    seen, waiting = 0, [""]
    while waiting:
        above = waiting.pop()
        with os.scandir(os.path.join(folder, above)) as found:  # noqa: PTH118
            for entry in found:
                seen += 1
                if seen > MOST:
                    yield Entry(above.rstrip("/"), Kind.MANY)
                    return
                name = f"{above}{entry.name}"
                if entry.is_symlink():
                    if not entry.name.startswith("."):
                        yield Entry(name, Kind.LINK)
                elif entry.is_dir(follow_symlinks=False):
                    if is_litter(entry.name) or is_kit(entry.path):
                        continue
                    if name.count("/") < DEEPEST:
                        waiting.append(f"{name}/")
                    else:
                        yield Entry(name, Kind.DEEP)
                elif entry.name[0] == "." and entry.name.endswith(ICLOUD):
                    yield Entry(f"{above}{entry.name[1:].removesuffix(ICLOUD)}", Kind.AWAY)
                elif not is_litter(entry.name):
                    regular = entry.is_file(follow_symlinks=False)
                    yield Entry(name, Kind.FILE if regular else Kind.OTHER)


def is_kit(folder: str) -> bool:
    """Whether a folder is what `build` makes, whole, its manifest lost, or at work."""
    there = os.path.lexists
    whole = there(f"{folder}/{SUMS}") and any(there(f"{folder}/{name}") for name in KIT)
    return whole or any(there(f"{folder}/{name}") for name in AT_WORK)
