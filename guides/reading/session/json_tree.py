"""JSON into plain values, with the place of each: what Python's own parser does not tell.

Strict JSON (RFC 8259), one token after another. Duplicate keys, deep nesting and halves of
characters are refused; a number too long for a whole one comes out as a float.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any, NoReturn

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Path, Place

MAX_DEPTH = 20
MAX_DIGITS = 15
TOKEN = re.compile(
    r"[ \t\n\r]*(?:(?P<sign>[{}\[\],:])"
    r'|(?P<text>"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9A-Za-z.]))"
    r"|(?P<word>true|false|null)\b|(?P<end>\Z))"
)
WORDS = {"true": True, "false": False, "null": None}


@dataclass
class Tree:
    """A parsed text: its value, the place of each value in it, and what is wrong with it."""

    value: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


class _FaultError(Exception):
    """One thing this file may not contain; ends the reading of the file."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def read_json(text: str, file: str) -> Tree:
    """Parse `text`; the first fault comes back as a finding, never as an exception.

    Args:
        text: decoded, without byte-order mark.
        file: name for places.
    """
    reader = _Reader(text, file)
    try:
        reader.tree.value = reader.value(())
        reader.look()
        if reader.kind != "end":
            reader.unexpected()
    except _FaultError as fault:
        reader.tree.value = None
        reader.tree.findings.append(fault.finding)
    return reader.tree


class _Reader:
    """One token ahead of the text; `tree` fills as it goes."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file, self.tree = text, file, Tree()
        self.kind, self.said, self.start, self.next = "", "", 0, 0
        self.ready = False

    def value(self, path: Path) -> Any:
        self.look()
        if len(path) > MAX_DEPTH:
            self.refuse("S105", DEEP, DEEP_HINT)
        self.tree.places[path] = self.place()
        if self.said == "{":
            return self.mapping(path)
        if self.said == "[":
            return self.sequence(path)
        said, kind = self.said, self.kind
        match kind:
            case "text":
                made: Any = self.string()
            case "number":
                made = self.number()
            case "word":
                made = WORDS[said]
            case _:
                self.unexpected()
        self.take()
        return made

    def mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        self.take()
        while not self.closed("}", first=not values):
            if self.kind != "text":
                self.unexpected()
            key, here = self.string(), self.place()
            if key in values:
                first = self.tree.places[(*path, key)]
                self.refuse("S106", TWICE.fill(key=shown(key), line=first.line), TWICE_HINT)
            self.take()
            self.look()
            if self.said != ":":
                self.unexpected()
            self.take()
            values[key] = self.value((*path, key))
            self.tree.places[(*path, key)] = here
        return values

    def sequence(self, path: Path) -> list[Any]:
        items: list[Any] = []
        self.take()
        while not self.closed("]", first=not items):
            items.append(self.value((*path, len(items))))
        return items

    def closed(self, sign: str, *, first: bool) -> bool:
        """Whether a list or an object ends here; steps over the comma when it does not."""
        self.look()
        if self.said == sign:
            self.take()
            return True
        if not first:
            if self.said != ",":
                self.unexpected()
            self.take()
            self.look()
        return False

    def look(self) -> None:
        """Read the next token, unless it is at hand."""
        if self.ready:
            return
        found = TOKEN.match(self.text, self.next)
        if found is None:
            blank = re.compile(r"[ \t\n\r]*").match(self.text, self.next)
            self.start = blank.end() if blank else self.next
            self.unexpected()
        assert found.lastgroup is not None
        self.kind, self.said = found.lastgroup, found[found.lastgroup]
        self.start, self.next, self.ready = found.start(found.lastgroup), found.end(), True

    def take(self) -> None:
        """Done with the token at hand."""
        self.ready = False

    def string(self) -> str:
        said: str = json.loads(self.said)
        try:
            said.encode("utf-8")
        except UnicodeEncodeError:
            self.refuse("S104", HALF, HALF_HINT)
        return said

    def number(self) -> int | float:
        whole = re.fullmatch(rf"-?\d{{1,{MAX_DIGITS}}}", self.said)
        return int(self.said) if whole else float(self.said)

    def place(self) -> Place:
        line = self.text.count("\n", 0, self.start)
        return Place(self.file, line + 1, self.start - self.text.rfind("\n", 0, self.start))

    def unexpected(self) -> NoReturn:
        self.refuse("S104", BROKEN, BROKEN_HINT)

    def refuse(self, code: str, message: Message, hint: Message) -> NoReturn:
        raise _FaultError(Finding(self.place(), code, Severity.ERROR, message, hint))


def shown(value: object, most: int = 60) -> str:
    """A foreign value as it may be printed in a message: short, no control characters."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in cut)


DEEP = Message(f"plus de {MAX_DEPTH} niveaux d'imbrication", f"nested over {MAX_DEPTH} levels deep")
DEEP_HINT = Message("Simplifiez cette valeur.", "Simplify this value.")
TWICE = Message(
    "la clé « {key} » figure déjà à la ligne {line}",
    'the key "{key}" already stands on line {line}',
)
TWICE_HINT = Message("Gardez une seule des deux.", "Keep one of the two.")
BROKEN = Message("ce n'est pas du JSON : le texte se casse ici", "not JSON: the text breaks here")
BROKEN_HINT = Message(
    "Vérifiez virgules, guillemets et accolades ; ou refaites le fichier avec "
    "« contrechamp plan --save ».",
    'Check commas, quotes and braces; or make the file anew with "contrechamp plan --save".',
)
HALF = Message("ce texte contient une moitié de caractère", "this text holds half a character")
HALF_HINT = Message("Supprimez l'échappement \\u isolé.", "Delete the lone \\u escape.")
