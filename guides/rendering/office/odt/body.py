"""Running text of an OpenDocument file: titles, paragraphs, lists, boxes, pictures."""

from __future__ import annotations

from guides.document.nodes.block import (
    Blank,
    Blocks,
    Box,
    BulletList,
    Chart,
    Contents,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
)
from guides.document.nodes.inline import Inlines
from guides.document.nodes.walk import opened, plain, titles
from guides.document.signs import SIGNS
from guides.rendering.office.odt.inline import link, run
from guides.rendering.office.odt.table import table
from guides.rendering.office.odt.walk import BODY, LYING, NEW_PAGE, UPRIGHT, Walk
from guides.rendering.office.odt.xml import TAB, characters, span, tag
from guides.rendering.office.sheets.height import short_answers
from guides.rendering.office.sheets.page import LONG, shown
from guides.rendering.paper.pictures import png

ROLES = ("Schedule", "Card")  # where words read aloud and small print have their own styles
FRAMED = ("Box_", "Unknown")  # styles that begin so draw a frame
EN_SPACE, EM_SPACE = "\u2002", "\u2003"


def heading(walk: Walk, node: Heading, style: str) -> str:
    """A title of the outline; the levels of what follows hang from it."""
    walk.level = node.level
    name = f"Heading_20_{node.level}"
    return walk.heading(name, node.level, walk.run(node.children), node.anchor)


def paragraph(walk: Walk, node: Paragraph, style: str) -> str:
    """A role is a style of its own, but in a frame: there the words have it."""
    said, role = walk.run(node.children), node.role.title()
    if not role:
        return walk.paragraph(style, said)
    if style == BODY:
        return walk.paragraph(role, said)
    if style in ROLES and role != "Lead":
        return walk.paragraph(f"{style}_20_{role}", said)
    return walk.paragraph(style, span(f"{role}_20_words", said))


def bullets(walk: Walk, node: BulletList, style: str) -> str:
    """A list; short answers to tick stand in one line."""
    if answers := short_answers(node):
        return _side_by_side(walk, answers, style)
    return _items(walk, node.items, "Ticks" if node.ticks else "Bullets", style)


def _side_by_side(walk: Walk, answers: tuple[Inlines, ...], style: str) -> str:
    """Short answers in one line, each with its box."""
    boxes = (f"{SIGNS['tick-box']}\u00a0{walk.run(answer)}" for answer in answers)
    return walk.paragraph("Choices" if style == BODY else style, f"{EM_SPACE} ".join(boxes))


def numbered(walk: Walk, node: NumberedList, style: str) -> str:
    """A list that counts from 1, since none continues another."""
    return _items(walk, node.items, "Numbers", style)


def _items(walk: Walk, items: tuple[Blocks, ...], name: str, style: str) -> str:
    inside = "List_20_Contents" if style == BODY else style
    said = (tag("text:list-item", {}, walk.blocks(item, inside)) for item in items)
    boxed = "Boxed_20_" if style.startswith(FRAMED) else ""
    return tag("text:list", {"text:style-name": f"{boxed}{name}"}, *said)


def definitions(walk: Walk, node: DefinitionList, style: str) -> str:
    """Terms and what is said of them, in columns where the paper has them."""
    write = run_in if node.compact else _stacked
    said = "".join(write(walk, entry, style) for entry in node.entries)
    if walk.paper.columns == 1 or style != BODY:
        return said
    walk.sections += 1
    name = {"text:name": f"Columns {walk.sections}", "text:style-name": "Columns"}
    return tag("text:section", name, said)


def run_in(walk: Walk, entry: Entry, style: str) -> str:
    """A term and what is said of it in one paragraph; a number hangs beside."""
    first, rest = opened(entry.blocks)
    number = plain(entry.term).isdigit()
    name = ("Source" if number else "Entry") if style == BODY else style
    said = walk.run(first)
    between = TAB if number else f"{EN_SPACE} " if said else ""
    line = f"{span('Term', walk.run(entry.term))}{between}{said}"
    inside = "Entry_20_Contents" if style == BODY else style
    return walk.paragraph(name, line, entry.anchor) + walk.blocks(rest, inside)


def _stacked(walk: Walk, entry: Entry, style: str) -> str:
    title = walk.paragraph("Entry_20_Title", walk.run(entry.term), entry.anchor)
    return title + walk.blocks(entry.blocks, style)


def box(walk: Walk, node: Box, style: str) -> str:
    """Paragraphs with the same frame, which the styles draw as one."""
    name = f"Box_20_{node.role.title()}"
    return walk.paragraph(f"{name}_20_Title", walk.run(node.title)) + walk.blocks(node.blocks, name)


def blank(walk: Walk, node: Blank, style: str) -> str:
    """Lines to write on: rules under empty paragraphs, or along a tab inside a frame."""
    boxed = style.startswith("Box_")
    label = walk.paragraph(style if boxed else "Blank", walk.run(node.label))
    line = walk.paragraph(f"{style}_20_Line", TAB) if boxed else walk.paragraph("Blank_20_Line", "")
    return label + line * node.lines


def page_break(walk: Walk, node: PageBreak, style: str) -> str:
    """What comes next begins a page."""
    walk.opening = walk.opening or NEW_PAGE
    return ""


def chart(walk: Walk, node: Chart, style: str) -> str:
    """A picture as wide as the text at most, its words for those who do not see it, its table.

    One longer than the text is wide lies on a page of its own along the paper.
    """
    share, long = shown(node.drawing, walk.paper.width), node.drawing.width > LONG
    before = table(walk, node.table, style) if long else ""  # the page before it is full
    if long:
        walk.opening = LYING
    name = f"Pictures/chart-{len(walk.pictures) + 1}.png"
    walk.pictures[name] = png(node.drawing, walk.templates, colour=walk.edition.colour)
    image = {"xlink:href": name, "xlink:type": "simple", "draw:mime-type": "image/png"}
    frame = {
        "draw:style-name": "Graphics",
        "draw:name": f"Chart {len(walk.pictures)}",
        "text:anchor-type": "as-char",
        "svg:width": f"{node.drawing.width * share:.2f}mm",
        "svg:height": f"{node.drawing.height * share:.2f}mm",
    }
    picture = tag(
        "draw:frame",
        frame,
        tag("draw:image", image),
        tag("svg:title", {}, characters(plain(node.title))),
        tag("svg:desc", {}, characters(node.alternative)),
    )
    title = walk.paragraph("Caption", walk.run(node.title))
    note = walk.paragraph("Note", walk.run(node.note)) if node.note else ""
    figure = title + note + walk.paragraph("Figure", picture)
    walk.opening = UPRIGHT if long else ""
    return before + figure if long else figure + table(walk, node.table, style)


def contents(walk: Walk, node: Contents, style: str) -> str:
    """A table of contents, filled in; the office program renews it from the headings."""
    heads = tag("text:p", {"text:style-name": "Contents_20_Heading"}, characters(node.title))
    return tag(
        "text:table-of-content",
        {"text:name": "Contents", "text:style-name": "Contents_Section", "text:protected": "false"},
        _source(node),
        tag(
            "text:index-body",
            {},
            tag("text:index-title", {"text:name": "Contents_head"}, heads),
            *map(_line, titles(walk.edition.blocks, node.depth)),
        ),
    )


def _line(title: Heading) -> str:
    """A title that leads to its part, and the page it is on, which the office program counts."""
    line = run(title.children)
    if title.anchor:
        page = {"text:reference-format": "page", "text:ref-name": title.anchor}
        counted = f"{line}{TAB}{tag('text:bookmark-ref', page)}"
        line = link("Index_20_Link", f"#{title.anchor}", counted)
    return tag("text:p", {"text:style-name": f"Contents_20_{title.level - 1}"}, line)


def _source(node: Contents) -> str:
    """What the table is made from when it is renewed: headings from the second level on."""
    title = tag(
        "text:index-title-template",
        {"text:style-name": "Contents_20_Heading"},
        characters(node.title),
    )
    levels = range(1, node.depth)
    entries = (_entry_template(level) for level in levels)
    styles = (
        tag(
            "text:index-source-styles",
            {"text:outline-level": f"{level}"},
            tag("text:index-source-style", {"text:style-name": f"Heading_20_{level + 1}"}),
        )
        for level in levels
    )
    asked = {
        "text:outline-level": f"{node.depth}",
        "text:use-outline-level": "false",
        "text:use-index-marks": "false",
        "text:use-index-source-styles": "true",
    }
    return tag("text:table-of-content-source", asked, title, *entries, *styles)


def _entry_template(level: int) -> str:
    """Of a line: a link over the title, a tab, the page."""
    index_link = {"text:style-name": "Index_20_Link"}
    return tag(
        "text:table-of-content-entry-template",
        {"text:outline-level": f"{level}", "text:style-name": f"Contents_20_{level}"},
        tag("text:index-entry-link-start", index_link),
        tag("text:index-entry-text", {}),
        tag("text:index-entry-tab-stop", {"style:type": "right", "style:leader-char": "."}),
        tag("text:index-entry-page-number", {}),
        tag("text:index-entry-link-end", {}),
    )
