"""Shapes: the four of a vote in their order, and a step of the scale with its word."""

from __future__ import annotations

from guides.checking.verdict import CheckedGuide
from guides.composing.say.shapes import VOTES, drawn, meanings
from guides.document.nodes.inline import Shape
from tests.support.on_paper import brief_of


def test_a_vote_has_four_shapes_in_their_order() -> None:
    """Slips, cards and screens show the same one for the same answer."""
    assert VOTES == ("disc", "square", "triangle", "plus")


def test_a_step_of_the_scale_is_drawn_with_its_word(checked: CheckedGuide) -> None:
    """In the language of the document."""
    said = [drawn(brief_of(checked, language=name), "solid") for name in ("fr", "en")]
    assert said == [Shape("solid", "solide"), Shape("solid", "solid")]


def test_steps_of_the_scale_are_told_in_a_line(checked: CheckedGuide) -> None:
    """A sentence each, in the order asked for."""
    brief = brief_of(checked)
    said = "For debate: a question of values. Solid: at least two sources."
    assert meanings(brief, ("open", "solid")) == said
