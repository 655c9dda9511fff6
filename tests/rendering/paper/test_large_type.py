"""Large type: wide tables become lines, so that nothing runs into the next column."""

from __future__ import annotations

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.variant import Variant
from tests.support.everything import EVERYTHING
from tests.support.on_paper import edition_of, pages

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("variant", ["large", "dys"])
def test_wide_tables_are_set_in_lines(variant: Variant) -> None:
    """Each row repeats the names of its columns; a narrow table would say them once."""
    standard = " ".join(page.text for page in pages(EVERYTHING))
    large = " ".join(page.text for page in pages(EVERYTHING, variant))

    assert large.count("Qui compte") > standard.count("Qui compte") > 0


@pytest.mark.parametrize("variant", ["large", "dys"])
def test_nothing_leaves_the_paper(checked: CheckedGuide, variant: Variant) -> None:
    """Every word begins inside the margins of its page."""
    for page in pages(edition_of(checked, "guide", "cineclub"), variant):
        assert all(50 < run.x < page.width - 50 for run in page.runs)
