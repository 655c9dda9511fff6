"""A YAML file as it stands, character for character, with the place of every value in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from guides.findings.place import Place
from guides.reading.film.listing.files import plain
from guides.reading.film.yaml.tree import Document, read_yaml

LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # as the parser counts lines


@dataclass(frozen=True)
class Source:
    """One file.

    Attributes:
        name: relative to the folder.
        text: all its characters, byte-order mark and line ends as they are.
        document: its values and their places.
    """

    name: str
    text: str
    document: Document

    def offset(self, place: Place) -> int:
        """Where a place is in the text."""
        return self._starts[place.line - 1] + place.column - 1

    @property
    def head(self) -> int:
        """Where the first line begins: behind the byte-order mark."""
        return self._starts[0]

    def line_start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return self._starts[bisect_right(self._starts, offset) - 1]

    def line_end(self, offset: int) -> str:
        """What ends the line of an offset; in a last line without end, what ends the first."""
        found = LINE_END.search(self.text, offset) or LINE_END.search(self.text)
        return found[0] if found else "\n"

    def end_of_block(self, offset: int) -> int:
        """Where the lines end that belong to the key at an offset, which stands first in its line.

        They are all that stand further in, and empty ones between them.
        """
        column = offset - self.line_start(offset)
        at = bisect_right(self._starts, offset)
        end = self._starts[at] if at < len(self._starts) else len(self.text)
        for start, after in pairwise((*self._starts[at:], len(self.text))):
            said = self.text[start:after]
            inside = said[: column + 1].isspace() or said.startswith(f"{' ' * column}- ")
            if said.strip() and not inside:
                break
            end = after if said.strip() else end
        return end

    @cached_property
    def _starts(self) -> list[int]:
        mark = len(self.text) - len(self.text.removeprefix("\ufeff"))
        return [mark, *(found.end() for found in LINE_END.finditer(self.text))]


def read_source(name: str, text: str) -> Source:
    """Parse a file; its faults are in its document."""
    return Source(name, text, read_yaml(plain(text), name))
