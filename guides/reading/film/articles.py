"""Context articles: one Markdown file a language, each under a YAML header."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.context import Article
from guides.reading.film.prose import ProseReader
from guides.reading.film.records import read_record
from guides.reading.film.yaml_tree import Document, Tree, Written, read_yaml


class _Half(NamedTuple):
    """One language of an article: its header, and its text with where it starts."""

    header: Document
    body: Written


class Articles:
    """Halves as they are read; `records` joins them once all files are in."""

    def __init__(self) -> None:
        self._halves: dict[str, dict[str, _Half]] = {}
        self._broken: set[str] = set()

    def add(self, name: str, text: str) -> list[Finding]:
        """Take in one file, `context/<id>.<language>.md`; faults come back."""
        article, language = name.removeprefix("context/")[: -len(".fr.md")], name[-5:-3]
        findings = self._add(name, text, article, language)
        if findings:
            self._broken.add(article)
        return findings

    def _add(self, name: str, text: str, article: str, language: str) -> list[Finding]:
        parts = text.split("---\n", 2)
        if len(parts) != 3 or parts[0].strip():
            return [_error(Place(name, 1), "R008", NO_HEADER, NO_HEADER_HINT)]
        header = read_yaml(parts[1], name, first_line=2)
        if header.findings:
            return header.findings
        if not isinstance(header.value, dict):
            return [_error(Place(name, 1), "R008", NO_HEADER, NO_HEADER_HINT)]
        body = Written(parts[2], Place(name, 3 + parts[1].count("\n")))
        self._halves.setdefault(article, {})[language] = _Half(header, body)
        repeated = header.value.keys() - {"title"} if language != "fr" else ()
        return [
            _error(header.places[(key,)], "R011", SAID_TWICE.fill(key=key), SAID_TWICE_HINT)
            for key in sorted(repeated)
        ]

    def records(
        self, prose: ProseReader
    ) -> Iterator[tuple[Article | None, Document, list[Finding]]]:
        """Each article with the header its places are in, and its faults."""
        for article, halves in sorted(self._halves.items()):
            if "fr" not in halves:
                if article not in self._broken:
                    name = f"context/{article}.fr.md"
                    fault = _error(Place(name), "R002", ABSENT.fill(file=name), ABSENT_HINT)
                    yield None, Document(), [fault]
                continue
            header = halves["fr"].header
            raw: dict[str, Tree] = {**header.value, "id": article}
            raw["title"] = {lang: half.header.value.get("title") for lang, half in halves.items()}
            raw["body"] = {lang: half.body for lang, half in halves.items()}
            record, findings = read_record(Article, raw, header.places, (), prose)
            yield record, header, findings


def _error(place: Place, code: str, message: Message, hint: Message) -> Finding:
    return Finding(place, code, Severity.ERROR, message, hint)


ABSENT = Message("le fichier {file} manque", "the file {file} is missing")
ABSENT_HINT = Message("Écrivez-le.", "Write it.")
NO_HEADER = Message(
    "l'article ne commence pas par un en-tête entre deux lignes « --- »",
    'the article does not open with a header between two "---" lines',
)
NO_HEADER_HINT = Message(
    "Ajoutez title, order et checked_on entre deux lignes « --- ».",
    'Add title, order and checked_on between two "---" lines.',
)
SAID_TWICE = Message(
    "« {key} » se dit une fois, dans l'en-tête français",
    '"{key}" is said once, in the French header',
)
SAID_TWICE_HINT = Message(
    "Ne laissez que title dans cet en-tête.", "Leave only title in this header."
)
