"""Tables of facts of an OpenDocument text: a caption, a header row on every page, whole rows."""

from __future__ import annotations

from guides.document.nodes.block import Row, Schedule, Segment, Table
from guides.document.nodes.inline import Inlines
from guides.rendering.office.odt.paper import SCHEDULE
from guides.rendering.office.odt.walk import Walk, cell
from guides.rendering.office.odt.xml import characters, tag

HOUR = "……"  # room to write it, beside minutes that count from zero


def table(walk: Walk, node: Table, style: str) -> str:
    """A caption, then the table, as wide as the text."""
    caption = walk.paragraph("Caption", walk.run(node.caption))
    rows = (_row(walk, row, row_headers=node.row_headers) for row in node.rows)
    whole = len(node.rows) <= walk.paper.whole
    return caption + walk.table(node.widths, _header(walk, node.header), *rows, whole=whole)


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
    """When, what, if late: one row a step."""
    when, lasts, late = node.labels
    titles = (f"{when}, {lasts}", "", late)
    head = (
        cell("Head", walk.paragraph("Schedule_20_Aside", characters(title))) for title in titles
    )
    header = tag("table:table-header-rows", {}, walk.row(*head))
    rows = (_segment(walk, node, step) for step in node.segments)
    return walk.table(SCHEDULE, header, *rows)


def _hour(walk: Walk, said: str, style: str = "Schedule_20_Hour") -> str:
    return walk.paragraph(style, characters(said))


def _segment(walk: Walk, node: Schedule, step: Segment) -> str:
    def told(name: str, said: str) -> str:
        return walk.paragraph(f"Schedule_20_{name}", said)

    when = f"{step.clock}  {HOUR if node.counted else ''}".strip()
    lasts = f"{step.label}  {step.minutes} {node.labels[1]}".strip()
    style = "Schedule_20_Claim" if step.judges else "Schedule_20_Hour"
    end = _hour(walk, node.end) if step is node.segments[-1] else ""
    return walk.row(
        cell("Cell", _hour(walk, when, style) + told("Aside", characters(lasts)) + end),
        cell("Cell", told("Title", walk.run(step.title)) + walk.blocks(step.blocks, "Schedule")),
        cell("Cell", told("Aside", walk.run(step.cut))),
    )
