"""A picture as a list of strokes, areas and words, in millimetres: the same numbers everywhere."""

from __future__ import annotations

from typing import Literal

from guides.document.node import Node

Tone = Literal["ink", "soft", "hair", "wash", "paper", "accent", "none"]
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
