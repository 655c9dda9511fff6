"""A new record in a film's folder, with the next number and an id that nothing has."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from guides.findings.errors import Refused
from guides.findings.finding import Finding
from guides.model.values.ids import free, id_of
from guides.reading.film.kinds import stem_of
from guides.reading.film.listing.files import authored_files, characters, plain
from guides.reading.film.yaml.tree import Tree, read_yaml


class Kind(NamedTuple):
    """A kind of record that can be begun.

    Attributes:
        stem: the list that it stands in.
        name: of its id, while nobody gave it words.
    """

    stem: str
    name: str


KINDS = {
    "claim": Kind("claims", "affirmation"),
    "question": Kind("questions", "question"),
    "source": Kind("sources", "source"),
}


class Begun(NamedTuple):
    """Where a new record goes, and what it is called."""

    path: str
    id: str
    number: int


def begin(film: Path, kind: str, words: str) -> Begun:
    """The place, the id and the number of a new record.

    Args:
        film: its folder.
        kind: one of `KINDS`.
        words: a claim or a question as it is said, a source's title; may be empty.

    Raises:
        Refused: the list that it joins cannot be read.
    """
    stem, name = KINDS[kind]
    records = tuple(_records(film, stem))
    number = 1 + max(
        (n for r in records if isinstance(n := _whole(r.get("number")), int)), default=0
    )
    taken = {str(record.get("id")).lower() for record in records}
    taken |= {path.stem.lower() for path in (film / stem).glob("*.yaml")}
    numbered = f"{name}-{number if kind != 'source' else len(records) + 1}"
    made = free(id_of(words) or numbered, taken)
    return Begun(f"{stem}/{made}.yaml", made, number)


def declared(film: Path, key: str, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    """What a film declares in a list of film.yaml; all there is where it does not say."""
    read = _tree(film, "film.yaml", [])
    said = read.get(key) if isinstance(read, dict) else None
    return tuple(map(str, said)) if isinstance(said, list) else otherwise


def _records(film: Path, stem: str) -> list[dict[str, Tree]]:
    """All that a list holds, judged by nothing."""
    findings: list[Finding] = []
    names = [name for name in authored_files(film, []) if stem_of(name) == stem]
    read = [_tree(film, name, findings) for name in names]
    if findings:
        raise Refused(findings)
    listed = [item for tree in read for item in (tree if isinstance(tree, list) else [tree])]
    return [item for item in listed if isinstance(item, dict)]


def _tree(film: Path, name: str, findings: list[Finding]) -> Tree:
    text = characters(film, name, findings)
    if text is None:
        return None
    document = read_yaml(plain(text), name)
    findings += document.findings
    return document.value


def _whole(value: Tree) -> int | None:
    """A number, also of one that stands in quotes."""
    said = str(value)
    return int(said) if said.isascii() and said.isdigit() else None
