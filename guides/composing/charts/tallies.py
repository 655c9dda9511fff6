"""What one claim counts again and again: a bar for each count, its kind written beside it.

A unit opens with what is counted; what follows a comma says of which kind ("millions of refused
tickets, planes"). Counts of one date, place and counter stand together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from guides.composing.brief import Brief
from guides.composing.charts.canvas import SMALL, TEXT, WIDTH, Across, Scale, lines_down, wrapped
from guides.composing.charts.figures import amount, by_head, figures_table, head, kind
from guides.document.nodes.block import Chart
from guides.document.nodes.drawing import Drawing, Drawn, Frame, Label, Stroke, Tone
from guides.document.nodes.inline import Reference, Text
from guides.document.nodes.walk import plain
from guides.model.evidence import Claim, Figure

FEWEST = 4
PLOT, VALUE = 72.0, 36.0  # the left edge of the bars; room for what is written behind them
STEP, BAR, PAD = 4.2, 3.4, 3.0
FILLS: tuple[Tone, ...] = ("ink", "paper", "soft", "wash")


class Tally(NamedTuple):
    """A claim, and its counts of one thing by year."""

    claim: Claim
    figures: tuple[Figure, ...]


def tallies(brief: Brief, theme: str | None) -> Iterator[Tally]:
    """What the claims of a theme count, each by itself."""
    for group in by_head(brief, theme):
        claim, first = group[0]
        alone = all(each is claim for each, _ in group)
        if len(group) >= FEWEST and alone and not first.scale:
            yield Tally(claim, tuple(sorted((f for _, f in group), key=lambda f: f.year)))


def tally_chart(brief: Brief, tally: Tally) -> Chart:
    """The bars of one claim."""
    unit = head(plain(brief.said(tally.figures[0].unit)))
    return Chart(
        title=(
            *brief.t("charts.tally", unit=unit),
            Text(" ("),
            Reference(f"claim:{tally.claim.id}"),
            Text(")"),
        ),
        alternative=" ".join(
            [
                brief.w("charts.estimates_alternative", count=len(tally.figures), unit=unit),
                *(_in_words(brief, figure) for figure in tally.figures),
            ]
        ),
        drawing=_drawing(brief, tally.figures),
        table=figures_table(brief, brief.t("charts.estimates_table", unit=unit), tally.figures),
    )


def _in_words(brief: Brief, figure: Figure) -> str:
    return brief.w(
        "charts.estimate",
        year=plain(brief.said(figure.scope)),
        value=_value(brief, figure),
        maker=plain(brief.said(figure.counter)),
    )


def _value(brief: Brief, figure: Figure) -> str:
    """The number, with which of them it counts, and how nearly."""
    unit = plain(brief.said(figure.unit))
    return f"{amount(brief, figure)} {unit.removeprefix(head(unit)).strip(' ,')}".strip()


def _together(brief: Brief, figure: Figure) -> tuple[str, str]:
    return plain(brief.said(figure.scope)), plain(brief.said(figure.counter))


def _drawing(brief: Brief, figures: tuple[Figure, ...]) -> Drawing:
    """Groups of bars from nought, one under another; before each, when and who."""
    most = max(float(figure.high or figure.value) for figure in figures)
    scale = Scale(0, most or 1, PLOT, WIDTH - VALUE)
    kinds = list(dict.fromkeys(kind(figure.unit.original.words) for figure in figures))
    y, parts = 0.0, list[Drawn]()
    for (scope, maker), group in groupby(figures, lambda figure: _together(brief, figure)):
        counts = list(group)
        if y:
            parts.append(
                Stroke(0, round(y - PAD / 2, 2), WIDTH, round(y - PAD / 2, 2), 0.1, "hair")
            )
        said = wrapped(scope, PLOT - 4, TEXT, strong=True)
        parts += lines_down(said, Across(0), y, TEXT, STEP, strong=True)
        makers = wrapped(maker, PLOT - 4, SMALL)
        parts += lines_down(makers, Across(0), y + STEP * len(said), SMALL, STEP)
        for n, figure in enumerate(counts):
            fill = FILLS[min(kinds.index(kind(figure.unit.original.words)), len(FILLS) - 1)]
            parts += _bar(brief, figure, scale, y + STEP * n, fill)
        y += STEP * max(len(said) + len(makers), len(counts)) + PAD
    axis = Stroke(PLOT, 0, PLOT, round(y - PAD, 2), 0.3)
    return Drawing(WIDTH, round(y - PAD + 0.5, 2), (*parts, axis))


def _bar(brief: Brief, figure: Figure, scale: Scale, y: float, fill: Tone) -> Iterator[Drawn]:
    end = scale.at(float(figure.high or figure.value))
    top, base = round(y + (STEP - BAR) / 2, 2), round(y + STEP / 2 + TEXT * 0.35, 2)
    yield Frame(PLOT, top, round(end - PLOT, 2), BAR, fill, 0.3)
    yield Label(round(end + 1.6, 2), base, _value(brief, figure), TEXT)
