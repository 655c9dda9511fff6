"""Large type: wide tables become lines, so that nothing runs into the next column."""

from __future__ import annotations

import pytest

from guides.checking.verdict import CheckedGuide
from guides.document.variant import Variant
from tests.support.on_paper import edition_of, pages

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("variant", ["large", "dys"])
def test_wide_tables_are_set_in_lines(checked: CheckedGuide, variant: Variant) -> None:
    """Each system repeats the names of its columns; a narrow table would say them once."""
    made = edition_of(checked, "guide", "cineclub")
    standard = " ".join(page.text for page in pages(made))
    large = " ".join(page.text for page in pages(made, variant))
    systems = len(checked.guide.systems)

    assert systems > 1
    assert large.count("Effets et recours") - standard.count("Effets et recours") >= systems - 1


@pytest.mark.parametrize("variant", ["large", "dys"])
def test_nothing_leaves_the_paper(checked: CheckedGuide, variant: Variant) -> None:
    """Every word begins inside the margins of its page."""
    for page in pages(edition_of(checked, "guide", "cineclub"), variant):
        assert all(50 < run.x < page.width - 50 for run in page.runs)
