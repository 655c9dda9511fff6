"""Prose into the document tree: what holds words alone is read at once, the rest as Markdown."""

from __future__ import annotations

import re

from guides.document.address import encoded
from guides.document.nodes.block import Blocks, Paragraph
from guides.document.nodes.inline import Emphasis, Foreign, Inline, Reference, Strong, Text
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.values.signs import unprintable
from guides.model.values.text import Fragment
from guides.reading.film.markdown.citations import citations
from guides.reading.film.markdown.fault import EMPTY, EMPTY_HINT, Fault
from guides.reading.film.slips import too_long

# What most texts hold beside words. It is taken out by one pattern where nothing inside or
# around it could mean anything else to Markdown; what words it held is looked at all the same.
SIGNS = r"\[\]{}*_`\\<>#&!|~^\t\n"
OFTEN = re.compile(
    r"(?<!!)\[\[([a-z]+:[a-z0-9-]+)\]\](?![\](])"
    r"|(?<!!)\[(@(?:[^\[\]{}*_`\\<>&|~^:\n\t]|\n(?=[@a-z]))+)\](?![\](])"
    rf"|\{{([a-z]{{2,3}}(?:-[A-Za-z0-9]+)*): ([^{SIGNS}\s](?:[^{SIGNS}]*[^{SIGNS}\s])?)\}}"
    rf"|(?<![^\s(«'’])(\*\*?)((?=\w)[^{SIGNS}]*(?<=\w))\5(?=[\s.,;:)»]|\Z)"
)
WORDS_LEFT = r"«\4\6"
# Anything of these makes a text Markdown, or something that looks like it; without them it is
# paragraphs of words. Each pattern begins with one sign or a few, which is found at once.
SIGNED = re.compile(r"[\[\]{}*_`\\<&|~^\t@$=•]|''|%%")
COLON = re.compile(
    r":(?://|[a-z]\w+:|[+-]1:|\s[-–—·]\s|(?<=(?i:mailto):)|(?<=http:)/?\w|(?<=https:)/?\w|(?<=\([a-z][a-z]:)\s"
    r"|(?<=-[A-Z][a-z][a-z][a-z]:)\s)"
)
SITES = ("www.", "WWW.", "Www.", "http//", "https//")
HEAD = (
    r"[^\w\s\"'’«»“”([{…]|o[ ]|\(?(?:\d{1,9}|[a-zA-Z]|[ivxIVX]{2,4})[.)]|\(@\)"
    r"|\d{1,3}(?:[°º/\]]|[ ]?[-–—:]|[.]\d|[ ][^\W\d_])|[12]\d{3}[ ]?[-–—:]"
)
FIRST = re.compile(HEAD)
NEXT = re.compile(rf"\n(?:(?<=[^\S\n]\n)|[^\S\n]|\n\n|{HEAD})")
ADDRESS = re.compile(r"(?i:https?)://[^\s<>()\"]+")


class ProseReader:
    """Reads every fragment of a run with one Markdown parser; gathers findings."""

    def __init__(self) -> None:
        self._indent: int | None = None
        self.findings: list[Finding] = []

    def read(self, written: str, place: Place, indent: int | None = None) -> Fragment:
        """Turn one authored text, of a block that stands so far in, into a fragment.

        Faults go to `findings`; the fragment then holds the text as plain words, so
        that the rest of the file can still be read.
        """
        source, self._indent = written.strip(), indent
        if place.column == 0 and not source:  # an empty block stands on its key's line
            place = place._replace(line=place.line - 1)
        elif place.column == 0:  # a block: its text may begin some lines below
            place = place._replace(line=place.line + written[: written.index(source)].count("\n"))
        if self._refused(source, place):
            return Fragment.of((Paragraph((Text(source),)),), place, source)
        if not marked(OFTEN.sub(WORDS_LEFT, source)):
            blocks: Blocks = tuple(
                self._paragraph(said, source, place) for said in source.split("\n\n")
            )
        else:
            blocks = self._marked(source, place)
        return Fragment.of(blocks or (Paragraph(()),), place, source)

    def _marked(self, source: str, place: Place) -> Blocks:
        """The blocks of a text that holds Markdown; plain words when it holds a fault."""
        from guides.reading.film.markdown.blocks import blocks_of  # noqa: PLC0415  few texts do

        blocks, faults = blocks_of(source)
        self._found(faults, source, place)
        return (Paragraph((Text(source),)),) if faults else blocks

    def _paragraph(self, said: str, source: str, place: Place) -> Paragraph:
        """A paragraph of words, citations, references and foreign words, read without Markdown."""
        nodes: list[Inline] = []
        faults: list[Fault] = []
        end = 0
        for found in OFTEN.finditer(said):
            _add_text(nodes, said[end : found.start()])
            end = found.end()
            target, sources, language, words, stars, stressed = found.groups()
            if target:
                nodes.append(Reference(target))
            elif sources:
                nodes.extend(citations(sources, found.start() + 1, faults))
            elif language:
                nodes.append(Foreign(language, (Text(words),)))
            else:
                kind = Emphasis if len(stars) == 1 else Strong
                nodes.append(kind((Text(stressed),)))
        _add_text(nodes, said[end:])
        if faults:
            before = source.index(said)
            faults = [fault._replace(at=before + fault.at) for fault in faults]
            self._found(faults, source, place)
        return Paragraph(tuple(nodes))

    def _refused(self, source: str, place: Place) -> bool:
        """Report what an author may not write; True when there is anything."""
        before = len(self.findings)
        if not source:
            self._report(place, "R201", EMPTY, EMPTY_HINT)
        long = too_long(source, place)
        if long:
            self.findings.append(long)
            return True
        for lost in unprintable(source):
            code = "R209" if lost.kind.seen else "R208"
            said = CANNOT_PRINT.fill(sign=lost.said(source))
            cure = (lost.kind.seen and _encoded(source, lost.at)) or lost.cure
            self._report(self._place_of(lost.at, source, place), code, said, cure)
        return len(self.findings) > before

    def _found(self, faults: list[Fault], source: str, place: Place) -> None:
        """Report what Markdown found, each thing once a line."""
        seen: set[tuple[Place, Message]] = set()
        for at, code, message, hint in faults:
            where = self._place_of(at, source, place)
            if (where, message) not in seen:
                seen.add((where, message))
                self._report(where, code, message, hint)

    def _place_of(self, at: int, source: str, place: Place) -> Place:
        """Where a character of a text stands; its column is known in blocks alone."""
        line = source.count("\n", 0, at)
        column = 0 if line else place.column
        if self._indent is not None:
            column = self._indent + at - source.rfind("\n", 0, at)
        return Place(place.file, place.line + line, column)

    def _report(self, place: Place, code: str, message: Message, hint: Message) -> None:
        self.findings.append(Finding(place, code, Severity.ERROR, message, hint))


def _encoded(source: str, at: int) -> Message | None:
    """What to write for a sign of an address: the same address, as every format prints it."""
    for found in ADDRESS.finditer(source):
        if found.start() <= at < found.end():
            return ENCODED.fill(url=encoded(found[0]))
    return None


def marked(words: str) -> bool:
    """Whether anything in a text could mean something to Markdown, to ours or to another."""
    return bool(
        SIGNED.search(words)
        or FIRST.match(words)
        or COLON.search(words)
        or any(site in words for site in SITES)
        or NEXT.search(words)
    )


def _add_text(nodes: list[Inline], text: str | None) -> None:
    """Add characters, a line end inside a paragraph being a space."""
    if not text:
        return
    words = text.replace("\n", " ")
    if nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(nodes[-1].text + words)
    else:
        nodes.append(Text(words))


CANNOT_PRINT = Message(
    "signe que les documents ne peuvent pas imprimer : {sign}",
    "a sign that the documents cannot print: {sign}",
)
ENCODED = Message("Dans une adresse, écrivez « {url} ».", 'In an address, write "{url}".')
