"""The style and the script of a page: the faces it brings, and the hashes its policy names."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from guides.document.colour import on_dark, on_light
from guides.rendering.faces.embedded import with_faces
from guides.rendering.web.tight import tightened


class Trusted(NamedTuple):
    """A style or a script of ours, and the hash by which a page's policy allows it."""

    text: Markup
    hash: str


# Stands in a page for what is not known yet; no text of an author's holds the sign "<".
LEFT_OPEN = Trusted(Markup("<_style>"), Markup("<_hash>"))


def trusted(text: str) -> Trusted:
    """A text of ours that stands inside an element of a page."""
    assert "</" not in text
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return Trusted(Markup(text), base64.b64encode(digest).decode("ascii"))  # noqa: S704


def in_colour(style: str, colour: str) -> str:
    """A style of ours that knows the colour of a film, as it reads on either ground.

    Args:
        style: of ours.
        colour: "#RRGGBB".
    """
    light = on_light(colour)
    dark = f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {on_dark(colour)}; }} }}"
    return (
        f"{style}\n:root {{ --accent: {light}; }}\n{dark}\n"
        f"@media print {{ :root {{ --accent: {light}; }} }}\n"
    )


def styled(shell: Callable[..., str], style: str, *, typed: bool = False) -> bytes:
    """A page whose style brings the faces for what the page shows.

    The page is filled in once: which faces it needs, its own text says.

    Args:
        shell: fills the page in, given its style.
        style: of ours, without faces.
        typed: people type words of their own into the page.
    """
    page = shell(style=LEFT_OPEN)
    brought = trusted(with_faces(tightened(style), page, typed=typed))
    for place, said in zip(LEFT_OPEN, brought, strict=True):
        assert page.count(place) == 1
        page = page.replace(place, said)
    return page.encode("utf-8")
