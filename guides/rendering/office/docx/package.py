"""DOCX: a text that a teacher opens, changes and prints, each kind of paragraph a named style.

The text is walked in `walk.py` and the modules beside it, one function for each kind of node;
the parts around it stand in `templates/office/docx/`. DECISIONS.md says why no library does it.
Nothing is formatted by hand: what looks the same has the same style.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, get_args

from markupsafe import Markup

from guides.document.audience import Language
from guides.document.edition import Edition
from guides.document.languages import TONGUES
from guides.document.nodes import block
from guides.document.nodes.block import Block
from guides.rendering.archive.zipped import zipped
from guides.rendering.office.docx import body, contents, grid, lists, look
from guides.rendering.office.docx.collected import FIRST_LIST
from guides.rendering.office.docx.paper import BOOK, PAPERS, Paper, setting
from guides.rendering.office.docx.walk import Walk, Where
from guides.rendering.office.docx.xml import DECLARATION, Elements, twips, written
from guides.rendering.office.sheets.page import settled
from guides.rendering.office.templates import filled

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

# Each part, and its template.
PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package.rels",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document.rels",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
    "word/header1.xml": "header1.xml",
    "word/footer1.xml": "footer1.xml",
    "docProps/core.xml": "core.xml",
    "docProps/app.xml": "app.xml",
    "docProps/custom.xml": "custom.xml",
}


@cache
def _styles(
    folder: Path, paper: Paper, colour: str, language: Language, named: tuple[tuple[str, str], ...]
) -> bytes:
    """Every style, as it is in all sheets of a size and a film: a third of what a sheet cost."""
    locale, words = TONGUES[language].locale, dict(named)
    values = {"paper": paper, "colour": colour, "words": words, "locale": locale}
    values |= {"look": look, "twips": twips}
    return DECLARATION + filled(folder, "styles.xml", values, tight=True)


def render_docx(edition: Edition, templates: Path) -> bytes:
    """One edition as a DOCX file (ECMA-376, transitional).

    Args:
        edition: what to write.
        templates: the folder of templates; charts are drawn by those of the PDF.
    """
    edition, paper = settled(edition, PAPERS.get(edition.document, BOOK), setting)
    walk = Walk(edition, paper, templates, KINDS)
    text = Markup("".join(map(written, walk.whole())))  # noqa: S704  escaped where it was written
    values = {
        "edition": edition,
        "words": edition.furniture,
        "locale": TONGUES[edition.language].locale,
        "tongue": TONGUES[edition.language],
        "body": text,
        "collected": walk.collected,
        "first_list": FIRST_LIST,
        "paper": paper,
        "look": look,
        "twips": twips,
    }
    folder = templates / "office" / "docx"
    files = [
        (p, DECLARATION + filled(folder, name, values, tight=True)) for p, name in PARTS.items()
    ]
    named = tuple(said for said in edition.furniture.items() if said[0].startswith("style."))
    files.append(
        ("word/styles.xml", _styles(folder, paper, edition.colour, edition.language, named))
    )
    pictures = [(f"word/media/{name}.png", data) for data, name in walk.collected.pictures.items()]
    stored = tuple(name for name, _ in pictures)  # they are compressed already
    return zipped([*files, *pictures], edition.imprint.date, stored)
