"""DOCX: a text that a teacher opens, changes and prints, each kind of paragraph a named style.

The parts are written here as XML (ECMA-376, transitional) and zipped; DECISIONS.md says why
no library does it. Nothing is formatted by hand: what looks the same has the same style.
"""

from __future__ import annotations

from pathlib import Path

from guides.document.edition import Edition
from guides.rendering.archive.zipped import zipped
from guides.rendering.office.docx.block import Body
from guides.rendering.office.docx.collected import Collected
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
from guides.rendering.office.docx.xml import el, part, root
from guides.rendering.office.sheets.page import settled


def render_docx(edition: Edition, templates: Path) -> bytes:
    """One edition as a DOCX file.

    Args:
        edition: what to write.
        templates: the folder of templates; charts are drawn by those of the PDF.
    """
    edition, paper = settled(edition, PAPERS.get(edition.document, BOOK), setting)
    collected = Collected()
    body = Body(edition, templates, collected)
    text = root("w:document", el("w:body", None, *body.whole(), section(paper)))
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
