"""A picture as a list of strokes, areas and words, in millimetres: the same numbers everywhere."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from guides.document.nodes.node import Node

# `accent` is the colour of the film as it reads on paper, `field` that colour itself.
Tone = Literal["ink", "soft", "hair", "wash", "paper", "accent", "field", "none"]
Align = Literal["start", "middle", "end"]


class Stroke(Node, frozen=True):
    """A straight line from (x, y) to (to_x, to_y)."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float = 0.2
    tone: Tone = "ink"
    dashed: bool = False


class Curve(Node, frozen=True):
    """A curved line from (x, y) to (to_x, to_y), drawn towards (by_x, by_y), then (on_x, on_y).

    The two points between are those of a cubic Bézier curve, as SVG and Typst draw it.
    """

    x: float
    y: float
    by_x: float
    by_y: float
    on_x: float
    on_y: float
    to_x: float
    to_y: float
    weight: float = 0.2
    tone: Tone = "ink"
    dashed: bool = False


class Area(Node, frozen=True):
    """A polygon, filled, without an outline; points are (x, y) in turn."""

    points: tuple[tuple[float, float], ...]
    fill: Tone = "ink"


class Frame(Node, frozen=True):
    """A rectangle; (x, y) is its upper left corner. Its outline has the colour of ink."""

    x: float
    y: float
    width: float
    height: float
    fill: Tone = "none"
    weight: float = 0.2
    dashed: bool = False


class Dot(Node, frozen=True):
    """A disc around (x, y), or a ring when `hollow`."""

    x: float
    y: float
    radius: float
    hollow: bool = False


class Label(Node, frozen=True):
    """One line of words; y is its base line, x its start, its middle or its end."""

    x: float
    y: float
    text: str
    size: float = 3.4
    align: Align = "start"
    strong: bool = False
    tone: Tone = "ink"


Drawn = Stroke | Curve | Area | Frame | Dot | Label


class Drawing(Node, frozen=True):
    """What is drawn, in order: what comes later lies on top."""

    width: float
    height: float
    parts: tuple[Drawn, ...]


# What is measured from the edge of the paper, and what has a size of its own.
PLACES = {"x": 0, "to_x": 0, "by_x": 0, "on_x": 0, "y": 1, "to_y": 1, "by_y": 1, "on_y": 1}
LENGTHS = frozenset(("width", "height", "weight", "radius", "size"))


def moved(drawing: Drawing, share: float, x: float, y: float) -> tuple[Drawn, ...]:
    """The parts of a drawing, so much smaller or larger, from (x, y) on."""
    return tuple(_moved(part, share, (x, y)) for part in drawing.parts)


def _moved(part: Drawn, share: float, corner: tuple[float, float]) -> Drawn:
    if isinstance(part, Area):
        across, down = corner
        points = (
            (round(across + share * x, 2), round(down + share * y, 2)) for x, y in part.points
        )
        return replace(part, points=tuple(points))
    names = part.__struct_fields__
    changed = {name: getattr(part, name) * share for name in names if name in LENGTHS}
    for name in names:
        if name in PLACES:
            changed[name] = corner[PLACES[name]] + getattr(part, name) * share
    return replace(part, **{name: round(value, 2) for name, value in changed.items()})
