"""The systems as counters in a street: who keeps what on whom, what it takes and gives.

The same person stands before each front, and no arrow meets another. Wires above show what
passes from one counter to the next; the fronts stand in the order in which fewest cross.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guides.composing.brief import Brief, joined
from guides.composing.charts.canvas import (
    Across,
    lines_down,
    mark_drawn,
    mark_width,
    measure,
    wrapped,
)
from guides.composing.charts.windows import HIGH, WIDE, window
from guides.composing.charts.wires import Wired, wired
from guides.composing.charts.wiring import order
from guides.document.nodes.block import Chart, Row, Table
from guides.document.nodes.drawing import Area, Dot, Drawing, Drawn, Frame, Label, Stroke
from guides.document.nodes.inline import (
    Citation,
    Inlines,
    LineBreak,
    Reference,
    Strong,
    Text,
)
from guides.document.nodes.walk import plain
from guides.model.evidence import Counter, System, Wire
from guides.model.values.text import Phrase

FEWEST = 2  # counters: one alone is no street
LENGTH, GAP, MOST = 261.0, 3.0, 40.0  # of the street, between fronts, of one front
EDGE = 0.8  # of the board beyond the walls
SIGN, KEPT, SAID, SMALL = 4.8, 3.9, 3.7, 3.3  # sizes of letters
HEAD, FLAGS = 10.0, 5.0
BEHIND = 1.0  # a mark, the space before its word


class _Front(NamedTuple):
    """A counter with where it stands."""

    system: System
    counter: Counter
    x: float
    width: float

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 2)


def street(brief: Brief) -> tuple[Chart, ...]:
    """The street, or nothing where the systems are no counters."""
    systems = _in_order(brief)
    if len(systems) < FEWEST:
        return ()
    said = brief.guide.film.street
    title = brief.said(said.title) if said else brief.t("street.title", count=len(systems))
    return (
        Chart(
            title=title,
            alternative=" ".join((*_counters_said(brief, systems), *_wires_said(brief))),
            drawing=_drawing(brief, systems),
            table=_table(brief, systems),
            note=brief.said(said.note) if said else brief.t("street.note"),
        ),
    )


def _counter(system: System) -> Counter:
    assert system.counter is not None
    return system.counter


def _in_order(brief: Brief) -> tuple[System, ...]:
    """The systems that are counters, in the order of their fronts."""
    given = [system for system in brief.guide.systems if system.counter]
    at = {system.id: place for place, system in enumerate(given)}
    pairs = [(at[wire.sender], at[wire.receiver]) for wire in _wires(brief)]
    return tuple(given[place] for place in order(len(given), pairs))


def _wires(brief: Brief) -> tuple[Wire, ...]:
    counters = {system.id for system in brief.guide.systems if system.counter}
    return tuple(wire for wire in brief.guide.wires if {wire.sender, wire.receiver} <= counters)


# In words


def _said(brief: Brief, phrase: Phrase) -> str:
    return plain(brief.said(phrase))


def _counters_said(brief: Brief, systems: tuple[System, ...]) -> Iterator[str]:
    for system in systems:
        counter = _counter(system)
        names = ("sign", "who", "keeps", "whom")
        yield brief.w(
            "street.counter", **{name: _said(brief, getattr(counter, name)) for name in names}
        )
        for name, phrases in (("takes", counter.takes), ("gives", counter.gives)):
            if phrases:
                what = brief.w("street.and").join(_said(brief, phrase) for phrase in phrases)
                yield brief.w(f"street.{name}_said", what=what)


def _wires_said(brief: Brief) -> Iterator[str]:
    signs = {s.id: _said(brief, s.counter.sign) for s in brief.guide.systems if s.counter}
    for wire in _wires(brief):
        ends = {"sender": signs[wire.sender], "receiver": signs[wire.receiver]}
        yield brief.w("street.wire", **ends, passes=_said(brief, wire.passes))


def _table(brief: Brief, systems: tuple[System, ...]) -> Table:
    """Counters, then wires, each with its mark and its sources."""
    columns = ("counter_head", "keeps", "effects", "proof")
    return Table(
        caption=brief.t("street.table"),
        header=tuple(brief.t(f"street.{column}") for column in columns),
        widths=(4, 6, 6, 4),
        rows=(
            *(Row(_counter_cells(brief, system)) for system in systems),
            *(Row(_wire_cells(brief, wire)) for wire in _wires(brief)),
        ),
    )


def _counter_cells(brief: Brief, system: System) -> tuple[Inlines, ...]:
    counter = _counter(system)
    effects = [
        (Text(f"{sign} "), *brief.said(phrase))
        for sign, phrases in (("−", counter.takes), ("+", counter.gives))
        for phrase in phrases
    ]
    return (
        (
            Strong(brief.said(counter.sign)),
            Text(brief.w("punctuation.colon") + " "),
            Reference(f"system:{system.id}"),
        ),
        (*brief.said(counter.keeps), Text(" – "), *brief.said(counter.whom)),
        joined(effects, (LineBreak(),)) or brief.t("street.nothing"),
        (brief.mark(system.strength, system.as_of), Text(" "), *_cited(brief, system)),
    )


def _wire_cells(brief: Brief, wire: Wire) -> tuple[Inlines, ...]:
    signs = {s.id: _said(brief, s.counter.sign) for s in brief.guide.systems if s.counter}
    ends = {"sender": signs[wire.sender], "receiver": signs[wire.receiver]}
    return (
        brief.t("street.way", **ends),
        brief.said(wire.text),
        brief.said(wire.passes),
        (brief.mark(wire.strength, wire.as_of),),
    )


def _cited(brief: Brief, system: System) -> Inlines:
    """The sources of the texts of a system that bear out its counter, each once."""
    texts = (system.run_by, system.covers, system.scale, system.penalties, system.rewards)
    cited = (node for text in texts for node in brief.said(text) if isinstance(node, Citation))
    return tuple({node.source: Citation(node.source, "") for node in cited}.values())


# Drawn


def _drawing(brief: Brief, systems: tuple[System, ...]) -> Drawing:
    width = min(MOST, (LENGTH - 2 * EDGE + GAP) / len(systems) - GAP)
    fronts = [
        _Front(system, _counter(system), round(EDGE + n * (width + GAP), 2), round(width, 2))
        for n, system in enumerate(systems)
    ]
    above = wired(_hung(brief, fronts))
    top, parts = above.height, list[Drawn](above.parts)
    house = _House(brief, fronts, top)
    parts += house.parts()
    ground = house.ground
    end = round(fronts[-1].x + width + EDGE, 2)
    parts.append(Stroke(0, ground, end, ground, 1.0))
    feet, lowest = ground + 20.5, 0.0
    for front in fronts:
        parts += _person(front.middle, ground + 1)
        lines = [*_effects(brief, front, feet)]
        parts += lines
        lowest = max([lowest, feet, *(line.y for line in lines)])
    return Drawing(end, round(lowest + 1.5, 2), tuple(parts))


def _hung(brief: Brief, fronts: list[_Front]) -> Iterator[Wired]:
    at = {front.system.id: place for place, front in enumerate(fronts)}
    spans = [(front.x, front.x + front.width) for front in fronts]
    for wire in _wires(brief):
        yield Wired(at[wire.sender], at[wire.receiver], _said(brief, wire.passes), spans)


class _House:
    """The fronts, one height for all: what is written on one makes room on every one."""

    def __init__(self, brief: Brief, fronts: list[_Front], top: float) -> None:
        self.brief, self.fronts, self.top = brief, fronts, top
        inner = fronts[0].width - 2.4
        self.who = [self._lines("who", f, SMALL, inner) for f in fronts]
        self.keeps = [self._lines("keeps", f, KEPT, inner, strong=True) for f in fronts]
        self.whom = [self._lines("whom", f, SMALL, inner) for f in fronts]
        self.windows = any(front.counter.drawing for front in fronts)
        self.who_at = top + HEAD + FLAGS + 1
        self.window_at = self.who_at + 4.1 * max(map(len, self.who)) + 1.2
        self.board = self.window_at + (HIGH + 2 if self.windows else 0)
        self.keeps_at = self.board + 2.6
        self.whom_at = self.keeps_at + 4.7 * max(map(len, self.keeps)) + 0.6
        self.mark_at = self.whom_at + 4.1 * max(map(len, self.whom)) + 1.4
        self.stacked = any(self._marked(f) > inner for f in fronts)
        self.ground = round(self.mark_at + (10.5 if self.stacked else 6.4), 2)

    def _lines(
        self, name: str, front: _Front, size: float, room: float, *, strong: bool = False
    ) -> list[str]:
        said = _said(self.brief, getattr(front.counter, name))
        opened = said[:1].upper() + said[1:] if strong else said
        return wrapped(opened, room, size, strong=strong)

    def parts(self) -> Iterator[Drawn]:
        """Every front from its sign to its mark."""
        for n, front in enumerate(self.fronts):
            yield from self._awning(front)
            walls = round(self.ground - self.top, 2)
            yield Frame(front.x, round(self.top, 2), front.width, walls, weight=0.4)
            column = Across(front.middle, "middle")
            yield from lines_down(self.who[n], column, self.who_at, SMALL, 4.1)
            yield from self._window(front)
            board = round(self.board, 2)
            yield Frame(
                round(front.x - EDGE, 2), board, round(front.width + 2 * EDGE, 2), 1.8, "ink", 0
            )
            yield from lines_down(self.keeps[n], column, self.keeps_at, KEPT, 4.7, strong=True)
            yield from lines_down(self.whom[n], column, self.whom_at, SMALL, 4.1)
            yield from self._mark(front)

    def _awning(self, front: _Front) -> Iterator[Drawn]:
        top, sign = round(self.top, 2), _said(self.brief, front.counter.sign)
        room = (front.width - 2) / measure(sign, 1, strong=True)
        yield Frame(front.x, top, front.width, HEAD, "ink", 0)
        size = round(min(SIGN, room), 2)
        lines = [sign]
        if size < SMALL:  # in two lines, none of them smaller than what is read
            size = SMALL
            lines = wrapped(sign, front.width - 2, size, strong=True)
        first = top + HEAD / 2 + size * 0.35 - SMALL * 0.6 * (len(lines) - 1)
        for n, line in enumerate(lines):
            base = round(first + SMALL * 1.2 * n, 2)
            yield Label(front.middle, base, line, size, "middle", strong=True, tone="paper")
        flags = 8
        wide, low, tip = front.width / flags, top + HEAD + FLAGS - 1.6, top + HEAD + FLAGS
        for n in range(0, flags, 2):
            left, right = front.x + n * wide, front.x + (n + 1) * wide
            corners = ((left, top + HEAD - 0.1), (right, top + HEAD - 0.1), (right, low),
                       ((left + right) / 2, tip), (left, low))  # fmt: skip
            yield Area(tuple((round(x, 2), round(y, 2)) for x, y in corners))

    def _window(self, front: _Front) -> Iterator[Drawn]:
        if not self.windows:
            return
        width, top = min(front.width - 3, WIDE + 3), round(self.window_at, 2)
        yield Frame(round(front.middle - width / 2, 2), top, round(width, 2), HIGH + 2, weight=0.3)
        left = front.middle - WIDE / 2
        yield from window(front.counter.drawing, left, self.window_at + 1, front.system.ends)

    def _mark(self, front: _Front) -> Iterator[Drawn]:
        """A mark with its word and year; under it where both are wide."""
        said, sign = self._proof(front), mark_width(front.system.strength)
        x, y = front.middle - self._marked(front) / 2, self.mark_at
        at = front.middle - sign / 2 if self.stacked else x
        yield from mark_drawn(front.system.strength, at, y + 1.2)
        if self.stacked:
            yield Label(front.middle, round(y + 7.3, 2), said, SMALL, "middle")
        else:
            yield Label(round(x + sign + BEHIND, 2), round(y + 3.2, 2), said, SMALL)

    def _marked(self, front: _Front) -> float:
        """How wide a mark is with its word."""
        return mark_width(front.system.strength) + BEHIND + measure(self._proof(front), SMALL)

    def _proof(self, front: _Front) -> str:
        return plain((self.brief.mark(front.system.strength, front.system.as_of),))


def _person(x: float, y: float) -> Iterator[Drawn]:
    """An arrow down to somebody: the same before every counter."""
    tip, wide = y + 7.5, 2.6
    shaft = ((x - 1, y), (x + 1, y), (x + 1, y + 4), (x + wide, y + 4), (x, tip),
             (x - wide, y + 4), (x - 1, y + 4))  # fmt: skip
    yield Area(tuple((round(a, 2), round(b, 2)) for a, b in shaft), "accent")
    yield Dot(x, round(y + 10.4, 2), 1.9)
    top, foot, half = y + 13, y + 18.6, 3.6
    bend = ((0.0, 1.0), (0.12, 0.55), (0.35, 0.18), (0.7, 0.0))
    left = [(x - half + half * a, top + 3.6 * b) for a, b in bend]
    right = [(2 * x - a, b) for a, b in reversed(left)]
    body = ((x - half, foot), *left, *right, (x + half, foot))
    yield Area(tuple((round(a, 2), round(b, 2)) for a, b in body))


def _effects(brief: Brief, front: _Front, y: float) -> Iterator[Label]:
    """What is taken and what is given, each behind its sign."""
    base = y + SAID + 0.5
    counter = front.counter
    for sign, phrases in (("−", counter.takes), ("+", counter.gives)):
        for phrase in phrases:
            yield Label(front.x, round(base, 2), sign, KEPT, strong=True)
            for line in wrapped(_said(brief, phrase), front.width - 4, SAID):
                yield Label(round(front.x + 4, 2), round(base, 2), line, SAID)
                base += 4.6
            base += 0.8
