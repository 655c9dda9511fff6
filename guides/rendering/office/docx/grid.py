"""What stands in rows and columns: tables, frames, spreads, schedules, cards, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from guides.document.nodes.block import (
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
from guides.document.nodes.inline import Inlines, Mark
from guides.document.nodes.walk import plain
from guides.document.signs import proof
from guides.rendering.office.docx.inline import Look, words
from guides.rendering.office.docx.look import SCHEDULE
from guides.rendering.office.docx.picture import inline_picture
from guides.rendering.office.docx.table import Cell, Grid, Line, shared, table
from guides.rendering.office.docx.walk import Walk, Where
from guides.rendering.office.docx.xml import Attributes, Elements, el, paragraph, twips
from guides.rendering.office.sheets.page import BOTTOM, HEIGHT, LONG, SIDE, TOP, WIDTH, shown
from guides.rendering.paper.pictures import png

CHAMP = 0.36  # of the width, as on paper
HOUR = "……"  # room to write it, beside minutes that count from zero
CUT_IN_TWO = 4  # cards to a page: more stand two in a row
HEAD_ROOM = 42  # millimetres of a page that its title takes, above what is cut


def data(walk: Walk, node: Table, where: Where) -> Elements:
    """A table of facts under its caption."""
    inner = replace(where, style="TableText")
    head = Line(tuple(_head(walk, title, inner) for title in node.header), head=True)
    rows = []
    last = len(node.rows) if len(node.rows) <= walk.paper.whole else 0
    for number, row in enumerate(node.rows, start=1):
        kept = [Element("w:keepNext")] if number < last else []
        cells = [walk.runs(cell, where.look) for cell in row.cells]
        if node.row_headers:
            cells[0] = walk.runs(row.cells[0], where.look.styled("Lettering"))
        cells[0] = walk.collected.marked(row.anchor, cells[0])
        rows.append(Line(tuple(Cell([paragraph("TableText", *cell, also=kept)]) for cell in cells)))
    caption = walk.runs(node.caption, where.look)
    titles = "; ".join(map(plain, node.header))
    widths = shared(where.width, node.widths)
    grid = Grid("GuideTable", widths, plain(node.caption), titles, (head, *rows), node.row_headers)
    return [paragraph("Caption", *caption), *table(grid)]


def _head(walk: Walk, title: Inlines, where: Where) -> Cell:
    return Cell([paragraph("TableHead", *walk.runs(title, where.look))])


def box(walk: Walk, node: Box, where: Where) -> Elements:
    """A frame of one column: its title, then what it holds."""
    title = walk.runs(node.title, where.look)
    inner = replace(where, width=where.width - 5)
    held = [paragraph("BoxTitle", *title), *walk.blocks(node.blocks, inner)]
    line = Line((Cell(held),), whole=len(node.blocks) <= 3)
    style, said = f"Box{node.role.capitalize()}", plain(node.title)
    return table(Grid(style, (where.width,), said, said, (line,)))


def spread(walk: Walk, node: Spread, where: Where) -> Elements:
    """The claim on the left; what is known and each counterpoint facing it on the right."""
    left = where.width * CHAMP
    right = where.width - left
    inside = replace(where, width=right - 4, style="Known")
    known = [_label(walk, node.known_title, where), *walk.blocks(node.answered, inside)]
    facing = [known, *(_point(walk, point, inside) for point in node.points)]
    if node.unknown:
        unknown = walk.blocks(node.unknown, replace(inside, style="Unknown"))
        facing.append([_label(walk, node.unknown_title, where), *unknown])
    sides = tuple(
        Cell([paragraph("Side", words(walk.words[side], where.look))])
        for side in ("claim_side", "known_side")
    )
    lines = [Line(sides, head=True)]
    for place, content in enumerate(facing):
        claim = Cell([], "continue") if place else Cell(_champ(walk, node, where), "restart")
        lines.append(Line((claim, Cell(content))))
    title = plain(node.claim)
    grid = Grid("Facing", (left, right), node.label, title, tuple(lines), first_column=True)
    label = walk.collected.marked(node.anchor, [words(node.label, where.look)])
    figures = [made for figure in node.figures for made in data(walk, figure, where)]
    more = [paragraph("Note", *walk.runs(node.elsewhere, where.look))] if node.elsewhere else []
    return [paragraph("Heading3", *label), *table(grid), *more, *figures]


def _label(walk: Walk, text: str, where: Where) -> Element:
    return paragraph("Label", words(text, where.look))


def _champ(walk: Walk, node: Spread, where: Where) -> Elements:
    """The claim, its verdict and its mark, who says it, what it is about."""
    said = [walk.runs(node.said_by, where.look), walk.runs(node.about, where.look)]
    return [
        paragraph("Claim", *walk.runs(node.claim, where.look)),
        paragraph("Verdict", words(node.verdict, where.look)),
        paragraph("Verdict", *_weight(walk, node.mark, where)),
        *(paragraph("Note", *runs) for runs in said if runs),
    ]


def _point(walk: Walk, point: FacingPoint, where: Where) -> Elements:
    weight = _weight(walk, point.mark, where)
    if point.weakness:
        weight += [words("  ", where.look), *walk.runs(point.weakness, where.look)]
    label = [words(f"{point.label}{walk.words['colon']} ", where.look)]
    return [
        paragraph("CounterpointTitle", *label, *walk.runs(point.holder, where.look)),
        *walk.blocks(point.blocks, replace(where, style="Counterpoint")),
        paragraph("Weight", *weight),
    ]


def _weight(walk: Walk, mark: Mark, where: Where) -> Elements:
    return [words(proof(walk.words), where.look), *walk.runs((mark,), where.look)]


def schedule(walk: Walk, node: Schedule, where: Where) -> Elements:
    """A session, a row for each step: when, what, if late."""
    widths = shared(where.width, SCHEDULE)
    inner = replace(where, width=widths[1] - 3, style="Schedule")
    when, lasts, late = node.labels
    titles = (f"{when}, {lasts}", "", late)
    head = Line(tuple(Cell([_aside(title, where)]) for title in titles), head=True)
    rows = (_segment(walk, node, step, inner) for step in node.segments)
    name, said = walk.edition.running_head, "; ".join(node.labels)
    lines = (head, *rows)
    return table(Grid("GuideTable", widths, name, said, lines, first_column=True))


def _hour(said: str, where: Where, style: str = "ScheduleHour") -> Element:
    return paragraph(style, words(said, where.look))


def _aside(said: str, where: Where) -> Element:
    return paragraph("ScheduleAside", words(said, where.look))


def _segment(walk: Walk, node: Schedule, step: Segment, where: Where) -> Line:
    when = f"{step.clock}  {HOUR if node.counted else ''}".strip()
    lasts = f"{step.label}  {step.minutes} {node.labels[1]}".strip()
    style = "ScheduleClaim" if step.judges else "ScheduleHour"
    end = [_hour(node.end, where)] if step is node.segments[-1] else []
    return Line(
        (
            Cell([_hour(when, where, style), _aside(lasts, where), *end]),
            Cell(
                [
                    paragraph("ScheduleTitle", *walk.runs(step.title, where.look)),
                    *walk.blocks(step.blocks, where),
                ]
            ),
            Cell([paragraph("ScheduleAside", *walk.runs(step.cut, where.look))]),
        )
    )


def cards(walk: Walk, node: CardSheet, where: Where) -> Elements:
    """Papers to cut out, framed by the lines to cut along; a title is not said twice."""
    columns = 1 if node.per_page <= CUT_IN_TWO else 2
    width = where.width / columns
    rows = -(-node.per_page // columns)
    height = (297 - walk.paper.top - walk.paper.bottom - HEAD_ROOM) / rows
    inner = replace(where, width=width - 5)
    cells = [Cell(list(_card(walk, card, inner))) for card in node.cards]
    cells += [Cell([])] * (-len(cells) % columns)
    lines = tuple(
        Line(tuple(cells[i : i + columns]), height=height) for i in range(0, len(cells), columns)
    )
    title, said = walk.runs(node.title, where.look), plain(node.title)
    made = table(Grid("Cards", (width,) * columns, said, said, lines))
    return made if node.title == walk.title else [paragraph("Caption", *title), *made]


def _card(walk: Walk, card: Card, where: Where) -> Iterator[Element]:
    if card.label:
        yield paragraph("Note", words(card.label, where.look))
    yield paragraph("CardTitle", *walk.runs(card.title, where.look))
    yield from walk.blocks(card.blocks, where)
    yield from walk.blocks(card.back, where)


def chart(walk: Walk, node: Chart, where: Where) -> Elements:
    """A picture with its words, and the same facts as a table."""
    title = walk.runs(node.title, where.look)
    share = shown(node.drawing, where.width)
    picture = inline_picture(
        *walk.collected.picture(png(node.drawing, walk.templates, colour=walk.edition.colour)),
        size=(node.drawing.width * share, node.drawing.height * share),
        title=plain(node.title),
        alternative=node.alternative,
    )
    note = [paragraph("Note", *walk.runs(node.note, where.look))] if node.note else []
    figure = [paragraph("Caption", *title), *note, paragraph("Picture", picture)]
    facts = data(walk, node.table, where)
    if node.drawing.width > LONG:  # on a page of its own along the paper, behind a full one
        return [*facts, _upright(walk), *figure, _lying()]
    return [*figure, *facts]


def _upright(walk: Walk) -> Element:
    """The end of pages as all others; the very first of the document has no running head."""
    paper, opens = walk.paper, not walk.collected.parted
    walk.collected.parted = True
    heads = [("header", "default")] if paper.headed else []
    margins = (paper.top, paper.right, paper.bottom, paper.left)
    return _section((WIDTH, HEIGHT), margins, heads, [el("w:titlePg")] if opens else [])


def _lying() -> Element:
    """The end of a page along the paper: a picture and its words."""
    return _section((HEIGHT, WIDTH), (TOP, SIDE, BOTTOM, SIDE), [], [])


def _section(
    sheet: tuple[float, float],
    margins: tuple[float, float, float, float],
    heads: list[tuple[str, str]],
    also: Elements,
) -> Element:
    """Width and height of the sheet; margins from the top on, clockwise, all in millimetres."""
    top, right, bottom, left = margins
    around: Attributes = {
        "w:top": twips(top),
        "w:right": twips(right),
        "w:bottom": twips(bottom),
        "w:left": twips(left),
        "w:header": twips(top * 0.5),
        "w:footer": twips(bottom * 0.45),
        "w:gutter": 0,
    }
    along = {"w:orient": "landscape"} if sheet[0] > sheet[1] else {}
    size: Attributes = {"w:w": twips(sheet[0]), "w:h": twips(sheet[1]), **along}
    ends = [*heads, ("footer", "default"), ("footer", "first")]
    said = (
        *(el(f"w:{end}Reference", {"w:type": kind, "r:id": end}) for end, kind in ends),
        el("w:pgSz", size),
        el("w:pgMar", around),
        *also,
    )
    return paragraph("AfterTable", also=(el("w:sectPr", None, *said),))


def sides(walk: Walk, node: SideBySide, where: Where) -> Elements:
    """Two languages, each in its column."""
    half = replace(where, width=where.width / 2 - 4)
    cells = tuple(
        Cell(walk.blocks(nodes, replace(half, look=Look(language=language))))
        for nodes, language in zip((node.left, node.right), node.languages, strict=True)
    )
    names = " | ".join(node.languages)
    return table(Grid("Sides", (where.width / 2,) * 2, names, names, (Line(cells, whole=False),)))
