"""What was counted, by whom and when: points and ranges, forecasts drawn hollow.

A unit opens with what is counted ("millions de caméras"); what follows a comma or a bracket
says which of them. The same thing counted four times or more, in two claims of a theme or
more, deserves a picture: one line for each figure, so that nobody sees a trend where there
are only estimates.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guides.composing.brief import Brief, joined
from guides.composing.charts.canvas import SMALL, TEXT, WIDTH, Scale, measure, wrapped
from guides.composing.charts.figures import amount, by_head, figures_table, head
from guides.document.nodes.block import Chart
from guides.document.nodes.drawing import Align, Dot, Drawing, Drawn, Frame, Label, Stroke
from guides.document.nodes.inline import Inlines, Reference, Text
from guides.document.nodes.walk import plain
from guides.model.evidence import Claim, Figure
from guides.model.values.text import Phrase

FEWEST, FEWEST_CLAIMS = 4, 2
MAKER, PLOT = 13.0, 80.0  # left edges of the columns
TOP, LINE, PAD = 2.0, 4.2, 2.2


class _Counted(NamedTuple):
    """One thing that was counted, and its figures by year."""

    what: Phrase
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]


def estimates(brief: Brief, theme: str | None) -> tuple[Chart, ...]:
    """A chart for each thing the claims of a theme count again and again."""
    return tuple(_chart(brief, group) for group in _counted(brief, theme))


def _counted(brief: Brief, theme: str | None) -> Iterator[_Counted]:
    """What several claims of a theme count."""
    for group in by_head(brief, theme):
        apart = [(c, f) for c, f in group if not f.scale]  # a scale is another picture
        claims = {c.id: c for c, _ in apart}
        # Two claims may give one figure: same year, same numbers, same source.
        figures = {(f.year, float(f.value), f.high, f.source): f for _, f in apart}
        if len(figures) >= FEWEST and len(claims) >= FEWEST_CLAIMS:
            ordered = tuple(figures[key] for key in sorted(figures, key=lambda k: k[:2]))
            yield _Counted(ordered[0].unit, tuple(claims.values()), ordered)


def _chart(brief: Brief, counted: _Counted) -> Chart:
    unit = head(plain(brief.said(counted.what)))
    return Chart(
        title=(
            *brief.t("charts.estimates", unit=unit),
            Text(" ("),
            *_named(brief, counted.claims),
            Text(")"),
        ),
        alternative=" ".join(
            [
                brief.w("charts.estimates_alternative", count=len(counted.figures), unit=unit),
                *(_in_words(brief, figure) for figure in counted.figures),
            ]
        ),
        drawing=_drawing(brief, counted.figures),
        table=figures_table(brief, brief.t("charts.estimates_table", unit=unit), counted.figures),
    )


def _named(brief: Brief, claims: tuple[Claim, ...]) -> Inlines:
    """References to these claims, the word said once: "claims 21, 22, 23"."""
    first, *others = claims
    word = "reference.claims" if others else "reference.claim"
    named = Reference(f"claim:{first.id}", brief.w(word, number=first.number))
    numbers = [(Reference(f"claim:{other.id}", str(other.number)),) for other in others]
    return joined([(named,), *numbers], (Text(", "),))


def _in_words(brief: Brief, figure: Figure) -> str:
    name = "charts.estimate_forecast" if figure.forecast else "charts.estimate"
    return brief.w(name, year=figure.year, value=_value(brief, figure), maker=_maker(brief, figure))


def _maker(brief: Brief, figure: Figure) -> str:
    return plain(brief.said(figure.counter))


def _value(brief: Brief, figure: Figure) -> str:
    """The number, with which of them it counts."""
    unit = plain(brief.said(figure.unit))
    return amount(brief, figure) + unit.removeprefix(head(unit))


def _drawing(brief: Brief, figures: tuple[Figure, ...]) -> Drawing:
    """One line a figure under a scale that begins at nought."""
    most = max(float(figure.high or figure.value) for figure in figures)
    scale = Scale(0, most or 1, PLOT, WIDTH - 3)
    y, year, parts = TOP, 0, list[Drawn]()
    for figure in figures:
        makers = wrapped(_maker(brief, figure), PLOT - MAKER - 4)
        middle = y + LINE * len(makers) / 2
        if figure.year != year:
            year = figure.year
            if parts:
                parts.append(Stroke(0, y - PAD / 2, WIDTH, y - PAD / 2, 0.1, "hair"))
            parts.append(Label(0, _base(y), str(year), strong=True))
        parts += [Label(MAKER, _base(y + LINE * i), line) for i, line in enumerate(makers)]
        parts += _point(brief, figure, scale, middle)
        y += LINE * len(makers) + PAD
    return Drawing(WIDTH, round(y + 10, 2), (*_axis(brief, scale, y), *parts, *_key(brief, y + 8)))


def _base(y: float) -> float:
    """The base line of a line of words whose upper edge is y."""
    return round(y + LINE / 2 + TEXT * 0.35, 2)


def _point(brief: Brief, figure: Figure, scale: Scale, y: float) -> Iterator[Drawn]:
    """A dot, or two and what lies between; its value beside it, on the side with room."""
    low, y = scale.at(float(figure.value)), round(y, 2)
    high = scale.at(float(figure.high)) if figure.high else low
    said = _value(brief, figure)
    yield Stroke(scale.left, y, low, y, 0.1, "hair")
    if high > low:
        yield Stroke(low, y, high, y, 0.5, dashed=figure.forecast)
        yield Dot(high, y, 1.2, figure.forecast)
    yield Dot(low, y, 1.2, figure.forecast)
    base, wide = round(y + TEXT * 0.35, 2), measure(said)
    beyond = high + 2.4 + wide <= WIDTH
    start = high + 2.4 if beyond else low - 2.4 - wide
    yield Frame(round(start, 2), round(y - LINE / 2, 2), round(wide, 2), LINE, "paper", 0)
    if beyond:
        yield Label(round(start, 2), base, said)
    else:
        yield Label(round(low - 2.4, 2), base, said, align="end")


def _axis(brief: Brief, scale: Scale, bottom: float) -> Iterator[Drawn]:
    y = round(bottom, 2)
    for tick in scale.ticks(6):
        x = scale.at(tick)
        yield Stroke(x, TOP, x, y, 0.1, "hair")
        label = f"{tick:,}".replace(",", brief.w("figures.thousands"))
        align: Align = "end" if x > WIDTH - 8 else "middle"
        yield Label(min(x, WIDTH), y + 3.2, label, SMALL, align)
    yield Stroke(scale.left, y, scale.right, y)


def _key(brief: Brief, y: float) -> Iterator[Drawn]:
    """What a full dot and a hollow one mean."""
    x = PLOT + 1.2
    for name, hollow in (("charts.counted", False), ("charts.forecast", True)):
        said = brief.w(name)
        yield Dot(round(x, 2), round(y, 2), 1.2, hollow)
        yield Label(round(x + 2.4, 2), round(y + 0.85, 2), said, SMALL)
        x += 2.4 + measure(said, SMALL) + 6
