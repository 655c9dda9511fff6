"""The walk through an edition: blocks in, paragraphs and tables out, each in a named style."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never
from xml.etree.ElementTree import Element

from guides.document.block import (
    Blank,
    Block,
    Blocks,
    Box,
    BulletList,
    CardSheet,
    Chart,
    Contents,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Question,
    Schedule,
    SideBySide,
    Spread,
    Table,
)
from guides.document.edition import Edition
from guides.document.inline import Inlines
from guides.document.walk import plain
from guides.rendering.office.docx import contents as docx_contents
from guides.rendering.office.docx import grid as docx_grid
from guides.rendering.office.docx import list as docx_list
from guides.rendering.office.docx.collected import Collected
from guides.rendering.office.docx.inline import PLAIN, Look, Runs, words
from guides.rendering.office.docx.paper import BOOK, PAPERS
from guides.rendering.office.docx.xml import Elements, paragraph, run, tab

ROLES = {"lead": "Lead", "say": "Say", "note": "Note"}


@dataclass(frozen=True, slots=True)
class Where:
    """Where a block stands.

    Attributes:
        width: room for it, in millimetres.
        style: of paragraphs that say no role.
        look: of words that say none.
    """

    width: float
    style: str = "Normal"
    look: Look = PLAIN


class Body(Runs):
    """The walk through one edition."""

    def __init__(self, edition: Edition, templates: Path, collected: Collected) -> None:
        super().__init__(collected)
        self.edition = edition
        self.templates = templates
        self.words = edition.furniture
        self.colon = self.words["colon"]
        self.title: Inlines = ()
        self.paper = PAPERS.get(edition.document, BOOK)

    def whole(self) -> Elements:
        """The edition from its first to its last block."""
        return self.blocks(self.edition.blocks, Where(self.paper.width))

    def blocks(self, nodes: Blocks, where: Where) -> Elements:
        """Blocks one after another; what follows a page break opens a page."""
        made: Elements = []
        turned = False
        for node in nodes:
            if isinstance(node, PageBreak):
                turned = True
                continue
            new = self._block(node, where)
            made += opening(new) if turned else new
            turned = turned and not new
        return made

    def _block(self, node: Block, where: Where) -> Elements:
        match node:
            case Heading():
                return [self._heading(node, where)]
            case Paragraph():
                style = ROLES[node.role] if node.role else where.style
                return [paragraph(style, *self.runs(node.children, where.look))]
            case BulletList():
                return docx_list.bullets(self, node, where)
            case NumberedList():
                return docx_list.numbered(self, node, where)
            case DefinitionList():
                return [p for entry in node.entries for p in self._entry(entry, node, where)]
            case Question():
                return self._question(node, where)
            case Blank():
                return self._blank(node, where)
            case Contents():
                return docx_contents.contents(self, node)
            case PageBreak():
                return []
            case _:
                return self._framed(node, where)

    def _framed(
        self,
        node: Table | Box | Spread | Schedule | CardSheet | Chart | SideBySide,
        where: Where,
    ) -> Elements:
        """What is set as a table."""
        match node:
            case Table():
                return docx_grid.data(self, node, where)
            case Box():
                return docx_grid.box(self, node, where)
            case Spread():
                return docx_grid.spread(self, node, where)
            case Schedule():
                return docx_grid.schedule(self, node, where)
            case CardSheet():
                return docx_grid.cards(self, node, where)
            case Chart():
                return docx_grid.chart(self, node, where)
            case SideBySide():
                return docx_grid.sides(self, node, where)
            case _ as never:
                assert_never(never)

    def labelled(self, label: Inlines, look: Look = PLAIN) -> Elements:
        """A label and its colon, set off from the words after it."""
        made = self.runs(label, look.styled("Lettering"))
        colon = "" if plain(label).endswith((":", "?", "!", ".")) else self.colon
        return [*made, words(colon, look.styled("Lettering")), words(" ", look)]

    def _heading(self, node: Heading, where: Where) -> Element:
        self.title = node.children
        style = "Title" if node.level == 1 else f"Heading{min(node.level - 1, 4)}"
        anchor = node.anchor or docx_contents.anchor_of(self.edition, node)
        content = self.runs(node.children, where.look)
        return paragraph(style, *self.collected.marked(anchor, content))

    def _entry(self, entry: Entry, node: DefinitionList, where: Where) -> Elements:
        if not node.compact:
            term = self.collected.marked(entry.anchor, self.runs(entry.term, where.look))
            return [paragraph("Term", *term), *self.blocks(entry.blocks, where)]
        if (number := plain(entry.term)).isdigit():
            cited = run(f"[{number}]", "Number")
            return self._run_in("Bibliography", entry, [cited, tab()], where)
        return self._run_in("Definition", entry, self.labelled(entry.term, where.look), where)

    def _run_in(self, style: str, entry: Entry, label: Elements, where: Where) -> Elements:
        """A term and the first paragraph of what is said of it on one line."""
        opened = entry.blocks[:1]
        first: Inlines = ()
        rest = entry.blocks
        if opened and isinstance(opened[0], Paragraph):
            first, rest = opened[0].children, entry.blocks[1:]
        content = [*label, *self.runs(first, where.look)]
        line = paragraph(style, *self.collected.marked(entry.anchor, content))
        return [line, *self.blocks(rest, where)]

    def _question(self, node: Question, where: Where) -> Elements:
        number = [run(node.label, "Number"), tab()]
        asked = [*number, *self.runs(node.wording, where.look)]
        facts = [words(node.function, where.look)]
        for fact in node.facts:
            facts += [words(" · ", where.look), *self.runs(fact, where.look)]
        made = [
            paragraph("Question", *self.collected.marked(node.anchor, asked)),
            paragraph("Facts", *facts),
        ]
        inner = replace(where, style="QuestionNote")
        for note in node.notes:
            made += self._run_in("QuestionNote", note, self.labelled(note.term), inner)
        return made

    def _blank(self, node: Blank, where: Where) -> Elements:
        label = paragraph("Blank", *self.runs(node.label, where.look))
        return [label, *(paragraph("WritingLine") for _ in range(node.lines))]


def opening(elements: Elements) -> Elements:
    """The same, on a new page: a paragraph says so itself, and before a table stands one."""
    if elements[0].tag != "w:p":
        elements = [paragraph("AfterTable"), *elements]
    elements[0][0].insert(1, Element("w:pageBreakBefore"))
    return elements
