"""The authored files of a film's folder: which there are, and the characters of each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path as FilePath

from guides import disk
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.findings.refusals import refusal
from guides.model.values.signs import folded
from guides.reading.film.kinds import APART, LISTS, stem_of
from guides.reading.film.listing import names
from guides.reading.film.listing.walk import MAX_BYTES, Kind, entries, most_bytes
from guides.reading.film.listing.walk import MOST as TOO_MANY

FOLDERS = frozenset((*(stem.partition("/")[0] for stem in LISTS), "context"))
ARTICLE = re.compile(r"context/[a-z0-9]+(-[a-z0-9]+)*\.(fr|en)\.md")


def authored_files(folder: FilePath, findings: list[Finding]) -> Iterator[str]:
    """Names of the authored files, sorted; strangers and copies are reported, links not followed.

    Raises:
        Refused: there is more in the folder than a film can hold; that alone is told.
        OSError: a folder may not be looked into.
    """
    found: list[str] = []
    twins: dict[str, str] = {}
    listed = sorted(entries(str(folder)), key=lambda e: (e.name != e.name.lower(), e.name))
    for name, kind in listed:
        if kind is Kind.MANY:
            raise Refused([of_file(name or str(folder), "R029", MANY, MANY_HINT)])
        fault = _fault(name, kind) or _twin(name, twins)
        if fault is None:
            found.append(name)
        elif fault not in findings:  # a folder is told once
            findings.append(fault)
    all_of_them = frozenset(found)
    for name in sorted(found):
        fault = _copy(folder, name, all_of_them)
        if fault is None:
            yield name
        elif fault not in findings:
            findings.append(fault)


def characters(folder: FilePath, name: str, findings: list[Finding]) -> str | None:
    """A file as it stands, with its byte-order mark and its line ends.

    None, with a finding, when it has nothing to give.
    """
    try:
        data = disk.content(f"{folder}/{name}", most_bytes(name))
    except disk.TooBig:
        most = most_bytes(name) // 1_000_000
        big = (TOO_BIG, TOO_BIG_HINT) if most == 1 else (BIGGER.fill(most=most), BIGGER_HINT)
        findings.append(of_file(name, "R003", *big))
        return None
    except disk.NotRegular:
        findings.append(of_file(name, "R025", NOT_A_FILE, NOT_A_FILE_HINT))
        return None
    except PermissionError as error:
        findings.append(of_file(name, "R025", CLOSED.fill(why=refusal(error).why), CLOSED_HINT))
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(name, data.count(b"\n", 0, error.start) + 1)
        findings.append(Finding(place, "R004", Severity.ERROR, NOT_UTF8, NOT_UTF8_HINT))
        return None
    if not text.removeprefix("\ufeff").strip():
        findings.append(of_file(name, "R005", EMPTY_FILE, EMPTY_FILE_HINT))
        return None
    return text


def _fault(name: str, kind: Kind) -> Finding | None:
    """What is wrong with a thing in the folder, by its name and kind alone."""
    if not name.isprintable():  # a name that is not UTF-8 cannot even be said
        said = name.encode("utf-8", "replace").decode()
        return of_file(said, "R007", STRANGER, STRANGER_HINT)
    if kind in BY_KIND:
        return of_file(name, *BY_KIND[kind])
    if names.LEFTOVER.fullmatch(name):
        return of_file(name, "R028", LEFTOVER, LEFTOVER_HINT)
    why = names.unfit(name)
    return of_file(name, "R026", UNFIT.fill(why=why), UNFIT_HINT) if why else None


def _twin(name: str, twins: dict[str, str]) -> Finding | None:
    """A name that Windows and macOS take for another one of the folder."""
    other = twins.setdefault(names.twin_key(name), name)
    if other == name:
        return None
    why = SAME_NAME.fill(other=other)
    return of_file(name, "R026", UNFIT.fill(why=why), UNFIT_HINT)


def _copy(folder: FilePath, name: str, others: Collection[str]) -> Finding | None:
    """A file or folder that another one beside it was copied to.

    A name that the folder may hold is one only when it holds what the other holds.
    """
    top, slash, _ = name.partition("/")
    above = top if slash and top not in FOLDERS else ""
    original = names.original_of(above, FOLDERS) if above else names.original_of(name, others)
    if not above and not original and not stem_of(name) and not ARTICLE.fullmatch(name):
        alike = names.namesakes(name, others)
        original = next((other for other in alike if _same_records(folder, name, other)), "")
    copied = above if above and (original or names.COPY.search(above)) else name
    if not names.COPY.search(copied):
        if not original or ARTICLE.fullmatch(name):
            return None
        if copied == name and stem_of(name) and not _same_records(folder, name, original):
            return None
    said = COPY_OF.fill(original=original) if original else COPY
    return of_file(copied, "R027", said, COPY_HINT)


def _same_records(folder: FilePath, one: str, other: str) -> bool:
    try:
        texts = [disk.content(folder / name, MAX_BYTES) for name in (one, other)]
    except OSError:  # what may not be read, or is too big, is told when it is read
        return False
    return names.share_records(*(text.decode("utf-8", "replace") for text in texts))


def plain(text: str) -> str:
    """The characters of a file without what systems and editors add to them, accents composed."""
    return folded(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def of_file(file: str, code: str, message: Message, hint: Message) -> Finding:
    """A finding about a whole file."""
    return Finding(Place(file), code, Severity.ERROR, message, hint)


TOO_BIG = Message("fichier de plus d'un mégaoctet", "file of over one megabyte")
TOO_BIG_HINT = Message(
    "Coupez-le : un dossier du même nom peut contenir plusieurs fichiers.",
    "Cut it: a folder of the same name can hold several files.",
)
BIGGER = Message("fichier de plus de {most} mégaoctets", "file of over {most} megabytes")
BIGGER_HINT = Message(
    "Retirez-en ce qui n'est pas du film, ou refaites-le par contrechamp translate.",
    "Take out what is not the film's, or make it anew by contrechamp translate.",
)
NOT_UTF8 = Message("ce fichier n'est pas en UTF-8", "this file is not UTF-8")
NOT_UTF8_HINT = Message(
    "Enregistrez-le en UTF-8 dans votre éditeur.", "Save it as UTF-8 in your editor."
)
EMPTY_FILE = Message("fichier vide", "empty file")
EMPTY_FILE_HINT = Message("Remplissez-le ou supprimez-le.", "Fill it or delete it.")
SYMLINK = Message("lien symbolique", "symbolic link")
SYMLINK_HINT = Message("Mettez le fichier lui-même.", "Put the file itself here.")
NOT_A_FILE = Message(
    "ce n'est pas un fichier, mais un tube, une socket ou un périphérique",
    "this is no file but a pipe, a socket or a device",
)
NOT_A_FILE_HINT = Message(
    "Supprimez-le, ou mettez à sa place un fichier ordinaire.",
    "Delete it, or put an ordinary file in its place.",
)
UNFIT = Message(
    "ce nom est impossible sous Windows : {why}", "this name is impossible on Windows: {why}"
)
UNFIT_HINT = Message("Renommez-le.", "Rename it.")
SAME_NAME = Message("il s'y confond avec {other}", "there it is the same as {other}")
COPY = Message(
    "copie faite par un outil de synchronisation, ou à la main",
    "a copy, made by a sync tool or by hand",
)
COPY_OF = Message("copie de {original}", "a copy of {original}")
COPY_HINT = Message(
    "Comparez-la à l'original, gardez-y ce qui est juste, puis supprimez la copie.",
    "Compare it with the original, keep what is right there, then delete the copy.",
)
LEFTOVER = Message(
    "ce fichier est resté d'une fusion inachevée",
    "this file is left over from a merge that was not finished",
)
LEFTOVER_HINT = Message(
    "Reportez dans le vrai fichier ce qui y manque, puis supprimez celui-ci.",
    "Bring what is missing into the file itself, then delete what is left over.",
)
AWAY = Message(
    "ce fichier est resté dans iCloud : il n'est pas sur ce disque",
    "this file stayed in iCloud: it is not on this disk",
)
AWAY_HINT = Message(
    "Téléchargez-le (dans le Finder, le nuage à côté de son nom), puis relancez.",
    "Download it (in the Finder, the cloud beside its name), then run again.",
)
CLOSED = Message("ce fichier ne se lit pas : {why}", "this file cannot be read: {why}")
CLOSED_HINT = Message(
    "Rendez-le lisible (ses droits), ou fermez le programme qui le garde pour lui.",
    "Let it be read (its rights), or close the program that keeps it to itself.",
)
MANY = Message(
    f"plus de {TOO_MANY} fichiers et dossiers : ce n'est pas là le dossier d'un film",
    f"more than {TOO_MANY} files and folders: this is no film's folder",
)
MANY_HINT = Message(
    "Donnez le dossier du film lui-même ; s'il l'est, sortez-en ce qui n'est pas du film.",
    "Give the film's own folder; if it is that, move out what is not the film's.",
)
DEEP = Message("trop de dossiers l'un dans l'autre", "too many folders in one another")
DEEP_HINT = Message(
    "Sortez-les de ce dossier : un film n'a qu'un étage de dossiers.",
    "Move them out of this folder: a film has folders on one level.",
)
BY_KIND = {
    Kind.LINK: ("R006", SYMLINK, SYMLINK_HINT),
    Kind.OTHER: ("R025", NOT_A_FILE, NOT_A_FILE_HINT),
    Kind.AWAY: ("R028", AWAY, AWAY_HINT),
    Kind.DEEP: ("R029", DEEP, DEEP_HINT),
}
STRANGER = Message("fichier inconnu dans le dossier du film", "unknown file in the film's folder")
ARTICLES = "context/<id>.fr.md, .en.md"
NAMES = f"film, script, {', '.join(LISTS)} (.yaml), {', '.join(APART)}, {ARTICLES}, en.po"
STRANGER_HINT = Message(
    f"Sortez-le de ce dossier, ou donnez-lui un nom connu : {NAMES}.",
    f"Move it out of this folder, or give it a known name: {NAMES}.",
)
