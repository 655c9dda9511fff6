"""What other formats lay out in rows and columns, as labelled lines of plain text."""

from __future__ import annotations

from guides.document.nodes.block import (
    Card,
    CardSheet,
    Chart,
    FacingPoint,
    Question,
    Row,
    SideBySide,
    Spread,
    Table,
)
from guides.document.signs import proof
from guides.rendering.text.body import UNDERLINES, run_in
from guides.rendering.text.inline import run
from guides.rendering.text.walk import Walk
from guides.rendering.text.wrapping import Lines, indented, parted, underlined, wrap


def table(walk: Walk, node: Table, width: int) -> Lines:
    """A caption, then each row, its cells under the titles of their columns."""
    labels = [run(title) for title in node.header]
    rows = (_row(walk, labels, row, width) for row in node.rows)
    return parted([wrap(run(node.caption), width), *rows])


def _row(walk: Walk, labels: list[str], row: Row, width: int) -> Lines:
    lines: Lines = []
    for label, cell in zip(labels, row.cells, strict=True):
        lines += walk.labelled(label, run(cell), width, "  " if lines else "- ")
    return lines


def spread(walk: Walk, node: Spread, width: int) -> Lines:
    """The claim, then what is known and each counterpoint, then what is not known."""
    inner = width - 2
    said = (
        run(node.claim),
        f"{node.verdict} {proof(walk.edition.furniture)}{run((node.mark,))}",
        run(node.said_by),
        run(node.about),
    )
    champ = [line for text in said if text for line in wrap(text, inner)]
    known = [wrap(node.known_title, inner), walk.blocks(node.answered, inner)]
    points = [_point(walk, point, inner) for point in node.points]
    unknown = [wrap(node.unknown_title, inner), walk.blocks(node.unknown, inner)]
    return parted(
        [
            underlined(node.label, UNDERLINES[-1], width),
            wrap(walk.word("claim_side"), width),
            indented(champ, 2),
            wrap(walk.word("known_side"), width),
            indented(parted([*known, *points, *(unknown if node.unknown else [])]), 2),
            wrap(run(node.elsewhere), width),
            walk.blocks(node.figures, width),
        ]
    )


def _point(walk: Walk, point: FacingPoint, width: int) -> Lines:
    said = f"{proof(walk.edition.furniture)}{run((point.mark,))}"
    weight = [*wrap(said, width - 2), *wrap(run(point.weakness), width - 2)]
    return [
        *walk.labelled(point.label, run(point.holder), width),
        *walk.inside(point.blocks, width),
        *indented(weight, 2),
    ]


def question(walk: Walk, node: Question, width: int) -> Lines:
    """The wording under its number; what the adult needs below."""
    facts = " · ".join([node.function, *(run(fact) for fact in node.facts)])
    notes = [line for note in node.notes for line in run_in(walk, note, width - 2)]
    return [
        *wrap(run(node.wording), width, f"{node.label}. ", "  "),
        *wrap(facts, width, "  "),
        *indented(notes, 2),
    ]


def cards(walk: Walk, node: CardSheet, width: int) -> Lines:
    """Cards one after another, the back under the front."""
    return parted([wrap(run(node.title), width), *(_card(walk, c, width) for c in node.cards)])


def _card(walk: Walk, card: Card, width: int) -> Lines:
    return [
        *walk.labelled(card.label, run(card.title), width),
        *walk.inside(card.blocks, width),
        *walk.inside(card.back, width),
    ]


def chart(walk: Walk, node: Chart, width: int) -> Lines:
    """The table beside a picture: the same facts."""
    said = (wrap(run(text), width) for text in (node.title, node.note) if text)
    return parted([*said, table(walk, node.table, width)])


def side_by_side(walk: Walk, node: SideBySide, width: int) -> Lines:
    """Two languages, one after the other."""
    return parted([walk.blocks(node.left, width), walk.blocks(node.right, width)])
