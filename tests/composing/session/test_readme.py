"""The read-me of a kit and the names of its files: found at a glance, counted right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.session.readme import kit_path, readme
from guides.document.block import NumberedList, Paragraph
from guides.document.inline import Code
from guides.document.walk import plain
from guides.planning.canonical import CANONICAL
from guides.planning.programmes import Programme, programme
from tests.support.on_paper import IMPRINT, words


@pytest.mark.parametrize(
    ("document", "suffix", "path"),
    [
        ("runsheet", ".pdf", "1-imprimer/feuille-de-route.pdf"),
        ("handout", ".pdf", "1-imprimer/fiche-de-salle.pdf"),
        ("worksheets", ".pdf", "1-imprimer/fiches-pour-la-classe.pdf"),
        ("key", ".pdf", "1-imprimer/corriges.pdf"),
        ("rescue", ".pdf", "1-imprimer/cartes-de-secours.pdf"),
        ("cards", ".pdf", "1-imprimer/affirmations-a-trier.pdf"),
        ("ballots", ".pdf", "1-imprimer/cartes-de-vote.pdf"),
        ("slides", ".pdf", "2-projeter/diapositives.pdf"),
        ("guide", ".pdf", "3-lire/guide.pdf"),
        ("guide", ".epub", "3-lire/guide.epub"),
        ("handout", ".html", "3-lire/fiche-de-salle.html"),
        ("handout", ".odt", "4-modifier/fiche-de-salle.odt"),
        ("slides", ".docx", "4-modifier/diapositives.docx"),
        ("questionbank", ".xml", "5-plateformes/banque-de-questions.xml"),
        ("bibliography", ".bib", "5-plateformes/bibliographie.bib"),
        ("page", ".html", "contrechamp.fr.html"),
        ("readme", ".txt", "LISEZMOI.txt"),
        ("agenda", ".txt", "agenda.txt"),
    ],
)
def test_a_file_stands_where_its_use_is_named(document: str, suffix: str, path: str) -> None:
    """What is printed, shown, read and edited stand apart; what comes first is at the top."""
    assert kit_path(words("fr"), document, "standard", suffix) == path


def test_a_layout_and_another_language_show_in_the_name() -> None:
    """Layouts lie side by side without hiding one another; English kits have English names."""
    assert kit_path(words("fr"), "handout", "twin", ".pdf") == (
        "1-imprimer/fiche-de-salle-deux-par-feuille.pdf"
    )
    assert kit_path(words("fr"), "guide", "dys", ".pdf") == "3-lire/guide-dys.pdf"
    assert kit_path(words("en"), "handout", "twin", ".pdf") == "1-print/handout-two-to-a-sheet.pdf"
    assert kit_path(words("en"), "page", "standard", ".html") == "contrechamp.en.html"


def evening(checked: CheckedGuide, people: int) -> Programme:
    """The usual session of a film club, for some other number of people."""
    return programme(checked, replace(CANONICAL["cineclub"], people=people), "evening")


def in_order(checked: CheckedGuide, asked: Programme) -> dict[str, str]:
    """The read-me's numbered steps: the file, and what is said of it."""
    brief = Brief(checked, asked.audience, words(), IMPRINT)
    (steps,) = (block for block in readme(brief, asked) if isinstance(block, NumberedList))
    said = {}
    for (step,) in steps.items:
        assert isinstance(step, Paragraph)
        file, text = step.children
        assert isinstance(file, Code)
        said[file.text] = plain((text,))
    return said


@pytest.mark.parametrize(("people", "sheets"), [(24, 12), (25, 13), (3, 2)])
def test_nobody_is_without_a_handout(checked: CheckedGuide, people: int, sheets: int) -> None:
    """Two to a sheet; where the number is odd, the last sheet is for one."""
    said = in_order(checked, evening(checked, people))
    handouts = said["1-imprimer/fiche-de-salle-deux-par-feuille.pdf"]
    assert f" {sheets} feuilles" in handouts
    assert f" {people} personnes" in handouts


def test_each_lesson_has_its_handouts(checked: CheckedGuide) -> None:
    """Two lessons of twenty-five take twice thirteen sheets: each is cut by itself."""
    one = evening(checked, 25)
    said = in_order(checked, replace(one, lessons=one.lessons * 2))
    assert " 26 feuilles" in said["1-imprimer/fiche-de-salle-deux-par-feuille.pdf"]


def test_only_a_room_with_a_projector_opens_slides(checked: CheckedGuide) -> None:
    """The steps are what this session needs: no slides without a projector, no class's sheets."""
    request = replace(CANONICAL["cineclub"], projector=False)
    shown = in_order(checked, evening(checked, 25))
    dark = in_order(checked, programme(checked, request, "dark"))
    assert shown.keys() - dark.keys() == {"2-projeter/diapositives.pdf"}
    assert not any("classe" in file for file in shown)


def test_a_vote_has_its_ballots_and_nothing_else_has(checked: CheckedGuide) -> None:
    """Two to a sheet, counted, only where a vote is planned."""
    asked = replace(CANONICAL["cineclub"], people=25)
    without = programme(
        checked, replace(asked, exclude=tuple(v.id for v in checked.guide.votes)), "w"
    )
    vote = programme(checked, replace(asked, include=(checked.guide.votes[0].id,)), "v")
    ballots = "1-imprimer/cartes-de-vote.pdf"

    assert ballots not in in_order(checked, without)
    assert "13 feuilles" in in_order(checked, vote)[ballots]
