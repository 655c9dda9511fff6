"""The door: one static page that leads to everything that was built."""

from __future__ import annotations

from pathlib import Path

from guides.document.shelves import Film
from guides.rendering.web.markup import HTML, trusted, workshop


def render_door(films: tuple[Film, ...], templates: Path) -> bytes:
    """`index.html`, without script, to be opened from a folder or put on a server as it is.

    Args:
        films: each film in each language.
        templates: the folder of templates; `door/` holds its shell and style.
    """
    style = trusted((templates / "door" / "door.css").read_text(encoding="utf-8"))
    page = (
        workshop(HTML, templates / "door", templates / "html")
        .get_template("index.html.jinja")
        .render(films=films, style=style)
    )
    return page.encode("utf-8")
