"""The run sheet printed from the page: the sheet that the PDF is, word for word."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from guides import __version__, locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.document.edition import Imprint
from guides.planning.canonical import CANONICAL, USUAL_START
from guides.planning.programmes import programme
from guides.rendering.paper.typeset import render_pdf
from tests.page.preparing import VIEW, ask, do, steps, unfold
from tests.support.on_paper import words

pytestmark = pytest.mark.slow
IMPRINT = Imprint(__version__, "2026-01-01")
HOSTILE = "</script><img src=x> {{ 7*7 }} & <b>"


@pytest.fixture
def prepare(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The view, just opened."""
    return open_page(page_file, VIEW)


def pages(pdf: bytes) -> int:
    """How many pages a PDF by Chromium has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def text(pdf: bytes, folder: Path) -> str:
    """The words on paper, in one line."""
    if not shutil.which("pdftotext"):
        pytest.skip("not run: no pdftotext")
    (folder / "sheet.pdf").write_bytes(pdf)
    said = subprocess.run(
        ["pdftotext", "-layout", folder / "sheet.pdf", "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return " ".join(said.stdout.split())


def said_in(pdf: bytes, folder: Path) -> Counter[str]:
    """The words on paper; lines break after hyphens where they like."""
    return Counter(text(pdf, folder).replace("-", " ").split())


def hour(clock: str) -> str:
    """As people write it in French."""
    return f"{int(clock[:2])} h {clock[3:]}"


def test_every_step_is_on_the_sheet(prepare: Any, tmp_path: Path) -> None:
    """Whoever leads holds every step, on a side or two, and none of the page's controls."""
    for minutes in (10, 40, 60):
        ask(prepare, "Minutes de discussion", str(minutes))
        pdf = prepare.pdf(prefer_css_page_size=True)
        assert pages(pdf) <= (1 if minutes <= 40 else 2)
        said = text(pdf, tmp_path)
        for step in steps(prepare):
            assert hour(step.clock) in said
        assert "Lire Préparer" not in said
        assert "Annuler le dernier changement" not in said


def test_the_page_and_the_pdf_are_one_sheet(
    prepare: Any, real_film: CheckedGuide, tmp_path: Path
) -> None:
    """Word for word, what the page prints is what a build prints for the same session."""
    for minutes, people in ((10, 25), (40, 8), (60, 30)):
        ask(prepare, "Minutes de discussion", str(minutes))
        ask(prepare, "Personnes", str(people))
        start = USUAL_START["cineclub"]
        request = replace(CANONICAL["cineclub"], minutes=minutes, people=people, start=start)
        subject = programme(real_film, request, "mine")
        made = compose(subject, "runsheet", "cineclub", words("fr"), IMPRINT)
        built = render_pdf(made, locations.templates())

        printed = said_in(prepare.pdf(prefer_css_page_size=True), tmp_path)
        assert printed == said_in(built, tmp_path), (minutes, people)


def test_the_sheet_is_a4_upright(prepare: Any) -> None:
    """The sheet fits the paper of a French printer without any setting being changed."""
    pdf = prepare.pdf(prefer_css_page_size=True)
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", pdf)
    assert box is not None
    assert [round(float(side)) for side in box.groups()] == [595, 842]


def test_the_sheet_says_the_words_the_cuts_and_the_rules(prepare: Any, tmp_path: Path) -> None:
    """The sheet is enough to lead the session when the computer stays at home."""
    said = text(prepare.pdf(prefer_css_page_size=True), tmp_path)
    for line in ("de 20 h 30 à 21 h 10", "25 personnes", "en 1er", "Bienvenue."):
        assert line in said.replace("\u00a0", " ")


def test_ones_own_words_and_scenes_are_printed_as_written(prepare: Any, tmp_path: Path) -> None:
    """What someone wrote reaches the paper letter for letter, even if it looks like markup."""
    unfold(prepare)
    prepare.get_by_label("Votre propre question, ou une note").fill(HOSTILE)
    do(prepare, "Ajouter la mienne")
    prepare.locator("#prepare-scenes input").first.fill("vers 12 min")
    prepare.keyboard.press("Tab")
    said = text(prepare.pdf(prefer_css_page_size=True), tmp_path)
    assert HOSTILE in said
    assert "vers 12 min" in said


def test_the_sheet_on_the_screen_is_the_one_on_paper(prepare: Any, tmp_path: Path) -> None:
    """What is seen is what comes out of the printer, and it follows every choice."""
    for minutes in ("40", "20"):
        ask(prepare, "Minutes de discussion", minutes)
        sheet = prepare.locator("#prepare-sheet")
        assert sheet.is_visible()
        seen = sheet.inner_text()
        paper = text(prepare.pdf(prefer_css_page_size=True), tmp_path)
        words = {word for word in re.split(r"\W+", seen) if "fi" not in word and "fl" not in word}
        heard = {"force", "de", "la", "preuve"}  # beside a mark, for those who do not see it
        assert words - heard - set(re.split(r"\W+", paper)) == set()


@pytest.mark.parametrize(("width", "height"), [(1366, 680), (390, 844)])
def test_the_button_that_prints_stays_in_sight(
    open_page: Callable[..., Any], page_file: Path, width: int, height: int
) -> None:
    """Wherever somebody has scrolled to, paper is one press away."""
    page = open_page(page_file, VIEW, viewport={"width": width, "height": height})
    for share in (0, 0.5, 0.8):
        page.evaluate("share => scrollTo(0, share * document.body.scrollHeight)", share)
        box = page.locator("#prepare-print").bounding_box()
        assert 0 <= box["y"] <= height - box["height"], share


def test_another_view_prints_itself(open_page: Callable[..., Any], page_file: Path) -> None:
    """Printing a vote gives the vote, never a run sheet nobody asked for."""
    page = open_page(page_file, "#view-vote")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert not page.locator("#prepare-sheet").is_visible()


def test_the_button_prints(prepare: Any) -> None:
    """Nobody has to know the browser's menu to get the run sheet on paper."""
    prepare.evaluate("window.print = () => document.body.setAttribute('data-printed', 'yes')")
    do(prepare, "Imprimer la feuille")
    assert prepare.evaluate("document.body.dataset.printed") == "yes"
