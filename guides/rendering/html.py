"""HTML by Jinja2: one self-contained file without script, which asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from markupsafe import Markup

from guides.document.edition import Edition
from guides.rendering.markup import HTML, Walk, contents, workshop
from guides.rendering.metadata import linked_data


def render_html(edition: Edition, templates: Path) -> bytes:
    """One page for a screen of any width, and for a printer.

    Args:
        edition: what to show.
        templates: the folder of templates; `html/` holds the shell, the macros, the style.
    """
    environment = workshop(HTML, templates / "html")
    style, style_hash = _style(templates)
    page = environment.get_template("page.html.jinja").render(
        edition=edition,
        words=edition.furniture,
        style=style,
        style_hash=style_hash,
        linked_data=Markup(linked_data(edition)),  # noqa: S704  nothing in it looks like a tag
        contents=contents(edition.blocks),
        body=Walk(edition, environment).blocks(edition.blocks),
    )
    return page.encode("utf-8")


@cache
def _style(templates: Path) -> tuple[Markup, str]:
    """The style, and the hash by which the page allows it."""
    style = (templates / "html" / "guide.css").read_text(encoding="utf-8")
    assert "</" not in style
    digest = hashlib.sha256(style.encode("utf-8")).digest()
    trusted = Markup(style)  # noqa: S704  a file of ours, read from the folder of templates
    return trusted, base64.b64encode(digest).decode("ascii")
