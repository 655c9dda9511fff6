"""Shapes that people choose and raise: the four of a vote, the six steps of the scale."""

from __future__ import annotations

from typing import Literal

from guides.composing.brief import Brief
from guides.document.nodes.inline import Shape, Strength

Ballot = Literal["disc", "square", "triangle", "plus"]
VOTES: tuple[Ballot, ...] = ("disc", "square", "triangle", "plus")


def drawn(brief: Brief, strength: Strength) -> Shape:
    """A step of the scale, drawn, with its word."""
    return Shape(strength, brief.w(f"strength.{strength}"))
