"""The real film's OpenDocument files, opened by LibreOffice."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.document.audience import Audience
from guides.document.block import Heading
from guides.document.edition import Edition, Imprint
from guides.document.inline import Text
from guides.pipeline import checked_film
from guides.planning.programmes import programmes, usual
from guides.reading.words import read_words
from guides.rendering.formats import FORMATS
from guides.rendering.office.odt.fit import sides
from guides.rendering.office.odt.package import render_odt
from tests.rendering.office.odt.opendocument import faults

TEMPLATES = locations.templates()
pytestmark = [pytest.mark.slow, pytest.mark.validator]


@pytest.fixture(scope="module")
def real() -> CheckedGuide:
    """The real film, read and checked."""
    return checked_film(locations.default_film())


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, Edition]], Any]:
    """LibreOffice opens files and makes a PDF of each: name to PDF."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("not run: LibreOffice is not installed")

    def convert(editions: dict[str, Edition]) -> dict[str, PdfReader]:
        folder = tmp_path_factory.mktemp("odt")
        for name, edition in editions.items():
            (folder / f"{name}.odt").write_bytes(render_odt(edition, TEMPLATES))
        subprocess.run(
            [
                office,
                "--headless",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                *(str(folder / f"{name}.odt") for name in editions),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        return {name: PdfReader(folder / f"{name}.pdf") for name in editions}

    return convert


def composed(subject: Any, document: str, audience: Audience) -> Edition:
    """One French document."""
    words = read_words(TEMPLATES, "fr")
    (made,) = (made for made in FORMATS if made.name == "odt")
    room = made.has_room("film" if document == "guide" else "plan")
    imprint = Imprint("0.0.0", "2026-01-31")
    printed = usual(subject, audience) if document == "guide" else None
    return compose(subject, document, audience, words, imprint, on_screen=room, usual=printed)


def test_libreoffice_opens_the_real_guide(
    real: CheckedGuide, converted: Callable[[dict[str, Edition]], Any]
) -> None:
    """The French guide becomes a PDF with its outline, its contents and its page numbers."""
    edition = composed(real, "guide", "cineclub")
    assert faults(render_odt(edition, TEMPLATES)) == []

    (pdf,) = converted({"guide": edition}).values()
    first = pdf.pages[0].extract_text()
    titles = [n for n in edition.blocks if isinstance(n, Heading) and n.level == 2]

    assert len(pdf.pages) > 40
    assert f"1/{len(pdf.pages)}" in first
    numbers = [int(n) for n in re.findall(r"\.{3,}\s*(\d+)", first)]
    assert len(numbers) == len(titles)
    assert 1 < max(numbers) <= len(pdf.pages)


def test_each_lesson_fits_one_side(
    real: CheckedGuide, converted: Callable[[dict[str, Edition]], Any]
) -> None:
    """A run sheet and a handout are one side a lesson; each worksheet is one side."""
    editions, expected = {}, {}
    for audience in ("cineclub", "lycee", "college"):
        for programme in programmes(real, audience):
            for document in ("runsheet", "handout"):
                name = f"{document}-{audience}-{programme.id}"
                editions[name] = composed(programme, document, audience)
                expected[name] = len(programme.lessons)

    pages = {name: len(pdf.pages) for name, pdf in converted(editions).items()}

    assert pages == expected


def test_each_worksheet_fits_one_side(
    real: CheckedGuide, converted: Callable[[dict[str, Edition]], Any]
) -> None:
    """What is copied for pupils ends where the side ends; what the teacher keeps comes after."""
    editions = {name: composed(real, "worksheets", name) for name in ("lycee", "college")}

    for name, pdf in converted(editions).items():
        *sheets, kept = sides(editions[name].blocks)
        assert isinstance(kept[0], Heading)
        (title,) = (n for n in kept[0].children if isinstance(n, Text))
        said = [page.extract_text() for page in pdf.pages]
        assert next(i for i, page in enumerate(said) if i and title.text in page) == len(sheets)
