"""The read-me of a kit and the names of its files: found at a glance, counted right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.documents import DOCUMENTS
from guides.composing.session.readme import kit_path, readme
from guides.document.nodes.block import Heading, NumberedList, Paragraph
from guides.document.nodes.inline import Code
from guides.document.nodes.walk import plain
from guides.planning.canonical import CANONICAL
from guides.planning.programmes import Programme, programme
from tests.support.on_paper import IMPRINT, words

FIRST = "1-pour-vous-a-imprimer-d-abord"


@pytest.mark.parametrize(
    ("document", "suffix", "path"),
    [
        ("runsheet", ".pdf", f"{FIRST}/1-feuille-de-route.pdf"),
        ("rescue", ".pdf", f"{FIRST}/2-cartes-de-secours.pdf"),
        ("cards", ".pdf", f"{FIRST}/3-affirmations-a-trier.pdf"),
        ("key", ".pdf", f"{FIRST}/4-corriges.pdf"),
        ("ballots", ".pdf", "2-a-distribuer/cartes-de-vote.pdf"),
        ("handout", ".pdf", "2-a-distribuer/fiche-a-distribuer.pdf"),
        ("handout", ".odt", "2-a-distribuer/fiche-a-distribuer.odt"),
        ("worksheets", ".pdf", "2-a-distribuer/fiches-pour-la-classe.pdf"),
        ("worksheets", ".docx", "2-a-distribuer/fiches-pour-la-classe.docx"),
        ("slides", ".pdf", "4-pour-vous-projeter/diapositives.pdf"),
        ("guide", ".pdf", "3-pour-vous-lire/guide.pdf"),
        ("guide", ".epub", "3-pour-vous-lire/guide.epub"),
        ("runsheet", ".html", "3-pour-vous-lire/feuille-de-route.html"),
        ("runsheet", ".odt", "5-pour-vous-modifier/feuille-de-route.odt"),
        ("guide", ".docx", "5-pour-vous-modifier/guide.docx"),
        ("questionbank", ".xml", "6-pour-vous-plateformes/banque-de-questions.xml"),
        ("bibliography", ".bib", "6-pour-vous-plateformes/bibliographie.bib"),
        ("page", ".html", "contrechamp.fr.html"),
        ("readme", ".txt", "LISEZMOI.txt"),
        ("agenda", ".txt", "3-pour-vous-lire/agenda.txt"),
    ],
)
def test_a_file_stands_where_its_use_is_named(document: str, suffix: str, path: str) -> None:
    """What is printed, shown, read and edited stand apart; what comes first is at the top."""
    assert kit_path(words("fr"), document, "standard", suffix) == path


def test_a_layout_and_another_language_show_in_the_name() -> None:
    """Layouts lie side by side without hiding one another; English kits have English names."""
    assert kit_path(words("fr"), "handout", "twin", ".pdf") == (
        "2-a-distribuer/fiche-a-distribuer-deux-par-feuille.pdf"
    )
    assert kit_path(words("fr"), "guide", "dys", ".pdf") == "3-pour-vous-lire/guide-dys.pdf"
    assert (
        kit_path(words("en"), "handout", "twin", ".pdf")
        == "2-to-hand-out/handout-two-to-a-sheet.pdf"
    )
    assert kit_path(words("en"), "page", "standard", ".html") == "contrechamp.en.html"


def test_the_files_of_several_plans_lie_side_by_side() -> None:
    """Each bears the name of its plan, before that of its layout."""
    assert kit_path(words(), "runsheet", "standard", ".pdf", "40min") == (
        f"{FIRST}/1-feuille-de-route-40min.pdf"
    )
    assert kit_path(words(), "readme", "standard", ".txt", "path5") == "LISEZMOI-path5.txt"
    assert kit_path(words(), "handout", "twin", ".pdf", "10min") == (
        "2-a-distribuer/fiche-a-distribuer-10min-deux-par-feuille.pdf"
    )


def test_the_read_me_says_which_files_are_of_its_session(checked: CheckedGuide) -> None:
    """The documents of a plan, and no others, by its name; those of other plans are left aside."""
    asked = evening(checked, 25)
    blocks = readme(Brief(checked, asked.audience, words(), IMPRINT), asked)
    lead = next(block for block in blocks if isinstance(block, Paragraph))
    assert "evening" in plain(lead.children)
    of_a_plan = {kit_path(words(), d.name, "standard", ".pdf") for d in DOCUMENTS if d.of == "plan"}
    for file in in_order(checked, asked):
        bare = file.replace("-evening", "").replace("-deux-par-feuille", "")
        assert (bare in of_a_plan) == ("-evening" in file)


def test_the_papers_of_the_adult_stand_apart_from_what_is_handed_out() -> None:
    """Every document in every format: pupils' folders hold theirs alone, whoever comes next."""
    said = words()
    suffixes = (".pdf", ".html", ".odt", ".docx", ".txt")
    for document in (kind for kind in DOCUMENTS if not kind.projected):
        paths = (kit_path(said, document.name, "standard", suffix) for suffix in suffixes)
        folders = {path.rpartition("/")[0] for path in paths}
        assert ("2-a-distribuer" in folders) == (document.holder == "room")
        assert len(folders) == 1 or document.holder == "adult"
    assert kit_path(said, "key", "standard", ".pdf").startswith(f"{FIRST}/4-")


def test_what_to_print_first_is_first_wherever_one_looks(checked: CheckedGuide) -> None:
    """In the sorted folder, in the list of an archive, and in the lines of the read-me."""
    suffixes = (".pdf", ".html", ".odt", ".docx", ".txt")
    paths = sorted(
        kit_path(words(), kind.name, "standard", suffix)
        for kind in DOCUMENTS
        for suffix in suffixes
    )
    assert paths[0] == f"{FIRST}/1-feuille-de-route.pdf"
    asked = evening(checked, 25)
    _, title, steps, *_ = readme(Brief(checked, asked.audience, words(), IMPRINT), asked)
    assert isinstance(title, Heading)
    assert plain(title.children) == "À imprimer d'abord, puis à ouvrir"
    assert isinstance(steps, NumberedList)
    assert next(iter(in_order(checked, asked))) == f"{FIRST}/1-feuille-de-route-evening.pdf"


def test_without_a_projector_no_folder_of_slides_is_told(checked: CheckedGuide) -> None:
    """The read-me names the folders that are there, by the names they have."""
    for projector in (True, False):
        asked = programme(checked, replace(CANONICAL["cineclub"], projector=projector), "evening")
        blocks = readme(Brief(checked, asked.audience, words(), IMPRINT), asked)
        said = repr(blocks)
        assert ("4-pour-vous-projeter" in said) == projector
        assert all(n in said for n in (FIRST, "2-a-distribuer", "3-pour-vous-lire"))


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
    handouts = said["2-a-distribuer/fiche-a-distribuer-evening-deux-par-feuille.pdf"]
    assert f" {sheets} feuilles" in handouts
    assert f" {people} personnes" in handouts


def test_each_lesson_has_its_handouts(checked: CheckedGuide) -> None:
    """Two lessons of twenty-five take twice thirteen sheets: each is cut by itself."""
    one = evening(checked, 25)
    said = in_order(checked, replace(one, lessons=one.lessons * 2))
    assert " 26 feuilles" in said["2-a-distribuer/fiche-a-distribuer-evening-deux-par-feuille.pdf"]


def test_only_a_room_with_a_projector_opens_slides(checked: CheckedGuide) -> None:
    """The steps are what this session needs: no slides without a projector, no class's sheets."""
    request = replace(CANONICAL["cineclub"], projector=False)
    shown = in_order(checked, evening(checked, 25))
    dark = in_order(checked, programme(checked, request, "evening"))
    assert shown.keys() - dark.keys() == {"4-pour-vous-projeter/diapositives-evening.pdf"}
    assert not any("classe" in file for file in shown)


def test_a_vote_has_its_ballots_and_nothing_else_has(checked: CheckedGuide) -> None:
    """Two to a sheet, counted, only where a vote is planned."""
    asked = replace(CANONICAL["cineclub"], people=25)
    without = programme(
        checked, replace(asked, exclude=tuple(v.id for v in checked.guide.votes)), "w"
    )
    vote = programme(checked, replace(asked, include=(checked.guide.votes[0].id,)), "v")
    ballots = "2-a-distribuer/cartes-de-vote.pdf"

    assert ballots not in in_order(checked, without)
    assert "13 feuilles" in in_order(checked, vote)[ballots]
