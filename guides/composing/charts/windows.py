"""What the window of a counter shows: seven simple drawings, made of strokes and areas.

Each is drawn in a box of `WIDE` by `HIGH` millimetres whose upper left corner is (x, y).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from guides.document.nodes.drawing import Area, Dot, Drawn, Frame, Label, Stroke
from guides.model.values.scales import Window

WIDE, HIGH = 28.0, 13.0
LINE = 0.35
Ends = tuple[int, int] | None
Painter = Callable[[float, float, Ends], Iterator[Drawn]]


def window(kind: Window | None, x: float, y: float, ends: Ends) -> tuple[Drawn, ...]:
    """A drawing, or nothing.

    Args:
        kind: which.
        x: of the upper left corner of its box.
        y: of the same corner.
        ends: of the system's scale, which a gauge shows.
    """
    return tuple(PAINTERS[kind](x, y, ends)) if kind else ()


def _at(value: float) -> float:
    return round(value, 2)


def _ledger(x: float, y: float, ends: Ends) -> Iterator[Drawn]:
    """An open book: lines on the left, sums on the right."""
    yield Stroke(_at(x + 17), _at(y + 0.5), _at(x + 17), _at(y + 12.5), LINE)
    for row in range(5):
        line = _at(y + 1.7 + 2.4 * row)
        yield Stroke(_at(x + 2), line, _at(x + (14.5 if row % 2 else 13)), line, LINE)
        yield Stroke(_at(x + 19.5), line, _at(x + (24 if row % 2 else 26)), line, LINE)


def _list(x: float, y: float, ends: Ends) -> Iterator[Drawn]:
    """Names, some of them ticked."""
    for row in range(4):
        top = _at(y + 0.7 + 3.1 * row)
        yield Frame(_at(x + 3), top, 2.2, 2.2, "ink" if row in {1, 2} else "paper", LINE)
        end = x + (25 if row % 2 else 21)
        yield Stroke(_at(x + 8), _at(top + 1.1), _at(end), _at(top + 1.1), LINE)


def _ticket(x: float, y: float, ends: Ends) -> Iterator[Drawn]:
    """A ticket crossed out, its stub to tear off."""
    yield Frame(_at(x + 2), _at(y + 1.5), 24, 10, "paper", 0.5)
    yield Stroke(_at(x + 20), _at(y + 1.5), _at(x + 20), _at(y + 11.5), LINE, dashed=True)
    for lean in (1, -1):
        high, low = _at(y + 6.5 - 3 * lean), _at(y + 6.5 + 3 * lean)
        yield Stroke(_at(x + 7), high, _at(x + 15), low, 0.8)


def _sheets(x: float, y: float, ends: Ends) -> Iterator[Drawn]:
    """Three sheets, one on another."""
    for sheet in (2, 1, 0):
        left, top = x + 5 + 4 * sheet, y + 3.2 - 1.4 * sheet
        yield Frame(_at(left), _at(top), 10, 9.5, "paper", LINE)
    for row in range(3):
        line = _at(y + 5.6 + 2.3 * row)
        yield Stroke(_at(x + 7), line, _at(x + 13), line, LINE)


def _gauge(x: float, y: float, ends: Ends) -> Iterator[Drawn]:
    """A scale from end to end, with a hand on it."""
    yield Frame(_at(x + 2), _at(y + 4.2), 24, 3, "paper", 0.4)
    yield Frame(_at(x + 2), _at(y + 4.2), 11, 3, "ink", 0.4)
    yield Area(((_at(x + 11), y), (_at(x + 15), y), (_at(x + 13), _at(y + 3.4))))
    for value, place in zip(ends or (), (x + 2, x + 26), strict=False):
        align = "start" if place == x + 2 else "end"
        yield Label(_at(place), _at(y + 11.4), str(value), 3.2, align)  # type: ignore[arg-type]


def _points(x: float, y: float, ends: Ends) -> Iterator[Drawn]:
    """A row of points, one less, one more."""
    for row, filled in enumerate((5, 3)):
        middle = _at(y + 3.3 + 6.4 * row)
        for place in range(5):
            yield Dot(_at(x + 4.5 + 3.6 * place), middle, 1.2, place >= filled)
        yield Stroke(_at(x + 22.5), middle, _at(x + 25.5), middle, 0.6)
        if row == 0:
            yield Stroke(_at(x + 24), _at(middle - 1.5), _at(x + 24), _at(middle + 1.5), 0.6)


def _camera(x: float, y: float, ends: Ends) -> Iterator[Drawn]:
    """A camera on its foot, seen from the side."""
    yield Frame(_at(x + 6), _at(y + 1.8), 12, 6.4, "ink", 0)
    left, right = _at(x + 18), _at(x + 23.5)
    yield Area(((left, _at(y + 5)), (right, _at(y + 1.6)), (right, _at(y + 8.4))))
    yield Frame(_at(x + 11), _at(y + 8), 2, 4.6, "ink", 0)
    yield Dot(_at(x + 9.4), _at(y + 5), 1.3, hollow=True)


PAINTERS: Mapping[Window, Painter] = MappingProxyType(
    {
        "ledger": _ledger,
        "list": _list,
        "ticket": _ticket,
        "sheets": _sheets,
        "gauge": _gauge,
        "points": _points,
        "camera": _camera,
    }
)
