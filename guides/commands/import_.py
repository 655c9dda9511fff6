"""Importing a file into a film: what is new is written beside what is there."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from guides import disk, locations
from guides.document.audience import LANGUAGES
from guides.findings.errors import Refused, machine_trouble
from guides.findings.finding import Finding, Message, Severity
from guides.findings.refusals import refusal
from guides.importing.bringing import Brought, Existing, brought, taken_from
from guides.importing.rows import Names, named_values
from guides.importing.taken import alike, same_address, slug
from guides.locations import BESIDE
from guides.model.values.scales import SHARED
from guides.reading.film.articles import ABSENT, ABSENT_HINT
from guides.reading.film.folder import refuse_no_folder
from guides.reading.film.kinds import STOCKED, stem_of
from guides.reading.film.listing.files import authored_files, characters, of_file, plain
from guides.reading.film.shelf import placed
from guides.reading.film.yaml.tree import read_yaml
from guides.reading.words import read_words
from guides.starting.record import declared
from guides.writing.anew import put_files

MOST = 50_000_000  # bytes: ten thousand references with their abstracts
ROOM = 800_000  # bytes of a file that we write: under what is read,
VALUES = 25_000  # and so many values, keys among them
READ = ("sources", "claims", "questions", "protocols")


class Imported(NamedTuple):
    """What an import did.

    Attributes:
        files: what was written, or would be: by name, the ids it holds.
        missing: by list, the keys that are left to the author.
        findings: what was left out, and what should be looked at.
    """

    files: Mapping[str, tuple[str, ...]]
    missing: Mapping[str, tuple[str, ...]]
    findings: tuple[Finding, ...]

    @property
    def status(self) -> int:
        """The exit status: 1 when something was left out that should be mended."""
        return int(any(finding.severity is Severity.ERROR for finding in self.findings))


def import_file(file: Path, film: Path, *, writing: bool = True) -> Imported:
    """Write what is new in a file as new files of a film; nothing that is there is changed.

    Raises:
        Refused: the file, or the film's own files, cannot be read.
        MachineTrouble: nothing could be written; the folder is as it was.
    """
    data = _bytes_of(file)
    with machine_trouble(film):
        existing, names = _film(film)
    made = brought(taken_from(data, file.name, names), existing)
    if not made.texts and any(f.severity is Severity.ERROR for f in made.findings):
        raise Refused(made.findings)
    files = dict(_files(made, file, film))
    if writing:
        put_files(film, {name: text.encode() for name, (text, _) in files.items()})
    return Imported(
        {name: ids for name, (_, ids) in files.items()},
        {kind: tuple(keys) for kind, keys in made.missing.items()},
        tuple(sorted(made.findings)),
    )


def _bytes_of(file: Path) -> bytes:
    """What a file holds."""
    try:
        return disk.content(os.path.realpath(file), MOST)
    except disk.TooBig as error:
        raise Refused([of_file(str(file), "R501", BIG, BIG_HINT)]) from error
    except disk.NotRegular as error:
        raise Refused([of_file(str(file), "R501", NO_FILE, GIVE)]) from error
    except OSError as error:
        why, _ = refusal(error)
        raise Refused([of_file(str(file), "R501", UNREAD.fill(why=why), GIVE)]) from error


def _film(film: Path) -> tuple[Existing, Names]:
    """What a film has: its records as they are written, and the names that a table may use."""
    refuse_no_folder(film)
    if not (film / "film.yaml").is_file():
        absent = ABSENT.fill(file="film.yaml")
        raise Refused([of_file("film.yaml", "R002", absent, ABSENT_HINT)])
    existing, findings = Existing(), list[Finding]()
    languages = declared(film, "languages", LANGUAGES)
    existing.written_in = "en" if "en" in languages and "fr" not in languages else "fr"
    protocols: dict[str, str] = {}
    for kind, raw in _written(film, findings):
        existing.add(kind, raw)
        if kind == "protocols" and isinstance(raw, dict):
            said = raw.get("name")
            labels = said.values() if isinstance(said, dict) else ()
            protocols |= {alike(str(o)): str(raw.get("id")) for o in (raw.get("id"), *labels)}
    if findings:
        raise Refused(findings)
    sources = {same_address(name): name for name in existing.ids.get("sources", ())}
    sources |= existing.seen.get("sources", {})
    said = [read_words(locations.templates(), language).entries for language in LANGUAGES]
    looks: list[Callable[[str], str | None]] = [entries.get for entries in said]
    return existing, Names(named_values(looks), protocols, sources)


def _written(film: Path, findings: list[Finding]) -> Iterator[tuple[str, Any]]:
    """Every record that the film is read with, its own after those of the stock that it takes."""
    taken = declared(film, "common", SHARED)
    if taken:  # its sources come as far as they are cited
        shelves = [stem for stem in STOCKED if stem in {*taken, "sources"}]
        yield from _listed(locations.common(film), shelves, BESIDE, findings)
    yield from _listed(film, READ, "", findings)


def _listed(
    folder: Path, stems: Collection[str], beside: str, findings: list[Finding]
) -> Iterator[tuple[str, Any]]:
    """Each record of some lists, as its file holds it."""
    for name in authored_files(folder, []) if folder.is_dir() else ():
        kind = stem_of(name)
        if kind not in READ or kind not in stems:
            continue
        found: list[Finding] = []
        if (text := characters(folder, name, found)) is not None:
            document = read_yaml(plain(text), name)
            found += document.findings
            listed = document.value if isinstance(document.value, list) else [document.value]
            yield from ((kind, raw) for raw in listed)
        findings += [placed(beside, one) for one in found]


def _files(
    made: Brought, file: Path, film: Path
) -> Iterator[tuple[str, tuple[str, tuple[str, ...]]]]:
    """Each file to write: its name, its text, its ids."""
    base = slug(file.stem) or "import"
    for kind, texts in made.texts.items():
        there = {path.name.lower() for path in (film / kind).glob("*")}
        for part, ids in _parts(texts, made.ids[kind]):
            number, name = 1, f"{base}.yaml"
            while name in there:
                number += 1
                name = f"{base}-{number}.yaml"
            there.add(name)
            yield f"{kind}/{name}", (part, ids)


def _parts(texts: list[str], ids: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Records together, as many as one file may hold."""
    held: list[str] = []
    named: list[str] = []
    size = values = 0
    for text, name in zip(texts, ids, strict=True):
        more, holding = len(text.encode()) + 1, text.count('"') + text.count("\n")
        if held and (size + more > ROOM or values + holding > VALUES):
            yield "\n".join(held), tuple(named)
            held, named, size, values = [], [], 0, 0
        held.append(text)
        named.append(name)
        size, values = size + more, values + holding
    yield "\n".join(held), tuple(named)


BIG = Message(
    f"fichier de plus de {MOST // 1_000_000} mégaoctets",
    f"file of over {MOST // 1_000_000} megabytes",
)
BIG_HINT = Message("Exportez une collection à la fois.", "Export one collection at a time.")
NO_FILE = Message("ce n'est pas un fichier", "this is no file")
UNREAD = Message("ce fichier ne se lit pas : {why}", "this file cannot be read: {why}")
GIVE = Message(
    "Donnez le fichier que Zotero ou le tableur a écrit (.json, .csv, .ods).",
    "Give the file that Zotero or the spreadsheet wrote (.json, .csv, .ods).",
)
