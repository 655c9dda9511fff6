"""The page of a draft for one audience: what it has not is not offered, and its claim is blank."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guides import pipeline
from guides.building.order import Order
from tests.page.preparing import VIEW, steps
from tests.page.projecting import count, place, to_the_end
from tests.support.small import small_draft

pytestmark = pytest.mark.slow


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    """The page of a small draft."""
    order = Order(small_draft(tmp_path), tmp_path / "out", documents=("page",), formats=("page",))
    pipeline.build(order)
    return tmp_path / "out/les-cabanes/contrechamp.fr.html"


def test_a_draft_is_prepared_with_a_claim_to_write(
    page_file: Path, open_page: Callable[..., Any]
) -> None:
    """One audience to choose, a step to fill in by hand, and the word at the foot."""
    page = open_page(page_file, VIEW)

    whom = page.locator("#prepare-audience option").all_inner_texts()
    words = [step.words for step in steps(page)]
    sheet = page.locator(VIEW).evaluate("view => view.textContent")

    assert len(whom) == 1
    assert [w for w in words if w.startswith("Une affirmation entendue dans le film")]
    assert "brouillon" in sheet
    assert "Brouillon" in page.locator("#guide h2").first.evaluate("title => title.textContent")


def test_the_blank_claim_is_projected(page_file: Path, open_page: Callable[..., Any]) -> None:
    """Screen after screen, to the last one, with nothing for the console to say."""
    page = open_page(page_file, "#view-project")
    to_the_end(page)

    assert place(page) == count(page) > 4
