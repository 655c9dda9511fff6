"""The ballots: four outlined shapes a person, two people a sheet, little ink."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from guides.cache import used
from guides.checking.verdict import CheckedGuide, check
from guides.composing.say.shapes import VOTES
from guides.document.nodes.block import CardSheet
from guides.document.nodes.inline import Shape
from guides.reading.film.folder import read_guide
from tests.support.on_paper import edition_of, on_paper, pages
from tests.support.overlays import renew_lock
from tests.support.photocopier import printed


def test_each_of_two_people_gets_four_shapes(checked: CheckedGuide) -> None:
    """The same four twice, in the same order."""
    edition = edition_of(checked, "ballots", "cineclub")
    (sheet,) = (block for block in edition.blocks if isinstance(block, CardSheet))
    shapes = [card.title[0] for card in sheet.cards]

    assert all(isinstance(shape, Shape) for shape in shapes)
    assert [shape.name for shape in shapes if isinstance(shape, Shape)] == [*VOTES, *VOTES]


@pytest.mark.slow
def test_a_ballot_is_read_aloud_once(checked: CheckedGuide) -> None:
    """The second one is for the scissors."""
    (page,) = pages(edition_of(checked, "ballots", "cineclub"))
    said = page.where("Cela dépend", read_aloud=False)

    assert [run.artifact for run in said] == [False, True]
    assert said[0].x < page.width / 2 < said[1].x


@pytest.mark.slow
@pytest.mark.validator
@pytest.mark.skipif(
    shutil.which("pdftoppm") is None and not os.environ.get("CONTRECHAMP_REQUIRE_VALIDATORS"),
    reason="not run: pdftoppm is not installed",
)
def test_shapes_are_outlined(checked: CheckedGuide, tmp_path: Path) -> None:
    """Ink on a sixteenth of the paper at most: solid shapes took a sixth."""
    path = tmp_path / "ballots.pdf"
    edition = edition_of(checked, "ballots", "cineclub")
    path.write_bytes(on_paper(edition))
    (page,) = pages(edition)
    shades = printed(path, 1).box(0, 0, page.width, page.height)

    assert sum(shade < 128 for shade in shades) / len(shades) < 1 / 16


@pytest.mark.slow
def test_a_film_without_votes_has_a_page_that_says_nothing_of_them(film: Path) -> None:
    """No shape is drawn for nothing."""
    (film / "votes.yaml").unlink()
    renew_lock(film)
    edition = edition_of(check(read_guide(film, used())), "ballots", "cineclub")

    assert not any(isinstance(block, CardSheet) for block in edition.blocks)
    (page,) = pages(edition)
    assert "Cela dépend" not in page.text
