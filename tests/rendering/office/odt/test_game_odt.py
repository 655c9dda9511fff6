"""The papers of a game in an ODT: cards on a page of their own, small tables whole."""

from __future__ import annotations

import pytest
from msgspec import structs

from guides import locations
from guides.document.nodes.block import Card, CardSheet, Heading, PageBreak, Paragraph, Row, Table
from guides.rendering.office.odt.package import render_odt
from tests.rendering.office.odt.opendocument import NAMES, found, part
from tests.support.everything import t, with_blocks

TEMPLATES = locations.templates()


def test_cards_begin_the_page_that_was_asked_for() -> None:
    """Their title does, not the first card: in a cell a break would be lost."""
    sheet = CardSheet(t("À découper"), (Card("A", t("Un"), (Paragraph(t("mot.")),)),), 8)
    edition = with_blocks(Heading(1, t("T"), "top"), PageBreak(), sheet)
    book = structs.replace(edition, document="game")
    content = part(render_odt(book, TEMPLATES), "content.xml")

    (title,) = [p for p in found(content, "//text:p") if "".join(p.itertext()) == "À découper"]
    name = title.get(f"{{{NAMES['text']}}}style-name")
    (style,) = found(content, f"//style:style[@style:name='{name}']/style:paragraph-properties")
    assert style.get(f"{{{NAMES['fo']}}}break-before") == "page"


@pytest.mark.parametrize(("document", "rows", "parted"), [
    ("game", 6, "false"), ("game", 7, "true"), ("guide", 2, "true"),
])  # fmt: skip
def test_a_small_table_of_a_game_stays_on_one_page(document: str, rows: int, parted: str) -> None:
    """The board is filled in whole; longer ones go on over the page, as everywhere else."""
    table = Table(t("T"), (t("a"), t("b")), (1, 2), (Row((t("1"), t("2"))),) * rows)
    edition = structs.replace(with_blocks(Heading(1, t("T"), "top"), table), document=document)
    content = part(render_odt(edition, TEMPLATES), "content.xml")

    (style,) = found(content, "//style:table-properties")
    assert style.get(f"{{{NAMES['style']}}}may-break-between-rows") == parted
