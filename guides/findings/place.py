"""Where an authored value stands: file, line and column."""

from __future__ import annotations

from typing import NamedTuple

Path = tuple[str | int, ...]  # the keys and indexes that lead to a value


class Place(NamedTuple):
    """A position in an authored file; tuples sort in reading order.

    Attributes:
        file: path relative to the content folder, with forward slashes.
        line: counted from 1; 0 means the whole file.
        column: counted from 1, in characters; 0 means the whole line.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
