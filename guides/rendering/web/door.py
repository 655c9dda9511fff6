"""The door: one static page that leads to everything that was built."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from guides.document.shelves import Film
from guides.rendering.web.markup import HTML, workshop
from guides.rendering.web.style import styled


def render_door(films: tuple[Film, ...], templates: Path) -> bytes:
    """`index.html`, without script, to be opened from a folder or put on a server as it is.

    Args:
        films: each film in each language.
        templates: the folder of templates; `door/` holds its shell and style.
    """
    environment = workshop(HTML, templates / "door", templates / "html")
    shell = partial(environment.get_template("index.html.jinja").render, films=films)
    return styled(shell, (templates / "door" / "door.css").read_text(encoding="utf-8"))
