"""The scale of a system, and what is known of some numbers on it: a mark for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guides.composing.brief import Brief
from guides.composing.charts.canvas import (
    SMALL,
    TEXT,
    WIDTH,
    Across,
    Scale,
    lines_down,
    measure,
    wrapped,
)
from guides.composing.charts.figures import amount, figures_table, kind
from guides.document.nodes.block import Chart
from guides.document.nodes.drawing import Align, Dot, Drawing, Drawn, Frame, Label, Stroke
from guides.document.nodes.inline import Reference, Text
from guides.document.nodes.walk import plain
from guides.model.evidence import Band, Figure, System

LEAST = 48.0  # room for the words of a mark
STEP, PAD, BAR = 4.1, 2.6, 6.0
EDGE = 1.6  # half of a mark, at both ends
TOP = 4.6  # of the scale, under the numbers at its limits


class Marked(NamedTuple):
    """A system with two ends to its scale, and the figures of a theme that stand on it."""

    system: System
    figures: tuple[Figure, ...]


def marked(brief: Brief, theme: str | None) -> Iterator[Marked]:
    """Each scale on which claims of a theme set figures."""
    claims = [c for c in brief.mine(brief.guide.claims) if c.theme == theme]
    for system in brief.guide.systems:
        figures = {
            (f.value, f.high, f.unit.original.words): f
            for c in claims
            for f in c.figures
            if f.scale == system.id
        }
        if figures and system.ends:
            ordered = sorted(figures.values(), key=lambda f: -float(f.value))
            yield Marked(system, tuple(ordered))


def scale_chart(brief: Brief, on: Marked) -> Chart:
    """The scale from end to end, its bands, and under it what is known of each number."""
    assert on.system.ends is not None
    low, high = on.system.ends
    return Chart(
        title=(
            *brief.t("charts.scale"),
            Text(" "),
            Reference(f"system:{on.system.id}"),
        ),
        alternative=" ".join(
            [
                brief.w("charts.scale_alternative", low=low, high=high),
                *(" – ".join(_told(brief, figure)) + "." for figure in reversed(on.figures)),
            ]
        ),
        drawing=_drawing(brief, on),
        table=figures_table(brief, brief.t("charts.scale_table"), on.figures[::-1]),
    )


def _told(brief: Brief, figure: Figure) -> tuple[str, str]:
    """What a number is, and who gives it, when, for what."""
    what = plain(brief.said(figure.unit))
    said = f"{amount(brief, figure)}{brief.w('punctuation.colon')} {kind(what) or what}"
    doubt = brief.w("charts.supposed") if figure.supposed else ""
    by = f"{plain(brief.said(figure.counter))}, {figure.year} ({plain(brief.said(figure.scope))})"
    return said, f"{by}{doubt}"


def _drawing(brief: Brief, on: Marked) -> Drawing:
    """The highest number first, its words on the right: no line down to a number meets words."""
    assert on.system.ends is not None
    scale = Scale(*on.system.ends, EDGE, WIDTH - EDGE)
    foot = TOP + BAR
    y, lines, parts = foot + 4, list[Drawn](), list[Drawn]()
    for figure in on.figures:
        x = scale.at(float(figure.value))
        rightward = WIDTH - x - 4 >= LEAST
        room = WIDTH - x - 4 if rightward else x - 4
        what, by = _told(brief, figure)
        first = wrapped(what, room, TEXT, strong=True)
        then = wrapped(by, room, SMALL)
        align: Align = "start" if rightward else "end"
        across = Across(x + 3 if rightward else x - 3, align)
        wide = max(measure(line, TEXT, strong=True) for line in (*first, *then))
        left = across.x if rightward else across.x - wide
        tall = STEP * (len(first) + len(then))
        middle = round(y + STEP / 2, 2)
        lines.append(Stroke(x, foot, x, middle, 0.25))
        parts.append(Frame(round(left, 2), round(y, 2), round(wide, 2), round(tall, 2), "paper", 0))
        parts.append(Dot(x, middle, 1.3, figure.supposed))
        parts += lines_down(first, across, y, TEXT, STEP, strong=True)
        parts += lines_down(then, across, y + STEP * len(first), SMALL, STEP)
        y += tall + PAD
    return Drawing(WIDTH, round(y, 2), (*_bar(brief, on.system, scale), *lines, *parts))


def _bar(brief: Brief, system: System, scale: Scale) -> Iterator[Drawn]:
    """The scale with its bands, and the numbers at which each begins."""
    yield Frame(scale.left, TOP, round(scale.right - scale.left, 2), BAR, "paper", 0.4)
    limits = {int(scale.low), int(scale.high)}
    for band in system.bands:
        limits |= {edge for edge in (band.low, band.high) if edge is not None}
        yield from _band(brief, band, scale)
    last = float("-inf")
    for limit in sorted(limits):
        x, said = scale.at(limit), str(limit)
        wide = measure(said, SMALL)
        align: Align = "start" if x < wide else "end" if x > WIDTH - wide else "middle"
        if x - last > wide + 2 or limit == scale.high:
            yield Label(x, 3.4, said, SMALL, align)
            last = x
        yield Stroke(x, TOP, x, TOP + BAR, 0.3)


def _band(brief: Brief, band: Band, scale: Scale) -> Iterator[Drawn]:
    """The name of a band where there is room for it."""
    begins = scale.at(scale.low if band.low is None else band.low)
    ends = scale.at(scale.high if band.high is None else band.high)
    said = plain(brief.said(band.label))
    if measure(said, SMALL) <= ends - begins - 1:
        base = round(TOP + BAR / 2 + SMALL * 0.35, 2)
        yield Label(round((begins + ends) / 2, 2), base, said, SMALL, "middle")
