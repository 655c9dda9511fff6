"""Tables of a DOCX: rows and cells of given widths, in a table style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

from guides.rendering.office.docx.xml import Elements, el, paragraph, twips, val

Merge = Literal["", "restart", "continue"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `merge` joins cells of a column downwards."""

    content: Elements
    merge: Merge = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row; `head` repeats it on every page, `height` (millimetres) is its least."""

    cells: tuple[Cell, ...]
    head: bool = False
    whole: bool = True
    height: float = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table.

    Attributes:
        style: id of the table style.
        widths: of the columns, in millimetres.
        title, description: what a screen reader says of it.
        first_column: whether the style may set the first column off.
    """

    style: str
    widths: tuple[float, ...]
    title: str
    description: str
    lines: tuple[Line, ...]
    first_column: bool = False


def shared(width: float, shares: tuple[int, ...]) -> tuple[float, ...]:
    """A width shared out."""
    return tuple(width * share / sum(shares) for share in shares)


def table(grid: Grid) -> Elements:
    """A table, and the thin line without which Word would join it to a table that follows."""
    columns = [twips(width) for width in grid.widths]
    made = el(
        "w:tbl",
        None,
        _properties(grid, sum(columns)),
        el("w:tblGrid", None, *(el("w:gridCol", {"w:w": width}) for width in columns)),
        *(_row(line, columns) for line in grid.lines),
    )
    return [made, paragraph("AfterTable")]


def _properties(grid: Grid, width: int) -> Element:
    look = {
        "w:val": "04A0" if grid.first_column else "0420",
        "w:firstRow": int(any(line.head for line in grid.lines)),
        "w:lastRow": 0,
        "w:firstColumn": int(grid.first_column),
        "w:lastColumn": 0,
        "w:noHBand": 1,
        "w:noVBand": 1,
    }
    return el(
        "w:tblPr",
        None,
        val("w:tblStyle", grid.style),
        el("w:tblW", {"w:w": width, "w:type": "dxa"}),
        el("w:tblLayout", {"w:type": "fixed"}),
        el("w:tblLook", look),
        val("w:tblCaption", grid.title),
        val("w:tblDescription", grid.description),
    )


def _row(line: Line, columns: list[int]) -> Element:
    asked: Elements = []
    if line.whole:
        asked.append(Element("w:cantSplit"))
    if line.height:
        asked.append(el("w:trHeight", {"w:val": twips(line.height), "w:hRule": "atLeast"}))
    if line.head:
        asked.append(Element("w:tblHeader"))
    cells = [_cell(cell, width) for cell, width in zip(line.cells, columns, strict=True)]
    return el("w:tr", None, *([el("w:trPr", None, *asked)] if asked else []), *cells)


def _cell(cell: Cell, width: int) -> Element:
    asked = el("w:tcPr", None, el("w:tcW", {"w:w": width, "w:type": "dxa"}))
    if cell.merge:
        asked.append(val("w:vMerge", cell.merge))
    content = cell.content
    if cell.merge == "continue":  # covered: office programs drop what stands there, style and all
        content = [paragraph("Normal")]
    elif not content or content[-1].tag != "w:p":  # a cell ends with a paragraph
        content = [*content, paragraph("AfterTable")]
    return el("w:tc", None, asked, *content)
