"""DOCX: what is copied for a room fits its side, by our count and in LibreOffice."""

from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from guides import locations, pipeline
from guides.building.order import Order
from guides.document.block import Blank, Box, Heading
from guides.document.edition import Edition
from guides.rendering.office.docx.package import render_docx
from guides.rendering.office.docx.sheet import settled
from tests.rendering.office.docx.taken_apart import Package
from tests.support.everything import p, t, with_blocks

TEMPLATES = locations.templates()
PROSE = p("Le renard passe devant la haie. " * 8)
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice") or ""


def sheet(document: str, *blocks: Any) -> Edition:
    """A sheet of one side."""
    return dataclasses.replace(with_blocks(Heading(1, t("T")), *blocks), document=document)


def test_type_shrinks_with_what_a_side_must_hold() -> None:
    """A short sheet has large type, a long one small type, never smaller than the least."""
    sizes = [
        settled(sheet("runsheet", *[PROSE] * count), TEMPLATES)[1].size for count in (5, 28, 500)
    ]

    assert sizes[0] == 10 and sizes[0] > sizes[1] > sizes[2] == 7.5


def test_what_stands_in_frames_takes_room_too() -> None:
    """Tables are measured row by row, each as high as its highest cell."""
    framed = Box("rule", t("Cadre"), (PROSE,) * 40)

    assert settled(sheet("runsheet", framed), TEMPLATES)[1].size < 10


def test_lines_to_write_on_fill_the_side() -> None:
    """Room that is left goes to lines; a full side keeps those that are asked for."""
    blank = Blank(t("Votre avis"), 1)

    def lines(*blocks: Any) -> int:
        made = Package(render_docx(sheet("handout", *blocks), TEMPLATES))
        return made.values("pStyle").count("WritingLine")

    assert lines(blank, blank) > 6
    assert lines(*[PROSE] * 500, blank, blank) == 2


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The real film's French files, opened by LibreOffice and printed."""
    folder = tmp_path_factory.mktemp("docx")
    order = Order(
        locations.default_film(),
        folder / "out",
        languages=("fr",),
        audiences=("cineclub", "college"),
        documents=("guide", "runsheet", "handout", "worksheets"),
        formats=("docx",),
    )
    made = pipeline.build(order)
    files = list(_flat(folder, made.paths))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, folder / "pdf", *files], check=True, capture_output=True, timeout=300)
    return {path.stem: path for path in (folder / "pdf").iterdir()}


def _flat(folder: Path, paths: tuple[str, ...]) -> Iterator[Path]:
    """The files under names of their own in one folder."""
    for path in (path for path in paths if path.endswith(".docx")):
        copy = folder / "_".join(Path(path).parts[2:])
        copy.write_bytes((folder / "out" / path).read_bytes())
        yield copy


@pytest.mark.validator
@pytest.mark.slow
@pytest.mark.skipif(
    not SOFFICE and not os.environ.get("CONTRECHAMP_REQUIRE_VALIDATORS"),
    reason="not run: LibreOffice is not installed",
)
def test_libreoffice_opens_them_and_sheets_fit_their_side(printed: dict[str, Path]) -> None:
    """Each file is read whole; run sheets and handouts take one side a lesson."""
    lessons = {"2x55min": 2, "path5": 5}
    pages = {name: len(PdfReader(path).pages) for name, path in printed.items()}
    sheets = {n: c for n, c in pages.items() if n.endswith(("runsheet", "handout"))}

    assert len(sheets) == 14
    assert sheets == {name: lessons.get(name.split("_")[1], 1) for name in sheets}
    assert pages["cineclub_guide"] > 40
    last = PdfReader(printed["cineclub_guide"]).pages[-1].extract_text()
    assert f"{pages['cineclub_guide']} / {pages['cineclub_guide']}" in last
