"""How high a text stands, near enough to choose a size of type at which each side holds it.

Nobody lays a DOCX out before it is opened, so lines are counted from the mean width of a
letter. The means are those of French and English in Liberation, whose widths are those of
Times New Roman and Arial; what does not divide evenly is why a side is not filled quite full.
"""

from __future__ import annotations

import dataclasses
import math
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from guides.rendering.office.docx.look import PARAGRAPHS, SANS, TABLES, Paper, Style
from guides.rendering.office.docx.xml import MM, Elements

LETTER = {SANS: 0.44, "": 0.398}  # mean width of a letter, in shares of its size
BOLD = 1.065
LOST = 0.9  # at the end of each line, in shares of the size: half a word
HEIGHT = 1.15  # of a line, in shares of its size
POINT = 20  # twips
FULL = 0.97  # of a side: the rest is for lines that break badly
STYLES = {style.id: style for style in PARAGRAPHS}
PADDING = {style.id: style.padding for style in TABLES}


def room(paper: Paper) -> float:
    """Points a side has for its text."""
    return (297 - paper.top - paper.bottom) * MM / POINT * FULL


def height(elements: Elements, paper: Paper) -> float:
    """Points some paragraphs and tables take, one under the other."""
    return sum(_height(element, paper, paper.width * MM / POINT) for element in elements)


def _height(element: Element, paper: Paper, width: float) -> float:
    match element.tag:
        case "w:p":
            return _paragraph(element, paper, width)
        case "w:tbl":
            style = within(element, "w:tblPr", "w:tblStyle")
            assert style is not None
            padding = PADDING[style.attrib["w:val"]]
            return sum(_row(row, paper, padding) for row in element.iter("w:tr"))
        case "w:sdt":
            return sum(_height(inner, paper, width) for inner in element.iter("w:p"))
        case _:
            return 0


def _row(row: Element, paper: Paper, padding: float) -> float:
    least = within(row, "w:trPr", "w:trHeight")
    cells = [0.0 if least is None else float(least.attrib["w:val"]) / POINT]
    for cell in row.iter("w:tc"):
        column = within(cell, "w:tcPr", "w:tcW")
        assert column is not None
        inner = float(column.attrib["w:w"]) / POINT - 2 * padding - 2
        cells.append(sum(_height(part, paper, inner) for part in cell) + 2 * padding)
    return max(cells)


def _paragraph(element: Element, paper: Paper, width: float) -> float:
    named = within(element, "w:pPr", "w:pStyle")
    style = resolved(named.attrib["w:val"] if named is not None else "Normal")
    share = paper.opening if style.id == "Title" else style.size or 1
    size = round(paper.size * share * 2) / 2
    letters = sum(len(text.text or "") for text in element.iter("w:t"))
    letter = LETTER.get(style.font or "", LETTER[""]) * (BOLD if style.bold else 1)
    across = width - (style.indent or 0) * MM / POINT - LOST * size
    lines = max(1, math.ceil(letters * letter * size / across)) + len(list(element.iter("w:br")))
    pitch = style.pitch or size * HEIGHT * (style.line or 1) * paper.leading
    return lines * pitch + ((style.above or 0) + (style.below or 0)) * paper.air


@cache
def resolved(name: str) -> Style:
    """A style with what it takes from those it is based on."""
    style = STYLES[name]
    if not style.based:
        return style
    base = resolved(style.based)
    own: dict[str, Any] = {
        field.name: value
        for field in dataclasses.fields(style)
        if (value := getattr(style, field.name)) is not None
    }
    return dataclasses.replace(base, **own)


def within(element: Element, *tags: str) -> Element | None:
    """What lies under some tags, one in another; nothing when one is missing."""
    inner: Element | None = element
    for tag in tags:
        inner = (
            next((child for child in inner if child.tag == tag), None)
            if inner is not None
            else None
        )
    return inner
