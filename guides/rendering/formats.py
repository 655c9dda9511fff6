"""The formats, in order: name, suffix, whether it is read on a screen, and a function.

A format is one file and one line here. Each function imports its own renderer, so that
a build of one format does not pay for the others.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from guides.document.edition import Edition
from guides.document.variant import VARIANTS, Variant

Renderer = Callable[[Edition, Path, Variant], bytes]


class Format(NamedTuple):
    """How one format is made.

    Attributes:
        name: as asked for on the command line.
        suffix: of the file.
        on_screen: has room for every claim in full, and no pages.
        variants: which layouts it knows.
        function: from an edition and the templates to bytes.
        by_default: made when no format is asked for.
    """

    name: str
    suffix: str
    on_screen: bool
    variants: tuple[Variant, ...]
    function: Renderer
    by_default: bool = True


def _html(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.html import render_html  # noqa: PLC0415

    return render_html(edition, templates)


def _pdf(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.typeset import render_pdf  # noqa: PLC0415

    return render_pdf(edition, templates, variant)


def _txt(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.txt import render_txt  # noqa: PLC0415

    return render_txt(edition)


def _json(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.edition_json import render_json  # noqa: PLC0415

    return render_json(edition)


FORMATS: tuple[Format, ...] = (
    Format("pdf", ".pdf", False, VARIANTS, _pdf),
    Format("html", ".html", True, ("standard",), _html),
    Format("txt", ".txt", True, ("standard",), _txt),
    Format("json", ".json", False, ("standard",), _json, by_default=False),
)
