"""The titles and names of a guide: what is printed of it and is no text with marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from guides.model.values.text import Passage, Phrase, Record


class Title(NamedTuple):
    """A short text: the key of its record, its field path, its words."""

    key: str
    path: str
    said: str


def titles(records: Iterable[tuple[str, Record]]) -> Iterator[Title]:
    """Those of some records, given with kind:id; ids and days are among them."""
    for key, record in records:
        for path, said in _names(record, ""):
            yield Title(key, path, said)


def _names(value: Record, path: str) -> Iterator[tuple[str, str]]:
    """The strings of a record, with their field paths."""
    for name, held in value.__dict__.items():
        kind = type(held)
        if kind is str:
            yield f"{path}{name}", held
        elif kind is tuple:
            for index, item in enumerate(held):
                if type(item) is str:
                    yield f"{path}{name}.{index}", item
                elif isinstance(item, Record) and not isinstance(item, Phrase | Passage):
                    yield from _names(item, f"{path}{name}.{index}.")
        elif isinstance(held, Record) and not isinstance(held, Phrase | Passage):
            yield from _names(held, f"{path}{name}.")
