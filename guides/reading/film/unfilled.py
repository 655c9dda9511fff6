"""Records that somebody has only begun: what they hold is read, what they lack is left empty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from guides.findings.finding import Finding
from guides.findings.place import Path, Place
from guides.model.guide import Unfilled
from guides.reading.film.yaml.tree import Tree

CITED = re.compile(r"(?<=[\[;\s]@)[a-z0-9]+(?:-[a-z0-9]+)*")
SOURCE_FIELDS = ("said_by", "source")


def unfilled(
    kind: str,
    raw: Tree,
    places: Mapping[Path, Place],
    at: Path,
    findings: Iterable[Finding],
) -> Unfilled | None:
    """A record whose only fault is that something in it is left empty; None of any other.

    Args:
        kind: of the record.
        raw: its values, from `read_yaml`.
        places: path to place, for the whole file.
        at: path of the record in the file.
        findings: all that was found in it.
    """
    if not isinstance(raw, dict):
        return None
    empty = tuple(_empty(raw))
    lines = {places[at + path].line for path in empty if at + path in places}
    if not empty or any(finding.place.line not in lines for finding in findings):
        return None
    fields = tuple(".".join(map(str, path)) for path in empty)
    cited = tuple(dict.fromkeys(_cited(raw)))
    return Unfilled(f"{kind}:{raw.get('id') or '?'}", places[at], fields, cited)


def _cited(value: Tree, key: str = "") -> Iterator[str]:
    """The sources that a value names: in its texts, and in the fields that hold their ids."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _cited(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _cited(inner, key)
    elif isinstance(value, str):
        yield from (value,) if key in SOURCE_FIELDS and value else CITED.findall(value)


def _empty(value: Tree, path: Path = ()) -> Iterator[Path]:
    """The paths of what is left empty in a value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _empty(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _empty(inner, (*path, index))
    elif value is None or (isinstance(value, str) and not value.strip()):
        yield path
