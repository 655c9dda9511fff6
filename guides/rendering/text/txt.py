"""Plain text: UTF-8, 80 columns, for Notepad, a screen reader, an e-mail, a braille display.

Nothing is drawn with characters but boxes to tick: headings are underlined,
tables become labelled lines, what belongs together is indented together.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from guides.document.edition import Edition
from guides.document.nodes import block
from guides.document.nodes.block import Block
from guides.rendering.text import body, labelled, standing
from guides.rendering.text.walk import Walk
from guides.rendering.text.wrapping import Lines, wrap

WIDTH = 80

# Which function writes which kind; a forgotten kind stops the import.
KINDS: dict[type[Any], Callable[[Walk, Any, int], Lines]] = {
    block.Heading: body.heading,
    block.Paragraph: body.paragraph,
    block.BulletList: body.bullets,
    block.NumberedList: body.numbered,
    block.DefinitionList: body.definitions,
    block.Box: body.box,
    block.Blank: body.blank,
    block.Contents: body.contents,
    block.PageBreak: body.page_break,
    block.Table: labelled.table,
    block.Spread: labelled.spread,
    block.Question: labelled.question,
    block.Schedule: standing.schedule,
    block.CardSheet: labelled.cards,
    block.Chart: labelled.chart,
    block.SideBySide: labelled.side_by_side,
}
assert set(KINDS) == set(get_args(Block))


def render_txt(edition: Edition) -> bytes:
    """One edition as text, lines ended by LF."""
    imprint, metadata = edition.imprint, edition.metadata
    lines = [
        *Walk(edition, KINDS).blocks(edition.blocks, WIDTH),
        "",
        *wrap(f"{metadata.author} · {imprint.version} · {imprint.date}", WIDTH),
        *wrap(f"{metadata.licence} <{metadata.licence_url}>", WIDTH),
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")
