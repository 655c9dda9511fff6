"""French and English micro-typography on the nodes of a document.

What is replaced stands in `typed.py`, a row each. A line is set in one pass, which leaps from
one character that begins a row to the next and tries the rows of that character alone; it sees
across nodes (`**gras** :`). Code is never touched; words in another language follow their own
rows. A text that is set and set again stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import cache, cached_property
from operator import is_
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from guides.composing.say.typed import ASIDE, SHARED, SPACES, TABLE, Row, S
from guides.document.languages import TONGUES, primary
from guides.document.nodes.block import SideBySide
from guides.document.nodes.inline import (
    Citation,
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Mark,
    Reference,
    Shape,
    Strong,
    Text,
)
from guides.document.nodes.node import Node
from guides.document.nodes.walk import INLINES
from guides.document.work import Work

T = TypeVar("T")

# An address is not text, and what looks like one.
ADDRESS = re.compile(
    r"(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\S+)(?<![.,;:!?…'’\"”»)\]])|https?://"
)
LIKE_AN_ADDRESS = re.compile("://|www|@")

# Fields that are addresses, names or numbers: never typeset.
UNTOUCHED = frozenset(
    {"anchor", "url", "language", "source", "target", "clock", "direction", "kind", "role"}
    | {"name", "strength", "characters", "pinyin", "document", "film", "audience"}
    | {"licence_url", "date", "version", "identifier", "ages", "colour"}
)


class Edit(NamedTuple):
    """Characters of a line, from `start` to before `end`, and what stands there instead."""

    start: int
    end: int
    said: str


def set_text(text: str, language: str) -> str:
    """Set one string; a language without rows is left alone."""
    edits = _edits(text, language)
    if not edits:
        return text
    parts: list[str] = []
    at = 0
    for start, end, said in edits:
        parts += (text[at:start], said)
        at = end
    return "".join((*parts, text[at:]))


@cache
def _edits(text: str, language: str) -> tuple[Edit, ...]:
    """What changes in a line, in order; none overlaps another. Documents share most lines."""
    rules = rules_of(language)
    if not rules or not rules.leap.search(text):
        return ()
    shielded = text
    if LIKE_AN_ADDRESS.search(text):
        shielded = ADDRESS.sub(lambda found: ASIDE * len(found[0]), text)
    open_here = Quotations(language)
    edits = []
    for row, found in rules.found(shielded):
        typed = found[0]
        if row.result in Quotations.SIGNS:
            said = open_here.said(row.result, typed)
        else:
            said = open_here.plain(row, row.result.replace("&", typed.strip(SPACES)), typed)
        if said != typed:
            edits.append(Edit(found.start(), found.end(), said))
    return tuple(edits)


class Quotations:
    """What is open in a line, and which mark opens or closes next.

    `<` opens a quotation and `>` closes one; `<>` and `><` stand between two spaces, and do what
    is called for; `?<` opens one where none is open. `‘` opens one with single marks. `′?` and
    `″?` are primes where nothing is open that they could close.
    """

    SIGNS = frozenset({"<", ">", "<>", "><", "?<", "‘", "′?", "″?"})

    def __init__(self, language: str) -> None:
        """Begin a line with nothing open."""
        tongue = TONGUES.get(language) or TONGUES[primary(language)]
        self.outer, self.inner = tongue.outer, tongue.inner
        self.open: list[tuple[str, str]] = []
        self.guillemets = 0
        self.single = False

    def said(self, sign: str, typed: str) -> str:
        """What stands for a sign that was typed."""
        match sign:
            case "‘":
                self.single = True
                return sign
            case "′?":
                closes, self.single = self.single, False
                return "’" if closes else "′"
            case "<>":
                return f"{self._closed(typed)} " if self.open else f" {self._opened()}"
            case "><":
                return self._closed(typed) if self.open else f" {self._opened()}"
            case "<":
                return self._opened()
            case "?<":
                return self._closed(typed) if self.open else self._opened()
            case "″?" if not self.open:
                return "″"
        return self._closed(typed)

    def plain(self, row: Row, said: str, typed: str) -> str:
        """What a row says; guillemets are counted, and `>>` is one only where `<<` stands."""
        closes = "»" in row.first + row.result + row.after
        if ">" in typed and self.guillemets < 1:
            return typed
        self.guillemets += ("«" in row.first + row.result) - closes
        return said

    def _opened(self) -> str:
        """The mark of the level: “ ” inside « », and everywhere in English."""
        inside = self.guillemets > 0 or bool(self.open)
        self.open.append(self.inner if inside else self.outer)
        return self.open[-1][0]

    def _closed(self, typed: str) -> str:
        """The mark that closes what was opened last; one with a space that closes nothing stays."""
        if self.open:
            return self.open.pop()[1]
        closing = self.outer[1]
        return typed if closing[0].isspace() else typed.replace('"', closing)


class Branch:
    """The rows that may begin with one character: what comes first in the table is tried first.

    They are one pattern, compiled when a text first holds the character. What follows is looked
    at before what stands before, which is seldom wrong.
    """

    def __init__(self, rows: tuple[Row, ...]) -> None:
        """Compile nothing yet."""
        self.rows = rows

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Matches a row where its character stands; the group says which."""
        ways = (f"(?={row.rest}{row.after}){_behind(row)}{row.rest}()" for row in self.rows)
        return re.compile(f".(?:{'|'.join(ways)})").match


def _behind(row: Row) -> str:
    """What must stand before the first character of a row, which has just been read."""
    return f"(?:{'|'.join(f'(?<={before}.)' for before in row.before)})" if row.before else ""


class Rules(NamedTuple):
    """What leaps to the next character that may begin a row, and the branch of each of those."""

    leap: re.Pattern[str]
    branches: Mapping[str, Branch]

    def found(self, text: str) -> Iterator[tuple[Row, re.Match[str]]]:
        """The rows that hold in a text, from left to right, and where; none overlaps another."""
        end = 0
        for sign in self.leap.finditer(text):
            at = sign.start()
            branch = self.branches[text[at]]
            if at >= end and (found := branch.match(text, at)):
                end = found.end()
                assert found.lastindex, "the last group of a branch is that of the row"
                yield branch.rows[found.lastindex - 1], found


@cache
def rules_of(language: str) -> Rules | None:
    """The table of a language; none for one without rows.

    A letter behind a space begins a word, a digit behind a digit goes on with a number: no row
    that begins with the one holds the other.
    """
    table = TABLE.get(language) or TABLE.get(primary(language))
    if not table:
        if language not in TONGUES:
            return None
        table = SHARED
    by_sign: dict[str, tuple[Row, ...]] = {}
    for row in table:
        for sign in row.first:
            by_sign[sign] = (*by_sign.get(sign, ()), row)
    branches = {rows: Branch(rows) for rows in by_sign.values()}
    leap = re.compile(rf"[{re.escape(''.join(by_sign))}](?<!{S}(?=[^\W\d_]))(?<!\d(?=\d))")
    return Rules(leap, {sign: branches[rows] for sign, rows in by_sign.items()})


def typeset(node: T, language: str) -> T:
    """Set every text of a node, of a tuple of nodes, or of a whole edition.

    What has nothing to set is given back itself.
    """
    if isinstance(node, str):
        return set_text(node, language)  # type: ignore[return-value]
    if isinstance(node, tuple):
        if node and type(node[0]) in INLINES:
            return set_run(node, language)  # type: ignore[return-value]
        parts = tuple([typeset(part, language) for part in node])
        return node if all(map(is_, parts, node)) else parts  # type: ignore[return-value]
    if isinstance(node, SideBySide):
        left, right = node.languages
        return replace(node, left=typeset(node.left, left), right=typeset(node.right, right))
    changes = {}
    for name in _text_fields(type(node)):  # type: ignore[arg-type]
        value = getattr(node, name)
        said = typeset(value, language)
        if said is not value:
            changes[name] = said
    return replace(node, **changes) if changes else node  # type: ignore[type-var]


def set_run(run: Inlines, language: str) -> Inlines:
    """Set one run of inline nodes as a single line of text."""
    said = "".join([node.text if type(node) is Text else _said(node) for node in run])
    edits = _edits(said, language)
    if not edits and ASIDE not in said:  # nothing to put back, and nobody stands apart
        return run
    return _Back(edits, language).put(run)


def _said(node: Inline) -> str:
    """A node as the rows see it: its characters, or a stand-in for what is not text."""
    match node:
        case Text(text=text):
            return text
        case Emphasis() | Strong() | Link():
            return "".join(_said(child) for child in node.children)
        case LineBreak():
            return "\n"
        case _:
            return ASIDE


class _Back:
    """Gives what changed in a line back to the nodes it came from, node after node."""

    def __init__(self, edits: tuple[Edit, ...], language: str) -> None:
        self.edits = list(reversed(edits))  # the next one last
        self.language = language
        self.at = 0

    def put(self, run: Inlines) -> Inlines:
        nodes: list[Inline] = []
        for node in run:
            match node:
                case Text(text=text):
                    mine = self.text(text)
                    if mine or not text:  # a space alone may have gone into its neighbour
                        nodes.append(node if mine == text else Text(mine))
                case Emphasis() | Strong() | Link():
                    children = self.put(node.children)
                    same = children is node.children
                    nodes.append(node if same else replace(node, children=children))
                case _:
                    self.at += 1
                    nodes.append(_apart(node, self.language))
        same = len(nodes) == len(run) and all(map(is_, nodes, run))
        return run if same else tuple(nodes)

    def text(self, text: str) -> str:
        """The next characters of the line, as they are set.

        What is replaced character for character stays in its nodes; anything else stands in the
        node in which it begins.
        """
        start, end = self.at, self.at + len(text)
        parts = []
        while self.edits and self.edits[-1].start < end:
            edit = self.edits.pop()
            parts.append(text[self.at - start : edit.start - start])
            if edit.end > end:
                here = (
                    end - edit.start if len(edit.said) == edit.end - edit.start else len(edit.said)
                )
                self.edits.append(Edit(end, edit.end, edit.said[here:]))
                edit = Edit(edit.start, end, edit.said[:here])
            parts.append(edit.said)
            self.at = edit.end
        parts.append(text[self.at - start :])
        self.at = end
        return "".join(parts)


def _apart(node: Inline, language: str) -> Inline:
    """A node whose own words are no part of the line it stands in."""
    match node:
        case Foreign(language=foreign, children=children):
            return Foreign(foreign, set_run(children, foreign))
        case Mark(strength=strength, word=word, year=year):
            return Mark(strength, set_text(word, language), year)
        case Citation(locator=locator):
            said = set_text(locator, language)
            return node if said is locator else replace(node, locator=said)
        case Reference(label=label):
            said = set_text(label, language)
            return node if said is label else replace(node, label=said)
        case Shape(alternative=alternative):
            return replace(node, alternative=set_text(alternative, language))
        case _:
            return node


@cache
def _text_fields(kind: Hashable) -> tuple[str, ...]:
    """Names of the fields of a node that may hold text; a title in a catalogue stays as it is."""
    if not (isinstance(kind, type) and issubclass(kind, Node)) or kind in (Code, Work):
        return ()
    return tuple(
        name
        for name, said in kind.__annotations__.items()
        if name not in UNTOUCHED and said not in ("int", "bool", "float")
    )
