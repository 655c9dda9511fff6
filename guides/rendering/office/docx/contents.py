"""The table of contents: a field Word can make anew, filled in with links that already work."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guides.document.edition import Edition
from guides.document.nodes.block import Contents, Heading
from guides.document.nodes.walk import plain, titles
from guides.rendering.office.docx.collected import internal
from guides.rendering.office.docx.inline import PLAIN, words
from guides.rendering.office.docx.walk import Walk, Where
from guides.rendering.office.docx.xml import Elements, el, field, paragraph, val


def anchor_of(edition: Edition, node: Heading) -> str:
    """An anchor for a heading that has none: its place among the blocks."""
    places = (i for i, block in enumerate(edition.blocks) if block is node)
    return next((f"heading-{place}" for place in places), "")


def contents(walk: Walk, node: Contents, where: Where) -> Elements:
    """The titles, each a link to its part."""
    headings = titles(walk.edition.blocks, node.depth)
    lines = [_line(walk, heading) for heading in headings] or [paragraph("TOC1")]
    begin, instruction, separate, end = field(f'TOC \\o "1-{node.depth - 1}" \\h \\z', "")
    for place, made in enumerate((begin, instruction, separate), start=1):
        lines[0].insert(place, made)
    lines[-1].append(end)
    gallery = [val("w:docPartGallery", "Table of Contents"), el("w:docPartUnique")]
    known = el("w:sdtPr", None, el("w:docPartObj", None, *gallery))
    title = paragraph("TOCHeading", words(node.title, PLAIN))
    return [el("w:sdt", None, known, el("w:sdtContent", None, title, *lines))]


def _line(walk: Walk, heading: Heading) -> Element:
    anchor = heading.anchor or anchor_of(walk.edition, heading)
    title = [words(plain(heading.children), PLAIN)]
    return paragraph(f"TOC{heading.level - 1}", internal(anchor, *title))
