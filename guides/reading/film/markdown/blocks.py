"""A text's lines into blocks: paragraphs, headings, and lists in lists, four spaces a step."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from guides.document.nodes.block import Block, Blocks, BulletList, Heading, NumberedList, Paragraph
from guides.findings.finding import Message
from guides.reading.film.markdown.fault import EMPTY, EMPTY_HINT, Fault
from guides.reading.film.markdown.inline import Line
from guides.reading.film.markdown.lines import (
    HEADING_HINT,
    INDENTED,
    INDENTED_HINT,
    Heads,
    in_a_line,
    refused_head,
)

STEP = 4  # spaces by which a list inside a list is indented
MAX_LEVELS = 4
ROW = re.compile(r"[^\n]*")
ITEM = re.compile(r"(?P<sign>[-*]|\d+\.)[ \t]+(?=\S)")
BARE = re.compile(r"[-*][ \t]*(?=\n|\Z)")  # an item without words
HEADING = re.compile(r"(#{1,6})(?:[ \t]+|(?=\n|\Z))(.*?)[ \t]*(?:(?<=[ \t])#+[ \t]*)?(?=\n|\Z)")
NOTE_CALL = re.compile(r"\w\*(?=[\s.,;:!?)»]|\Z)")  # with its note under it: « * Hors taxes. »
STARRED = re.compile(r"^\*[ ]", re.MULTILINE)


@dataclass
class _List:
    """A list that may still get items; each item holds blocks and lists."""

    numbered: bool
    sign: str = ""  # before the last item
    items: list[list[Block | _List]] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    def made(self) -> Block:
        items = tuple(tuple(_made(inner) for inner in item) for item in self.items)
        return NumberedList(items) if self.numbered else BulletList(items)


def blocks_of(source: str) -> tuple[Blocks, list[Fault]]:
    """The blocks of a text, and what it may not hold.

    Args:
        source: stripped of the space around it.
    """
    faults: list[Fault] = []
    reader = _Reader(source, faults)
    for found in ROW.finditer(source):
        if found.start() == found.end() and found.start() and source[found.start() - 1] != "\n":
            continue  # the empty match after a line
        reader.row(found.start(), found.end())
    reader.close()
    return tuple(_made(block) for block in reader.out), sorted(faults, key=lambda f: f.at)


def _made(block: Block | _List) -> Block:
    return block.made() if isinstance(block, _List) else block


class _Reader:
    """Takes line after line; what is open is a paragraph, and the lists around it."""

    def __init__(self, source: str, faults: list[Fault]) -> None:
        self.source, self.faults = source, faults
        self.line = Line(source, faults)
        self.heads = Heads(source)
        self.out: list[Block | _List] = []
        self.lists: list[_List] = []  # outer before inner
        self.into = self.out  # where the open paragraph goes
        self.span: tuple[int, int] | None = None  # of the open paragraph
        self.told: set[tuple[int, str]] = set()  # paragraphs, and what was refused in them
        starred = [found.start() for found in STARRED.finditer(source)]
        self.noted = (
            len(starred) == 1
            and bool(NOTE_CALL.search(source, 0, starred[0]))
            and source.count("*", 0, starred[0]) % 2 == 1
        )

    def row(self, start: int, end: int) -> None:
        """Take in the line from `start` to `end`."""
        text = self.source[start:end]
        words = text.lstrip(" \t")
        if not words:
            self.close()
            return
        at = end - len(words)
        indent = len(text[: len(text) - len(words)].expandtabs(STEP))
        item = ITEM.match(self.source, at, end)
        if item and not RULED.match(self.source, at) and not (self.noted and item["sign"] == "*"):
            self._item(item, start, end, indent)
        elif not indent and (heading := HEADING.match(self.source, at, end)):
            self._refuse(refused_head(self.source, at, end, goes_on=False))
            self._heading(heading)
        else:
            self._text(at, end, indent)

    def _text(self, at: int, end: int, indent: int) -> None:
        """A line of words, that goes on a paragraph or opens one."""
        goes_on = self.span is not None
        start = self.span[0] if self.span else at
        bare = BARE.match(self.source, at)
        refused = None if bare and self.lists else refused_head(self.source, at, end, goes_on)
        item = self.lists[-1].sign if self.lists else ""
        alike = self.heads.line(at, end, self.span[1] if self.span else None, item)
        self._refuse(refused or alike, start)
        if bare and self.lists:
            self._fault(at, "R201", EMPTY, EMPTY_HINT)
        if indent and HEADING.match(self.source, at, end):
            self._fault(at, "R223", TITLE_MOVED, HEADING_HINT)
        if self.span is not None:
            self.span = (self.span[0], end)
            return
        if bare and not self.lists:
            self._fault(at, "R201", EMPTY, EMPTY_HINT)
        level = min(indent // STEP, len(self.lists))
        if indent and (not self.lists or indent % STEP or indent // STEP > len(self.lists)):
            self._fault(at, "R210", INDENTED, INDENTED_HINT)
        del self.lists[level:]
        self.into = self.lists[-1].items[-1] if self.lists else self.out
        self.span = (at, end)

    def _item(self, item: re.Match[str], start: int, end: int, indent: int) -> None:
        """A line that opens an item of a list."""
        at, sign = item.start(), item["sign"]
        level, numbered = indent // STEP, sign not in "-*"
        if self.span is not None and not self.lists:
            if sign in ("-", "*", "1."):
                self._fault(start, "R206", AFTER_TEXT, AFTER_TEXT_HINT)
            else:
                self._fault(at, "R218", FIRST.fill(found=sign), self._first_hint(sign))
        self.close()
        if indent % STEP:
            self._fault(start, "R207", SHALLOW, SHALLOW_HINT)
        elif level > len(self.lists):
            self._fault(start, "R207", TOO_FAR, TOO_FAR_HINT)
        level = min(level, len(self.lists))
        if level >= MAX_LEVELS:
            self._fault(start, "R228", NESTED, NESTED_HINT)
            level = MAX_LEVELS - 1
        self._open(level, numbered)
        here = self.lists[-1]
        here.items.append([])
        here.sign = sign
        if numbered:
            self._counted(here, sign, at)
        self.into = here.items[-1]
        words = item.end()
        if inner := ITEM.match(self.source, words, end):
            self._inside(inner)
        elif HEADING.match(self.source, words, end):
            self._fault(words, "R210", TITLE_INSIDE, HEADING_HINT)
        else:
            self._refuse(refused_head(self.source, words, end, goes_on=False))
        self.heads.line(words, end, None)
        self.span = (words, end)

    def _open(self, level: int, numbered: bool) -> None:
        """Make the list of a level the innermost: the one that is open there, or a new one."""
        del self.lists[level + 1 :]
        if len(self.lists) > level:
            if self.lists[level].numbered == numbered:
                return
            del self.lists[level]
        made = _List(numbered)
        (self.lists[-1].items[-1] if self.lists else self.out).append(made)
        self.lists.append(made)

    def _counted(self, here: _List, sign: str, at: int) -> None:
        """A list counts 1, 2, 3 or says 1 each time: paper counts for itself."""
        written = sign[:-1]
        here.numbers.append(written)
        rank = len(here.numbers)
        wanted = "1" if here.numbers[1:2] == ["1"] else str(rank)
        if rank == 1 and written != "1":
            self._fault(at, "R218", FIRST.fill(found=sign), self._first_hint(sign))
        elif here.numbers[0] == "1" and written != wanted:
            self._fault(at, "R218", NEXT.fill(found=sign, next=wanted), self._first_hint(sign))

    def _inside(self, inner: re.Match[str]) -> None:
        """A list that begins on the line of an item: its number would be counted anew."""
        sign = inner["sign"]
        if sign in "-*":
            self._fault(inner.start(), "R207", TWO_IN_ONE, TWO_IN_ONE_HINT)
        else:
            self._fault(inner.start(), "R218", FIRST.fill(found=sign), self._first_hint(sign))

    @staticmethod
    def _first_hint(sign: str) -> Message:
        return FIRST_HINT.fill(number=sign[:-1][:12])

    def _heading(self, found: re.Match[str]) -> None:
        self.close()
        self.lists.clear()
        level, at = len(found[1]), found.start()
        if level > DEEPEST:
            self._fault(at, "R210", TOO_LOW.fill(level=level), HEADING_HINT)
        if not found[2].strip():
            self._fault(at, "R201", EMPTY, EMPTY_HINT)
        self.out.append(Heading(level, self.line.read(*found.span(2))))

    def close(self) -> None:
        """The paragraph that is open ends here."""
        if self.span is None:
            return
        start, end = self.span
        self.span = None
        if self.into is self.out:
            listed = bool(self.out) and isinstance(self.out[-1], _List)
            self._refuse(self.heads.paragraph(start, end, listed))
        self._refuse(in_a_line(self.source, start, end))
        stop = start + len(self.source[start:end].rstrip(" \t"))
        self.into.append(Paragraph(self.line.read(start, stop)))

    def _refuse(self, fault: Fault | None, start: int = -1) -> None:
        """Keep a fault; of a paragraph that begins at `start`, the first of its code."""
        if fault is None or (start, fault.code) in self.told:
            return
        self.faults.append(fault)
        if start >= 0:
            self.told.add((start, fault.code))

    def _fault(self, at: int, code: str, message: Message, hint: Message) -> None:
        self.faults.append(Fault(at, code, message, hint))


RULED = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})(?=\n|\Z)")
DEEPEST = 4
AFTER_TEXT = Message(
    "une liste suit une ligne de texte sans ligne vide",
    "a list follows a line of text without an empty line",
)
AFTER_TEXT_HINT = Message(
    "Laissez une ligne vide avant la liste.", "Leave an empty line before the list."
)
SHALLOW = Message(
    "le retrait de cet élément de liste n'est pas un multiple de quatre espaces",
    "the indent of this item of a list is no multiple of four spaces",
)
SHALLOW_HINT = Message(
    "Aucune espace devant un élément de la même liste ; quatre devant celui d'une sous-liste.",
    "No space before an item of the same list; four before one of a list inside it.",
)
TOO_FAR = Message(
    "cet élément de liste est en retrait de plus d'un niveau",
    "this item of a list is indented by more than one level",
)
TOO_FAR_HINT = Message(
    "Mettez quatre espaces de plus que devant l'élément qui le précède.",
    "Put four spaces more than before the item above it.",
)
TWO_IN_ONE = Message(
    "une liste commence sur la ligne d'un élément d'une autre",
    "a list begins on the line of an item of another",
)
TWO_IN_ONE_HINT = Message(
    "Mettez un seul tiret ; une sous-liste commence à la ligne suivante, après quatre espaces.",
    "Put one dash; a list inside a list begins on the next line, after four spaces.",
)
NESTED = Message(
    f"listes sur plus de {MAX_LEVELS} niveaux", f"lists nested in more than {MAX_LEVELS} levels"
)
NESTED_HINT = Message("Faites-en plusieurs listes.", "Make several lists of it.")
FIRST = Message(
    "« {found} » en tête de ligne se lit comme le numéro d'une liste, qui commence à 1",
    '"{found}" at the head of a line reads as the number of a list, which begins at 1',
)
NEXT = Message(
    "« {found} » là où la liste attend « {next}. »", '"{found}" where the list expects "{next}."'
)
FIRST_HINT = Message(
    "Une année, une date : déplacez-la dans la phrase, ou écrivez « {number}\\. ». Une liste "
    "compte 1, 2, 3 : la suite d'un élément se met à quatre espaces, sans couper la liste.",
    'A year, a date: move it into the sentence, or write "{number}\\.". A list counts 1, 2, 3: '
    "what goes on in an item stands at four spaces and does not cut the list.",
)
TITLE_INSIDE = Message("un titre dans une liste", "a heading inside a list")
TITLE_MOVED = Message("un titre en retrait", "an indented heading")
TOO_LOW = Message("titre de niveau {level}", "heading of level {level}")
