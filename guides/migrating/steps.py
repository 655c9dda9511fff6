"""Every step from one shape of a film's folder to the next, in order.

Step n, counted from 0, leads from format n to format n + 1. It says what it changes and
yields edits; the number in film.yaml is not its business. It yields nothing for what is
already as it should be: somebody may have changed a part by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from guides.findings.finding import Message
from guides.findings.place import Path
from guides.migrating.edit import Edit
from guides.migrating.source import Source
from guides.reading.film.kinds import stem_of
from guides.reading.film.yaml_tree import Tree

Folder = Mapping[str, Source]


@dataclass(frozen=True)
class Step:
    """From one shape to the next.

    Attributes:
        about: what changes, as a clause for people.
        edits: yields what to change in a folder of the earlier shape.
    """

    about: Message
    edits: Callable[[Folder], Iterator[Edit]]


def records(folder: Folder, stem: str) -> Iterator[tuple[str, Path, Tree]]:
    """Every record of a kind ("claims"): its file, its path there, its values."""
    for name, source in folder.items():
        if stem_of(name) == stem:
            value = source.document.value
            for at, record in enumerate(value) if isinstance(value, list) else [((), value)]:
                if isinstance(record, dict):
                    yield name, (at,) if isinstance(at, int) else at, record


def _says_its_shape(folder: Folder) -> Iterator[Edit]:
    """From version 0.1.0: the number alone is new."""
    yield from ()


STEPS = (
    Step(
        Message("film.yaml dit la forme de son dossier", "film.yaml says the shape of its folder"),
        _says_its_shape,
    ),
)
