"""One folder of authored files, as far as it has been read: its records, places and faults."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path as FilePath
from typing import TypeVar

from guides import disk
from guides.findings.errors import Refused
from guides.findings.finding import Finding, Message
from guides.findings.place import Path, Place
from guides.model.film import Film
from guides.model.guide import Places, Unfilled
from guides.model.translation import SUFFIX, Unit
from guides.model.values.text import Record
from guides.reading.film.articles import Articles, read_article
from guides.reading.film.kinds import APART, LISTS, SINGLE, STOCKED, stem_of
from guides.reading.film.known import KeptPlaces, Known
from guides.reading.film.listing.files import (
    EMPTY_FILE,
    EMPTY_FILE_HINT,
    STRANGER,
    STRANGER_HINT,
    characters,
    of_file,
    plain,
)
from guides.reading.film.prose import ProseReader
from guides.reading.film.records import ENOUGH, read_record
from guides.reading.film.unfilled import unfilled
from guides.reading.film.yaml.tree import Document, Tree, read_yaml

T = TypeVar("T")
Indexed = tuple[Record, int | None]  # its rank in a file that is a list


@dataclass
class Shelf:
    """What has been read so far.

    Attributes:
        beside: what stands before the names of its files where anybody is told them.
        holds: the names of the files it may have.
    """

    folder: FilePath
    known: Known
    beside: str = ""
    holds: Collection[str] = (*LISTS, *SINGLE)
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
            there = disk.has(f"{self.folder}/{name}")
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
            self.findings.append(stopped)
            raise Refused(self.found())

    def found(self) -> list[Finding]:
        """Every fault until now, its file named as anybody finds it."""
        found = (*self.findings, *self.prose.findings)
        return [placed(self.beside, finding) for finding in found]

    def document(self, name: str) -> Document | None:
        """A YAML file, or None when it is not there or cannot be read."""
        if name not in self.documents:
            self.documents[name] = self._document(name)
        return self.documents[name]

    def _document(self, name: str) -> Document | None:
        text = self.text(name)
        if text is None:
            return None
        document = read_yaml(text, self.beside + name)
        self.findings.extend(document.findings)
        if document.value is None and not document.findings and name not in APART:
            self.findings.append(of_file(name, "R005", EMPTY_FILE, EMPTY_FILE_HINT))
        return None if document.value is None else document

    def broken(self, name: str) -> bool:
        """Whether the file is there but could not be read."""
        return any(f.place.file in (name, self.beside + name) for f in self.findings)

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


def read_file(shelf: Shelf, name: str) -> None:
    """One file of the folder, whatever it holds."""
    stem = stem_of(name)
    if stem not in shelf.holds and shelf.beside:
        shelf.findings.append(of_file(name, "R007", FOREIGN, FOREIGN_HINT))
    elif name in APART:
        return
    elif name.startswith("context/") and name.endswith((".fr.md", ".en.md")):
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
    shelf: Shelf, name: str, model: type[Record]
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


def read_one_article(shelf: Shelf, article: str, files: Mapping[str, str]) -> None:
    """One article, of a file in each language."""
    film = shelf.single.get("film")
    written_in = film.written_in if isinstance(film, Film) else "fr"

    def made() -> tuple[Record | None, Mapping[Path, Place]]:
        record, header, findings = read_article(article, files, shelf.prose, written_in)
        # A file that is there and cannot be read was told as that: it is not missing.
        shelf.findings.extend(
            f for f in findings if f.code != "R002" or not shelf.broken(f.place.file)
        )
        return record, KeptPlaces(header.places)

    said = written_in + "".join(f"{name}\0{text}\0" for name, text in files.items())
    name = f"context/{article}"
    record, places = shelf.known.once(name, said, made, shelf.faults)
    if record is not None:
        shelf.lists.setdefault("articles", []).append(record)
        shelf.keep("context", record, places, None, name)


def _read_catalogue(shelf: Shelf, name: str) -> None:
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


def apart(shelf: Shelf, name: str, read: Callable[[Document | None, list[Finding]], T]) -> T:
    """What stands in a file that holds no record."""
    return read(shelf.document(name), shelf.findings)


def placed(beside: str, finding: Finding) -> Finding:
    """A finding whose file is named as seen from the film's folder."""
    place = finding.place
    if not beside or place.file.startswith(beside):
        return finding
    return finding._replace(place=place._replace(file=beside + place.file))


SHELVES = f"{', '.join(STOCKED)} (.yaml), translations.lock.yaml"
FOREIGN = Message("fichier inconnu dans le fonds commun", "unknown file in the common stock")
FOREIGN_HINT = Message(
    f"Mettez-le dans le dossier d'un film ; un fonds commun n'a que : {SHELVES}.",
    f"Put it in a film's folder; a common stock only has: {SHELVES}.",
)
STOPPED = Message(
    f"plus de {ENOUGH} fautes : la lecture s'est arrêtée à ce fichier",
    f"more than {ENOUGH} faults: reading stopped at this file",
)
STOPPED_HINT = Message(
    "Corrigez celles-là, puis relancez : le reste n'a pas encore été lu.",
    "Mend these, then run again: the rest has not been read yet.",
)
