"""The real film's office files, opened and laid out by LibreOffice."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import Subject, compose
from guides.document.audience import AUDIENCES, LANGUAGES, SCHOOL, Audience, Language
from guides.document.edition import Edition, Imprint
from guides.document.nodes.block import Heading
from guides.planning.programmes import Programme, usual
from guides.reading.words import read_words
from guides.rendering.formats import FORMATS
from guides.rendering.office.sheets.page import sides
from tests.rendering.office.odt.opendocument import faults
from tests.support.on_paper import every_plan

pytestmark = [pytest.mark.slow, pytest.mark.validator]
OFFICE = {made.name: made for made in FORMATS if made.name in ("docx", "odt")}
Room = tuple[bool, bool]  # whether a format has room in what is made of a plan, and of a film
# As wide as the faces the files ask for; any other would break the lines elsewhere.
FACES = ("Liberation Serif", "Liberation Sans")


class Opened(NamedTuple):
    """An edition with the number of its lessons, its file, and what LibreOffice makes of it."""

    format: str
    title: str
    edition: Edition
    lessons: int
    data: bytes
    path: Path

    @property
    def pdf(self) -> PdfReader:
        """The PDF, read."""
        return PdfReader(self.path)


@pytest.fixture(scope="module")
def all_opened(
    real_film: CheckedGuide, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, Opened]]:
    """LibreOffice opens every edition in each format, all at one go, and makes a PDF of each."""
    office, lister = shutil.which("soffice"), shutil.which("fc-list")
    if not office:
        pytest.skip("not run: LibreOffice is not installed")
    listed = subprocess.check_output([lister, ":", "family"], text=True) if lister else ""
    if not all(face in listed for face in FACES):
        pytest.skip("not run: the faces of fonts-liberation are not installed")

    folder = tmp_path_factory.mktemp("opened")
    rooms = {name: (made.has_room("plan"), made.has_room("film")) for name, made in OFFICE.items()}
    composed = {room: list(editions(room, real_film)) for room in set(rooms.values())}
    files: dict[Path, Opened] = {}
    for name, room in rooms.items():
        for title, edition, lessons in composed[room]:
            path = folder / f"{title}.in-{name}.{name}"
            data = rendered(name, edition)
            path.write_bytes(data)
            files[path] = Opened(name, title, edition, lessons, data, path.with_suffix(".pdf"))
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=600)
    return {
        name: {made.title: made for made in files.values() if made.format == name}
        for name in OFFICE
    }


@pytest.fixture(params=OFFICE)
def opened(
    request: pytest.FixtureRequest, all_opened: dict[str, dict[str, Opened]]
) -> dict[str, Opened]:
    """Those of one format, by title."""
    return all_opened[request.param]


def rendered(name: str, edition: Edition) -> bytes:
    """A file of an office program."""
    return OFFICE[name].function(edition, locations.templates(), "standard")


def edition_of(
    rooms: Room, subject: Subject, document: str, audience: Audience, language: Language
) -> Edition:
    """One document, as a format has room for it."""
    room = rooms[not isinstance(subject, Programme)]
    words = read_words(locations.templates(), language)
    imprint = Imprint("0.0.0", "2026-01-31")
    printed = usual(subject, audience) if isinstance(subject, CheckedGuide) else None
    return compose(subject, document, audience, words, imprint, on_screen=room, usual=printed)


def editions(room: Room, real_film: CheckedGuide) -> Iterator[tuple[str, Edition, int]]:
    """Every run sheet, handout and set of worksheets, and the French guide; each one's lessons."""
    for language, audience in itertools.product(LANGUAGES, AUDIENCES):
        for programme in every_plan(real_film, audience):
            for document in ("runsheet", "handout"):
                edition = edition_of(room, programme, document, audience, language)
                title = f"{document}-{language}-{audience}-{programme.id}"
                yield title, edition, len(programme.lessons)
        if audience in SCHOOL:
            edition = edition_of(room, real_film, "worksheets", audience, language)
            yield f"worksheets-{language}-{audience}", edition, 0
    yield "guide", edition_of(room, real_film, "guide", "cineclub", "fr"), 0


def of(document: str, opened: dict[str, Opened]) -> dict[str, Opened]:
    """All of one document."""
    found = {title: made for title, made in opened.items() if made.edition.document == document}
    assert found
    return found


def test_each_lesson_fits_one_side(opened: dict[str, Opened]) -> None:
    """A run sheet is one side a lesson up to forty minutes; longer ones may take two."""
    for title, made in of("runsheet", opened).items():
        more = 1 if title.endswith(("-10min", "-20min", "-40min")) else 2
        assert made.lessons <= len(made.pdf.pages) <= made.lessons * more, title


@pytest.mark.parametrize("document", ["handout", "worksheets"])
def test_each_sheet_for_pupils_fits_its_side(opened: dict[str, Opened], document: str) -> None:
    """What is copied ends where the side ends: a lesson's documents, what one answers on."""
    for title, made in of(document, opened).items():
        assert len(made.pdf.pages) == len(sides(made.edition.blocks)), title


def test_the_real_guide_opens_whole(opened: dict[str, Opened]) -> None:
    """The French guide becomes a PDF whose pages are numbered to the last."""
    made = opened["guide"]
    pdf = made.pdf
    count = len(pdf.pages)

    assert count > 40
    assert re.search(rf"{count} ?/ ?{count}", pdf.pages[-1].extract_text())
    if made.format == "odt":
        assert faults(made.data) == []
        first = pdf.pages[0].extract_text()
        numbers = [int(n) for n in re.findall(r"\.{3,}\s*(\d+)", first)]
        titles = [n for n in made.edition.blocks if isinstance(n, Heading) and n.level == 2]
        assert len(numbers) == len(titles)
        assert 1 < max(numbers) <= count
