"""The formats, in order: name, suffix, whether it is read on a screen, and a function.

A format is one file and one line here. Each function imports its own renderer, so that
a build of one format does not pay for the others.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from guides.document.variant import VARIANTS, Variant

if TYPE_CHECKING:
    from guides.document.edition import Edition
    from guides.document.manuscript import Manuscript

Renderer = Callable[["Edition", Path, Variant], bytes]


class Format(NamedTuple):
    """How one format is made.

    Attributes:
        name: as asked for on the command line.
        suffix: of the file.
        on_screen: has room for every claim in full, and no pages.
        variants: which layouts it knows.
        function: from an edition and the templates to bytes.
        by_default: made when no format is asked for.
        printed: documents of a plan are sheets to print, whatever room a screen has.
        apart: another process makes it, so that several can be made at once.
        in_parts: the same bytes from a manuscript, what stands as it stood taken from earlier runs.
    """

    name: str
    suffix: str
    on_screen: bool
    variants: tuple[Variant, ...]
    function: Renderer
    by_default: bool = True
    printed: bool = False
    apart: bool = False
    in_parts: Callable[[Manuscript, Path], bytes] | None = None

    def has_room(self, of: str) -> bool:
        """Whether a document of the film, or of a plan, may hold what paper has no room for."""
        return self.on_screen and not (self.printed and of == "plan")


def _html(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.web.html import render_html  # noqa: PLC0415

    return render_html(edition, templates)


def _html_in_parts(manuscript: Manuscript, templates: Path) -> bytes:
    from guides.rendering.web.html import render_in_parts  # noqa: PLC0415

    return render_in_parts(manuscript, templates)


def _pdf(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.paper.typeset import render_pdf  # noqa: PLC0415

    return render_pdf(edition, templates, variant)


def _epub(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.epub.package import render_epub  # noqa: PLC0415

    return render_epub(edition, templates)


def _txt(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.text.txt import render_txt  # noqa: PLC0415

    return render_txt(edition)


def _odt(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.office.odt.package import render_odt  # noqa: PLC0415

    return render_odt(edition, templates, variant)


def _docx(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.office.docx.package import render_docx  # noqa: PLC0415

    return render_docx(edition, templates)


def _moodle(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.platforms.moodle import render_moodle  # noqa: PLC0415

    return render_moodle(edition, templates)


def _gift(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.platforms.gift import render_gift  # noqa: PLC0415

    return render_gift(edition, templates)


def _csl(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.references.csl import render_csl  # noqa: PLC0415

    return render_csl(edition)


def _bib(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.references.bibtex import render_bibtex  # noqa: PLC0415

    return render_bibtex(edition)


def _json(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.data.edition_json import render_json  # noqa: PLC0415

    return render_json(edition)


def _page(edition: Edition, templates: Path, variant: Variant) -> bytes:
    from guides.rendering.web.page import render_page  # noqa: PLC0415

    return render_page(edition, templates)


FORMATS: tuple[Format, ...] = (
    Format("pdf", ".pdf", False, VARIANTS, _pdf, apart=True),
    Format("html", ".html", True, ("standard",), _html, in_parts=_html_in_parts),
    # A file to edit: every claim in full, since cutting is easier than writing.
    Format("odt", ".odt", True, ("standard",), _odt, printed=True),
    Format("docx", ".docx", True, ("standard",), _docx, printed=True),
    Format("epub", ".epub", True, ("standard",), _epub),
    Format("txt", ".txt", True, ("standard",), _txt),
    Format("page", ".html", True, ("standard",), _page),
    Format("moodle", ".moodle.xml", False, ("standard",), _moodle),
    Format("gift", ".gift.txt", False, ("standard",), _gift),
    Format("csl", ".csl.json", False, ("standard",), _csl),
    Format("bib", ".bib", False, ("standard",), _bib),
    Format("json", ".json", True, ("standard",), _json, by_default=False),
)
