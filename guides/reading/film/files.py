"""The authored files of a film's folder: which there are, and the characters of each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path as FilePath

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.signs import folded
from guides.reading.film.kinds import APART, LISTS

MAX_BYTES = 1_000_000


def authored_files(folder: FilePath, findings: list[Finding]) -> Iterator[str]:
    """Names of the authored files, sorted; strangers are reported, links not followed."""
    names: list[str] = []
    for root, folders, files in os.walk(folder, onerror=_stop, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for linked in (f for f in folders if FilePath(root, f).is_symlink()):
            name = FilePath(root, linked).relative_to(folder).as_posix()
            findings.append(of_file(name, "R006", SYMLINK, SYMLINK_HINT))
        for file in files:
            if file.startswith(".") or file.endswith("~"):
                continue
            path = FilePath(root, file)
            name = path.relative_to(folder).as_posix()
            if not name.isprintable():  # a name that is not UTF-8 cannot even be said
                said = name.encode("utf-8", "replace").decode()
                findings.append(of_file(said, "R007", STRANGER, STRANGER_HINT))
            elif path.is_symlink():
                findings.append(of_file(name, "R006", SYMLINK, SYMLINK_HINT))
            else:
                names.append(name)
    yield from sorted(names)


def _stop(error: OSError) -> None:
    """A folder that may not be read holds we know not what: nothing is read without it."""
    raise error


def characters(folder: FilePath, name: str, findings: list[Finding]) -> str | None:
    """A file as it stands, with its byte-order mark and its line ends.

    None, with a finding, when it has nothing to give.
    """
    path = folder / name
    if path.stat().st_size > MAX_BYTES:
        findings.append(of_file(name, "R003", TOO_BIG, TOO_BIG_HINT))
        return None
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(name, data.count(b"\n", 0, error.start) + 1)
        findings.append(Finding(place, "R004", Severity.ERROR, NOT_UTF8, NOT_UTF8_HINT))
        return None
    if not plain(text).strip():
        findings.append(of_file(name, "R005", EMPTY_FILE, EMPTY_FILE_HINT))
        return None
    return text


def plain(text: str) -> str:
    """The characters of a file without what systems and editors add to them, accents composed."""
    return folded(text.removeprefix("\ufeff").replace("\r\n", "\n"))


def of_file(file: str, code: str, message: Message, hint: Message) -> Finding:
    """A finding about a whole file."""
    return Finding(Place(file), code, Severity.ERROR, message, hint)


TOO_BIG = Message("fichier de plus d'un mégaoctet", "file of over one megabyte")
TOO_BIG_HINT = Message(
    "Coupez-le : un dossier du même nom peut tenir plusieurs fichiers.",
    "Cut it: a folder of the same name can hold several files.",
)
NOT_UTF8 = Message("ce fichier n'est pas en UTF-8", "this file is not UTF-8")
NOT_UTF8_HINT = Message(
    "Enregistrez-le en UTF-8 dans votre éditeur.", "Save it as UTF-8 in your editor."
)
EMPTY_FILE = Message("fichier vide", "empty file")
EMPTY_FILE_HINT = Message("Remplissez-le ou supprimez-le.", "Fill it or delete it.")
SYMLINK = Message("lien symbolique", "symbolic link")
SYMLINK_HINT = Message("Mettez le fichier lui-même.", "Put the file itself here.")
STRANGER = Message("fichier inconnu dans le dossier du film", "unknown file in the film's folder")
NAMES = f"film, script, {', '.join(LISTS)} (.yaml), {', '.join(APART)}, context/<id>.fr.md, .en.md"
STRANGER_HINT = Message(f"Noms connus : {NAMES}.", f"Known names: {NAMES}.")
