"""Paper after two grey photocopies: every word stands out, every mark can be told."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

import pytest
from msgspec import structs

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.document.edition import Edition
from guides.rendering.paper.typeset import render_pdf
from tests.support.on_paper import MILLIMETRE, Page, Said, edition_of, on_paper, pages
from tests.support.photocopier import Picture, copied, printed

pytestmark = [
    pytest.mark.validator,
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("pdftoppm") is None and not os.environ.get("CONTRECHAMP_REQUIRE_VALIDATORS"),
        reason="not run: pdftoppm is not installed",
    ),
]

INK, PAPER = 150, 200  # of a word: its darkest strokes at most, the paper around them at least
MARKS = ("établi", "solide", "en partie", "fragile")  # from four filled squares to one


def twice(path: Path, number: int) -> Picture:
    """A copy of a copy of a page."""
    return copied(copied(printed(path, number)))


def on_disk(edition: Edition, folder: Path, data: bytes) -> Path:
    """The edition as a file."""
    path = folder / f"{edition.document}.pdf"
    path.write_bytes(data)
    return path


def lost(page: Page, copy: Picture) -> list[str]:
    """The words of a page that no longer stand out in its copy."""
    words = (run for run in page.runs if sum(map(str.isalnum, run.text)) > 1)
    return [run.text for run in words if not _stands_out(run, copy)]


def _stands_out(run: Said, copy: Picture) -> bool:
    """Dark strokes on light paper, or the reverse, in the box of the run's first letters."""
    wide = run.size * min(len(run.text), 6) * 0.4
    shades = copy.box(run.x, run.y - run.size * 0.75, run.x + wide, run.y + run.size * 0.1)
    dark, light = shades[len(shades) // 25], shades[len(shades) * 3 // 4]
    reversed_dark, reversed_light = shades[len(shades) // 4], shades[-(len(shades) // 25)]
    return (dark <= INK and light >= PAPER) or (reversed_dark <= INK and reversed_light >= PAPER)


@pytest.mark.parametrize("document", ["runsheet", "handout", "cards", "guide"])
def test_every_word_survives_two_copies(
    checked: CheckedGuide, document: str, tmp_path: Path
) -> None:
    """Nothing is too pale to be copied, nothing stands on a grey that swallows it."""
    plan = "40min" if document in ("runsheet", "handout") else ""
    made = edition_of(checked, document, "cineclub", plan)
    path = on_disk(made, tmp_path, on_paper(made))
    # Of the guide, the pages that face claims with counterpoints: washes, marks, small print.
    chosen = [n for n, page in enumerate(pages(made)) if "Contrechamp :" in page.text or not n][:3]

    assert chosen
    for number in chosen:
        assert lost(pages(made)[number], twice(path, number + 1)) == []


def test_marks_can_still_be_told_apart(checked: CheckedGuide, tmp_path: Path) -> None:
    """Four filled squares stay darker than three, three than two, two than one."""
    made = edition_of(checked, "guide", "cineclub")
    path = on_disk(made, tmp_path, on_paper(made))
    number, page = next(
        (n, p) for n, p in enumerate(pages(made)) if "Six réponses possibles" in p.text
    )
    copy = twice(path, number + 1)
    darkness = []
    for name in MARKS:
        word = next(run for run in page.runs if run.text.strip() == name)
        shades = copy.box(word.x - 28, word.y - word.size * 0.6, word.x - 2, word.y)
        darkness.append(sum(255 - shade for shade in shades) / len(shades))

    assert darkness == sorted(darkness, reverse=True)
    assert all(most - less > 10 for most, less in itertools.pairwise(darkness))


@pytest.mark.parametrize("colour", ["#1F5FA8", "#C4391D"])
def test_frames_and_rules_survive_two_copies(
    checked: CheckedGuide, colour: str, tmp_path: Path
) -> None:
    """The bracket of a claim is solid beside its words, and lines to write on are whole."""
    made = structs.replace(edition_of(checked, "handout", "cineclub", "40min"), colour=colour)
    (page,) = pages(made)
    copy = twice(on_disk(made, tmp_path, on_paper(made)), 1)
    left, right = 20 * MILLIMETRE, page.width - 15 * MILLIMETRE
    (said,) = (run for run in page.where("Qui le dit"))
    (asked,) = (run for run in page.where("Ce qui me ferait"))
    written = copy.box(left + 9, asked.y + 12, left + 11, asked.y + 40)

    for edge in (left, right):  # two millimetres of bracket stand astride each
        bar = copy.box(edge - 1.5, said.y - 20, edge + 1.5, said.y)
        assert bar[len(bar) * 9 // 10] <= INK
    assert written[1] <= INK


def test_words_in_a_middle_grey_would_be_caught(checked: CheckedGuide, tmp_path: Path) -> None:
    """The judge judges: in a paler ink, words are lost."""
    templates = tmp_path / "templates"
    shutil.copytree(locations.templates(), templates)
    styles = templates / "pdf/style.typ"
    said = styles.read_text(encoding="utf-8")
    assert "#let ink = luma(0)" in said
    styles.write_text(said.replace("#let ink = luma(0)", "#let ink = luma(170)"), "utf-8")
    made = edition_of(checked, "runsheet", "cineclub", "40min")
    path = on_disk(made, tmp_path, render_pdf(made, templates))

    assert lost(pages(made)[0], twice(path, 1))
