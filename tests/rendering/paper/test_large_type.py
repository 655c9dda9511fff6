"""Large type: wide tables become lines, so that nothing runs into the next column."""

from __future__ import annotations

import pytest
from msgspec import structs

from guides.checking.verdict import CheckedGuide
from guides.document.variant import Variant
from tests.support.everything import CHART, EVERYTHING, TABLE
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


@pytest.mark.parametrize("variant", ["large", "dys"])
def test_what_a_picture_says_in_lines_goes_on_over_as_many_pages_as_it_takes(
    variant: Variant,
) -> None:
    """Sixty lines of it: none ends under the foot of a page."""
    table = structs.replace(TABLE, rows=TABLE.rows[1:] * 60)
    edition = structs.replace(EVERYTHING, blocks=(structs.replace(CHART, table=table),))
    said = [run for page in pages(edition, variant) for run in page.runs]
    assert sum("Qui compte" in run.text for run in said) == 60
    assert all(run.y > 20 for run in said)
