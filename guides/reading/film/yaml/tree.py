"""YAML into plain values, with the place of each: our builder over PyYAML's events.

Every scalar is a string: `no`, `3.10` and `12:34` stay what the author wrote, and the
models turn them into numbers where they want numbers. Anchors, aliases, tags, duplicate
keys, a second document and deep nesting are refused; so is a value cut short by ` #`,
which YAML takes for a comment.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Path, Place
from guides.model.values.signs import kind_of, named
from guides.reading.film.slips import (
    folded,
    merge_marker,
    too_long,
    typographic_quote,
    unmatched_quote,
)
from guides.reading.film.yaml.faults import (
    BY_A_SPACE,
    NOT_A_SPACE,
    QUOTE_IT,
    explained,
)

MAX_DEPTH = 40
MAX_VALUES = 30_000  # of a file: more than a megabyte of records holds
NODES = (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)  # not an alias
Tree = Any

UNREADABLE = Message(
    "ce texte n'a pas pu être lu ({reason})", "this text could not be read ({reason})"
)
UNREADABLE_HINT = Message(
    "Raccourcissez ou simplifiez ce qui est écrit ici.", "Shorten or simplify what is written here."
)


class Written(str):
    """A string as its author wrote it, with the place where its text begins.

    Attributes:
        place: of its first character; of a block, of its first line.
        indent: how far in the lines of a block stand; None for other strings.
    """

    place: Place
    indent: int | None

    def __new__(cls, text: str, place: Place, indent: int | None = None) -> Written:
        """Join a text and its place."""
        self = super().__new__(cls, text)
        self.place, self.indent = place, indent
        return self


@dataclass
class Document:
    """A parsed file: its values, the place of each, and what is wrong with it."""

    value: Tree = None
    places: dict[Path, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


class _FaultError(Exception):
    """One thing this file may not contain; ends the reading of the file."""

    def __init__(self, place: Place, code: str, message: Message, hint: Message) -> None:
        self.finding = Finding(place, code, Severity.ERROR, message, hint)


def read_yaml(text: str, file: str, first_line: int = 1) -> Document:
    """Parse `text`; faults come back as findings, never as exceptions.

    Args:
        text: decoded, without byte-order mark.
        file: name for places.
        first_line: line of the file on which `text` begins.
    """
    document = Document()
    merged = merge_marker(text, file, first_line)
    if merged:
        document.findings.append(merged)
        return document
    try:
        _Builder(text, file, first_line, document).build()
    except _FaultError as fault:
        document.findings.append(fault.finding)
    except yaml.MarkedYAMLError as error:
        unmatched = unmatched_quote(text.split("\n"), file, first_line)
        document.findings.append(unmatched or explained(error, text, file, first_line))
    except yaml.reader.ReaderError as error:
        # The C loader counts bytes where the Python one counts characters.
        before = text.encode()[: error.position].decode("utf-8", "ignore")
        line, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
        document.findings.append(
            Finding(
                Place(file, first_line + line, column + 1),
                "R104",
                Severity.ERROR,
                Message("caractère interdit : {sign}", "forbidden character: {sign}").fill(
                    sign=named(chr(error.character))
                ),
                kind_of(chr(error.character)).cure,
            )
        )
    except Exception as error:  # of the library, whatever it did not foresee
        place = max(document.places.values(), default=Place(file, first_line))
        document.findings.append(unreadable(place, "R101", error))
    if document.findings:
        document.value = None
    return document


def unreadable(place: Place, code: str, error: Exception) -> Finding:
    """The finding for what a library could not read, for a reason of its own."""
    said = UNREADABLE.fill(reason=type(error).__name__)
    return Finding(place, code, Severity.ERROR, said, UNREADABLE_HINT)


class _Builder:
    """Turns the events of one file into values; `places` fills as it goes."""

    def __init__(self, text: str, file: str, first_line: int, document: Document) -> None:
        self.lines = text.split("\n")
        self.file, self.first_line, self.document = file, first_line, document
        self.next: Callable[[], Any] = yaml.CSafeLoader(text).get_event

    def build(self) -> None:
        self.next()  # stream start
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return
        event = self.next()
        self.document.places[()] = self.place(event)
        self.document.value = self.node(event, ())
        self.next()  # document end
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise self.fault(
                event,
                "R105",
                Message("un second document commence ici", "a second document starts here"),
                Message("Gardez un seul document par fichier.", "Keep one document a file."),
            )

    def node(self, event: yaml.Event, path: Path) -> Tree:
        if len(path) > MAX_DEPTH:
            raise self.fault(
                event,
                "R106",
                Message(
                    f"plus de {MAX_DEPTH} niveaux d'imbrication",
                    f"nested more than {MAX_DEPTH} levels deep",
                ),
                Message("Simplifiez cette valeur.", "Simplify this value."),
            )
        if len(self.document.places) > MAX_VALUES:
            raise self.fault(event, "R029", MANY, MANY_HINT)
        if not isinstance(event, NODES) or event.anchor or (event.tag and event.tag != "!"):
            raise self.fault(
                event,
                "R107",
                Message(
                    "les ancres (&), alias (*) et étiquettes (!) ne sont pas acceptés",
                    "anchors (&), aliases (*) and tags (!) are not accepted",
                ),
                QUOTE_IT,
            )
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.mapping(path)

    def sequence(self, path: Path) -> list[Tree]:
        items: list[Tree] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.document.places[here] = self.place(event)
            self.refuse_a_comment(event, event.start_mark, AFTER_DASH)
            items.append(self.node(event, here))
        return items

    def mapping(self, path: Path) -> dict[str, Tree]:
        values: dict[str, Tree] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self.fault(
                    event,
                    "R108",
                    Message("une clé doit être un mot simple", "a key must be a plain word"),
                    QUOTE_IT,
                )
            key = str(event.value)
            if not key.isascii() and (space := re.search(NOT_A_SPACE, key)):
                said = IN_KEY.fill(key=re.sub(NOT_A_SPACE, " ", key).strip(), code=_code(space[0]))
                raise self.fault(event, "R111", said, BY_A_SPACE)
            here = (*path, key)
            if not event.style and key:
                self.report(typographic_quote(key, self.place(event)))
            if key in values:
                first = self.document.places[here]
                raise self.fault(
                    event,
                    "R109",
                    Message(
                        f"la clé « {key} » figure déjà à la ligne {first.line}",
                        f'the key "{key}" already stands on line {first.line}',
                    ),
                    Message("Gardez une seule des deux.", "Keep one of the two."),
                )
            self.document.places[here] = self.place(event)
            said = self.next()
            self.refuse_a_comment(said, event.end_mark, AFTER_KEY)
            values[key] = self.node(said, here)
        return values

    def scalar(self, event: yaml.ScalarEvent) -> Written | None:
        if not event.style:  # plain: neither quoted nor a block
            if event.value and self.rest_of_line(event).startswith("#"):
                raise self.fault(event, "R110", CUT_AT_HASH, QUOTE_IT)
            if event.value in ("", "~", "null", "Null", "NULL"):
                return None
            self.refuse_a_key(event)
        elif event.style in STRAIGHT and self.follows(event.end_mark, AT_QUOTE):
            raise self.fault(event, "R110", CUT_AT_HASH, QUOTE_IT)
        place = self.place(event)
        if not event.style:
            self.report(typographic_quote(event.value, place))
        self.report(self.folded(event, place))
        self.report(too_long(event.value, place))
        if event.style in ("|", ">"):
            below = Place(place.file, place.line + 1, 0)
            return Written(event.value, below, self.indent(place.line - self.first_line + 1))
        return Written(event.value, place)

    def indent(self, row: int) -> int:
        """How far in the lines of a block stand that begins on a row of the file."""
        line = next((line for line in self.lines[row:] if line.strip()), "")
        return len(line) - len(line.lstrip(" "))

    def refuse_a_comment(self, event: yaml.Event, mark: Any, comment: re.Pattern[str]) -> None:
        """A value that is a word with `#` before it: to YAML, nothing and a comment."""
        empty = isinstance(event, yaml.ScalarEvent) and not event.style and not event.value
        if empty and self.follows(mark, comment):
            raise self.fault(event, "R110", CUT_AT_HASH, QUOTE_IT)

    def follows(self, mark: Any, pattern: re.Pattern[str]) -> bool:
        """Whether something stands at a mark of the parser."""
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        return bool(pattern.match(line, mark.column))

    def refuse_a_key(self, event: yaml.ScalarEvent) -> None:
        """A value that was to be a key or an item: what parts them is missing, or is no space."""
        if found := NOT_PARTED.match(event.value):
            after = found[1] or found[3] or found[4] or found[5]
            message, hint = NO_SPACE if found[2] else NEEDS_SPACE, WRITE_SPACE
            if not after:
                message, hint = SPACE_FIRST, BY_A_SPACE
            said = message.fill(key=after, code=_code(found[2]))
            raise self.fault(event, "R111", said, hint.fill(key=after))

    def folded(self, event: yaml.ScalarEvent, place: Place) -> Finding | None:
        """The finding for lines that YAML joins and that meant more than words."""
        start, end = event.start_mark, event.end_mark
        if event.style == "|" or start is None or end is None or start.line == end.line:
            return None
        last = end.line + (event.style != ">" or end.column > 0)
        return folded(event.value, event.style or "", self.lines[start.line : last], place)

    def report(self, finding: Finding | None) -> None:
        """Keep a finding that does not end the reading of the file."""
        if finding is not None:
            self.document.findings.append(finding)

    def rest_of_line(self, event: yaml.Event) -> str:
        """What follows a value on its own line."""
        end = event.end_mark
        assert end is not None
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        return line[end.column :].strip()

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        assert mark is not None
        return Place(self.file, self.first_line + mark.line, mark.column + 1)

    def fault(self, event: yaml.Event, code: str, message: Message, hint: Message) -> _FaultError:
        return _FaultError(self.place(event), code, message, hint)


MANY = Message(f"plus de {MAX_VALUES} valeurs", f"more than {MAX_VALUES} values")
MANY_HINT = Message(
    "Ce n'est sans doute pas le bon fichier ; sinon, coupez-le en plusieurs.",
    "It is most likely not the right file; otherwise cut it into several.",
)


def _code(space: str | None) -> str:
    """The code point of a space that is not the keyboard's."""
    return f"{ord(space):04X}" if space else ""


STRAIGHT = ("'", '"')  # the quotes of YAML
AT_QUOTE, AFTER_DASH = re.compile("#"), re.compile(r"[ ]+#[^\W_]")
AFTER_KEY = re.compile(r"[ ]*:[ ]+#[^\W_]")
CUT_AT_HASH = Message(
    "ce texte est coupé au signe « # », que YAML prend pour un commentaire",
    'this text is cut at the "#" sign, which YAML takes for a comment',
)
# `fr:"…"`, `fr:` or `-` before a no-break space, `-word`: plain text to YAML, all of them.
NOT_PARTED = re.compile(
    rf"((?:[\w.-]+:)?|-)({NOT_A_SPACE})"
    r"|((?:fr|en):)(?=[^\s/])|([a-z_]+:)(?=[\"'“«|>\[A-ZÀ-Þ])|(-)(?=[^\s\d-])"
)
NO_SPACE = Message(
    "une espace qui n'est pas celle du clavier (U+{code}) suit « {key} »",
    'a space that is not the keyboard\'s (U+{code}) follows "{key}"',
)
NEEDS_SPACE = Message("il manque une espace après « {key} »", 'a space is missing after "{key}"')
WRITE_SPACE = Message(
    "Écrivez « {key} », une espace ordinaire, puis la valeur, entre guillemets pour un texte.",
    'Write "{key}", an ordinary space, then the value, in quotes if it is a text.',
)
SPACE_FIRST = Message(
    "une espace qui n'est pas celle du clavier (U+{code}) ouvre ce texte",
    "a space that is not the keyboard's (U+{code}) opens this text",
)
IN_KEY = Message(
    "une espace qui n'est pas celle du clavier (U+{code}) dans la clé « {key} »",
    'a space that is not the keyboard\'s (U+{code}) in the key "{key}"',
)
