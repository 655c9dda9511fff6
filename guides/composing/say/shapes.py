"""Shapes that people choose and raise: the four of a vote, the six steps of the scale."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from guides.composing.brief import Brief
from guides.document.nodes.inline import Shape, Strength

Ballot = Literal["disc", "square", "triangle", "plus"]
VOTES: tuple[Ballot, ...] = ("disc", "square", "triangle", "plus")


def drawn(brief: Brief, strength: Strength) -> Shape:
    """A step of the scale, drawn, with its word."""
    return Shape(strength, brief.w(f"strength.{strength}"))


def meanings(brief: Brief, strengths: Iterable[Strength]) -> str:
    """What steps of the scale mean, in the few words that a sheet has room for."""
    colon = brief.w("punctuation.colon")
    return " ".join(
        f"{brief.w(f'strength.{s}').capitalize()}{colon} {brief.w(f'strength_short.{s}')}."
        for s in strengths
    )
