"""A film's folder into a typed guide: `read_guide` is the door of this room."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message
from guides.findings.place import Place
from guides.model.guide import Guide, Places, Reading
from guides.model.text import Record
from guides.reading.film.articles import ABSENT, ABSENT_HINT, Articles
from guides.reading.film.files import (
    EMPTY_FILE,
    EMPTY_FILE_HINT,
    STRANGER,
    STRANGER_HINT,
    authored_files,
    characters,
    of_file,
    plain,
)
from guides.reading.film.kinds import APART, LINKS, LISTS, SINGLE, SORT_KEYS, stem_of
from guides.reading.film.links import read_links
from guides.reading.film.prose import ProseReader
from guides.reading.film.records import read_record
from guides.reading.film.shape import refuse_another_shape
from guides.reading.film.waivers import read_lock, read_waivers
from guides.reading.film.yaml_tree import Document, Tree, read_yaml


def read_guide(folder: FilePath) -> Reading:
    """Read every record of the film in `folder`.

    Raises:
        Refused: with every fault of every file, sorted by place.
    """
    if not folder.is_dir():
        raise Refused([of_file(str(folder), "R001", MISSING, MISSING_HINT)])
    shelf = _Shelf(folder)
    refuse_another_shape(shelf.document("film.yaml"), folder)
    for name in authored_files(folder, shelf.findings):
        _read_file(shelf, name)
    for article, document, findings in shelf.articles.records(shelf.prose):
        shelf.findings.extend(findings)
        if article is not None:
            shelf.lists.setdefault("articles", []).append(article)
            shelf.keep("context", article, document, None)
    waivers = read_waivers(shelf.document("waivers.yaml"), shelf.findings)
    translated = read_lock(shelf.document("translations.lock.yaml"), shelf.findings)
    links = read_links(shelf.document(LINKS), shelf.findings)
    for stem in SINGLE:
        if stem not in shelf.single and not shelf.broken(f"{stem}.yaml"):
            shelf.findings.append(
                of_file(f"{stem}.yaml", "R002", ABSENT.fill(file=f"{stem}.yaml"), ABSENT_HINT)
            )
    findings = [*shelf.findings, *shelf.prose.findings]
    if findings:
        raise Refused(findings)
    return Reading(_guide(shelf), shelf.places, waivers, translated, tuple(shelf.twins), links)


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
    documents: dict[str, Document | None] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """A file's characters, plain; None, with a finding, when it has none to give."""
        text = characters(self.folder, name, self.findings)
        return None if text is None else plain(text)

    def document(self, name: str) -> Document | None:
        """A YAML file, or None when it is not there or cannot be read."""
        if name not in self.documents:
            self.documents[name] = self._document(name)
        return self.documents[name]

    def _document(self, name: str) -> Document | None:
        path = self.folder / name
        text = self.text(name) if path.is_file() and not path.is_symlink() else None
        if text is None:
            return None
        document = read_yaml(text, name)
        self.findings.extend(document.findings)
        if document.value is None and not document.findings and name not in APART:
            self.findings.append(of_file(name, "R005", EMPTY_FILE, EMPTY_FILE_HINT))
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


def _read_file(shelf: _Shelf, name: str) -> None:
    """One file of the folder, whatever it holds."""
    if name in APART:
        return
    stem = stem_of(name)
    if name.startswith("context/") and name.endswith((".fr.md", ".en.md")):
        text = shelf.text(name)
        if text is not None:
            shelf.findings.extend(shelf.articles.add(name, text))
    elif stem in LISTS:
        document = shelf.document(name)
        if document is not None:
            _read_list(shelf, stem, document)
    elif stem in SINGLE:
        document = shelf.document(name)
        if document is not None:
            kind, model = SINGLE[stem]
            record, findings = read_record(model, document.value, document.places, (), shelf.prose)
            shelf.findings.extend(findings)
            if record is not None:
                shelf.single[stem] = record
                shelf.keep(kind, record, document, None)
    else:
        shelf.findings.append(of_file(name, "R007", STRANGER, STRANGER_HINT))


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


MISSING = Message("ce dossier n'existe pas", "this folder does not exist")
MISSING_HINT = Message(
    "Donnez le dossier d'un film, par exemple content/ma-femme-a-du-credit.",
    "Give the folder of a film, for example content/ma-femme-a-du-credit.",
)
