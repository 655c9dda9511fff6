"""HTML by Jinja2: one self-contained file without script, which asks nobody for anything."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from markupsafe import Markup

from guides.document.edition import Edition
from guides.rendering.web.markup import HTML, Walk, contents, workshop
from guides.rendering.web.metadata import linked_data
from guides.rendering.web.style import in_colour, styled


def render_html(edition: Edition, templates: Path) -> bytes:
    """One page for a screen of any width, and for a printer.

    Args:
        edition: what to show.
        templates: the folder of templates; `html/` holds the shell, the macros, the style.
    """
    environment = workshop(HTML, templates / "html")
    shell = partial(
        environment.get_template("page.html.jinja").render,
        edition=edition,
        words=edition.furniture,
        script=None,
        linked_data=Markup(linked_data(edition)),  # noqa: S704  nothing in it looks like a tag
        contents=contents(edition.blocks),
        body=Walk(edition, environment).blocks(edition.blocks),
    )
    style = (templates / "html" / "guide.css").read_text(encoding="utf-8")
    return styled(shell, in_colour(style, edition.colour))
