"""A guide to another film: nothing of the first one in any of its files, and nothing empty.

The second film is a small draft about a seed library, in French, for a club. What it is searched
for is what the first film is about: a word of it here was fixed in the program or its templates.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from guides.building.order import Order
from guides.pipeline import build
from tests.support.overlays import ROOT

SECOND = ROOT / "tests/second"
# Names of the first film, words of its subject, and what fixed words once said of it alone.
ELSEWHERE = re.compile(
    r"\b(?:ma femme a du cr[ée]dit|belzic|lulu|chine|chinois\w*|china|chinese|p[ée]kin|beijing"
    r"|rongcheng|xinjiang|s[ée]same|zhima|cr[ée]dit social|social credit|score\w*|pinyin"
    r"|cam[ée]ras?|vid[ée]osurveillance|surveillance|liste noire|note sociale|le parti|l'[ÉE]tat"
    r"|l’[ÉE]tat|là-bas|syst[èe]mes?|guichets?|tribuna(?:l|ux)|52 min\w*|copies archivées"
    r"|producteur|projet contrechamp|lycée|collège|élèves?)\b"
    r"|[\u3400-\u9fff]",
    re.IGNORECASE,
)
PICTURES = (".png", ".jpg", ".woff2", ".ttf", ".otf")
PACKED = (".zip", ".docx", ".odt", ".epub")
# A heading over nothing, and lists, tables and boxes that hold nothing.
EMPTY = re.compile(
    r"<(ul|ol|dl|tbody|table|h[1-6]|section|nav|p|li|dd|caption|figure)\b(?![^>]*\bid=)[^>]*>\s*</\1>"
)
HELD = ("cards", "bibliography", "guide", "runsheet", "handout", "slides", "readme", "agenda")


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every document of the second film, in every format, built once."""
    out = tmp_path_factory.mktemp("second")
    build(Order(SECOND, out), processes=1)
    return out


@pytest.fixture(scope="module")
def said(kit: Path) -> dict[str, str]:
    """What each file says, and each in it; of the zip the names, since its files are the others."""
    files = (path for path in kit.rglob("*") if path.is_file())
    return {
        name: text
        for path in files
        for name, text in texts(path.relative_to(kit).as_posix(), path.read_bytes())
    }


def texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """All that a file says, with the names of files in it; nothing of pictures and letters."""
    if name.endswith(PACKED):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield name, "\n".join(packed.namelist())
            for inside in packed.namelist() if not name.endswith(".zip") else ():
                yield from texts(f"{name}!{inside}", packed.read(inside))
    elif name.endswith(".pdf"):
        read = PdfReader(io.BytesIO(data))
        yield name, "\f".join((str(read.metadata), *(page.extract_text() for page in read.pages)))
    elif not name.endswith(PICTURES):
        yield name, html.unescape(data.decode("utf-8"))


@pytest.mark.slow
def test_no_file_speaks_of_the_first_film(said: dict[str, str]) -> None:
    """Text, names, styles, metadata and scripts: none has a word of the first film's subject."""
    assert {Path(name).name.partition(".")[0] for name in said} >= {*HELD, "contrechamp", "index"}
    spoken = {
        f"{name}: …{text[max(0, found.start() - 40) : found.end() + 40]}…"
        for name, text in said.items()
        for found in ELSEWHERE.finditer(text)
    }
    assert sorted(spoken) == []


@pytest.mark.slow
def test_nothing_is_made_of_nothing(said: dict[str, str]) -> None:
    """No file for what the guide has not; no empty heading, list, table or page elsewhere."""
    papers = {name: text for name, text in said.items() if name.endswith(".pdf")}
    assert {Path(name).name.partition(".")[0] for name in papers} <= {*HELD}
    for name, text in papers.items():
        assert all(page.strip() for page in text.split("\f")), name
    for name, text in said.items():
        if name.endswith(("guide.html", "runsheet.html", ".xhtml")):
            assert EMPTY.findall(text) == [], name


@pytest.mark.slow
def test_the_read_me_names_files_that_are_there(kit: Path) -> None:
    """What a kit says to print or open is in it."""
    (archive,) = kit.rglob("*.zip")
    with zipfile.ZipFile(archive) as packed:
        names = {name.partition("/")[2] for name in packed.namelist()}
        readme = next(name for name in packed.namelist() if "LISEZMOI" in name)
        said = re.findall(r"^\d\. (\S+)", packed.read(readme).decode("utf-8"), re.MULTILINE)
    assert said
    assert {*said} <= names


@pytest.mark.slow
def test_a_guide_is_signed_by_its_makers(kit: Path) -> None:
    """Its makers, and nobody else, in the footer and the metadata; of whom the film is, elided."""
    guide = kit / "la-graineterie-du-canal/fr/cineclub"
    about = PdfReader(guide / "guide.pdf").metadata
    assert about is not None
    assert about.author == "Le Ciné-club imaginaire d’Orsenne"
    text = (guide / "guide.txt").read_text(encoding="utf-8")
    assert "Le Ciné-club imaginaire d’Orsenne ·" in text
    assert "documentaire La Graineterie du canal, d’Hélène Fabulet" in " ".join(text.split())
    assert "vu par les auteurs de ce guide" in text
