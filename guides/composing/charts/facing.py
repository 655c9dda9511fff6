"""The mirror: what is done there and here face to face, how alike and how unlike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from guides.composing.brief import Brief
from guides.composing.charts.canvas import (
    SIDE,
    SMALL,
    SOURCES,
    TEXT,
    WIDTH,
    Across,
    lines_down,
    mark_drawn,
    mark_width,
    measure,
    paged,
    sources_said,
    wrapped,
)
from guides.document.nodes.block import Chart, Table
from guides.document.nodes.drawing import Drawing, Drawn, Label, Stroke, Tone
from guides.document.nodes.walk import plain
from guides.model.context import MirrorRow
from guides.model.values.text import Phrase

FRAME, ARM, WEIGHT = 42.0, 3.6, 0.9  # of a frame: its width, its arms, its line
STEP, PAD, HEAD, GAP = 4.0, 2.4, 7.0, 1.5
BELOW = 3.4  # of a further line of numbers
MIDDLE = WIDTH / 2


def mirror_charts(brief: Brief, table: Table, numbers: Mapping[str, int]) -> tuple[Chart, ...]:
    """The picture of the mirror, where each row has its few words; nothing otherwise.

    More rows than a page holds are several pictures.

    Args:
        brief: what to compose from.
        table: the same rows in full.
        numbers: of the sources, by their ids.
    """
    mirror = brief.guide.mirror
    if not mirror or not all(row.glance for row in mirror):
        return ()
    rows = {row.id: cells for row, cells in zip(mirror, table.rows, strict=True)}
    return tuple(
        Chart(
            title=brief.t("charts.mirror" if page[0] is mirror[0] else "charts.mirror_on"),
            alternative=" ".join(_in_words(brief, row) for row in page),
            drawing=drawing,
            table=replace(table, rows=tuple(rows[row.id] for row in page)),
            cited=True,
        )
        for page, drawing in paged(zip(mirror), lambda page: _drawing(brief, page, numbers))
    )


def _in_words(brief: Brief, row: MirrorRow) -> str:
    names = ("there", "here", "same", "different")
    return brief.w(
        "charts.mirror_row",
        title=plain(brief.said(row.title)),
        mark=_proof(brief, row),
        **{name: _said(brief, getattr(row.glance, name)) for name in names},
    )


def _proof(brief: Brief, row: MirrorRow) -> str:
    return plain((brief.mark(row.strength, row.as_of),))


def _said(brief: Brief, phrase: Phrase) -> str:
    return plain(brief.said(phrase))


def _drawing(brief: Brief, rows: Sequence[MirrorRow], numbers: Mapping[str, int]) -> Drawing:
    """Row under row: a frame turned in for there, one turned out for here, between them = and ≠."""
    parts: list[Drawn] = [
        Label(FRAME / 2, 3.6, brief.w("charts.there"), TEXT, "middle", strong=True),
        Label(WIDTH - FRAME / 2, 3.6, brief.w("charts.here"), TEXT, "middle", strong=True),
    ]
    y = HEAD
    for row in rows:
        glance = row.glance
        assert glance is not None
        title = wrapped(plain(brief.said(row.title)), WIDTH - 2 * FRAME - 6, TEXT, strong=True)
        sides = [wrapped(_said(brief, p), FRAME - 6, TEXT) for p in (glance.there, glance.here)]
        signs = [
            (sign, wrapped(_said(brief, p), WIDTH - 2 * FRAME - 9, SMALL))
            for sign, p in (("=", glance.same), ("≠", glance.different))
        ]
        proof = _Proof(brief, row, numbers)
        between = STEP * (len(title) + sum(len(lines) for _, lines in signs)) + proof.high + 0.6
        high = max(between, *(STEP * len(lines) + 3 for lines in sides), 11.0)
        parts += lines_down(title, Across(MIDDLE, "middle"), y, TEXT, STEP, strong=True)
        at = y + STEP * len(title) + 0.6
        for sign, lines in signs:
            base = round(at + (STEP + TEXT * 0.7) / 2, 2)
            parts.append(Label(FRAME + 3, base, sign, TEXT, strong=True))
            parts += lines_down(lines, Across(FRAME + 8), at, SMALL, STEP)
            at += STEP * len(lines)
        parts += proof.drawn(at)
        for left, lines, inward in ((0.5, sides[0], True), (WIDTH - FRAME - 0.5, sides[1], False)):
            parts += _frame(left, y, high, "accent" if inward else "ink", inward=inward)
            top = y + (high - STEP * len(lines)) / 2
            parts += lines_down(lines, Across(left + FRAME / 2, "middle"), top, TEXT, STEP)
        y += high + PAD
    return Drawing(WIDTH, round(y - PAD + 0.5, 2), tuple(parts))


class _Proof:
    """How good the evidence of a row is, and its sources, in as many lines as they take."""

    def __init__(self, brief: Brief, row: MirrorRow, numbers: Mapping[str, int]) -> None:
        self.strength, self.said = row.strength, _proof(brief, row)
        self.word = FRAME + 3 + mark_width(row.strength) + GAP
        self.cited = self.word + measure(self.said, SMALL, strong=True) + GAP
        texts = (row.there, row.here, row.same, row.different)
        cites = sources_said(numbers, map(brief.said, texts))
        self.lines = wrapped(cites, WIDTH - FRAME - 3 - self.cited, SOURCES)
        self.high = STEP + BELOW * (len(self.lines) - 1)

    def drawn(self, y: float) -> Iterator[Drawn]:
        """The mark with its word and year, then the numbers."""
        yield from mark_drawn(self.strength, FRAME + 3, y + (STEP - SIDE) / 2)
        yield from lines_down([self.said], Across(self.word), y, SMALL, STEP, strong=True)
        top = y + (STEP - BELOW) / 2
        yield from lines_down(self.lines, Across(self.cited), top, SOURCES, BELOW)


def _frame(x: float, y: float, high: float, tone: Tone, *, inward: bool) -> Iterator[Stroke]:
    """Two brackets around some words: [ ] or ] [."""
    for side, towards in ((x, 1 if inward else -1), (x + FRAME, -1 if inward else 1)):
        upright = side if inward else side - towards * ARM
        arm = upright + towards * ARM
        half = WEIGHT / 2
        yield Stroke(_at(upright), _at(y - half), _at(upright), _at(y + high + half), WEIGHT, tone)
        for level in (y, y + high):
            yield Stroke(_at(upright), _at(level), _at(arm), _at(level), WEIGHT, tone)


def _at(value: float) -> float:
    return round(value, 2)
