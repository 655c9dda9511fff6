"""Context articles: one Markdown file a language, each under a YAML header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.context import Article
from guides.reading.film.prose import ProseReader
from guides.reading.film.records import read_record
from guides.reading.film.slips import merge_marker
from guides.reading.film.yaml.tree import Document, Tree, Written, read_yaml

FENCE = re.compile(r"^---[ \t]*\n", re.MULTILINE)


class _Half(NamedTuple):
    """One language of an article: its header, and its text with where it starts."""

    header: Document
    body: Written


class Articles:
    """Files as they come; each article is read once all of them are in."""

    def __init__(self) -> None:
        self._files: dict[str, dict[str, str]] = {}

    def add(self, name: str, text: str) -> None:
        """Take in one file, `context/<id>.<language>.md`."""
        article = name.removeprefix("context/")[: -len(".fr.md")]
        self._files.setdefault(article, {})[name] = text

    def __iter__(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Each article with the texts of its files, by name."""
        yield from sorted(self._files.items())


def read_article(
    article: str, files: Mapping[str, str], prose: ProseReader, written_in: str = "fr"
) -> tuple[Article | None, Document, list[Finding]]:
    """An article, with the header its places are in, and its faults.

    Args:
        article: its id.
        files: the text of each, by name.
        prose: reads texts.
        written_in: the language whose header says what both share.
    """
    halves: dict[str, _Half] = {}
    findings: list[Finding] = []
    for name, text in files.items():
        findings += _half(name, text, halves, written_in)
    if written_in not in halves:
        if not findings:
            name = f"context/{article}.{written_in}.md"
            findings.append(_error(Place(name), "R002", ABSENT.fill(file=name), ABSENT_HINT))
        return None, Document(), findings
    header = halves[written_in].header
    raw: dict[str, Tree] = {**header.value, "id": article}
    raw["title"] = {lang: half.header.value.get("title") for lang, half in halves.items()}
    raw["body"] = {lang: half.body for lang, half in halves.items()}
    record, faults = read_record(Article, raw, header.places, (), prose)
    return record, header, findings + faults


def _half(name: str, text: str, halves: dict[str, _Half], written_in: str) -> list[Finding]:
    """One file into its half, under its language; or its faults."""
    language = name[-len("fr.md") : -len(".md")]
    merged = merge_marker(text, name)
    if merged:
        return [merged]
    parts = FENCE.split(text, 2)
    if len(parts) != 3 or parts[0].strip():
        return [_error(Place(name, 1), "R008", NO_HEADER, NO_HEADER_HINT)]
    header = read_yaml(parts[1], name, first_line=2)
    if header.findings:
        return header.findings
    if not isinstance(header.value, dict):
        return [_error(Place(name, 1), "R008", NO_HEADER, NO_HEADER_HINT)]
    body = Written(parts[2], Place(name, 3 + parts[1].count("\n")), 0)
    halves[language] = _Half(header, body)
    repeated = header.value.keys() - {"title"} if language != written_in else ()
    return [
        _error(header.places[(key,)], "R011", SAID_TWICE.fill(key=key), SAID_TWICE_HINT)
        for key in sorted(repeated)
    ]


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
    "« {key} » ne s'écrit qu'une fois, dans l'autre en-tête",
    '"{key}" is said once, in the other header',
)
SAID_TWICE_HINT = Message(
    "Ne laissez que title dans cet en-tête.", "Leave only title in this header."
)
