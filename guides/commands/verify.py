"""Verifying a kit: whether sums, manifest, door and files agree, every byte read.

W101 no kit there, W102 a file is missing, W103 a file is not as it was built, W104 the list
of sums is not the manifest's, W105 the door does not lead to a file, W106 it leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.pipeline import DOOR
from guides.writing.manifest import CHECKSUMS, MANIFEST, read_manifest, read_sums
from guides.writing.sums import Sums


def verify(folder: Path) -> tuple[tuple[Finding, ...], int]:
    """Every disagreement in an output folder, and the exit status it calls for."""
    sums = {path: entry["sha256"] for path, entry in read_manifest(folder)["files"].items()}
    if not sums:
        found = [_fault(str(folder), "W101", NO_KIT, NO_KIT_HINT)]
    else:
        found = [*_files(folder, sums), *_list(folder, sums), *_door(folder, set(sums))]
    return tuple(sorted(found)), 1 if found else 0


def _files(folder: Path, sums: dict[str, str]) -> Iterator[Finding]:
    """Each file of the manifest, read whole."""
    disk = Sums()
    for path, digest in sums.items():
        found = disk.of(f"{folder}/{path}")
        if found is None:
            yield _fault(path, "W102", MISSING, AGAIN)
        elif found != digest:
            yield _fault(path, "W103", CHANGED, AGAIN)


def _list(folder: Path, sums: dict[str, str]) -> Iterator[Finding]:
    """SHA256SUMS beside the manifest."""
    try:
        listed = read_sums(folder)
    except OSError:
        listed = {}
    for path in sorted(dict(listed.items() ^ sums.items())):
        yield _fault(CHECKSUMS, "W104", DISAGREES.fill(path=path), AGAIN)


def _door(folder: Path, paths: set[str]) -> Iterator[Finding]:
    """The door beside the manifest; a door that is missing is told by its own line."""
    try:
        hrefs = _Links((folder / DOOR).read_text(encoding="utf-8", errors="replace")).hrefs
    except OSError:
        return
    for path in sorted(paths - hrefs - {DOOR}):
        yield _fault(DOOR, "W105", NO_LINK.fill(path=path), AGAIN)
    for href in sorted(hrefs - paths):
        yield _fault(DOOR, "W106", LEADS_NOWHERE.fill(path=href), AGAIN)


class _Links(HTMLParser):
    """Where the links of a page lead, those inside the page left out."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.hrefs: set[str] = set()
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the file that a link leads to."""
        href = dict(attrs).get("href") if tag == "a" else None
        if href and not href.startswith("#"):
            self.hrefs.add(unquote(href.partition("#")[0]))


def _fault(path: str, code: str, message: Message, hint: Message) -> Finding:
    return Finding(Place(path), code, Severity.ERROR, message, hint)


NO_KIT = Message(
    f"aucun kit ici : {MANIFEST} manque ou ne se lit pas",
    f"no kit here: {MANIFEST} is missing or cannot be read",
)
NO_KIT_HINT = Message(
    "Donnez le dossier de sortie d'un « contrechamp build ».",
    'Give the output folder of a "contrechamp build".',
)
MISSING = Message("ce fichier du kit manque", "this file of the kit is missing")
CHANGED = Message(
    "ce fichier n'est plus tel qu'il a été fabriqué", "this file is no longer as it was built"
)
DISAGREES = Message(
    "la somme de {path} n'est pas celle de manifest.json",
    "the sum of {path} is not the one in manifest.json",
)
NO_LINK = Message("aucun lien vers {path}", "no link to {path}")
LEADS_NOWHERE = Message(
    "un lien mène à {path}, qui n'est pas dans le kit", "a link leads to {path}, not in the kit"
)
AGAIN = Message(
    "« contrechamp build » le refait ; gardez d'abord ailleurs ce que vous y avez changé.",
    '"contrechamp build" makes it anew; first keep elsewhere what you changed in it.',
)
