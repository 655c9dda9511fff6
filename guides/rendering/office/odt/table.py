"""Tables of facts of an OpenDocument text: a caption, a header row on every page, whole rows."""

from __future__ import annotations

from guides.document.block import Row, Schedule, Segment, Table
from guides.document.inline import Inlines
from guides.rendering.office.odt.paper import SCHEDULE
from guides.rendering.office.odt.walk import Walk, cell
from guides.rendering.office.odt.xml import characters, span, tag


def table(walk: Walk, node: Table, style: str) -> str:
    """A caption, then the table, as wide as the text."""
    caption = walk.paragraph("Caption", walk.run(node.caption))
    rows = (_row(walk, row, row_headers=node.row_headers) for row in node.rows)
    return caption + walk.table(node.widths, _header(walk, node.header), *rows)


def _header(walk: Walk, titles: tuple[Inlines, ...]) -> str:
    """The row that comes again on every page."""
    cells = (cell("Head", walk.paragraph("Table_20_Heading", walk.run(title))) for title in titles)
    return tag("table:table-header-rows", {}, walk.row(*cells))


def _row(walk: Walk, row: Row, *, row_headers: bool) -> str:
    first, *others = row.cells
    name = "Table_20_Row_20_Title" if row_headers else "Table_20_Contents"
    return walk.row(
        cell("Cell", walk.paragraph(name, walk.run(first), row.anchor)),
        *(cell("Cell", walk.paragraph("Table_20_Contents", walk.run(c))) for c in others),
    )


def schedule(walk: Walk, node: Schedule, style: str) -> str:
    """Clock, minutes, what, who, how, cut: one row a step."""
    titles = (
        cell("Head", walk.paragraph("Table_20_Heading", characters(label))) for label in node.labels
    )
    header = tag("table:table-header-rows", {}, walk.row(*titles))
    return walk.table(SCHEDULE, header, *(_segment(walk, s) for s in node.segments))


def _segment(walk: Walk, node: Segment) -> str:
    def told(said: str) -> str:
        return cell("Cell", walk.paragraph("Schedule", said))

    strong = "Strong_20_Emphasis"
    return walk.row(
        told(span(strong, characters(node.clock))),
        told(f"{node.minutes}"),
        told(span(strong, walk.run(node.title))),
        told(characters(node.speaker)),
        cell("Cell", walk.blocks(node.blocks, "Schedule")),
        told(walk.run(node.cut)),
    )
