"""Markdown into the document tree, with citations, references and foreign words.

`[@source, p. 3]` cites, `[[kind:id]]` refers, `{en: words}` names another language.
Raw HTML and images are refused with a place; link schemes are a rule of CHECK.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from guides.document.block import Block, BulletList, Heading, NumberedList, Paragraph
from guides.document.inline import (
    Citation,
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)
from guides.findings.finding import Finding, Message, Severity
from guides.findings.place import Place
from guides.model.signs import unprintable
from guides.model.text import Fragment

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from guides.reading.film.markdown_parser import MarkdownParser

MAX_CHARACTERS = 10_000
MAX_BRACKETS = 200  # 3,000 "[" take Python-Markdown a second, 20,000 half a minute

ONE_CITATION = re.compile(r"@([a-z0-9-]+)(?:,\s*(.+))?$")

# What most texts hold beside words. It is taken out by one pattern where nothing inside or
# around it could mean anything else to Markdown.
SIGNS = r"\[\]{}*_`\\<>#&!|~^\t\n"
OFTEN = re.compile(
    r"\[\[([a-z]+:[a-z0-9-]+)\]\]"
    r"|\[(@(?:[^\[\]\n\t]|\n(?=[@a-z]))+)\]"
    rf"|\{{([a-z]{{2,3}}(?:-[A-Za-z0-9]+)*): ([^{SIGNS}\s][^{SIGNS}]*)\}}"
    rf"|(?<![^\s(«'’])(\*\*?)((?=\w)[^{SIGNS}]*(?<=\w))\5(?=[\s.,;:)»]|\Z)"
)
# Anything of these makes a text Markdown; without them it is paragraphs of words.
MARKED = re.compile(
    r"[\[\]{}*_`\\<>#&!|~^\t]|\n{3}|^[^\S\n]|[^\S\n]$|^(?:[-+=]|\d+[.)])|https?:", re.MULTILINE
)

RAW_HTML = re.compile(r"(?<!<)<(?:/\s*)?[a-zA-Z!?]")
IMAGE = re.compile(r"!\[")
FOOTNOTE = re.compile(r"\[\^")
LIST_AFTER_TEXT = re.compile(
    r"^(?![ ]*(?:[-*+]|\d+\.)[ ])(?=\S).*\n(?=(?:[-*+]|\d+\.)[ ])", re.MULTILINE
)
SHALLOW_NESTING = re.compile(r"^[ ]{1,3}(?:[-*+]|\d+\.)[ ]", re.MULTILINE)


class ProseReader:
    """Reads every fragment of a run with one Markdown parser; gathers findings."""

    def __init__(self) -> None:
        self._source = ""
        self.findings: list[Finding] = []

    def read(self, written: str, place: Place) -> Fragment:
        """Turn one authored text into a fragment.

        Faults go to `findings`; the fragment then holds the text as plain words, so
        that the rest of the file can still be read.
        """
        source = written.strip()
        if place.column == 0 and not source:  # an empty block stands on its key's line
            place = place._replace(line=place.line - 1)
        elif place.column == 0:  # a block: its text may begin some lines below
            place = place._replace(line=place.line + written[: written.index(source)].count("\n"))
        self._source = source
        if self._refused(source, place):
            return Fragment.of((Paragraph((Text(source),)),), place, source)
        if not MARKED.search(OFTEN.sub("x", source)):
            paragraphs = tuple(self._paragraph(said, place) for said in source.split("\n\n"))
            return Fragment.of(paragraphs, place, source)
        blocks = tuple(self._blocks(self._markdown.tree(source), place))
        return Fragment.of(blocks or (Paragraph(()),), place, source)

    @cached_property
    def _markdown(self) -> MarkdownParser:
        """Made for the first text that needs it: few do."""
        from guides.reading.film.markdown_parser import MarkdownParser  # noqa: PLC0415

        return MarkdownParser()

    def _paragraph(self, source: str, place: Place) -> Paragraph:
        """A paragraph of words, citations, references and foreign words, read without Markdown."""
        nodes: list[Inline] = []
        end = 0
        for found in OFTEN.finditer(source):
            _add_text(nodes, source[end : found.start()])
            end = found.end()
            target, sources, language, words, stars, stressed = found.groups()
            if target:
                nodes.append(Reference(target))
            elif sources:
                nodes.extend(self._citations(sources, place))
            elif language:
                nodes.append(Foreign(language, (Text(words),)))
            else:
                kind = Emphasis if len(stars) == 1 else Strong
                nodes.append(kind((Text(stressed),)))
        _add_text(nodes, source[end:])
        return Paragraph(tuple(nodes))

    def _refused(self, source: str, place: Place) -> bool:
        """Report what an author may not write; True when there is anything."""
        before = len(self.findings)
        if not source:
            self._report(place, "R201", EMPTY, EMPTY_HINT)
        if len(source) > MAX_CHARACTERS or source.count("[") > MAX_BRACKETS:
            self._report(place, "R202", TOO_LONG, TOO_LONG_HINT)
            return True
        for sign, pattern, code, message, hint in REFUSED:
            if sign not in source:
                continue
            lines: set[int] = set()
            for found in pattern.finditer(source):
                line = source.count("\n", 0, found.start())
                if line not in lines:
                    column = 0 if line else place.column
                    where = Place(place.file, place.line + line, column)
                    self._report(where, code, message.fill(found=found.group(0).strip()), hint)
                lines.add(line)
        for lost in unprintable(source):
            line = source.count("\n", 0, lost.at)
            where = Place(place.file, place.line + line, 0 if line else place.column)
            code = "R209" if lost.kind.seen else "R208"
            self._report(where, code, CANNOT_PRINT.fill(sign=lost.said(source)), lost.cure)
        return len(self.findings) > before

    def _named(self, element: Element, place: Place) -> None:
        """A heading or a link without words has nothing to be read aloud."""
        if not "".join(element.itertext()).strip():
            self._report(place, "R201", EMPTY, EMPTY_HINT)

    def _line(self, said: str, place: Place) -> Place:
        """The line of the text at hand on which some characters stand."""
        found = self._source.find(said) if said else -1
        lines = self._source.count("\n", 0, found) if found > 0 else 0
        return Place(place.file, place.line + lines) if lines else place

    def _report(self, place: Place, code: str, message: Message, hint: Message) -> None:
        self.findings.append(Finding(place, code, Severity.ERROR, message, hint))

    # From elements to nodes

    def _blocks(self, parent: Element, place: Place) -> Iterator[Block]:
        for element in parent:
            match element.tag:
                case "p":
                    yield Paragraph(self._inlines(element, place))
                case "h1" | "h2" | "h3" | "h4":
                    self._named(element, place)
                    yield Heading(int(element.tag[1]), self._inlines(element, place))
                case "ul":
                    yield BulletList(tuple(self._item(item, place) for item in element))
                case "ol":
                    yield NumberedList(tuple(self._item(item, place) for item in element))
                case _:
                    where = self._line("".join(element.itertext()).strip()[:40], place)
                    self._report(where, "R210", NOT_HERE.fill(found=element.tag), NOT_HERE_HINT)

    def _item(self, item: Element, place: Place) -> tuple[Block, ...]:
        if any(child.tag == "p" for child in item):
            return tuple(self._blocks(item, place))
        nested = [child for child in item if child.tag in ("ul", "ol")]
        line = item.makeelement("p", {})
        line.text = item.text
        line.extend(child for child in item if child not in nested)
        lead = Paragraph(self._inlines(line, place))
        inner = item.makeelement("div", {})
        inner.extend(nested)
        return (lead, *self._blocks(inner, place))

    def _inlines(self, element: Element, place: Place) -> Inlines:
        nodes: list[Inline] = []
        _add_text(nodes, element.text)
        for child in element:
            nodes.extend(self._inline(child, place))
            _add_text(nodes, child.tail)
        return tuple(nodes)

    def _inline(self, element: Element, place: Place) -> Iterator[Inline]:
        match element.tag:
            case "em":
                yield Emphasis(self._inlines(element, place))
            case "strong":
                yield Strong(self._inlines(element, place))
            case "code":
                yield Code(html.unescape(element.text or ""))
            case "br":
                yield LineBreak()
            case "span":
                yield from self._inlines(element, place)
            case "foreign":
                yield Foreign(element.get("lang", ""), self._inlines(element, place))
            case "ref":
                yield Reference(element.get("target", ""))
            case "cite":
                yield from self._citations(element.get("sources", ""), place)
            case "a":
                self._named(element, place)
                yield Link(element.get("href", ""), self._inlines(element, place))
            case tag:
                self._report(place, "R210", NOT_HERE.fill(found=tag), NOT_HERE_HINT)

    def _citations(self, written: str, place: Place) -> Iterator[Citation]:
        for part in written.split(";"):
            found = ONE_CITATION.match(part.strip())
            if not found:
                self._report(
                    self._line(part.strip(), place),
                    "R212",
                    CITE.fill(found=part.strip()[:60]),
                    CITE_HINT,
                )
                continue
            yield Citation(found.group(1), (found.group(2) or "").strip())


def _add_text(nodes: list[Inline], text: str | None) -> None:
    """Add characters, a line end inside a paragraph being a space."""
    if not text:
        return
    words = text.replace("\n", " ")
    if nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(nodes[-1].text + words)
    else:
        nodes.append(Text(words))


EMPTY = Message("texte vide", "empty text")
EMPTY_HINT = Message("Écrivez le texte ou retirez la clé.", "Write the text or remove the key.")
TOO_LONG = Message(
    f"texte de plus de {MAX_CHARACTERS} caractères ou {MAX_BRACKETS} crochets",
    f"text of over {MAX_CHARACTERS} characters or {MAX_BRACKETS} brackets",
)
TOO_LONG_HINT = Message("Coupez-le en plusieurs fiches.", "Cut it into several records.")
NOT_HERE = Message("« {found} » n'a pas sa place ici", '"{found}" has no place here')
NOT_HERE_HINT = Message(
    "Écrivez des paragraphes, des listes et, dans les articles, des titres « ## ».",
    'Write paragraphs, lists and, in articles, "##" headings.',
)
CANNOT_PRINT = Message(
    "signe que les documents ne peuvent pas imprimer : {sign}",
    "a sign that the documents cannot print: {sign}",
)
CITE = Message("citation illisible : {found}", "unreadable citation: {found}")
CITE_HINT = Message(
    "Écrivez [@source] ou [@source, p. 3] ; plusieurs : [@a; @b, art. 4].",
    "Write [@source] or [@source, p. 3]; several: [@a; @b, art. 4].",
)
# The first of each: signs without which its pattern cannot be found.
REFUSED = (
    (
        "<",
        RAW_HTML,
        "R203",
        Message("balise HTML ({found}…)", "HTML tag ({found}…)"),
        Message(
            "Écrivez en Markdown ; pour un signe « < » seul, laissez une espace après.",
            'Write Markdown; for a lone "<", leave a space after it.',
        ),
    ),
    (
        "![",
        IMAGE,
        "R204",
        Message("image dans un texte", "image inside a text"),
        Message("Les textes n'ont pas d'images.", "Texts carry no images."),
    ),
    (
        "[^",
        FOOTNOTE,
        "R205",
        Message("appel de note ([^…])", "footnote call ([^…])"),
        Message("Citez une source : [@source].", "Cite a source: [@source]."),
    ),
    (
        "\n",
        LIST_AFTER_TEXT,
        "R206",
        Message(
            "une liste suit une ligne de texte sans ligne vide",
            "a list follows a line of text without an empty line",
        ),
        Message("Laissez une ligne vide avant la liste.", "Leave an empty line before the list."),
    ),
    (
        "\n",
        SHALLOW_NESTING,
        "R207",
        Message(
            "sous-liste en retrait de moins de quatre espaces",
            "nested list indented by less than four spaces",
        ),
        Message("Mettez quatre espaces.", "Indent it by four spaces."),
    ),
)
