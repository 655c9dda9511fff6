"""Keys as in slide programs, taps, one window for both, and no mouse at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.projecting import VIEW, count, place


@pytest.fixture
def presenter(open_page: Callable[..., Any], sample_page: Path) -> Any:
    """The view, just opened."""
    return open_page(sample_page, VIEW)


@pytest.mark.parametrize("key", ["ArrowRight", "ArrowDown", "PageDown", "Space", "Enter"])
def test_onward(presenter: Any, key: str) -> None:
    """Every key that slide programs and remote controls use to go on does so here."""
    presenter.keyboard.press(key)
    assert place(presenter) == 2


@pytest.mark.parametrize("key", ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"])
def test_back(presenter: Any, key: str) -> None:
    """Every key that slide programs and remote controls use to go back does so here."""
    presenter.keyboard.press("End")
    presenter.keyboard.press(key)
    assert place(presenter) == count(presenter) - 1


def test_ends_and_numbers(presenter: Any) -> None:
    """Any screen is reached by its number, and one that does not exist loses nobody's place."""
    presenter.keyboard.press("End")
    assert place(presenter) == count(presenter)
    presenter.keyboard.press("Home")
    assert place(presenter) == 1
    presenter.keyboard.press("3")
    assert presenter.locator("#project-typed").inner_text() == "→ 3"
    presenter.keyboard.press("Enter")
    assert place(presenter) == 3
    for key in ("9", "9", "Enter"):
        presenter.keyboard.press(key)
    assert place(presenter) == 3, "a screen that does not exist is left alone"


def test_neither_end_goes_further(presenter: Any) -> None:
    """Pressing once too often never wraps round to a screen the audience did not expect."""
    presenter.keyboard.press("ArrowLeft")
    assert place(presenter) == 1
    presenter.keyboard.press("End")
    presenter.keyboard.press("ArrowRight")
    assert place(presenter) == count(presenter)


@pytest.mark.parametrize(
    ("keys", "cover"), [(("b",), "black"), ((".",), "black"), (("w",), "white")]
)
def test_black_and_white(presenter: Any, keys: tuple[str, ...], cover: str) -> None:
    """One key turns all eyes from the screen to the discussion, and the same key brings it back."""
    presenter.keyboard.press("s")
    room = presenter.locator("#room")
    presenter.keyboard.press(keys[0])
    assert room.get_attribute("data-cover") == cover
    colour = {"black": "rgb(0, 0, 0)", "white": "rgb(255, 255, 255)"}[cover]
    assert room.evaluate("room => getComputedStyle(room).backgroundColor") == colour
    assert not presenter.locator(".room .screen").is_visible()
    assert not presenter.locator("#room-place").is_visible()
    presenter.keyboard.press(keys[0])
    assert room.get_attribute("data-cover") == ""
    assert presenter.locator(".room .screen").is_visible()


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
    presenter.locator("#open-vote").click()
    presenter.keyboard.press("ArrowRight")
    presenter.keyboard.press("p")
    assert presenter.locator("#room").count() == 0
    presenter.locator("#open-project").click()
    assert place(presenter) == 1


def test_letters_can_be_switched_off(presenter: Any) -> None:
    """WCAG 2.1.4: keys of a single character can be turned off; the others stay."""
    presenter.locator("#project-help > summary").click()
    presenter.get_by_label("Touches d’une seule lettre").uncheck()
    presenter.locator("#project-what").click()
    presenter.keyboard.press("b")
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
    presenter.keyboard.press("ArrowRight")
    assert place(presenter, "#room-place") == 2
    presenter.keyboard.press("p")
    assert room.count() == 0
    assert place(presenter) == 2
    presenter.keyboard.press("s")
    presenter.wait_for_function("() => document.fullscreenElement")
    presenter.evaluate("document.exitFullscreen()")
    presenter.wait_for_selector("#room", state="detached")


def test_the_whole_screen_is_given_and_taken_back(presenter: Any) -> None:
    """The full screen comes and goes by one key, and nobody is ever shut in it."""
    presenter.keyboard.press("f")
    presenter.wait_for_function("() => document.fullscreenElement")
    presenter.keyboard.press("f")
    presenter.wait_for_function("() => !document.fullscreenElement")
    presenter.keyboard.press("s")
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
    presenter.touchscreen.tap(1000, 300)
    assert place(presenter, "#room-place") == 2
    presenter.touchscreen.tap(200, 300)
    assert place(presenter, "#room-place") == 1
    presenter.get_by_role("button", name="Revenir à la présentation").tap()
    assert presenter.locator("#room").count() == 0


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
    to("Suivant")
    presenter.keyboard.press("Space")
    assert place(presenter) == 2, "Space presses the button, once"
    presenter.keyboard.press("Enter")
    assert place(presenter) == 3
    for number in range(4, count(presenter) + 1):
        presenter.keyboard.press("ArrowRight")
        assert place(presenter) == number
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
    assert presenter.locator("#title-prepare").is_visible()
