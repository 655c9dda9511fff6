"""French and English micro-typography on the nodes of a document.

Rules are data: a character between two contexts, and what takes its place. One character
for one character, so text keeps its length and a rule sees across nodes (`**gras** :`). Code
is never touched; words in another language follow their own rules. Setting a text twice
changes nothing.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Hashable
from functools import cache
from operator import is_
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
    Text,
)
from guides.document.walk import INLINES
from guides.document.work import Work

NARROW = "\u202f"  # narrow no-break space
NO_BREAK = "\u00a0"
APOSTROPHE = "\u2019"
T = TypeVar("T")


class Rule(NamedTuple):
    """What a character becomes between what stands before and after it, and why.

    No rule looks for what another puts in, so that all are tried at once, the first one first.

    Attributes:
        before: a pattern of fixed width.
        sign: the character.
        after: a pattern.
    """

    before: str
    sign: str
    after: str
    character: str
    reason: str


STAND_IN = "\ufffc"
ADDRESS = re.compile(r"https?://\S+")  # an address typed as words is not text

# Nothing but these is ever replaced, or stands beside what is: most texts have none.
TOUCHED = re.compile(r"['\"«»;:!?%€]|\d |\.\s\d|°\s")

UNITS = r"(?:millions?|milliards?|points?|yuans?|euros?|ans|minutes?|personnes)\b|€"
SHARED = (
    Rule(r"\w", "'", r"[\w\ufffc]", APOSTROPHE, "apostrophe inside a word"),
    *(
        Rule(rf"(?<!\d)\d{{{digits}}}", " ", r"\d{3}(?!\d)", NARROW, "thousands are grouped")
        for digits in (1, 2, 3)
    ),
)
FRENCH = (
    *SHARED,
    Rule(r"[\w»]", "'", r"[«\w\ufffc]", APOSTROPHE, "elision before a quotation"),
    Rule(r"\S", " ", "[;!?]", NARROW, "thin space before ; ! ?"),
    Rule(r"\S", " ", r":(?:\s|$|\ufffc)", NO_BREAK, "no-break space before a colon"),
    Rule("«", " ", "", NARROW, "thin space inside guillemets"),
    Rule("", " ", "»", NARROW, "thin space inside guillemets"),
    Rule(r"\d", " ", "%", NARROW, "thin space before the per cent sign"),
    Rule(r"\d", " ", UNITS, NO_BREAK, "a number keeps its unit"),
    Rule(r"\b(?:art|vol|fig)\.", " ", r"\d", NO_BREAK, "art. 4 stays together"),
    Rule(r"\bchap\.", " ", r"\d", NO_BREAK, "chap. 4 stays together"),
    Rule(r"\bp\.", " ", r"\d", NO_BREAK, "p. 3 stays together"),
    Rule(r"\bn°", " ", r"\d", NO_BREAK, "n° 3 stays together"),
)
ENGLISH = (
    *SHARED,
    Rule("s", "'", r"\s", APOSTROPHE, "plural possessive"),
    Rule("^", '"', r"\S", "\u201c", "opening quotation mark"),
    Rule(r"[\s(\[\u2014]", '"', r"\S", "\u201c", "opening quotation mark"),
    Rule(r"\S", '"', "", "\u201d", "closing quotation mark"),
    Rule(r"\d", " ", r"(?:million|billion|per cent|yuan)\b", NO_BREAK, "a number and its unit"),
    Rule(r"\bart\.", " ", r"\d", NO_BREAK, "art. 4 stays together"),
    Rule(r"\bpp\.", " ", r"\d", NO_BREAK, "pp. 3 stays together"),
    Rule(r"\bp\.", " ", r"\d", NO_BREAK, "p. 3 stays together"),
)
RULES: dict[str, tuple[Rule, ...]] = {"fr": FRENCH, "en": ENGLISH}

# Fields that are addresses, names or numbers: never typeset.
UNTOUCHED = frozenset(
    {"anchor", "url", "language", "source", "target", "clock", "direction", "kind", "role"}
    | {"name", "strength", "characters", "pinyin", "document", "film", "audience"}
    | {"licence_url", "date", "version", "identifier", "ages"}
)


def set_text(text: str, language: str) -> str:
    """Set one string; a language without rules is left alone."""
    if language not in RULES or not TOUCHED.search(text):
        return text
    shielded = text
    if "://" in text:
        shielded = ADDRESS.sub(lambda found: STAND_IN * len(found[0]), text)
    characters: list[str] = []
    for found in _any_rule(language).finditer(shielded):
        characters = characters or list(text)
        characters[found.start()] = RULES[language][(found.lastindex or 0) - 1].character
    return "".join(characters) or text


@cache
def _any_rule(language: str) -> re.Pattern[str]:
    """One pattern for all rules of a language; the group that matched says which.

    What stands after is looked at first: it tells more of the rules apart.
    """
    rules = RULES[language]
    signs = "".join(sorted({rule.sign for rule in rules}))
    contexts = (f"(?={rule.after})(?<={rule.before}{rule.sign})()" for rule in rules)
    return re.compile(f"[{signs}](?:{'|'.join(contexts)})")


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
        return dataclasses.replace(
            node, left=typeset(node.left, left), right=typeset(node.right, right)
        )
    changes = {}
    for name in _text_fields(type(node)):  # type: ignore[arg-type]
        value = getattr(node, name)
        said = typeset(value, language)
        if said is not value:
            changes[name] = said
    return dataclasses.replace(node, **changes) if changes else node  # type: ignore[type-var]


def set_run(run: Inlines, language: str) -> Inlines:
    """Set one run of inline nodes as a single line of text."""
    said = "".join([node.text if type(node) is Text else _said(node) for node in run])
    done = set_text(said, language)
    if done is said and STAND_IN not in said:  # nothing to put back, and nobody stands apart
        return run
    return _put_back(run, done, language)[0]


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
                mine, said = said[: len(text)], said[len(text) :]
                nodes.append(node if mine == text else Text(mine))
            case Emphasis() | Strong() | Link():
                children, said = _put_back(node.children, said, language)
                same = children is node.children
                nodes.append(node if same else dataclasses.replace(node, children=children))
            case _:
                said = said[1:]
                nodes.append(_apart(node, language))
    return run if all(map(is_, nodes, run)) else tuple(nodes), said


def _apart(node: Inline, language: str) -> Inline:
    """A node whose own words are no part of the line it stands in."""
    match node:
        case Foreign(language=foreign, children=children):
            return Foreign(foreign, set_run(children, foreign))
        case Mark(strength=strength, word=word, year=year):
            return Mark(strength, set_text(word, language), year)
        case Citation(locator=locator):
            said = set_text(locator, language)
            return node if said is locator else dataclasses.replace(node, locator=said)
        case Reference(label=label):
            said = set_text(label, language)
            return node if said is label else dataclasses.replace(node, label=said)
        case Shape(alternative=alternative):
            return dataclasses.replace(node, alternative=set_text(alternative, language))
        case _:
            return node


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
