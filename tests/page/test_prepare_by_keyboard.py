"""Préparer without a mouse, at every size, in both schemes: a whole session, and axe-core."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.preparing import VIEW, do, open_step, replaceable, said, steps, unfold
from tests.support.browsing import LOOKS, axe_violations

pytestmark = pytest.mark.slow


@pytest.fixture
def prepare(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The view, just opened."""
    return open_page(page_file, VIEW, accept_downloads=True)


def tab_to(page: Any, selector: str, *, back: bool = False) -> None:
    """Press Tab until the focus is on an element; it must be seen there."""
    for _ in range(150):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            break
    else:
        pytest.fail(f"Tab never reaches {selector}")
    ring = page.evaluate(
        """() => { const at = document.activeElement;
             return getComputedStyle(at.closest("label.button") ?? at).outlineStyle; }"""
    )
    assert ring == "solid"


def ask_by_keyboard(page: Any) -> None:
    """Forty minutes for twenty-five people, from the first view."""
    tab_to(page, "#open-prepare")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.id === 'title-prepare'")
    tab_to(page, "#prepare-minutes")
    page.keyboard.type("40")
    tab_to(page, "#prepare-people")
    page.keyboard.type("25")
    page.keyboard.press("Tab")
    assert said(page).startswith("40 minutes de discussion, fin à 21 h 10.")


def edit_by_keyboard(page: Any) -> None:
    """Move a step, swap another, add one's own and move it up."""
    tab_to(page, '[data-at="1 open"]')
    page.keyboard.press("Enter")
    tab_to(page, '[data-at="1 down"]')
    moved = steps(page)[1].label
    page.keyboard.press("Space")
    assert steps(page)[2].label == moved
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('data-at')") == "2 open"
    assert page.locator(".prepare-open-step").count() == 0
    place = replaceable(page, "question")
    tab_to(page, f"li:nth-child({place + 1}) [type=radio]")
    swapped = steps(page)[place].label
    page.keyboard.press("ArrowDown")
    assert steps(page)[place].label != swapped
    assert page.evaluate("document.activeElement.checked")
    tab_to(page, "details:has(#prepare-own) > summary")
    page.keyboard.press("Enter")
    tab_to(page, "#prepare-own")
    page.keyboard.type("Et chez nous ?")
    tab_to(page, "#prepare-own-do")
    page.keyboard.press("Enter")
    assert steps(page)[-2].words == "Et chez nous ?"
    place = len(steps(page)) - 2
    assert page.evaluate("document.activeElement.getAttribute('data-at')") == f"{place} minutes_of"
    page.keyboard.type("3")
    tab_to(page, f'[data-at="{place} up"]')
    page.keyboard.press("Enter")
    assert [step.words for step in steps(page)].index("Et chez nous ?") == place - 1


def save_by_keyboard(page: Any, folder: Path) -> Path:
    """Save the session file."""
    tab_to(page, "details:has(#prepare-save) > summary")
    page.keyboard.press("Enter")
    tab_to(page, "#prepare-save")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    path = folder / str(waiting.value.suggested_filename)
    waiting.value.save_as(path)
    return path


def test_a_session_is_prepared_by_keyboard(
    open_page: Callable[..., Any], page_file: Path, tmp_path: Path
) -> None:
    """Who uses no mouse can ask, edit, print, save, erase and reopen, always seeing the focus."""
    page = open_page(page_file, accept_downloads=True)
    page.on("filechooser", lambda _: None)  # from now on none is shown: asked later, one may be
    ask_by_keyboard(page)
    edit_by_keyboard(page)
    page.evaluate("window.print = () => document.body.setAttribute('data-printed', 'yes')")
    tab_to(page, "#prepare-print", back=True)
    page.keyboard.press("Enter")
    assert page.evaluate("document.body.dataset.printed") == "yes"
    path = save_by_keyboard(page, tmp_path)
    prepared = steps(page)
    assert said(page).startswith(f"{sum(step.minutes for step in prepared)} minutes")
    page.reload()
    assert steps(page) == prepared
    tab_to(page, "details:has(#prepare-save) > summary")
    page.keyboard.press("Enter")
    tab_to(page, "#prepare-erase")
    page.keyboard.press("Enter")
    assert steps(page) != prepared
    tab_to(page, "#prepare-load", back=True)
    with page.expect_file_chooser() as choosing:
        page.keyboard.press("Enter")
    choosing.value.set_files(path)
    page.get_by_text("est ouvert").wait_for()
    assert steps(page) == prepared


def test_a_click_that_takes_the_focus_from_a_field_still_counts(prepare: Any) -> None:
    """Typing minutes and then clicking elsewhere does both, so no change is silently lost."""
    before = steps(prepare)
    open_step(prepare, 1).get_by_role("spinbutton").fill("9")
    prepare.locator("#prepare-steps > li").nth(1).get_by_role("button", name="Plus tard").click()
    after = steps(prepare)
    assert (after[2].minutes, after[2].label) == (9, before[1].label)


@pytest.mark.validator
@LOOKS
def test_axe_finds_nothing(
    open_page: Callable[..., Any], page_file: Path, width: int, scheme: str
) -> None:
    """No known barrier stands in the view, at any width or scheme, with a step open."""
    page = open_page(page_file, VIEW, viewport={"width": width, "height": 720}, color_scheme=scheme)
    do(page, "Plus tard", row=2)
    page.locator("#prepare-minutes").fill("30")
    page.keyboard.press("Tab")
    assert "de trop" in page.locator("#prepare-time").inner_text()
    assert axe_violations(page) == []


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_runs_out_of_the_window_and_targets_are_large(
    open_page: Callable[..., Any], page_file: Path, width: int
) -> None:
    """From a telephone to a wide screen nothing is cut off or too small for a finger."""
    page = open_page(page_file, VIEW, viewport={"width": width, "height": 640})
    open_step(page, replaceable(page, "question"))
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.locator(
        f"{VIEW} :is(button, select, summary, label:has([type=radio]),"
        " input:not(.unseen, [type=radio]))"
    ).evaluate_all(
        """all => all.filter(one => one.checkVisibility()).map(one => [one.id || one.textContent,
             one.getBoundingClientRect()]).filter(([, box]) => box.width < 24 || box.height < 24)
             .map(([name]) => name)"""
    )
    assert small == []


def test_no_picture_is_cut_off(prepare: Any, picture: Callable[[Any, str], None]) -> None:
    """The view and its list of steps, at four sizes: nothing leaves the window."""
    picture(prepare, "prepare")
    prepare.locator("#prepare-steps").scroll_into_view_if_needed()
    prepare.locator("#title-steps").evaluate("title => title.scrollIntoView()")
    picture(prepare, "prepare-steps")
