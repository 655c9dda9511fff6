"""The style and the script of a page: the faces it brings, and the hashes its policy names."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from guides.rendering.faces.embedded import with_faces


class Trusted(NamedTuple):
    """A style or a script of ours, and the hash by which a page's policy allows it."""

    text: Markup
    hash: str


def trusted(text: str) -> Trusted:
    """A text of ours that stands inside an element of a page."""
    assert "</" not in text
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return Trusted(Markup(text), base64.b64encode(digest).decode("ascii"))  # noqa: S704


def in_colour(style: str, colour: str) -> str:
    """A style of ours that knows the colour of a film, lighter where the ground is dark.

    Args:
        style: of ours.
        colour: "#RRGGBB", read on paper.
    """
    dark = f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {on_dark(colour)}; }} }}"
    return (
        f"{style}\n:root {{ --accent: {colour}; }}\n{dark}\n"
        f"@media print {{ :root {{ --accent: {colour}; }} }}\n"
    )


def on_dark(colour: str) -> str:
    """The same hue with as much white as reading on a dark ground takes."""
    hue = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    mixed = ([round(c + (255 - c) * share / 20) for c in hue] for share in range(21))
    lit = next(rgb for rgb in mixed if (_light(rgb) + 0.05) / (DARK + 0.05) >= READABLE)
    return "#{:02X}{:02X}{:02X}".format(*lit)


def _light(rgb: list[int]) -> float:
    """Relative luminance, from 0 to 1 (WCAG 2.2)."""
    linear = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


DARK = _light([0x21, 0x23, 0x27])  # the lightest ground of a dark page: `--wash` of guide.css
READABLE = 4.5  # WCAG 2.2, 1.4.3: words of any size


def styled(shell: Callable[..., str], style: str, *, typed: bool = False) -> bytes:
    """A page whose style brings the faces for what the page shows.

    Args:
        shell: fills the page in, given its style.
        style: of ours, without faces.
        typed: people type words of their own into the page.
    """
    page = shell(style=trusted(""))
    return shell(style=trusted(with_faces(style, page, typed=typed))).encode("utf-8")
