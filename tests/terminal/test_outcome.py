"""The end of a build: a few lines that say what there is and where to begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from guides.building.outcome import Outcome
from guides.terminal.reporting import outcome_as_text

SHEETS = {
    "fr": ("f/fr/cineclub/40min/runsheet.pdf", "La feuille de route (ciné-club)"),
    "en": ("f/en/cineclub/40min/runsheet.pdf", "The run sheet (film club)"),
}
PATHS = (
    *(sheet for sheet, _ in SHEETS.values()),
    *("f/fr/lycee/questionbank.moodle.xml", "f/fr/lycee/questionbank.gift.txt"),
    *("f/fr/cineclub/guide.txt", "f/fr/cineclub/guide.odt", "f/fr/cineclub/f-40min-fr.zip"),
    *("f/fr/bibliography.bib", "f/contrechamp.fr.html", "index.html"),
)


def said(language: str, changed: int, paths: tuple[str, ...] = PATHS, **sheets: object) -> str:
    """What the terminal prints for so many files made anew."""
    outcome = Outcome(paths[:changed], paths, (), sheets or SHEETS)  # type: ignore[arg-type]
    return outcome_as_text(outcome, Path("out"), language)


def test_a_build_ends_with_counts_and_two_places() -> None:
    """By what one does with the files, then the door and the sheet, in the reader's language."""
    assert said("fr", 3).splitlines() == [
        "Le kit est prêt dans out : 10 fichiers, dont 3 refaits.",
        "  à imprimer (PDF) : 2 · à modifier (ODT, DOCX) : 1 · à lire à l'écran : 2 ·",
        "  pour Moodle ou Éléa : 2 · bibliographie : 1 · séances complètes (zip) : 1",
        "Pour commencer, ouvrez :",
        "  out/index.html",
        "      la porte : ce qu'il faut pour ce soir, pour un cours ou à l'écran",
        "  out/f/fr/cineclub/40min/runsheet.pdf",
        "      La feuille de route (ciné-club)",
    ]


def test_a_build_that_changes_nothing_says_so_and_the_rest_alike() -> None:
    """Whoever comes back later still reads where to begin."""
    first, *others = said("en", 0).splitlines()
    assert first == "Nothing has changed: the kit in out is up to date, 10 files."
    assert others == said("en", 1).splitlines()[1:]
    assert others[-1].strip() == "The run sheet (film club)"


@pytest.mark.parametrize(("language", "one"), [("fr", "1 fichier, dont 1 refait."), ("en", "1 of")])
def test_one_file_is_one(language: str, one: str) -> None:
    """Numbers agree; where nothing is to be opened first, there is the door."""
    told = outcome_as_text(Outcome(PATHS[:1], PATHS[:1], (), {}), Path("out"), language)
    assert one in told
    assert told.count("out/") == 1


def test_a_kit_in_the_other_language_alone_still_says_where_to_begin() -> None:
    """A French sheet for an English reader is better than none."""
    assert "runsheet.pdf" in said("en", 1, fr=SHEETS["fr"])


def test_no_line_but_a_path_is_wider_than_a_terminal() -> None:
    """Eighty columns, with a thousand files of every kind."""
    for language in ("fr", "en"):
        lines = said(language, 9, PATHS * 1111).splitlines()
        assert len(lines) < 12
        assert max(map(len, lines)) <= 80
