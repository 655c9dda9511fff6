"""The door: one static page that leads to everything that was built."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

from guides.document.shelves import Film
from guides.rendering.markup import HTML, workshop


def render_door(films: tuple[Film, ...], templates: Path) -> bytes:
    """`index.html`, without script, to be opened from a folder or put on a server as it is.

    Args:
        films: each film in each language.
        templates: the folder of templates; `door/` holds its shell and style.
    """
    style = (templates / "door" / "door.css").read_text(encoding="utf-8")
    assert "</" not in style
    digest = hashlib.sha256(style.encode("utf-8")).digest()
    page = (
        workshop(HTML, templates / "door", templates / "html")
        .get_template("index.html.jinja")
        .render(
            films=films,
            style=Markup(style),  # noqa: S704  a file of ours
            style_hash=base64.b64encode(digest).decode("ascii"),
        )
    )
    return page.encode("utf-8")
