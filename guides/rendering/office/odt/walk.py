"""The walk through an edition: blocks in, OpenDocument markup out, and what styles it asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guides.document.edition import Edition
from guides.document.nodes.block import Block, Blocks, Box, Heading
from guides.document.nodes.inline import Inlines
from guides.rendering.office.odt.inline import bookmark, language_style, run
from guides.rendering.office.odt.paper import Paper
from guides.rendering.office.odt.xml import span, tag

BODY = "Text_20_body"
DEEPEST = 6
FIRST_PAGE = "First_20_Page"
NEW_PAGE = "page"
LYING, UPRIGHT = "Lying", "Standard"  # pages along the paper and as all others


@dataclass
class Walk:
    """One edition on its way; nodes are written by the function of their kind.

    Attributes:
        edition, paper, templates: what is written, on what, with whose pictures.
        kinds: the function of each kind of block.
        opening: how the next paragraph or table begins: on the first page, on a new one,
            or where the last one ended.
        level: of the last heading.
        language: of everything inside, when it is not the edition's.
        openings: names of the automatic styles of what begins a page, by (style, opening).
        tables: names of the automatic styles of tables, by widths of the columns, and whole or not.
        rows: names of the automatic styles of rows as high as a share of a page, by it.
        pictures: name in the package and bytes.
        count, sections: of the tables and of the parts in columns so far.
        titled: whether a title stands right above, which goes nowhere alone.
    """

    edition: Edition
    paper: Paper
    templates: Path
    kinds: Mapping[type[Any], Callable[[Walk, Any, str], str]]
    opening: str = FIRST_PAGE
    level: int = 1
    language: str = ""
    openings: dict[tuple[str, str], str] = field(default_factory=dict)
    tables: dict[tuple[tuple[int, ...], bool], str] = field(default_factory=dict)
    rows: dict[int, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    count: int = 0
    sections: int = 0
    titled: bool = False

    def blocks(self, nodes: Blocks, style: str = BODY) -> str:
        """Blocks one after another; plain paragraphs among them have this style."""
        said, last = "", None
        for node in nodes:
            if isinstance(node, Box) and isinstance(last, Box):
                said += self.paragraph("Gap", "")  # else two frames would be drawn as one
            self.titled = isinstance(last, Heading)
            said += self.block(node, style)
            last = node
        return said

    def block(self, node: Block, style: str) -> str:
        """One block; KeyError names the kind that was forgotten."""
        return self.kinds[type(node)](self, node, style)

    def paragraph(self, style: str, children: str, anchor: str = "") -> str:
        """A paragraph in a named style."""
        return tag("text:p", {"text:style-name": self._opened(style)}, bookmark(anchor), children)

    def heading(self, style: str, level: int, children: str, anchor: str = "") -> str:
        """A title that the navigator shows at its level."""
        attributes = {"text:style-name": self._opened(style), "text:outline-level": f"{level}"}
        return tag("text:h", attributes, bookmark(anchor), children)

    def below(self, steps: int) -> int:
        """The level some steps under the last heading, so that none is skipped."""
        return min(self.level + steps, DEEPEST)

    def run(self, nodes: Inlines) -> str:
        """Text inside a line, in its language."""
        said = run(nodes)
        return span(language_style(self.language), said) if said and self.language else said

    def _opened(self, style: str) -> str:
        """The style, or the automatic one for the same that begins a page."""
        opening, self.opening = self.opening, ""
        if not opening:
            return style
        return self.openings.setdefault((style, opening), f"P{len(self.openings) + 1}")

    def table(self, widths: tuple[int, ...], *children: str, whole: bool = False) -> str:
        """A table as wide as the text, its columns in proportion; children are rows."""
        self.opening = ""
        name = self.tables.setdefault((widths, whole), f"T{len(self.tables) + 1}")
        self.count += 1
        columns = (
            tag("table:table-column", {"table:style-name": f"{name}.{column}"})
            for column in range(1, len(widths) + 1)
        )
        attributes = {"table:name": f"Table {self.count}", "table:style-name": name}
        return tag("table:table", attributes, *columns, *children)

    def row(self, *cells: str, share: int = 0, whole: bool = True) -> str:
        """A row that stays whole or may be parted; `share` of them fill a page."""
        name = self.rows.setdefault(share, f"R{share}") if share else "Row" if whole else "Open"
        return tag("table:table-row", {"table:style-name": name}, *cells)


def cell(style: str, children: str) -> str:
    """A cell; one without words still holds a paragraph, as the format asks."""
    empty = tag("text:p", {"text:style-name": "Table_20_Contents"})
    attributes = {"table:style-name": style, "office:value-type": "string"}
    return tag("table:table-cell", attributes, children or empty)
