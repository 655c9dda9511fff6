"""The colour of a film on every ground, and how a style knows it (WCAG 2.2)."""

from __future__ import annotations

import pytest

from guides.document.colour import anywhere, contrast, on_dark, on_light, over
from guides.rendering.web.style import in_colour

STEPS = ("00", "55", "7F", "AA", "FF")
COLOURS = [f"#{red}{green}{blue}" for red in STEPS for green in STEPS for blue in STEPS]


def test_contrast_is_that_of_the_standard() -> None:
    """Pairs known by heart: black on white, and the lightest grey that may be read on it."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#C4391D", "#FFFFFF") == pytest.approx(5.32, abs=0.01)


def test_every_colour_is_read_wherever_it_stands() -> None:
    """Over it, on either ground, and on what a reader of books may choose."""
    assert all(contrast(over(colour), colour) >= 4.5 for colour in COLOURS)
    assert all(contrast(on_light(colour), "#F3F0E7") >= 4.5 for colour in COLOURS)
    assert all(contrast(on_dark(colour), "#212327") >= 4.5 for colour in COLOURS)
    seen = [anywhere(colour) for colour in COLOURS]
    assert min(contrast(made, ground) for made in seen for ground in ("#FFFFFF", "#000000")) >= 3


def test_a_colour_that_is_read_already_stays_as_it_is() -> None:
    """White over it, and nothing mixed in on paper."""
    assert over("#C4391D") == "#FFFFFF" and over("#F2C230") == "#000000"
    assert on_light("#C4391D") == anywhere("#C4391D") == "#C4391D"


@pytest.mark.parametrize("colour", ["#C4391D", "#1F5FA8", "#000000", "#FFFFFF"])
def test_a_style_knows_the_colour_of_a_film_on_either_ground(colour: str) -> None:
    """On screen and in print; the dark one where the dark ground is."""
    style = in_colour("", colour)
    light, dark, paper = style.strip().split("\n")
    assert light == f":root {{ --accent: {on_light(colour)}; }}"
    assert dark.startswith("@media (prefers-color-scheme: dark)") and on_dark(colour) in dark
    assert paper.startswith("@media print") and on_light(colour) in paper
