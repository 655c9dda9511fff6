"""What one does with a file, by its suffix; a build that changes nothing counts by it too."""

from __future__ import annotations

ARCHIVE = "zip"
READ = "read"
USE = {
    "pdf": "print",
    "odt": "edit",
    "docx": "edit",
    "moodle.xml": "platform",
    "gift.txt": "platform",
    "csl.json": "sources",
    "bib": "sources",
    ARCHIVE: ARCHIVE,
}
USES = ("print", "edit", READ, "platform", "sources", ARCHIVE)


def use_of(path: str) -> str:
    """What a file is for: one of `USES`; what nothing else is done with is read."""
    name = path.rpartition("/")[2]
    return next((use for suffix, use in USE.items() if name.endswith(f".{suffix}")), READ)
