"""What a step changes in a file: said on the values, and written into the text.

Every edit says both: `mean` does it to the values, `splice` to the characters, and touches
no others. Whoever applies it reads the new text again and compares, so an edit that a file
is too unusual for is found out and never written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from guides.findings.finding import Message
from guides.findings.place import Path
from guides.migrating.source import Source
from guides.reading.film.yaml.tree import Tree, Written, read_yaml


class Splice(NamedTuple):
    """Characters of a text, from `start` to before `end`, that give way to others."""

    start: int
    end: int
    text: str


class TooUnusualError(Exception):
    """A passage is written in a way that nothing here knows how to change."""


@dataclass(frozen=True)
class Added:
    """A key that was not there.

    Attributes:
        file: its name.
        at: path of the mapping it comes into.
        key: the new key.
        written: its value as YAML, as it stands after the key; further lines are indented
            as far as the key is.
        before: the key it comes before; without one, it comes first.
    """

    file: str
    at: Path
    key: str
    written: str
    before: str = ""

    @property
    def said(self) -> Message:
        """What to write by hand."""
        return Message(f"ajoutez « {self.entry} »", f'add "{self.entry}"')

    @property
    def entry(self) -> str:
        """Key and value, as they are written."""
        space = "" if self.written.startswith("\n") else " "
        return f"{self.key}:{space}{self.written}"

    @property
    def path(self) -> Path:
        """Where it comes to stand."""
        return (*self.at, self.key)

    def mean(self, tree: Tree) -> None:
        """Put the value in."""
        value = read_yaml(f"{self.entry}\n", self.file).value
        _value_at(tree, self.at).update(value)

    def splice(self, source: Source) -> Splice:
        """Before the key that follows, or above the comment that belongs to it."""
        keys = list(_value_at(source.document.value, self.at))
        if not keys:
            raise TooUnusualError
        following = source.offset(source.document.places[*self.at, self.before or keys[0]])
        line = source.line_start(following)
        ahead = source.text[line:following]
        lines = self.entry.split("\n")
        if ahead.rstrip().endswith(("{", ",")):
            return Splice(following, following, f"{' '.join(lines)}, ")
        end, indent = source.line_end(following), " " * len(ahead)
        said = f"{end}{indent}".join(lines)
        if ahead.strip():  # the first key of an item, behind its dash
            return Splice(following, following, f"{said}{end}{indent}")
        above = _above_comment(source, line, len(ahead))
        return Splice(above, above, f"{indent}{said}{end}")


@dataclass(frozen=True)
class Renamed:
    """A key that has another name: `path` leads to it, `new` is what it is called now."""

    file: str
    path: Path
    new: str

    @property
    def said(self) -> Message:
        """What to write by hand."""
        old = self.path[-1]
        return Message(f"renommez « {old} » en « {self.new} »", f'rename "{old}" to "{self.new}"')

    def mean(self, tree: Tree) -> None:
        """Give the value its new key."""
        mapping = _value_at(tree, self.path[:-1])
        mapping[self.new] = mapping.pop(self.path[-1])

    def splice(self, source: Source) -> Splice:
        """The characters of the key."""
        start = source.offset(source.document.places[self.path])
        return _scalar(source, start, str(self.path[-1]), self.new)


@dataclass(frozen=True)
class Rewritten:
    """A word or a number that is another one now: `path` leads to it."""

    file: str
    path: Path
    new: str

    @property
    def said(self) -> Message:
        """What to write by hand."""
        line = f"{self.path[-1]}: {self.new}"
        return Message(f"écrivez « {line} »", f'write "{line}"')

    def mean(self, tree: Tree) -> None:
        """Put the new word in the place of the old one."""
        _value_at(tree, self.path[:-1])[self.path[-1]] = self.new

    def splice(self, source: Source) -> Splice:
        """The characters of the value."""
        old = _value_at(source.document.value, self.path)
        if not isinstance(old, Written):
            raise TooUnusualError
        return _scalar(source, source.offset(old.place), str(old), self.new)


@dataclass(frozen=True)
class Removed:
    """A key that is no more, with all that stands under it; comments around it stay."""

    file: str
    path: Path

    @property
    def said(self) -> Message:
        """What to write by hand."""
        key = self.path[-1]
        return Message(f"retirez « {key} »", f'remove "{key}"')

    def mean(self, tree: Tree) -> None:
        """Take the key out."""
        del _value_at(tree, self.path[:-1])[self.path[-1]]

    def splice(self, source: Source) -> Splice:
        """The lines of the key; between braces or behind a dash, up to the key that follows."""
        keys = list(_value_at(source.document.value, self.path[:-1]))
        start = source.offset(source.document.places[self.path])
        line = source.line_start(start)
        if not source.text[line:start].strip():
            return Splice(line, source.end_of_block(start), "")
        following = keys[keys.index(self.path[-1]) + 1 :]
        if not following:
            raise TooUnusualError
        end = source.offset(source.document.places[*self.path[:-1], following[0]])
        return Splice(start, end, "")


Edit = Added | Renamed | Rewritten | Removed


def _value_at(tree: Tree, path: Path) -> Tree:
    for part in path:
        tree = tree[part]
    return tree


def _scalar(source: Source, start: int, old: str, new: str) -> Splice:
    """The characters of a plain or quoted word, without its quotes."""
    start += source.text.startswith(("'", '"'), start)
    if not source.text.startswith(old, start):
        raise TooUnusualError
    return Splice(start, start + len(old), new)


def _above_comment(source: Source, line: int, column: int) -> int:
    """Above the comment that touches a line, unless it is the one that opens the file."""
    above = line
    while above > source.head:
        before = source.line_start(above - 1)
        said = source.text[before:above]
        if not re.match(rf" {{{column}}}#", said):
            return line if said.startswith("---") else above
        above = before
    return line
