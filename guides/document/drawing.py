"""A picture as a list of strokes and words, in millimetres: the same numbers for every format."""

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
    size: float = 2.8
    align: Align = "start"
    strong: bool = False
    tone: Tone = "ink"


Drawn = Stroke | Frame | Dot | Label


class Drawing(Node, frozen=True):
    """What is drawn, in order: what comes later lies on top."""

    width: float
    height: float
    parts: tuple[Drawn, ...]
