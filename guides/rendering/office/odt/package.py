"""OpenDocument text, for LibreOffice first: a file to edit, whose every look is a named style.

The tree is walked in `odt_walk` and the modules beside it, one function for each kind of
node; styles, metadata and the looks of tables stand in `templates/office/odt/`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from markupsafe import Markup

from guides.document.edition import Edition
from guides.document.languages import TONGUES
from guides.document.nodes import block
from guides.document.nodes.block import Block
from guides.document.variant import Variant
from guides.rendering.archive.zipped import zipped
from guides.rendering.office.odt import body as odt_body
from guides.rendering.office.odt import facing as odt_facing
from guides.rendering.office.odt import table as odt_table
from guides.rendering.office.odt.inline import language_style, languages, primary
from guides.rendering.office.odt.paper import BOOK, FOOT, PAPERS, setting
from guides.rendering.office.odt.walk import Walk
from guides.rendering.office.sheets.page import BOTTOM, HEIGHT, SIDE, TOP, WIDTH, settled
from guides.rendering.office.templates import filled

MIMETYPE = b"application/vnd.oasis.opendocument.text"
PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")

# Which function writes which kind; a forgotten kind stops the import.
KINDS: dict[type[Any], Callable[[Walk, Any, str], str]] = {
    block.Heading: odt_body.heading,
    block.Paragraph: odt_body.paragraph,
    block.BulletList: odt_body.bullets,
    block.NumberedList: odt_body.numbered,
    block.DefinitionList: odt_body.definitions,
    block.Box: odt_body.box,
    block.Blank: odt_body.blank,
    block.Chart: odt_body.chart,
    block.Contents: odt_body.contents,
    block.PageBreak: odt_body.page_break,
    block.Table: odt_table.table,
    block.Schedule: odt_table.schedule,
    block.Spread: odt_facing.spread,
    block.Question: odt_facing.question,
    block.CardSheet: odt_facing.cards,
    block.SideBySide: odt_facing.side_by_side,
}
assert set(KINDS) == set(get_args(Block))


def render_odt(edition: Edition, templates: Path, variant: Variant = "standard") -> bytes:
    """One edition as a package of OpenDocument 1.3.

    Args:
        edition: what to write.
        templates: the folder of templates; `office/odt/` holds the parts of the package.
        variant: the standard one; who edits a file sets its type.
    """
    assert variant == "standard", variant
    edition, paper = settled(edition, PAPERS.get(edition.document, BOOK), setting)
    walk = Walk(edition, paper, templates, KINDS)
    # After a table at the very end a reader would put a line of its own, on a page of its own.
    written = walk.blocks(edition.blocks)
    if written.endswith("</table:table>"):
        written += walk.paragraph("End", "")
    body = Markup(written)  # noqa: S704  escaped where it was written
    spoken = sorted(set(languages(edition.blocks)))
    values = {
        "edition": edition,
        "body": body,
        "walk": walk,
        "paper": paper,
        "sheet": (WIDTH, HEIGHT),
        "country": TONGUES[edition.language].country,
        "tongue": primary(edition.language),
        "margins": (paper.top, paper.right, paper.bottom, paper.left),
        "margins_lying": (TOP, SIDE, BOTTOM - FOOT, SIDE),
        "languages": {language_style(tag): primary(tag) for tag in spoken},
    }
    folder = templates / "office" / "odt"
    made = {name: filled(folder, name, values) for name in PARTS} | walk.pictures
    manifest = filled(folder, "manifest.xml", {"names": tuple(made)})
    parts = (("mimetype", MIMETYPE), *made.items(), ("META-INF/manifest.xml", manifest))
    stored = ("mimetype", *walk.pictures)  # pictures are compressed already
    return zipped(parts, edition.imprint.date, stored)
