"""Verifying a kit: whether sums, manifest, door and files agree, every byte read.

W101 no kit there, W102 a file is missing, W103 a file is not as it was built, W104 the list
of sums is not the manifest's, W105 the door does not lead to a file, W106 it leads nowhere,
W109 a build was stopped half-way, W110 a file cannot be read, W111 the manifest was changed.
W107 and W108 are told by a build: what somebody had changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from guides.disk import NotRegular, TooBig, content, opened
from guides.findings.errors import machine_trouble
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.findings.refusals import refusal
from guides.pipeline import DOOR
from guides.writing.journal import unfinished
from guides.writing.kit import silently
from guides.writing.lock import Lock
from guides.writing.manifest import (
    CHECKSUMS,
    MANIFEST,
    MOST,
    is_spoilt,
    read_manifest,
    read_sums,
)
from guides.writing.sums import HEAVIEST, Sums


def verify(folder: Path, waiting: Callable[[], None] = silently) -> tuple[tuple[Finding, ...], int]:
    """Every disagreement in an output folder, and the exit status it calls for.

    Args:
        folder: of the kit.
        waiting: told once, when a build that is at work there has to be waited for.

    Raises:
        MachineTrouble: that build does not end.
    """
    lock = Lock(folder, waiting)
    lock.acquire(making=False)
    try:
        with machine_trouble(folder):
            found = _found(folder)
    finally:
        lock.release()
    return tuple(sorted(found)), 1 if found else 0


def _found(folder: Path) -> list[Finding]:
    sums = {path: entry["sha256"] for path, entry in read_manifest(folder)["files"].items()}
    found = [_fault(str(folder), "W109", STOPPED, FINISH)] if unfinished(folder) else []
    if not sums:
        return [*found, _fault(str(folder), "W101", NO_KIT, NO_KIT_HINT)]
    with suppress(OSError):
        if is_spoilt(content(folder / MANIFEST, MOST)):
            found.append(_fault(MANIFEST, "W111", CHANGED, AGAIN))
    return [*found, *_files(folder, sums), *_list(folder, sums), *_door(folder, set(sums))]


def _files(folder: Path, sums: dict[str, str]) -> Iterator[Finding]:
    """Each file of the manifest, read whole."""
    disk = Sums()
    for path, digest in sums.items():
        found = disk.of(f"{folder}/{path}")
        if found == digest:
            continue
        if found or not os.path.lexists(folder / path):
            code, said = ("W103", CHANGED) if found else ("W102", MISSING)
            yield _fault(path, code, said, AGAIN)
            continue
        try:
            opened(folder / path, HEAVIEST).close()
        except (TooBig, NotRegular):
            yield _fault(path, "W103", CHANGED, AGAIN)
        except OSError as error:
            said = UNREADABLE.fill(why=refusal(error).why)
            yield _fault(path, "W110", said, UNREADABLE_HINT)


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
        hrefs = _Links(content(folder / DOOR, MOST).decode("utf-8", "replace")).hrefs
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
    "« contrechamp build » le refait ; un document que vous avez changé reste à côté, sous "
    "un nom en .modified-1.",
    '"contrechamp build" makes it anew; a document that you changed stays beside it, under a '
    "name in .modified-1.",
)
STOPPED = Message(
    "un build s'est arrêté pendant qu'il mettait ce kit en place",
    "a build was stopped while it put this kit in place",
)
FINISH = Message(
    "Relancez « contrechamp build » : il finit d'abord ce travail, ou le défait.",
    'Run "contrechamp build" again: it first ends that work, or undoes it.',
)
UNREADABLE = Message("ce fichier ne se lit pas : {why}", "this file cannot be read: {why}")
UNREADABLE_HINT = Message(
    "Fermez le programme qui le tient, ou vérifiez ses droits, puis relancez.",
    "Close the program that holds it, or check its rights, then run again.",
)
