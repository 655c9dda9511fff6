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


def _epub(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.epub import render_epub  # noqa: PLC0415

    return render_epub(edition, templates)


def _txt(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.txt import render_txt  # noqa: PLC0415

    return render_txt(edition)


def _odt(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.odt import render_odt  # noqa: PLC0415

    return render_odt(edition, templates, variant)


def _docx(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.docx import render_docx  # noqa: PLC0415

    return render_docx(edition, templates)


def _moodle(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.moodle import render_moodle  # noqa: PLC0415

    return render_moodle(edition, templates)


def _gift(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.gift import render_gift  # noqa: PLC0415

    return render_gift(edition, templates)


def _json(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.edition_json import render_json  # noqa: PLC0415

    return render_json(edition)


def _page(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.page import render_page  # noqa: PLC0415

    return render_page(edition, templates)


FORMATS: tuple[Format, ...] = (
    Format("pdf", ".pdf", False, VARIANTS, _pdf),
    Format("html", ".html", True, ("standard",), _html),
    Format("epub", ".epub", True, ("standard",), _epub),
    # A file to edit: every claim in full, since cutting is easier than writing.
    Format("odt", ".odt", True, ("standard",), _odt),
    Format("docx", ".docx", True, ("standard",), _docx),
    Format("txt", ".txt", True, ("standard",), _txt),
    Format("page", ".html", True, ("standard",), _page),
    Format("moodle", ".moodle.xml", False, ("standard",), _moodle),
    Format("gift", ".gift.txt", False, ("standard",), _gift),
    Format("json", ".json", False, ("standard",), _json, by_default=False),
)
