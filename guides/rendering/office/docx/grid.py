"""What stands in rows and columns: tables, frames, spreads, schedules, cards, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from guides.document.block import (
    Box,
    Card,
    CardSheet,
    Chart,
    FacingPoint,
    Schedule,
    Segment,
    SideBySide,
    Spread,
    Table,
)
from guides.document.inline import Inlines
from guides.document.walk import plain
from guides.rendering.office.docx.inline import Look, words
from guides.rendering.office.docx.look import SCHEDULE
from guides.rendering.office.docx.picture import inline_picture
from guides.rendering.office.docx.table import Cell, Grid, Line, shared, table
from guides.rendering.office.docx.xml import Elements, paragraph
from guides.rendering.paper.pictures import png

if TYPE_CHECKING:
    from guides.rendering.office.docx.block import Body, Where

CHAMP = 0.36  # of the width, as on paper
CUT_IN_TWO = 4  # cards to a page: more stand two in a row
HEAD_ROOM = 42  # millimetres of a page that its title takes, above what is cut


def data(body: Body, node: Table, where: Where) -> Elements:
    """A table of facts under its caption."""
    inner = replace(where, style="TableText")
    head = Line(tuple(_head(body, title, inner) for title in node.header), head=True)
    rows = []
    for row in node.rows:
        cells = [body.runs(cell, where.look) for cell in row.cells]
        if node.row_headers:
            cells[0] = body.runs(row.cells[0], where.look.styled("Lettering"))
        cells[0] = body.collected.marked(row.anchor, cells[0])
        rows.append(Line(tuple(Cell([paragraph("TableText", *cell)]) for cell in cells)))
    caption = body.runs(node.caption, where.look)
    titles = "; ".join(map(plain, node.header))
    widths = shared(where.width, node.widths)
    grid = Grid("GuideTable", widths, plain(node.caption), titles, (head, *rows), node.row_headers)
    return [paragraph("Caption", *caption), *table(grid)]


def _head(body: Body, title: Inlines, where: Where) -> Cell:
    return Cell([paragraph("TableHead", *body.runs(title, where.look))])


def box(body: Body, node: Box, where: Where) -> Elements:
    """A frame of one column: its title, then what it holds."""
    title = body.runs(node.title, where.look)
    inner = replace(where, width=where.width - 5)
    held = [paragraph("BoxTitle", *title), *body.blocks(node.blocks, inner)]
    line = Line((Cell(held),), whole=len(node.blocks) <= 3)
    style, said = f"Box{node.role.capitalize()}", plain(node.title)
    return table(Grid(style, (where.width,), said, said, (line,)))


def spread(body: Body, node: Spread, where: Where) -> Elements:
    """The claim on the left; what is known and each counterpoint facing it on the right."""
    left = where.width * CHAMP
    right = where.width - left
    inside = replace(where, width=right - 4, style="Known")
    known = [_label(body, node.known_title, where), *body.blocks(node.known, inside)]
    facing = [known, *(_point(body, point, inside) for point in node.points)]
    if node.unknown:
        unknown = body.blocks(node.unknown, replace(inside, style="Unknown"))
        facing.append([_label(body, node.unknown_title, where), *unknown])
    sides = tuple(
        Cell([paragraph("Side", words(body.words[side], where.look))])
        for side in ("claim_side", "known_side")
    )
    lines = [Line(sides, head=True)]
    for place, content in enumerate(facing):
        claim = Cell([], "continue") if place else Cell(_champ(body, node, where), "restart")
        lines.append(Line((claim, Cell(content))))
    title = plain(node.claim)
    grid = Grid("Facing", (left, right), node.label, title, tuple(lines), first_column=True)
    label = body.collected.marked(node.anchor, [words(node.label, where.look)])
    figures = [made for figure in node.figures for made in data(body, figure, where)]
    return [paragraph("Heading3", *label), *table(grid), *figures]


def _label(body: Body, text: str, where: Where) -> Element:
    return paragraph("Label", words(text, where.look))


def _champ(body: Body, node: Spread, where: Where) -> Elements:
    """The claim, its verdict and its mark, who says it, what it is about."""
    said = [body.runs(node.said_by, where.look), body.runs(node.about, where.look)]
    return [
        paragraph("Claim", *body.runs(node.claim, where.look)),
        paragraph("Verdict", words(node.verdict, where.look)),
        paragraph("Verdict", *body.runs((node.mark,), where.look)),
        *(paragraph("Note", *runs) for runs in said if runs),
    ]


def _point(body: Body, point: FacingPoint, where: Where) -> Elements:
    weight = body.runs((point.mark,), where.look)
    if point.weakness:
        weight += [words("  ", where.look), *body.runs(point.weakness, where.look)]
    label = [words(f"{point.label}{body.colon} ", where.look)]
    return [
        paragraph("CounterpointTitle", *label, *body.runs(point.holder, where.look)),
        *body.blocks(point.blocks, replace(where, style="Counterpoint")),
        paragraph("Weight", *weight),
    ]


def schedule(body: Body, node: Schedule, where: Where) -> Elements:
    """A session, a row for each step."""
    widths = shared(where.width, SCHEDULE)
    inner = replace(where, width=widths[4] - 3)
    head = [Cell([paragraph("TableHead", words(label, where.look))]) for label in node.labels]
    rows = (_segment(body, segment, inner) for segment in node.segments)
    lines = (Line(tuple(head), head=True), *rows)
    name, titles = body.edition.running_head, "; ".join(node.labels)
    return table(Grid("GuideTable", widths, name, titles, lines, first_column=True))


def _segment(body: Body, step: Segment, where: Where) -> Line:
    inner = replace(where, style="TableText")
    strong = where.look.styled("Lettering")
    return Line(
        (
            Cell([paragraph("TableText", words(step.clock, strong))]),
            Cell([paragraph("TableText", words(str(step.minutes), where.look))]),
            Cell([paragraph("TableText", *body.runs(step.title, where.look.styled("Strong")))]),
            Cell([paragraph("TableText", words(step.speaker, where.look))]),
            Cell(body.blocks(step.blocks, inner)),
            Cell([paragraph("TableText", *body.runs(step.cut, where.look))]),
        )
    )


def cards(body: Body, node: CardSheet, where: Where) -> Elements:
    """Papers to cut out, framed by the lines to cut along; a title is not said twice."""
    columns = 1 if node.per_page <= CUT_IN_TWO else 2
    width = where.width / columns
    rows = -(-node.per_page // columns)
    height = (297 - body.paper.top - body.paper.bottom - HEAD_ROOM) / rows
    inner = replace(where, width=width - 5)
    cells = [Cell(list(_card(body, card, inner))) for card in node.cards]
    cells += [Cell([])] * (-len(cells) % columns)
    lines = tuple(
        Line(tuple(cells[i : i + columns]), height=height) for i in range(0, len(cells), columns)
    )
    title, said = body.runs(node.title, where.look), plain(node.title)
    made = table(Grid("Cards", (width,) * columns, said, said, lines))
    return made if node.title == body.title else [paragraph("Caption", *title), *made]


def _card(body: Body, card: Card, where: Where) -> Iterator[Element]:
    if card.label:
        yield paragraph("Note", words(card.label, where.look))
    yield paragraph("CardTitle", *body.runs(card.title, where.look))
    yield from body.blocks(card.blocks, where)
    yield from body.blocks(card.back, where)


def chart(body: Body, node: Chart, where: Where) -> Elements:
    """A picture with its words, and the same facts as a table."""
    title = body.runs(node.title, where.look)
    picture = inline_picture(
        *body.collected.picture(png(node.drawing, body.templates)),
        size=(node.drawing.width, node.drawing.height),
        room=where.width,
        title=plain(node.title),
        alternative=node.alternative,
    )
    return [
        paragraph("Caption", *title),
        paragraph("Picture", picture),
        *data(body, node.table, where),
    ]


def sides(body: Body, node: SideBySide, where: Where) -> Elements:
    """Two languages, each in its column."""
    half = replace(where, width=where.width / 2 - 4)
    cells = tuple(
        Cell(body.blocks(nodes, replace(half, look=Look(language=language))))
        for nodes, language in zip((node.left, node.right), node.languages, strict=True)
    )
    names = " | ".join(node.languages)
    return table(Grid("Sides", (where.width / 2,) * 2, names, names, (Line(cells, whole=False),)))
