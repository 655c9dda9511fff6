"""The colour of a film: what reads on it, and how light or dark it is where it is read itself.

A colour is "#RRGGBB"; light and contrast are those of WCAG 2.2.
"""

from __future__ import annotations

INK, PAPER = "#000000", "#FFFFFF"
# The darkest ground of a light page, and the lightest of a dark one: `--wash` of guide.css.
LIGHT_GROUND, DARK_GROUND = "#F3F0E7", "#212327"
READABLE, SEEN = 4.5, 3.0  # 1.4.3: words of any size; 1.4.11: what is drawn


def contrast(one: str, other: str) -> float:
    """Between two colours, from 1 to 21."""
    dark, bright = sorted((_light(_parts(one)), _light(_parts(other))))
    return (bright + 0.05) / (dark + 0.05)


def over(colour: str) -> str:
    """White or black, whichever reads better over a colour: 4.58 to 1 at the least."""
    return max((PAPER, INK), key=lambda ink: contrast(ink, colour))


def on_light(colour: str) -> str:
    """The same hue with as much black as reading on paper takes: mostly none."""
    return _read(colour, INK, LIGHT_GROUND)


def on_dark(colour: str) -> str:
    """The same hue with as much white as reading on a dark ground takes."""
    return _read(colour, PAPER, DARK_GROUND)


def anywhere(colour: str) -> str:
    """The same hue, seen on paper and on black alike."""
    return _read(on_light(colour), PAPER, INK, SEEN)


def _read(colour: str, more: str, ground: str, least: float = READABLE) -> str:
    """A colour mixed in steps of a twentieth with another until it reads on a ground."""
    pairs = list(zip(_parts(colour), _parts(more), strict=True))
    mixed = (
        "#" + "".join(f"{round(c + (to - c) * share / 20):02X}" for c, to in pairs)
        for share in range(21)
    )
    return next(made for made in mixed if contrast(made, ground) >= least)


def _parts(colour: str) -> list[int]:
    """Red, green and blue, from 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _light(rgb: list[int]) -> float:
    """Relative luminance, from 0 to 1."""
    linear = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
