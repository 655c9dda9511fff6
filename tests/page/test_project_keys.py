"""Keys as in slide programs, taps, one window for both, and no mouse at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.going import go, turn_to_view
from tests.page.projecting import VIEW, at_half_past_eight, count, onward, place, to_the_end


@pytest.fixture
def presenter(open_page: Callable[..., Any], sample_page: Path) -> Any:
    """The view, just opened."""
    return open_page(sample_page, VIEW)


def test_onward_and_back(presenter: Any) -> None:
    """The space bar and the keys of remote controls; those that scroll are left to scroll."""
    for forth, back in (
        ("ArrowRight", "ArrowLeft"),
        ("PageDown", "PageUp"),
        ("Space", "Backspace"),
        ("Enter", "ArrowLeft"),
    ):
        onward(presenter, forth)
        assert place(presenter) == 2, forth
        for key in ("ArrowDown", "ArrowUp", "End", "Home"):
            presenter.keyboard.press(key)
        presenter.wait_for_function("() => scrollY === 0")  # lower down, keys scroll back first
        assert place(presenter) == 2
        presenter.keyboard.press(back)
        assert place(presenter) == 1, back


def test_a_second_press_within_half_a_second_is_not_heard(
    open_page: Callable[..., Any], sample_page: Path
) -> None:
    """A nervous thumb on a remote control reveals no answer by accident."""
    presenter = at_half_past_eight(open_page, sample_page)
    presenter.evaluate(
        """() => { for (let n = 0; n < 3; n += 1) document.body.dispatchEvent(
             new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true })); }"""
    )
    assert place(presenter) == 2
    presenter.clock.fast_forward(499)
    presenter.keyboard.press("Space")
    assert place(presenter) == 2
    presenter.clock.fast_forward(1)
    presenter.keyboard.press("Space")
    assert place(presenter) == 3
    presenter.keyboard.press("ArrowLeft")
    assert place(presenter) == 2, "going back is heard at once"


def test_a_click_leaves_the_space_bar_to_go_on(presenter: Any) -> None:
    """Whoever starts the clock by mouse goes on by Space, and does not start it again."""
    presenter.locator("#project-start").click()
    presenter.keyboard.press("Space")
    assert place(presenter) == 2


def test_neither_end_goes_further(presenter: Any) -> None:
    """Pressing once too often never wraps round to a screen the audience did not expect."""
    presenter.keyboard.press("ArrowLeft")
    assert place(presenter) == 1
    to_the_end(presenter)
    onward(presenter)
    assert place(presenter) == count(presenter)


def test_black(presenter: Any) -> None:
    """One key turns all eyes from the screen to the discussion, and the same key brings it back."""
    presenter.keyboard.press("p")
    room = presenter.locator("#room")
    for key in ("n", "b", "."):
        presenter.keyboard.press(key)
        assert room.get_attribute("data-cover") == "black", key
        assert room.evaluate("room => getComputedStyle(room).backgroundColor") == "rgb(0, 0, 0)"
        assert not presenter.locator(".room .screen").is_visible()
        sees = presenter.locator("#project-sees").text_content()
        assert sees == "Noir\u00a0: la salle ne voit rien"
        presenter.keyboard.press(key)
        assert room.get_attribute("data-cover") == "", key
        assert presenter.locator(".room .screen").is_visible()


def test_the_cards_for_hard_moments_are_one_key_away(presenter: Any) -> None:
    """Over this window only; while they are open, no key moves the room."""
    presenter.keyboard.press("c")
    cards = presenter.locator("#project-cards")
    assert cards.locator("dt").count() > 0
    presenter.keyboard.press("ArrowRight")
    cards.locator("dt").first.click()
    presenter.keyboard.press("ArrowRight")
    assert place(presenter) == 1
    presenter.keyboard.press("Escape")
    cards.wait_for(state="hidden")
    onward(presenter)
    assert place(presenter) == 2


def test_keys_are_left_to_those_who_type_or_hold_a_modifier(presenter: Any) -> None:
    """Typing a note or using the browser's shortcuts never moves the audience's screen."""
    for key in ("Control+ArrowRight", "Alt+ArrowRight", "Meta+ArrowRight", "Control+b"):
        presenter.keyboard.press(key)
    assert place(presenter) == 1
    presenter.evaluate(
        """() => { const field = document.createElement("textarea");
             field.id = "typing"; document.querySelector("#project-run").prepend(field); }"""
    )
    presenter.locator("#typing").focus()
    presenter.keyboard.type("bw 3g.")
    presenter.keyboard.press("Enter")
    assert presenter.locator("#typing").input_value() == "bw 3g.\n"
    assert place(presenter) == 1


def test_keys_are_left_to_the_other_views(presenter: Any) -> None:
    """Keys pressed while counting votes never move the session that is being presented."""
    turn_to_view(presenter, "vote")
    presenter.keyboard.press("ArrowRight")
    presenter.keyboard.press("p")
    assert presenter.locator("#room").count() == 0
    turn_to_view(presenter, "project")
    assert place(presenter) == 1


def test_letters_can_be_switched_off(presenter: Any) -> None:
    """WCAG 2.1.4: keys of a single character can be turned off; the others stay."""
    presenter.locator("#project-help > summary").click()
    presenter.get_by_label("Touches d’une seule lettre").uncheck()
    presenter.locator("#project-what").click()
    presenter.keyboard.press("n")
    assert presenter.locator("#project-black").get_attribute("aria-pressed") == "false"
    presenter.keyboard.press("ArrowRight")
    assert place(presenter) == 2


def test_one_window_is_enough(presenter: Any) -> None:
    """With a single screen one can still project, step, and come back to the same place."""
    presenter.get_by_role("button", name="Projeter ici").click()
    room = presenter.locator("#room")
    assert room.is_visible()
    assert not presenter.locator("#view-project").is_visible()
    assert presenter.evaluate("document.activeElement.id") == "room"
    presenter.wait_for_function("() => document.fullscreenElement")
    presenter.keyboard.press("ArrowRight")
    assert place(presenter) == 2
    presenter.keyboard.press("p")
    assert room.count() == 0
    assert place(presenter) == 2
    presenter.wait_for_function("() => !document.fullscreenElement")
    presenter.keyboard.press("p")
    presenter.wait_for_function("() => document.fullscreenElement")
    presenter.evaluate("document.exitFullscreen()")
    presenter.wait_for_selector("#room", state="detached")


def test_back_does_not_take_the_screen_from_the_room(
    open_page: Callable[..., Any], sample_page: Path
) -> None:
    """A slip of the browser's button shows the room nothing; one leaves it where one went."""
    page = open_page(sample_page)
    go(page, "view-project")
    page.keyboard.press("p")
    page.go_back()
    page.wait_for_function("() => document.documentElement.dataset.view === 'read'")
    assert page.locator("#room").is_visible()
    page.keyboard.press("Escape")
    page.locator("#room").wait_for(state="detached")
    assert page.locator("#entries").is_visible()


def test_the_whole_screen_is_given_and_taken_back(presenter: Any) -> None:
    """The full screen comes and goes by one key, and nobody is ever shut in it."""
    presenter.keyboard.press("f")
    presenter.wait_for_function("() => document.fullscreenElement")
    presenter.keyboard.press("f")
    presenter.wait_for_function("() => !document.fullscreenElement")
    presenter.keyboard.press("p")
    presenter.wait_for_function("() => document.fullscreenElement")
    presenter.keyboard.press("f")
    presenter.wait_for_function("() => !document.fullscreenElement")
    assert presenter.locator("#room").is_visible()
    presenter.keyboard.press("Escape")
    assert presenter.locator("#room").count() == 0


def test_a_tap_on_each_half(open_page: Callable[..., Any], sample_page: Path) -> None:
    """On a tablet a finger is enough to go on, to go back, and to leave."""
    presenter = open_page(sample_page, VIEW, has_touch=True)
    presenter.get_by_role("button", name="Projeter ici").tap()
    presenter.locator("#room").wait_for()
    presenter.touchscreen.tap(1000, 300)
    presenter.get_by_text("Écran 2 sur").wait_for(state="attached")
    presenter.touchscreen.tap(200, 300)
    presenter.get_by_text("Écran 1 sur").wait_for(state="attached")
    presenter.get_by_role("button", name="Revenir à la présentation").tap()
    presenter.locator("#room").wait_for(state="detached")
    assert presenter.locator("#view-project").is_visible()


def test_a_whole_session_without_a_mouse(presenter: Any) -> None:
    """Tab reaches every control with a visible focus; Enter and Space press it."""

    def to(name: str) -> None:
        for _ in range(60):
            presenter.keyboard.press("Tab")
            reached = presenter.evaluate("document.activeElement.textContent.trim()")
            assert (
                presenter.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                != "none"
            ), reached
            if reached == name:
                return
        pytest.fail(f"no way to {name}")

    presenter.keyboard.press("Tab")
    to("Démarrer le minutage")
    presenter.keyboard.press("Enter")
    assert presenter.get_by_role("button", name="Redémarrer le minutage").is_visible()
    to("Suite Espace")
    presenter.keyboard.press("Space")
    assert place(presenter) == 2, "Space presses the button, once"
    presenter.wait_for_timeout(520)
    presenter.keyboard.press("Enter")
    assert place(presenter) == 3
    presenter.wait_for_timeout(520)
    to_the_end(presenter)
    to("Touches")
    presenter.keyboard.press("Enter")
    assert presenter.locator("#project-help li").first.is_visible()


def test_an_empty_session_leads_on(
    open_page: Callable[..., Any], sample_page: Path, tmp_path: Path
) -> None:
    """Where no session can be held: to Préparer, or to the usual session."""
    said = sample_page.read_text(encoding="utf-8")
    before, after = said.split('"table":', 1)
    tables, rest = after.split('"reasons":', 1)
    empty = tmp_path / "contrechamp.fr.html"
    empty.write_text(f'{before}"table":{re.sub("-?[0-9]+", "-1", tables)}"reasons":{rest}', "utf-8")
    presenter = open_page(empty, VIEW)
    assert not presenter.locator("#project-run").is_visible()
    assert not presenter.locator("#project-open").is_visible()
    presenter.keyboard.press("ArrowRight")
    assert presenter.get_by_role("button", name="Prendre la séance type du ciné-club").is_visible()
    presenter.get_by_role("link", name="Préparer une séance").click()
    presenter.locator("#title-prepare").wait_for()
