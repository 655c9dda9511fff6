"""The events on an axis of years: there on one side, here on the other.

Each stands in a few words, with the numbers of its sources, and its mark beside the years.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from guides.composing.brief import Brief
from guides.composing.charts.canvas import (
    PITCH,
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
from guides.document.nodes.drawing import Dot, Drawing, Drawn, Label, Stroke
from guides.document.nodes.inline import STRENGTHS, Inlines
from guides.document.nodes.walk import plain
from guides.model.context import Event

FEWEST = 2
AXIS = 112.0  # where the years stand
NEAR = 5.2  # from there to the marks on either side
FAR = NEAR + 3 * PITCH + SIDE + 1.4  # and to the words behind them
STEP, PAD, EMPTY = 3.9, 0.6, 1.5  # of a line, under an event, of a year without any
BELOW = 3.4  # of a line of numbers alone
GAP = 1.5  # between words, their sources and marks
HEAD, KEY = 7.0, 8.0  # above the years, and what the marks mean below them


def events_charts(brief: Brief, table: Table, numbers: Mapping[str, int]) -> tuple[Chart, ...]:
    """The picture of all events, where each has its few words; nothing otherwise.

    More than a page holds are several pictures, each of whole years.

    Args:
        brief: what to compose from.
        table: the same events in full, a row each.
        numbers: of the sources, by their ids.
    """
    events = brief.guide.events
    if len(events) < FEWEST or not all(event.short for event in events):
        return ()
    rows = {event.id: row for event, row in zip(events, table.rows, strict=True)}
    years = (list(group) for _, group in groupby(events, lambda event: event.date[:4]))
    pages = list(paged(years, lambda page: _drawing(brief, page, numbers)))
    return tuple(
        Chart(
            title=_title(brief, page, whole=len(pages) == 1),
            alternative=" ".join(_in_words(brief, event) for event in page),
            drawing=drawing,
            table=replace(table, rows=tuple(rows[event.id] for event in page)),
            cited=True,
        )
        for page, drawing in pages
    )


def _title(brief: Brief, page: list[Event], *, whole: bool) -> Inlines:
    if whole:
        return brief.t("charts.events")
    return brief.t("charts.events_of", first=page[0].date[:4], last=page[-1].date[:4])


def _in_words(brief: Brief, event: Event) -> str:
    return brief.w(
        "charts.event_here" if event.here else "charts.event",
        year=event.date[:4],
        short=_short(brief, event),
        mark=plain((brief.mark(event.strength, event.as_of),)),
    )


def _short(brief: Brief, event: Event) -> str:
    assert event.short is not None
    return plain(brief.said(event.short))


def _drawing(brief: Brief, events: Sequence[Event], numbers: Mapping[str, int]) -> Drawing:
    """Year under year; a year is as high as what happened in it."""
    faced = any(event.here for event in events)
    y, last = HEAD if faced else 0.0, int(events[0].date[:4]) - 1
    parts: list[Drawn] = []
    if faced:
        parts += [
            Label(AXIS - FAR, 3.6, brief.w("charts.there"), TEXT, "end", strong=True),
            Label(AXIS + FAR, 3.6, brief.w("charts.here"), TEXT, strong=True),
        ]
    for said, group in groupby(events, lambda event: event.date[:4]):
        empty = int(said) - last - 1
        parts += [Dot(AXIS, round(y + EMPTY * (n + 0.5), 2), 0.35) for n in range(min(empty, 10))]
        y += EMPTY * min(empty, 10)
        happened = list(group)
        highs = [STEP + PAD]
        for here in (False, True):
            drawn, high = _side(brief, [e for e in happened if e.here is here], y, numbers)
            parts += drawn
            highs.append(high)
        base = round(y + (STEP + SMALL * 0.7) / 2, 2)
        parts.append(Label(AXIS, base, said, TEXT, "middle", strong=True))
        high = max(highs)
        parts.append(Stroke(AXIS, round(y + STEP + 0.6, 2), AXIS, round(y + high, 2), 0.3))
        y, last = y + high, int(said)
    parts += _key(brief, events, y + KEY - SIDE)
    return Drawing(WIDTH, round(y + KEY + 0.5, 2), tuple(parts))


def _side(
    brief: Brief, events: list[Event], y: float, numbers: Mapping[str, int]
) -> tuple[list[Drawn], float]:
    """The events of a year on one side, one under another, and how high they are."""
    drawn, top = list[Drawn](), y
    for event in events:
        wide = mark_width(event.strength)
        mark = AXIS + NEAR if event.here else AXIS - NEAR - wide
        drawn += mark_drawn(event.strength, mark, y + (STEP - SIDE) / 2)
        across = Across(AXIS + FAR) if event.here else Across(AXIS - FAR, "end")
        room = WIDTH - across.x if event.here else across.x
        cited = sources_said(numbers, [brief.said(event.text)])
        lines = wrapped(_short(brief, event), room, SMALL)
        beside = measure(lines[-1], SMALL) + _cites(cited) <= room
        drawn += lines_down(lines[:-1] if beside else lines, across, y, SMALL, STEP)
        y += STEP * len(lines)
        if beside:
            drawn += _last(lines[-1], cited, across, y - STEP)
        else:
            drawn += lines_down([cited], across, y, SOURCES, BELOW)
            y += BELOW
        y += PAD
    return drawn, y - top


def _last(words: str, cited: str, across: Across, y: float) -> Iterator[Label]:
    """The end of an event and its sources, which stand behind it as it is read."""
    x, align = across
    before, behind = (_cites(cited), 0.0) if align == "end" else (0.0, measure(words, SMALL) + GAP)
    yield from lines_down([words], Across(x - before, align), y, SMALL, STEP)
    yield from lines_down([cited] if cited else [], Across(x + behind, align), y, SOURCES, STEP)


def _cites(cited: str) -> float:
    """How wide the numbers of sources are, with the space before them."""
    return measure(cited, SOURCES) + GAP if cited else 0.0


def _key(brief: Brief, events: Sequence[Event], y: float) -> Iterator[Drawn]:
    """What the marks beside the years mean: those that are there, in the order of the scale."""
    x, there = 0.0, {event.strength for event in events}
    for strength in STRENGTHS:
        if strength in there:
            said, sign = brief.w(f"strength.{strength}"), mark_width(strength)
            yield from mark_drawn(strength, x, y)
            yield Label(round(x + sign + GAP, 2), round(y + SIDE - 0.1, 2), said, SMALL)
            x += sign + GAP + measure(said, SMALL) + 3 * GAP
