"""French and English micro-typography on the nodes of a document.

Rules are data: a pattern with one group, and the character that takes the group's
place. One character for one character, so text keeps its length and a rule sees across
nodes (`**gras** :`). Code is never touched; words in another language follow their own
rules. Setting a text twice changes nothing.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Hashable
from functools import cache
from typing import NamedTuple, TypeVar

from guides.document.block import SideBySide
from guides.document.inline import (
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
    Term,
    Text,
)
from guides.document.work import Work

NARROW = "\u202f"  # narrow no-break space
NO_BREAK = "\u00a0"
APOSTROPHE = "\u2019"
T = TypeVar("T")


class Rule(NamedTuple):
    """What the group of `pattern` becomes, and why."""

    pattern: re.Pattern[str]
    character: str
    reason: str


def _rule(pattern: str, character: str, reason: str) -> Rule:
    return Rule(re.compile(pattern), character, reason)


STAND_IN = "\ufffc"
ADDRESS = re.compile(r"https?://\S+")  # an address typed as words is not text

# Nothing but these is ever replaced, or stands beside what is: most texts have none.
TOUCHED = re.compile(r"['\"«»;:!?%€]|\d |\.\s\d|°\s")

SHARED = (
    _rule(r"(?<=\w)(')(?=[\w\ufffc])", APOSTROPHE, "apostrophe inside a word"),
    _rule(r"(?<!\d)\d{1,3}( )(?=\d{3}(?!\d))", NARROW, "thousands are grouped"),
)
FRENCH = (
    *SHARED,
    _rule(r"(?<=[\w»])(')(?=[«\w\ufffc])", APOSTROPHE, "elision before a quotation"),
    _rule(r"(?<=\S)( )(?=[;!?])", NARROW, "thin space before ; ! ?"),
    _rule(r"(?<=\S)( )(?=:(?:\s|$|\ufffc))", NO_BREAK, "no-break space before a colon"),
    _rule(r"(?<=«)( )", NARROW, "thin space inside guillemets"),
    _rule(r"( )(?=»)", NARROW, "thin space inside guillemets"),
    _rule(r"(?<=\d)( )(?=%)", NARROW, "thin space before the per cent sign"),
    _rule(
        r"(?<=\d)( )(?=(?:millions?|milliards?|points?|yuans?|euros?|ans|minutes?|personnes)\b|€)",
        NO_BREAK,
        "a number keeps its unit",
    ),
    _rule(r"\b(?:art|chap|vol|fig)\.( )(?=\d)", NO_BREAK, "art. 4 stays together"),
    _rule(r"\bp\.( )(?=\d)", NO_BREAK, "p. 3 stays together"),
    _rule(r"\bn°( )(?=\d)", NO_BREAK, "n° 3 stays together"),
)
ENGLISH = (
    *SHARED,
    _rule(r"(?<=s)(')(?=\s)", APOSTROPHE, "plural possessive"),
    _rule(r"(?:^|(?<=[\s(\[\u2014]))(\")(?=\S)", "\u201c", "opening quotation mark"),
    _rule(r"(?<=\S)(\")", "\u201d", "closing quotation mark"),
    _rule(r"(?<=\d)( )(?=(?:million|billion|per cent|yuan)\b)", NO_BREAK, "a number and its unit"),
    _rule(r"\b(?:art|pp)\.( )(?=\d)", NO_BREAK, "art. 4 stays together"),
    _rule(r"\bp\.( )(?=\d)", NO_BREAK, "p. 3 stays together"),
)
RULES: dict[str, tuple[Rule, ...]] = {"fr": FRENCH, "en": ENGLISH}

# Fields that are addresses, names or numbers: never typeset.
UNTOUCHED = frozenset(
    {"anchor", "url", "language", "source", "target", "clock", "direction", "kind", "role"}
    | {"name", "strength", "characters", "pinyin", "document", "film", "audience"}
    | {"licence_url", "date", "version", "identifier", "ages", "read_on"}
)


def set_text(text: str, language: str) -> str:
    """Set one string; a language without rules is left alone."""
    if not TOUCHED.search(text):
        return text
    shielded = ADDRESS.sub(lambda found: STAND_IN * len(found[0]), text)
    characters = list(text)
    for rule in RULES.get(language, ()):
        found = [match.start(1) for match in rule.pattern.finditer(shielded)]
        if found:
            said = list(shielded)
            for index in found:
                said[index] = characters[index] = rule.character
            shielded = "".join(said)
    return "".join(characters)


def typeset(node: T, language: str) -> T:
    """Set every text of a node, of a tuple of nodes, or of a whole edition."""
    if isinstance(node, str):
        return set_text(node, language)  # type: ignore[return-value]
    if isinstance(node, tuple):
        if node and all(isinstance(part, Inline) for part in node):
            return set_run(node, language)  # type: ignore[return-value]
        return tuple(typeset(part, language) for part in node)  # type: ignore[return-value]
    if isinstance(node, SideBySide):
        left, right = node.languages
        return dataclasses.replace(
            node, left=typeset(node.left, left), right=typeset(node.right, right)
        )
    names = _text_fields(type(node))  # type: ignore[arg-type]
    if not names:
        return node
    changes = {name: typeset(getattr(node, name), language) for name in names}
    return dataclasses.replace(node, **changes)  # type: ignore[type-var]


def set_run(run: Inlines, language: str) -> Inlines:
    """Set one run of inline nodes as a single line of text."""
    said = "".join(_said(node) for node in run)
    return _put_back(run, set_text(said, language), language)[0]


def _said(node: Inline) -> str:
    """A node as the rules see it: its characters, or a stand-in for what is not text."""
    match node:
        case Text(text=text):
            return text
        case Emphasis() | Strong() | Link():
            return "".join(_said(child) for child in node.children)
        case LineBreak():
            return "\n"
        case _:
            return STAND_IN


def _put_back(run: Inlines, said: str, language: str) -> tuple[Inlines, str]:
    """Give the characters back to the nodes they came from; what is left over too."""
    nodes: list[Inline] = []
    for node in run:
        match node:
            case Text(text=text):
                nodes.append(Text(said[: len(text)]))
                said = said[len(text) :]
            case Emphasis() | Strong() | Link():
                children, said = _put_back(node.children, said, language)
                nodes.append(dataclasses.replace(node, children=children))
            case Foreign():
                said = said[1:]
                children = set_run(node.children, node.language)
                nodes.append(Foreign(node.language, children))
            case Mark(strength=strength, word=word, year=year):
                said = said[1:]
                nodes.append(Mark(strength, set_text(word, language), year))
            case Citation() | Reference() | Shape():
                said = said[1:]
                nodes.append(_labelled(node, language))
            case Code() | Term() | LineBreak():
                said = said[1:]
                nodes.append(node)
    return tuple(nodes), said


def _labelled(node: Citation | Reference | Shape, language: str) -> Inline:
    match node:
        case Citation(locator=locator):
            return dataclasses.replace(node, locator=set_text(locator, language))
        case Reference(label=label):
            return dataclasses.replace(node, label=set_text(label, language))
        case Shape(alternative=alternative):
            return dataclasses.replace(node, alternative=set_text(alternative, language))


@cache
def _text_fields(kind: Hashable) -> tuple[str, ...]:
    """Names of the fields of a node that may hold text; a title in a catalogue stays as it is."""
    if not (isinstance(kind, type) and dataclasses.is_dataclass(kind)) or kind in (Code, Work):
        return ()
    return tuple(
        f.name
        for f in dataclasses.fields(kind)
        if f.name not in UNTOUCHED and f.type not in ("int", "bool", "float")
    )
