"""The papers of a game: read standing up, cut apart, a board that nobody has to glue."""

from __future__ import annotations

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.audience import YOUNGEST
from tests.support.on_paper import MILLIMETRE, Page, edition_of, pages

pytestmark = pytest.mark.slow  # typesets real documents

SMALLEST = 11  # points
TICKS = 12 * MILLIMETRE + 1  # from the edges of a page to where its corners are cut
WITHOUT = "Aucune ligne ne convient"
LAST = ("Dans tous les autres cas", "Une demande, ou un délai passé")


def made(film: CheckedGuide, document: str) -> list[Page]:
    """The pages of one of the two documents, as the youngest and their adult have them."""
    return pages(edition_of(film, document, YOUNGEST))


@pytest.mark.parametrize("document", ["game", "gamekey"])
def test_nothing_is_smaller_than_eleven_points(real_film: CheckedGuide, document: str) -> None:
    """Marks, notes, titles of tables and the foot of a page with the rest."""
    for page in made(real_film, document):
        for run in page.runs:
            assert run.size > SMALLEST - 0.1 or not run.text.strip(), run


def test_what_is_filled_in_or_looked_up_at_once_is_on_one_page(real_film: CheckedGuide) -> None:
    """The board with its six rows; what a counter says without a line, from title to last row."""
    papers = made(real_film, "game")
    (board,) = [page for page in papers if page.text.startswith("Le tableau")]
    silences = [page.text.partition(WITHOUT)[2] for page in papers if WITHOUT in page.text]

    assert {"1", "2", "3", "4", "5", "6"} <= {run.text.strip() for run in board.runs}
    assert len(silences) == 5
    assert all(any(last in said for last in LAST) for said in silences)


def test_no_word_stands_where_a_card_is_cut(real_film: CheckedGuide) -> None:
    """The foot of a page ends before the tick in the corner begins."""
    for page in made(real_film, "game"):
        feet = [run for run in page.runs if run.y > page.height - TICKS and run.text.strip()]
        number = max(feet, key=lambda run: run.x)
        assert number.text.isdigit()
        assert number.x + 0.5 * number.size * len(number.text) < page.width - TICKS
