"""HTML by Jinja2: one self-contained file without script, which asks nobody for anything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from markupsafe import Markup

from guides.document.edition import Edition
from guides.document.manuscript import Manuscript
from guides.rendering.web.markup import HTML, Walk, contents, workshop
from guides.rendering.web.metadata import linked_data
from guides.rendering.web.parts import in_parts
from guides.rendering.web.style import in_colour, styled


def render_html(edition: Edition, templates: Path) -> bytes:
    """One page for a screen of any width, and for a printer.

    Args:
        edition: what to show.
        templates: the folder of templates; `html/` holds the shell, the macros, the style.
    """
    return _page(edition, templates, lambda walk: walk.blocks(edition.blocks))


def render_in_parts(manuscript: Manuscript, templates: Path) -> bytes:
    """The same bytes; of the blocks, only those are set and rendered that no earlier run knew."""
    return _page(manuscript.outlined, templates, partial(in_parts, manuscript))


def _page(edition: Edition, templates: Path, body: Callable[[Walk], Markup]) -> bytes:
    environment = workshop(HTML, templates / "html")
    shell = partial(
        environment.get_template("page.html.jinja").render,
        edition=edition,
        words=edition.furniture,
        script=None,
        linked_data=Markup(linked_data(edition)),  # noqa: S704  nothing in it looks like a tag
        contents=contents(edition.blocks),
        body=body(Walk(edition, environment)),
    )
    style = (templates / "html" / "guide.css").read_text(encoding="utf-8")
    return styled(shell, in_colour(style, edition.colour))
