"""The mirror: what is done there and here face to face, how alike and how unlike."""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.brief import Brief
from guides.composing.charts.canvas import SMALL, TEXT, WIDTH, Across, lines_down, wrapped
from guides.document.block import Chart, Table
from guides.document.drawing import Drawing, Drawn, Label, Stroke, Tone
from guides.document.walk import plain
from guides.model.context import Glance, MirrorRow
from guides.model.text import Phrase

SIDE, ARM, WEIGHT = 48.0, 3.6, 0.9  # of a frame: its width, its arms, its line
STEP, PAD, HEAD = 4.1, 3.2, 7.0
MIDDLE = WIDTH / 2


def mirror_chart(brief: Brief, table: Table) -> Chart | None:
    """The picture of the mirror, where each row has its few words; nothing otherwise.

    Args:
        brief: what to compose from.
        table: the same rows in full.
    """
    rows = [(row, row.glance) for row in brief.guide.mirror if row.glance]
    if not rows or len(rows) < len(brief.guide.mirror):
        return None
    names = ("there", "here", "same", "different")
    return Chart(
        title=brief.t("charts.mirror"),
        alternative=" ".join(
            brief.w(
                "charts.mirror_row",
                title=plain(brief.said(row.title)),
                **{name: _said(brief, getattr(glance, name)) for name in names},
            )
            for row, glance in rows
        ),
        drawing=_drawing(brief, rows),
        table=table,
    )


def _said(brief: Brief, phrase: Phrase) -> str:
    return plain(brief.said(phrase))


def _drawing(brief: Brief, rows: list[tuple[MirrorRow, Glance]]) -> Drawing:
    """Row under row: a frame turned in for there, one turned out for here, between them = and ≠."""
    parts: list[Drawn] = [
        Label(SIDE / 2, 3.6, brief.w("charts.there"), TEXT, "middle", strong=True),
        Label(WIDTH - SIDE / 2, 3.6, brief.w("charts.here"), TEXT, "middle", strong=True),
    ]
    y = HEAD
    for row, glance in rows:
        title = wrapped(plain(brief.said(row.title)), WIDTH - 2 * SIDE - 6, TEXT, strong=True)
        sides = [wrapped(_said(brief, p), SIDE - 6, TEXT) for p in (glance.there, glance.here)]
        signs = [
            (sign, wrapped(_said(brief, p), WIDTH - 2 * SIDE - 9, SMALL))
            for sign, p in (("=", glance.same), ("≠", glance.different))
        ]
        between = STEP * (len(title) + sum(len(lines) for _, lines in signs)) + 0.6
        high = max(between, *(STEP * len(lines) + 3 for lines in sides), 11.0)
        parts += lines_down(title, Across(MIDDLE, "middle"), y, TEXT, STEP, strong=True)
        at = y + STEP * len(title) + 0.6
        for sign, lines in signs:
            base = round(at + (STEP + TEXT * 0.7) / 2, 2)
            parts.append(Label(SIDE + 3, base, sign, TEXT, strong=True))
            parts += lines_down(lines, Across(SIDE + 8), at, SMALL, STEP)
            at += STEP * len(lines)
        for left, lines, inward in ((0.5, sides[0], True), (WIDTH - SIDE - 0.5, sides[1], False)):
            parts += _frame(left, y, high, "accent" if inward else "ink", inward=inward)
            top = y + (high - STEP * len(lines)) / 2
            parts += lines_down(lines, Across(left + SIDE / 2, "middle"), top, TEXT, STEP)
        y += high + PAD
    return Drawing(WIDTH, round(y - PAD + 0.5, 2), tuple(parts))


def _frame(x: float, y: float, high: float, tone: Tone, *, inward: bool) -> Iterator[Stroke]:
    """Two brackets around some words: [ ] or ] [."""
    for side, towards in ((x, 1 if inward else -1), (x + SIDE, -1 if inward else 1)):
        upright = side if inward else side - towards * ARM
        arm = upright + towards * ARM
        half = WEIGHT / 2
        yield Stroke(_at(upright), _at(y - half), _at(upright), _at(y + high + half), WEIGHT, tone)
        for level in (y, y + high):
            yield Stroke(_at(upright), _at(level), _at(arm), _at(level), WEIGHT, tone)


def _at(value: float) -> float:
    return round(value, 2)
