"""What is new in a file for a film: checked as the film will be read, and as text to be written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from guides.findings.finding import Finding, Message
from guides.findings.place import Place
from guides.importing.csl import entries_of
from guides.importing.ods import sheets_of
from guides.importing.rows import Names, records_of
from guides.importing.table import characters_of, rows_of
from guides.importing.taken import New, Taken, alike, same_address
from guides.importing.yaml_text import written
from guides.model.values.ids import free
from guides.reading.film.kinds import LISTS
from guides.reading.film.prose import ProseReader
from guides.reading.film.records import read_record
from guides.reading.film.unfilled import unfilled
from guides.reading.film.yaml.tree import read_yaml

LONGEST_LIST = 999  # numbers that are printed
NAMED = 20  # duplicates, before the others are counted
YEAR = re.compile(r"\d{4}")
BIBTEX = re.compile(r"\s*(?:%[^\n]*\n\s*)*@\w+\s*[{(]")
SIGNS = re.compile(r"([\\*_`\[\]{}<>&|~^@$#=])|(?<=^\d)(?=[.)])")


@dataclass
class Existing:
    """What the film has already.

    Attributes:
        ids, numbers: by list.
        seen: by list, what is known of each record (address, text), and its id.
        written_in: the language of its records.
    """

    ids: dict[str, set[str]] = field(default_factory=dict)
    numbers: dict[str, set[int]] = field(default_factory=dict)
    seen: dict[str, dict[str, str]] = field(default_factory=dict)
    written_in: str = "fr"

    def add(self, kind: str, raw: Any, address: str = "") -> None:
        """Take in a record, as its file holds it."""
        if not isinstance(raw, dict):
            return
        name = str(raw.get("id", ""))
        self.ids.setdefault(kind, set()).add(name)
        if (number := str(raw.get("number", ""))).isdecimal():
            self.numbers.setdefault(kind, set()).add(int(number))
        seen = self.seen.setdefault(kind, {})
        for mark in marks(kind, raw, address):
            seen.setdefault(mark, name)

    def next_number(self, kind: str) -> int:
        """The number after the highest."""
        return max(self.numbers.get(kind, ()), default=0) + 1


def marks(kind: str, raw: dict[str, Any], address: str = "") -> Iterable[str]:
    """By what a record is known again: its addresses and its text."""
    for url in (raw.get("url"), address):
        if isinstance(url, str) and url:
            yield same_address(url)
    if kind == "sources":
        year = YEAR.search(str(raw.get("date", "")))
        yield f"{alike(str(raw.get('title', '')))} {year[0] if year else ''}"
        return
    said = raw.get("wording")
    if kind == "questions":
        wordings = raw.get("wordings")
        said = wordings.get("standard") if isinstance(wordings, dict) else None
    if isinstance(said, dict):
        yield alike(str(said.get("fr") or said.get("en", "")))


@dataclass
class Brought:
    """What comes of a file.

    Attributes:
        texts: by list, the new records as YAML, in order.
        ids: by list, their ids.
        missing: by list, the keys that are left to the author.
        findings: what was left out, and what should be looked at.
    """

    texts: dict[str, list[str]] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    missing: dict[str, list[str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def taken_from(data: bytes, name: str, names: Names) -> Taken:
    """What a file gives; which of the forms it has, its bytes say."""
    taken = Taken()
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        sheets = sheets_of(data, name, taken)
        for sheet, rows in sheets:
            said = name if len(sheets) == 1 else f"{name} [{sheet}]"
            records_of(rows, said, names, taken, computed=True)
        if not sheets and not taken.findings:
            taken.refuse(Place(name), "R510", NOTHING, NOTHING_HINT)
        return taken
    text = characters_of(data, name, taken)
    if text is None:
        return taken
    bare = text.lstrip()
    if not bare:
        taken.refuse(Place(name), "R510", NOTHING, NOTHING_HINT)
    elif BIBTEX.match(text) or bare.startswith(("TY  -", "<")):
        taken.refuse(Place(name), "R511", OTHER, OTHER_HINT)
    elif bare[0] in "[{" or name.lower().endswith(".json"):
        if any(finding.code == "R513" for finding in taken.findings):
            taken.findings.clear()
            taken.refuse(Place(name), "R502", NO_UTF8, NO_UTF8_HINT)
        else:
            taken = entries_of(text, name)
    else:
        rows = rows_of(text, name, taken)
        if rows:
            records_of(rows, name, names, taken)
    return taken


def brought(taken: Taken, existing: Existing) -> Brought:
    """The new ones among what was taken, with ids and numbers that nobody has."""
    made = Brought(findings=taken.findings)
    doubled = Taken()
    for record in taken.records:
        if same := _same(record, existing):
            said = DOUBLE.fill(name=_name(record), same=same)
            doubled.remark(record.place, "R514", said, DOUBLE_HINT)
            continue
        kind, said_of = record.kind, record.said
        said_of["id"] = free(said_of["id"], existing.ids.get(kind, ()))
        if "number" in said_of:
            said_of["number"] = existing.next_number(kind)
            if said_of["number"] > LONGEST_LIST:
                taken.refuse(record.place, "R509", FULL, FULL_HINT)
                break
        text, missing = _readable(record, taken, existing.written_in)
        if text:
            existing.add(kind, said_of, record.address)
            made.texts.setdefault(kind, []).append(text)
            made.ids.setdefault(kind, []).append(said_of["id"])
            known = made.missing.setdefault(kind, [])
            known += [key for key in missing if key not in known]
    made.findings += doubled.findings[:NAMED]
    for finding in doubled.findings[NAMED : NAMED + 1]:
        left = MORE.fill(count=len(doubled.findings) - NAMED)
        made.findings.append(finding._replace(message=left))
    return made


def _name(record: New) -> str:
    """How a record is named when it is left out."""
    said = record.said
    text = said.get("title") or said.get("wording") or said.get("wordings", {}).get("standard")
    return str(text["fr"] if isinstance(text, dict) else text)[:80]


def _same(record: New, existing: Existing) -> str:
    """The id of a record of the film, or of the file, that is the same one."""
    kind, said = record.kind, record.said
    seen = existing.seen.get(kind, {})
    same = next((seen[m] for m in marks(kind, said, record.address) if m in seen), "")
    if not same and record.explicit and said["id"] in existing.ids.get(kind, ()):
        return str(said["id"])
    return same


def _readable(record: New, taken: Taken, written_in: str) -> tuple[str, tuple[str, ...]]:
    """A record as text that the film's reader takes; nothing, with a finding, when it does not."""
    findings: list[Finding] = []
    for escaping in (False, True):
        if escaping:
            _escape(record.said)
        text = written(record._replace(said=_in(written_in, record.said)))
        document = read_yaml(text, record.place.file)
        findings = [*document.findings]
        if document.value is not None:
            prose = ProseReader()
            model = LISTS[record.kind][1]
            assert isinstance(document.value, list)
            raw, places = document.value[0], document.places
            findings = [*read_record(model, raw, places, (0,), prose)[1], *prose.findings]
            begun = unfilled(record.kind, raw, places, (0,), findings)
            if not findings or begun:
                empty = begun.fields if begun else ()
                return text, tuple(field.removesuffix(f".{written_in}") for field in empty)
        if not any(finding.code.startswith("R2") for finding in findings):
            break
    for finding in findings[:1]:
        said = REFUSED.fill(name=_name(record), why=finding.message)
        taken.refuse(record.place, "R507", said, finding.hint)
    return "", ()


def _in(language: str, said: Any) -> Any:
    """The same record with its texts in the language of the film's."""
    if isinstance(said, dict):
        return {language if key == "fr" else key: _in(language, v) for key, v in said.items()}
    return [_in(language, value) for value in said] if isinstance(said, list) else said


def _escape(said: Any) -> None:
    """Let every sign of a text stand for itself."""
    if isinstance(said, dict):
        for key, value in said.items():
            if key == "fr" and isinstance(value, str):
                said[key] = SIGNS.sub(lambda found: f"\\{found[0]}", value)
            else:
                _escape(value)
    elif isinstance(said, list):
        for value in said:
            _escape(value)


NOTHING = Message("ce fichier ne contient rien", "this file holds nothing")
NOTHING_HINT = Message("Vérifiez ce que vous avez exporté.", "Check what you exported.")
NO_UTF8 = Message("ce JSON n'est pas en UTF-8", "this JSON is not UTF-8")
NO_UTF8_HINT = Message(
    "Exportez-le de nouveau depuis Zotero, qui écrit en UTF-8.",
    "Export it again from Zotero, which writes UTF-8.",
)
OTHER = Message(
    "ce format (BibTeX, RIS, XML) ne se lit pas ici",
    "this format (BibTeX, RIS, XML) is not read here",
)
OTHER_HINT = Message(
    "Ouvrez-le dans Zotero (Fichier, Importer), puis exportez la collection en « CSL JSON » ; ou "
    "lancez « pandoc fichier.bib -t csljson -o fichier.json ».",
    'Open it in Zotero (File, Import), then export the collection as "CSL JSON"; or run '
    '"pandoc file.bib -t csljson -o file.json".',
)
DOUBLE = Message(
    "déjà là, laissée de côté : « {name} » (voir « {same} »)",
    'there already, left out: "{name}" (see "{same}")',
)
MORE = Message("et {count} autre(s) déjà là", "and {count} more that are there already")
DOUBLE_HINT = Message(
    "Rien n'a été changé dans la fiche qui est là.", "Nothing was changed in the record there."
)
FULL = Message(
    f"plus de {LONGEST_LIST} numéros : le reste n'a pas été pris",
    f"more than {LONGEST_LIST} numbers: the rest was not taken",
)
FULL_HINT = Message("Importez-en moins.", "Import fewer.")
REFUSED = Message("« {name} » laissée de côté : {why}", '"{name}" left out: {why}')
