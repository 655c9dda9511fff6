"""DOCX: a text that a teacher opens, changes and prints, each kind of paragraph a named style.

The text is walked in `walk.py` and the modules beside it, one function for each kind of node;
DECISIONS.md says why no library does it. Nothing is formatted by hand: what looks the same has
the same style.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from guides.document import block
from guides.document.block import Block
from guides.document.edition import Edition
from guides.rendering.archive.zipped import zipped
from guides.rendering.office.docx import body, contents, grid, lists
from guides.rendering.office.docx.paper import BOOK, PAPERS, setting
from guides.rendering.office.docx.parts import (
    app,
    content_types,
    core,
    custom,
    footer,
    header,
    of_the_package,
    of_the_text,
    section,
    settings,
)
from guides.rendering.office.docx.styles import fonts, numbering, styles
from guides.rendering.office.docx.walk import Walk, Where
from guides.rendering.office.docx.xml import Elements, el, part, root
from guides.rendering.office.sheets.page import settled

# Which function writes which kind; a forgotten kind stops the import.
KINDS: dict[type[Any], Callable[[Walk, Any, Where], Elements]] = {
    block.Heading: body.heading,
    block.Paragraph: body.running,
    block.DefinitionList: body.definitions,
    block.Question: body.question,
    block.Blank: body.blank,
    block.PageBreak: body.page_break,
    block.BulletList: lists.bullets,
    block.NumberedList: lists.numbered,
    block.Contents: contents.contents,
    block.Table: grid.data,
    block.Box: grid.box,
    block.Spread: grid.spread,
    block.Schedule: grid.schedule,
    block.CardSheet: grid.cards,
    block.Chart: grid.chart,
    block.SideBySide: grid.sides,
}
assert set(KINDS) == set(get_args(Block))


def render_docx(edition: Edition, templates: Path) -> bytes:
    """One edition as a DOCX file.

    Args:
        edition: what to write.
        templates: the folder of templates; charts are drawn by those of the PDF.
    """
    edition, paper = settled(edition, PAPERS.get(edition.document, BOOK), setting)
    walk = Walk(edition, paper, templates, KINDS)
    text = root("w:document", el("w:body", None, *walk.whole(), section(paper)))
    collected = walk.collected
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": of_the_package(),
        "word/document.xml": text,
        "word/_rels/document.xml.rels": of_the_text(collected),
        "word/styles.xml": styles(paper, edition.language, edition.furniture),
        "word/numbering.xml": numbering(collected.lists),
        "word/settings.xml": settings(edition),
        "word/fontTable.xml": fonts(),
        "word/header1.xml": header(edition),
        "word/footer1.xml": footer(edition, paper),
        "docProps/core.xml": core(edition),
        "docProps/app.xml": app(),
        "docProps/custom.xml": custom(edition),
    }
    files = [(name, part(element)) for name, element in parts.items()]
    pictures = [(f"word/media/{name}.png", data) for data, name in collected.pictures.items()]
    stored = tuple(name for name, _ in pictures)  # they are compressed already
    return zipped([*files, *pictures], edition.imprint.date, stored)
