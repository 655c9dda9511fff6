"""The events on an axis of years: there on one side, here on the other."""

from __future__ import annotations

from itertools import groupby

from guides.composing.brief import Brief
from guides.composing.charts.canvas import SMALL, TEXT, WIDTH, Across, lines_down, wrapped
from guides.document.block import Chart, Table
from guides.document.drawing import Dot, Drawing, Drawn, Label, Stroke
from guides.document.walk import plain
from guides.model.context import Event

FEWEST = 2
AXIS, HALF = 104.0, 9.0  # where the years stand, and half of their column
STEP, PAD, EMPTY = 4.1, 0.9, 1.5  # of a line, under an event, of a year without any
HEAD = 7.0


def events_chart(brief: Brief, table: Table) -> Chart | None:
    """The picture of all events, where each has its few words; nothing otherwise.

    Args:
        brief: what to compose from.
        table: the same events in full.
    """
    events = brief.guide.events
    if len(events) < FEWEST or not all(event.short for event in events):
        return None
    return Chart(
        title=brief.t("charts.events"),
        alternative=" ".join(
            brief.w(
                "charts.event_here" if event.here else "charts.event",
                year=event.date[:4],
                short=_short(brief, event),
            )
            for event in events
        ),
        drawing=_drawing(brief, events),
        table=table,
    )


def _short(brief: Brief, event: Event) -> str:
    assert event.short is not None
    return plain(brief.said(event.short))


def _drawing(brief: Brief, events: tuple[Event, ...]) -> Drawing:
    """Year under year; a year is as high as what happened in it."""
    y, last = HEAD, int(events[0].date[:4]) - 1
    parts: list[Drawn] = [
        Label(AXIS - HALF, 3.6, brief.w("charts.there"), TEXT, "end", strong=True),
        Label(AXIS + HALF, 3.6, brief.w("charts.here"), TEXT, strong=True),
    ]
    for said, group in groupby(events, lambda event: event.date[:4]):
        empty = int(said) - last - 1
        parts += [Dot(AXIS, round(y + EMPTY * (n + 0.5), 2), 0.35) for n in range(min(empty, 10))]
        y += EMPTY * min(empty, 10)
        happened = list(group)
        sides = [_side(brief, [e for e in happened if e.here is here], y) for here in (False, True)]
        for drawn, _ in sides:
            parts += drawn
        base = round(y + (STEP + TEXT * 0.7) / 2, 2)
        parts.append(Label(AXIS, base, said, TEXT, "middle", strong=True))
        high = max(STEP + PAD, *(height for _, height in sides))
        parts.append(Stroke(AXIS, round(y + STEP + 0.6, 2), AXIS, round(y + high, 2), 0.3))
        y, last = y + high, int(said)
    return Drawing(WIDTH, round(y + 0.5, 2), tuple(parts))


def _side(brief: Brief, events: list[Event], y: float) -> tuple[list[Drawn], float]:
    """The events of a year on one side, one under another, and how high they are."""
    drawn, top = list[Drawn](), y
    for event in events:
        room = WIDTH - AXIS - HALF if event.here else AXIS - HALF
        lines = wrapped(_short(brief, event), room, TEXT)
        across = Across(AXIS + HALF) if event.here else Across(AXIS - HALF, "end")
        drawn += lines_down(lines, across, y, TEXT, STEP)
        middle = round(y + STEP / 2, 2)
        near = AXIS + (SMALL if event.here else -SMALL) * 1.7
        drawn.append(Dot(round(near, 2), middle, 0.9, event.here))
        y += STEP * len(lines) + PAD
    return drawn, y - top
