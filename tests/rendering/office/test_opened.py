"""The real film's office files, opened and laid out by LibreOffice."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from pypdf import PdfReader

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import Subject, compose
from guides.document.audience import AUDIENCES, LANGUAGES, SCHOOL, Audience, Language
from guides.document.block import Heading
from guides.document.edition import Edition, Imprint
from guides.planning.programmes import Programme, programmes, usual
from guides.reading.words import read_words
from guides.rendering.formats import FORMATS
from guides.rendering.office.sheets.page import sides
from tests.rendering.office.odt.opendocument import faults

pytestmark = [pytest.mark.slow, pytest.mark.validator]
OFFICE = {made.name: made for made in FORMATS if made.name in ("docx", "odt")}
EACH = pytest.mark.parametrize("name", OFFICE)
# As wide as the faces the files ask for; any other would break the lines elsewhere.
FACES = ("Liberation Serif", "Liberation Sans")
Laid = Callable[[str, dict[str, Edition]], dict[str, PdfReader]]


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Laid:
    """LibreOffice opens each edition in a format and makes a PDF of it."""
    office, lister = shutil.which("soffice"), shutil.which("fc-list")
    if not office:
        pytest.skip("not run: LibreOffice is not installed")
    listed = subprocess.check_output([lister, ":", "family"], text=True) if lister else ""
    if not all(face in listed for face in FACES):
        pytest.skip("not run: the faces of fonts-liberation are not installed")

    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"

    def converted(name: str, editions: dict[str, Edition]) -> dict[str, PdfReader]:
        folder = tmp_path_factory.mktemp(name)
        files = {title: folder / f"{title}.{name}" for title in editions}
        for title, path in files.items():
            path.write_bytes(rendered(name, editions[title]))
        command = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run([*command, *files.values()], check=True, capture_output=True, timeout=300)
        return {title: PdfReader(path.with_suffix(".pdf")) for title, path in files.items()}

    return converted


def rendered(name: str, edition: Edition) -> bytes:
    """A file of an office program."""
    return OFFICE[name].function(edition, locations.templates(), "standard")


def composed(
    name: str, subject: Subject, document: str, audience: Audience, language: Language
) -> Edition:
    """One document, as a format has room for it."""
    room = OFFICE[name].has_room("plan" if isinstance(subject, Programme) else "film")
    words = read_words(locations.templates(), language)
    imprint = Imprint("0.0.0", "2026-01-31")
    printed = usual(subject, audience) if isinstance(subject, CheckedGuide) else None
    return compose(subject, document, audience, words, imprint, on_screen=room, usual=printed)


def sheets(name: str, real_film: CheckedGuide) -> Iterator[tuple[str, Edition, int]]:
    """Every run sheet and handout, each with its number of lessons."""
    for language in LANGUAGES:
        for audience in AUDIENCES:
            for programme in programmes(real_film, audience):
                for document in ("runsheet", "handout"):
                    edition = composed(name, programme, document, audience, language)
                    title = f"{document}-{language}-{audience}-{programme.id}"
                    yield title, edition, len(programme.lessons)


@EACH
def test_each_lesson_fits_one_side(name: str, real_film: CheckedGuide, laid_out: Laid) -> None:
    """A handout is one side a lesson, a run sheet up to forty minutes too; others may take two."""
    made = list(sheets(name, real_film))
    pdfs = laid_out(name, {title: edition for title, edition, _ in made})

    for title, edition, lessons in made:
        long = not title.endswith(("-10min", "-20min", "-40min"))
        more = 2 if edition.document == "runsheet" and long else 1
        assert lessons <= len(pdfs[title].pages) <= lessons * more, title


@EACH
def test_each_worksheet_fits_one_side(name: str, real_film: CheckedGuide, laid_out: Laid) -> None:
    """What is copied for pupils ends where the side ends."""
    editions = {
        f"{language}-{audience}": composed(name, real_film, "worksheets", audience, language)
        for language in LANGUAGES
        for audience in SCHOOL
    }

    for title, pdf in laid_out(name, editions).items():
        assert len(pdf.pages) == len(sides(editions[title].blocks))


@EACH
def test_the_real_guide_opens_whole(name: str, real_film: CheckedGuide, laid_out: Laid) -> None:
    """The French guide becomes a PDF whose pages are numbered to the last."""
    edition = composed(name, real_film, "guide", "cineclub", "fr")
    (pdf,) = laid_out(name, {"guide": edition}).values()
    count = len(pdf.pages)

    assert count > 40
    assert re.search(rf"{count} ?/ ?{count}", pdf.pages[-1].extract_text())
    if name == "odt":
        assert faults(rendered(name, edition)) == []
        first = pdf.pages[0].extract_text()
        numbers = [int(n) for n in re.findall(r"\.{3,}\s*(\d+)", first)]
        titles = [n for n in edition.blocks if isinstance(n, Heading) and n.level == 2]
        assert len(numbers) == len(titles)
        assert 1 < max(numbers) <= count
