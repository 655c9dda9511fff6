"""A film's folder into a typed guide: `read_guide` is the door of this room."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.context import Event, GlossaryTerm, MirrorRow, Voice
from guides.model.evidence import Claim, Source, System
from guides.model.film import Film
from guides.model.guide import Guide, Places, Reading
from guides.model.room import (
    Action,
    Activity,
    Criterion,
    CurriculumRow,
    Path,
    Protocol,
    Question,
    RescueCard,
    Safeguard,
    Script,
    Vote,
)
from guides.model.text import Record
from guides.reading.film.articles import ABSENT, ABSENT_HINT, Articles
from guides.reading.film.prose import ProseReader
from guides.reading.film.records import read_record
from guides.reading.film.waivers import read_lock, read_waivers
from guides.reading.film.yaml_tree import Document, Tree, read_yaml

MAX_BYTES = 1_000_000

# kind: (model, field of Guide). A kind lives in `<stem>.yaml` or in `<stem>/*.yaml`.
LISTS: dict[str, tuple[str, type[Record], str]] = {
    "sources": ("source", Source, "sources"),
    "claims": ("claim", Claim, "claims"),
    "systems": ("system", System, "systems"),
    "questions": ("question", Question, "questions"),
    "protocols": ("protocol", Protocol, "protocols"),
    "timeline": ("event", Event, "events"),
    "glossary": ("term", GlossaryTerm, "glossary"),
    "voices": ("voice", Voice, "voices"),
    "mirror": ("mirror", MirrorRow, "mirror"),
    "rescue": ("rescue", RescueCard, "rescue"),
    "activities": ("activity", Activity, "activities"),
    "votes": ("vote", Vote, "votes"),
    "actions": ("action", Action, "actions"),
    "rubric": ("criterion", Criterion, "rubric"),
    "curriculum": ("curriculum", CurriculumRow, "curriculum"),
    "safeguards": ("safeguard", Safeguard, "safeguards"),
    "path": ("path", Path, "paths"),
}
SINGLE: dict[str, tuple[str, type[Record]]] = {"film": ("film", Film), "script": ("script", Script)}
APART = ("translations.lock.yaml", "waivers.yaml")
SORT_KEYS: dict[str, Any] = {
    "sources": lambda r: r.id,
    "claims": lambda r: r.number,
    "questions": lambda r: r.number,
    "events": lambda r: (r.date, r.id),
    "articles": lambda r: r.order,
    "votes": lambda r: r.number,
}


def read_guide(folder: FilePath) -> Reading:
    """Read every record of the film in `folder`.

    Raises:
        Refused: with every fault of every file, sorted by place.
    """
    if not folder.is_dir():
        raise Refused([_whole(str(folder), "R001", MISSING, MISSING_HINT)])
    shelf = _Shelf(folder)
    for name in _files(folder, shelf.findings):
        _read_file(shelf, name)
    for article, document, findings in shelf.articles.records(shelf.prose):
        shelf.findings.extend(findings)
        if article is not None:
            shelf.lists.setdefault("articles", []).append(article)
            shelf.keep("context", article, document, None)
    waivers = read_waivers(shelf.document("waivers.yaml"), shelf.findings)
    translated = read_lock(shelf.document("translations.lock.yaml"), shelf.findings)
    for stem in SINGLE:
        if stem not in shelf.single and not shelf.broken(f"{stem}.yaml"):
            shelf.findings.append(
                _whole(f"{stem}.yaml", "R002", ABSENT.fill(file=f"{stem}.yaml"), ABSENT_HINT)
            )
    findings = [*shelf.findings, *shelf.prose.findings]
    if findings:
        raise Refused(findings)
    return Reading(_guide(shelf), shelf.places, waivers, translated, tuple(shelf.twins))


@dataclass
class _Shelf:
    """What has been read so far."""

    folder: FilePath
    prose: ProseReader = field(default_factory=ProseReader)
    lists: dict[str, list[Record]] = field(default_factory=dict)
    single: dict[str, Record] = field(default_factory=dict)
    articles: Articles = field(default_factory=Articles)
    places: Places = field(default_factory=Places)
    twins: list[tuple[str, Place]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        """A file's characters; None, with a finding, when it has none to give."""
        path = self.folder / name
        if path.stat().st_size > MAX_BYTES:
            self.findings.append(_whole(name, "R003", TOO_BIG, TOO_BIG_HINT))
            return None
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self.findings.append(
                Finding(Place(name, line), "R004", Severity.ERROR, NOT_UTF8, NOT_UTF8_HINT)
            )
            return None
        if not text.strip():
            self.findings.append(_whole(name, "R005", EMPTY_FILE, EMPTY_FILE_HINT))
            return None
        return text.replace("\r\n", "\n")

    def document(self, name: str) -> Document | None:
        """A YAML file, or None when it is not there or cannot be read."""
        if not (self.folder / name).is_file():
            return None
        text = self.text(name)
        if text is None:
            return None
        document = read_yaml(text, name)
        self.findings.extend(document.findings)
        if document.value is None and not document.findings and name not in APART:
            self.findings.append(_whole(name, "R005", EMPTY_FILE, EMPTY_FILE_HINT))
        return None if document.value is None else document

    def broken(self, name: str) -> bool:
        """Whether the file is there but could not be read."""
        return any(f.place.file == name for f in self.findings)

    def keep(self, kind: str, record: Record, document: Document, index: int | None) -> None:
        """Remember the places of a record that was read."""
        key = f"{kind}:{getattr(record, 'id', kind)}"
        if key in self.places:
            at = () if index is None else (index,)
            self.twins.append((key, document.places[at]))
        else:
            self.places.keep(key, document.places, index)


def _files(folder: FilePath, findings: list[Finding]) -> Iterator[str]:
    """Names of the authored files, sorted; strangers are reported, links not followed."""
    names: list[str] = []
    for root, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for linked in (f for f in folders if FilePath(root, f).is_symlink()):
            name = FilePath(root, linked).relative_to(folder).as_posix()
            findings.append(_whole(name, "R006", SYMLINK, SYMLINK_HINT))
        for file in files:
            if file.startswith(".") or file.endswith("~"):
                continue
            path = FilePath(root, file)
            name = path.relative_to(folder).as_posix()
            if not name.isprintable():  # a name that is not UTF-8 cannot even be said
                said = name.encode("utf-8", "replace").decode()
                findings.append(_whole(said, "R007", STRANGER, STRANGER_HINT))
            elif path.is_symlink():
                findings.append(_whole(name, "R006", SYMLINK, SYMLINK_HINT))
            else:
                names.append(name)
    yield from sorted(names)


def _read_file(shelf: _Shelf, name: str) -> None:
    """One file of the folder, whatever it holds."""
    stem = name.split("/", maxsplit=1)[0].removesuffix(".yaml")
    if name in APART:
        return
    if name.startswith("context/") and name.endswith((".fr.md", ".en.md")):
        text = shelf.text(name)
        if text is not None:
            shelf.findings.extend(shelf.articles.add(name, text))
    elif name.endswith(".yaml") and stem in LISTS:
        document = shelf.document(name)
        if document is not None:
            _read_list(shelf, stem, document)
    elif name.endswith(".yaml") and stem in SINGLE:
        document = shelf.document(name)
        if document is not None:
            kind, model = SINGLE[stem]
            record, findings = read_record(model, document.value, document.places, (), shelf.prose)
            shelf.findings.extend(findings)
            if record is not None:
                shelf.single[stem] = record
                shelf.keep(kind, record, document, None)
    else:
        shelf.findings.append(_whole(name, "R007", STRANGER, STRANGER_HINT))


def _read_list(shelf: _Shelf, stem: str, document: Document) -> None:
    """A file of records: a list of them, or a single one."""
    kind, model, into = LISTS[stem]
    many = isinstance(document.value, list)
    raws: list[Tree] = document.value if many else [document.value]
    for index, raw in enumerate(raws):
        at = (index,) if many else ()
        record, findings = read_record(model, raw, document.places, at, shelf.prose)
        shelf.findings.extend(findings)
        if record is not None:
            shelf.lists.setdefault(into, []).append(record)
            shelf.keep(kind, record, document, index if many else None)


def _guide(shelf: _Shelf) -> Guide:
    """All kinds in their printed order."""
    fields: dict[str, Any] = {into: [] for _, _, into in LISTS.values()}
    fields |= shelf.lists
    fields.setdefault("articles", [])
    for name, records in fields.items():
        key = SORT_KEYS.get(name)
        fields[name] = tuple(sorted(records, key=key) if key else records)
    return Guide(film=shelf.single["film"], script=shelf.single["script"], **fields)  # type: ignore[arg-type]


def _whole(file: str, code: str, message: Message, hint: Message) -> Finding:
    """A finding about a whole file."""
    return Finding(Place(file), code, Severity.ERROR, message, hint)


MISSING = Message("ce dossier n'existe pas", "this folder does not exist")
MISSING_HINT = Message(
    "Donnez le dossier d'un film, par exemple content/ma-femme-a-du-credit.",
    "Give the folder of a film, for example content/ma-femme-a-du-credit.",
)
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
STRANGER_HINT = Message(
    "Noms connus : film, script, " + ", ".join(LISTS) + " (.yaml), context/*.fr.md.",
    "Known names: film, script, " + ", ".join(LISTS) + " (.yaml), context/*.fr.md.",
)
