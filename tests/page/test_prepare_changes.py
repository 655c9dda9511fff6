"""Every choice is answered: what changed, what to bring, the way back, or why nothing did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.preparing import VIEW, announced, ask, changed, do, steps

pytestmark = pytest.mark.slow
CHOICES = (
    ("Personnes", "8"),
    ("Personnes", "26"),
    ("Personnes", "120"),
    ("Places", "en cercle"),
    ("Places", "à des tables"),
    ("Projecteur", "sans projecteur"),
    ("Minutes de discussion", "43"),
    ("Minutes de discussion", "20"),
    ("Début de la discussion", "18:00"),
    ("Public", "lycée (15 à 18 ans)"),
    ("Le film", "film vu par extraits"),
    ("Les questions", "questions simples"),
)


@pytest.fixture
def prepare(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The view, just opened."""
    return open_page(page_file, VIEW)


def plan(page: Any) -> list[tuple[str, str]]:
    """What is done, and how long or in which way, without the hours."""
    return [
        (" ".join(row.split()).split(" ", 3)[-1], "")
        for row in page.locator("#prepare-steps > li").all_inner_texts()
    ]


def test_before_any_choice_nothing_is_said(prepare: Any) -> None:
    """No line reports a change that nobody made."""
    assert not prepare.locator("#prepare-changed").is_visible()
    assert prepare.locator(".prepare-step.changed").count() == 0


def test_a_choice_changes_the_plan_or_says_why_not(prepare: Any, subtests: pytest.Subtests) -> None:
    """Whatever is chosen, one line names it and what became of the steps; a bar marks those."""
    before = plan(prepare)
    for field, value in CHOICES:
        ask(prepare, field, value)
        with subtests.test(f"{field}: {value}"):
            said = changed(prepare)
            assert len(said) > 10
            same = [each[0] for each in before] == [each[0] for each in plan(prepare)]
            marked = prepare.locator(".prepare-step.changed").count()
            assert (marked == 0) == (same or field == "Les questions"), said
            if marked == 0:
                assert "mêmes étapes" in said or "les étapes ne changent pas" in said
        prepare.locator("#prepare-undo").click()
        assert plan(prepare) == before


def test_the_sheet_shows_what_changed(prepare: Any) -> None:
    """The rows of the sheet bear the bar too, and the first of them comes into sight."""
    assert prepare.locator(".sheet-steps .changed").count() == 0
    ask(prepare, "Places", "en cercle")
    rows = prepare.locator(".sheet-steps .changed")
    assert rows.count() == prepare.locator(".prepare-step.changed").count() > 0
    bar = rows.first.evaluate("row => getComputedStyle(row, '::before').borderLeftStyle")
    assert bar == "solid"
    box = rows.first.bounding_box()
    assert 0 <= box["y"] <= prepare.viewport_size["height"] - 20


def test_a_way_that_changes_is_named_with_the_old_one_and_what_to_bring(prepare: Any) -> None:
    """The new way, the old one, what to take out, and the way back: in sight, then heard."""
    before = steps(prepare)
    ask(prepare, "Places", "en cercle")
    said = changed(prepare)
    assert said.lower().startswith("en cercle")
    assert "remplace" in said or "changements" in said
    assert "Pour cela" in said
    announced(prepare, "fin à 21 h 10")
    do(prepare, "Annuler le dernier changement")
    assert steps(prepare) == before


def test_the_focus_stays_on_the_choice(prepare: Any) -> None:
    """A choice answers elsewhere on the page, yet nobody is taken away from it."""
    prepare.get_by_role("radio", name="en rangées").focus()
    prepare.keyboard.press("ArrowRight")
    assert prepare.evaluate("document.activeElement.value") == "tables"
