"""A film's folder into a typed guide: `read_guide` is the door of this room."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path as FilePath
from typing import Any, TypeVar

from guides.cache import NONE, Cache
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message
from guides.findings.place import Path, Place
from guides.model.guide import Guide, Places, Reading, Unfilled
from guides.model.text import Record
from guides.model.translation import SUFFIX, Unit
from guides.reading.film.articles import ABSENT, ABSENT_HINT, Articles, read_article
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
from guides.reading.film.known import KeptPlaces, Known, Settled
from guides.reading.film.links import read_links
from guides.reading.film.prose import ProseReader
from guides.reading.film.records import ENOUGH, read_record
from guides.reading.film.shape import refuse_another_shape
from guides.reading.film.unfilled import unfilled
from guides.reading.film.waivers import read_lock, read_waivers
from guides.reading.film.yaml_tree import Document, Tree, read_yaml

T = TypeVar("T")
Indexed = tuple[Record, int | None]  # its rank in a file that is a list


def read_guide(folder: FilePath, cache: Cache = NONE, *, translations: bool = True) -> Reading:
    """Read every record of the film in `folder`.

    Args:
        folder: the film's.
        cache: keeps what was made of each file; without it the same comes out.
        translations: whether PO files are read as well; not by who writes them anew.

    Raises:
        Refused: with every fault of every file, sorted by place.
    """
    refuse_no_folder(folder)
    shelf = _Shelf(folder, Known(cache, folder))
    if not shelf.knows("film.yaml"):
        refuse_another_shape(shelf.document("film.yaml"), folder)
    for name in authored_files(folder, shelf.findings):
        if translations or not name.endswith(SUFFIX):
            _read_file(shelf, name)
        shelf.refuse_too_many(name)
    for article, files in shelf.articles:
        _read_article(shelf, article, files)
    waivers = shelf.once("waivers.yaml", partial(_apart, shelf, "waivers.yaml", read_waivers))
    shelf.refuse_too_many("waivers.yaml")
    lock = "translations.lock.yaml"
    translated = shelf.once(lock, partial(_apart, shelf, lock, read_lock))
    links = shelf.once(LINKS, partial(_apart, shelf, LINKS, read_links))
    for stem in SINGLE:
        if stem not in shelf.single and not shelf.broken(f"{stem}.yaml"):
            shelf.findings.append(
                of_file(f"{stem}.yaml", "R002", ABSENT.fill(file=f"{stem}.yaml"), ABSENT_HINT)
            )
    shelf.known.keep()
    guide = None if shelf.faults() else _guide(shelf)
    if guide and shelf.catalogues:
        _learn(shelf, guide)
    findings = [*shelf.findings, *shelf.prose.findings]
    if findings or guide is None:
        raise Refused(findings)
    twins = tuple(shelf.twins)
    lines = translated or {}
    guide = _guide(shelf)
    declared = f"{guide.film.state} {guide.film.languages}"
    made_of = {
        key: of + f"{lines.get(key, '')} {declared}".encode() for key, of in shelf.made_of.items()
    }
    if twins:  # one name, two files
        made_of = {}
    return Reading(
        guide=guide,
        places=shelf.places,
        waivers=waivers or (),
        translated=lines,
        twins=twins,
        links=links,
        made_of=made_of,
        catalogues=shelf.catalogues,
        settled=Settled(cache, folder).among(made_of),
        unfilled=tuple(shelf.unfilled),
    )


def settle(folder: FilePath, cache: Cache, clean: Mapping[str, bytes]) -> None:
    """Keep which records were found clean, made of what: see `Reading.settled`."""
    Settled(cache, folder).keep(clean)


def refuse_no_folder(folder: FilePath) -> None:
    """Stop where no folder is.

    Raises:
        Refused: R001.
    """
    if not folder.is_dir():
        said = NOT_A_FOLDER if os.path.lexists(folder) else MISSING
        raise Refused([of_file(str(folder), "R001", said, MISSING_HINT)])


@dataclass
class _Shelf:
    """What has been read so far."""

    folder: FilePath
    known: Known
    prose: ProseReader = field(default_factory=ProseReader)
    lists: dict[str, list[Record]] = field(default_factory=dict)
    single: dict[str, Record] = field(default_factory=dict)
    articles: Articles = field(default_factory=Articles)
    places: Places = field(default_factory=Places)
    made_of: dict[str, bytes] = field(default_factory=dict)
    twins: list[tuple[str, Place]] = field(default_factory=list)
    catalogues: dict[str, dict[str, Unit]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    unfilled: list[Unfilled] = field(default_factory=list)
    texts: dict[str, str | None] = field(default_factory=dict)
    documents: dict[str, Document | None] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """A file's characters, plain; None when it is not there or has none to give."""
        if name not in self.texts:
            path = self.folder / name
            there = path.is_file() and not path.is_symlink()
            text = characters(self.folder, name, self.findings) if there else None
            self.texts[name] = None if text is None else plain(text)
        return self.texts[name]

    def knows(self, name: str) -> bool:
        """Whether an earlier run read the same file."""
        text = self.text(name)
        return text is not None and self.known.has(name, text)

    def once(self, name: str, make: Callable[[], T]) -> T | None:
        """What is made of a file, unless an earlier run made it; None when it is not there."""
        text = self.text(name)
        if text is None or self.broken(name):  # looked at before, for its shape: nothing to keep
            return None if text is None else make()
        return self.known.once(name, text, make, lambda: self.faults() + len(self.unfilled))

    def faults(self) -> int:
        """How many were found until now."""
        return len(self.findings) + len(self.prose.findings)

    def draft(self) -> bool:
        """Whether the guide says that it is one."""
        film = self.document("film.yaml")
        return bool(film and isinstance(film.value, dict) and film.value.get("state") == "draft")

    def refuse_too_many(self, name: str) -> None:
        """Stop at the file with which there were more faults than anybody reads at once.

        Raises:
            Refused: with every fault up to there, and that the rest was not read.
        """
        if self.faults() > ENOUGH:
            stopped = of_file(name, "R029", STOPPED, STOPPED_HINT)
            raise Refused([*self.findings, *self.prose.findings, stopped])

    def document(self, name: str) -> Document | None:
        """A YAML file, or None when it is not there or cannot be read."""
        if name not in self.documents:
            self.documents[name] = self._document(name)
        return self.documents[name]

    def _document(self, name: str) -> Document | None:
        text = self.text(name)
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

    def keep(
        self,
        kind: str,
        record: Record,
        places: Mapping[Path, Place],
        index: int | None,
        name: str,
    ) -> None:
        """Remember where a record that was read stands, and of what it was made."""
        key = f"{kind}:{getattr(record, 'id', kind)}"
        if key in self.places:
            at = () if index is None else (index,)
            self.twins.append((key, places[at]))
        else:
            self.places.keep(key, places, index)
            if name in self.known.sums:
                self.made_of[key] = self.known.sums[name]


def _read_file(shelf: _Shelf, name: str) -> None:
    """One file of the folder, whatever it holds."""
    if name in APART:
        return
    stem = stem_of(name)
    if name.startswith("context/") and name.endswith((".fr.md", ".en.md")):
        text = shelf.text(name)
        if text is not None:
            shelf.articles.add(name, text)
    elif stem in LISTS:
        kind, model, into = LISTS[stem]
        records, places = shelf.once(name, partial(_records, shelf, name, model)) or ((), {})
        for record, index in records:
            shelf.lists.setdefault(into, []).append(record)
            shelf.keep(kind, record, places, index, name)
    elif stem in SINGLE:
        kind, model = SINGLE[stem]
        records, places = shelf.once(name, partial(_records, shelf, name, model)) or ((), {})
        for record, index in records:
            shelf.single[stem] = record
            shelf.keep(kind, record, places, index, name)
    elif name.endswith(SUFFIX):
        _read_catalogue(shelf, name)
    else:
        shelf.findings.append(of_file(name, "R007", STRANGER, STRANGER_HINT))


def _records(
    shelf: _Shelf, name: str, model: type[Record]
) -> tuple[tuple[Indexed, ...], Mapping[Path, Place]]:
    """The records of a file, a list of them or a single one, and the places of all it holds."""
    document = shelf.document(name)
    if document is None:
        return (), {}
    many = isinstance(document.value, list) and stem_of(name) in LISTS
    raws: list[Tree] = document.value if many else [document.value]
    records: list[Indexed] = []
    for index, raw in enumerate(raws):
        if shelf.faults() > ENOUGH:
            break
        at = (index,) if many else ()
        heard = len(shelf.prose.findings)
        record, findings = read_record(model, raw, document.places, at, shelf.prose)
        if record is None or len(shelf.prose.findings) > heard:
            found = [*findings, *shelf.prose.findings[heard:]]
            kind = LISTS[stem][0] if (stem := stem_of(name)) in LISTS else ""
            begun = unfilled(kind, raw, document.places, at, found) if kind else None
            if begun and shelf.draft():
                shelf.unfilled.append(begun)
                del shelf.prose.findings[heard:]
                continue
        shelf.findings.extend(findings)
        if record is not None:
            records.append((record, index if many else None))
    return tuple(records), KeptPlaces(document.places)


def _read_article(shelf: _Shelf, article: str, files: Mapping[str, str]) -> None:
    """One article, of a file in each language."""

    def made() -> tuple[Record | None, Mapping[Path, Place]]:
        record, header, findings = read_article(article, files, shelf.prose)
        # A file that is there and cannot be read was told as that: it is not missing.
        shelf.findings.extend(
            f for f in findings if f.code != "R002" or not shelf.broken(f.place.file)
        )
        return record, KeptPlaces(header.places)

    said = "".join(f"{name}\0{text}\0" for name, text in files.items())
    name = f"context/{article}"
    record, places = shelf.known.once(name, said, made, shelf.faults)
    if record is not None:
        shelf.lists.setdefault("articles", []).append(record)
        shelf.keep("context", record, places, None, name)


def _read_catalogue(shelf: _Shelf, name: str) -> None:
    """One PO file. What reads them is imported for those who have any."""
    from guides.reading.translations.catalogue import (  # noqa: PLC0415
        language_of,
        name_fault,
        read_catalogue,
    )

    fault = name_fault(name)
    if fault:
        shelf.findings.append(fault)
        return

    def made() -> tuple[Unit, ...]:
        text = shelf.text(name)
        return () if text is None else read_catalogue(text, name, shelf.findings)

    units = shelf.once(name, made) or ()
    shelf.catalogues[language_of(name)] = {unit.context: unit for unit in units}


def _learn(shelf: _Shelf, guide: Guide) -> None:
    """Let the texts know what PO files say."""
    from guides.reading.translations.learning import learn  # noqa: PLC0415

    for key, of in learn(guide, shelf.catalogues, shelf.places, shelf.findings).items():
        if key in shelf.made_of:
            shelf.made_of[key] += of


def _apart(shelf: _Shelf, name: str, read: Callable[[Document | None, list[Finding]], T]) -> T:
    """What stands in a file that holds no record."""
    return read(shelf.document(name), shelf.findings)


def _guide(shelf: _Shelf) -> Guide:
    """All kinds in their printed order."""
    fields: dict[str, Any] = {into: [] for _, _, into in LISTS.values()}
    fields |= shelf.lists
    fields.setdefault("articles", [])
    for name, records in fields.items():
        key = SORT_KEYS.get(name)
        fields[name] = tuple(sorted(records, key=key) if key else records)
    return Guide(film=shelf.single["film"], script=shelf.single["script"], **fields)  # type: ignore[arg-type]


STOPPED = Message(
    f"plus de {ENOUGH} fautes : la lecture s'est arrêtée à ce fichier",
    f"more than {ENOUGH} faults: reading stopped at this file",
)
STOPPED_HINT = Message(
    "Corrigez celles-là, puis relancez : le reste n'a pas encore été lu.",
    "Mend these, then run again: the rest has not been read yet.",
)
MISSING = Message("ce dossier n'existe pas", "this folder does not exist")
NOT_A_FOLDER = Message("ce n'est pas un dossier", "this is no folder")
MISSING_HINT = Message(
    "Donnez le dossier d'un film, par exemple content/mon-film.",
    "Give the folder of a film, for example content/my-film.",
)
