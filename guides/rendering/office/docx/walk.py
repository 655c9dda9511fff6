"""The walk through an edition: blocks in, paragraphs and tables out, each in a named style."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from guides.document.edition import Edition
from guides.document.nodes.block import Blocks, PageBreak
from guides.document.nodes.inline import Inlines
from guides.rendering.office.docx.collected import Collected
from guides.rendering.office.docx.inline import PLAIN, Look, Runs
from guides.rendering.office.docx.paper import Paper
from guides.rendering.office.docx.xml import Elements, paragraph


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


class Walk(Runs):
    """One edition on its way; nodes are written by the function of their kind."""

    def __init__(
        self,
        edition: Edition,
        paper: Paper,
        templates: Path,
        kinds: Mapping[type[Any], Callable[[Walk, Any, Where], Elements]],
    ) -> None:
        """Get ready for one edition.

        Args:
            edition: what is written.
            paper: on what.
            templates: the folder of templates, which charts are drawn by.
            kinds: the function of each kind of block.
        """
        super().__init__(Collected())
        self.edition = edition
        self.paper = paper
        self.templates = templates
        self.kinds = kinds
        self.words = edition.furniture
        self.title: Inlines = ()  # of the part at hand

    def whole(self) -> Elements:
        """The edition from its first to its last block."""
        return self.blocks(self.edition.blocks, Where(self.paper.width))

    def blocks(self, nodes: Blocks, where: Where) -> Elements:
        """Blocks one after another; what follows a page break opens a page."""
        made: Elements = []
        turned = False
        for node in nodes:
            new = self.kinds[type(node)](self, node, where)  # KeyError names what was forgotten
            made += opening(new) if turned and new else new
            turned = isinstance(node, PageBreak) or (turned and not new)
        return made


def opening(elements: Elements) -> Elements:
    """The same, on a new page: a paragraph says so itself, and before a table stands one."""
    if elements[0].tag != "w:p":
        elements = [paragraph("AfterTable"), *elements]
    elements[0][0].insert(1, Element("w:pageBreakBefore"))
    return elements
