"""The door: one static page that leads to everything that was built."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from guides.document.colour import on_dark, on_light, over
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
    style = (templates / "door" / "door.css").read_text(encoding="utf-8")
    return styled(shell, "\n".join((style, *_colours(films))))


def _colours(films: tuple[Film, ...]) -> Iterator[str]:
    """A rule for the colour of each film: a policy of hashes allows no style on an element."""
    colours = {film.id: film.colour for film in films}
    for number, colour in enumerate(colours.values()):
        field = f"--field: {colour}; --over: {over(colour)}"
        read = f"--on-light: {on_light(colour)}; --on-dark: {on_dark(colour)}"
        yield f".film-{number} {{ {field}; {read}; }}"
