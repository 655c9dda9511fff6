"""Jouer: by keyboard alone and to the room; the page says what the key says, and keeps nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guides.playing.story import Table
from tests.page.preparing import ask
from tests.page.projecting import open_room
from tests.playing.laid_out import table_of
from tests.support.browsing import LOOKS, axe_violations
from tests.support.overlays import SAMPLE

VIEW = "#view-play"


@pytest.fixture
def view(open_page: Callable[..., Any], sample_page: Path) -> Any:
    """The view, just opened."""
    return open_page(sample_page, VIEW)


@pytest.fixture(scope="module")
def table() -> Table:
    """The sample's game."""
    return table_of(SAMPLE)


def test_a_card_is_played_by_keyboard_alone(view: Any) -> None:
    """A sign, the answer, the next counter; the board has it, and a reader hears it."""
    view.locator(".play-signs button").first.focus()
    view.keyboard.press("4")
    assert view.locator("[aria-pressed=true]").inner_text() == "4 on ne sait pas"
    view.keyboard.press("ArrowDown")
    view.keyboard.press("Enter")

    answer = view.locator(".play-answer:visible")
    assert answer.count() == 1
    assert "la règle n’est pas publique" in answer.inner_text()
    assert view.locator("#play-board td").all_inner_texts()[:2] == ["", "?"]
    view.wait_for_function("document.getElementById('announcement').textContent.includes('caisse')")
    view.keyboard.press("ArrowUp")
    view.keyboard.press("Enter")
    assert view.locator("#play-board td").all_inner_texts()[:2] == ["…", "?"]


def test_every_answer_is_that_of_the_key(view: Any, table: Table) -> None:
    """Card by card and counter by counter: the number of the rule that Python found, or a sign."""
    for index, character in enumerate(table.characters):
        view.locator("#play-file").select_option(index=index)
        for turn in table.play(character).turns:
            for button in view.locator("button[name=reveal]").all():
                button.click()
            said = view.locator(".play-answer strong").all_inner_texts()
            numbers = [[rule.id.upper() for rule in answer.rules] for answer in turn.answers]
            assert [text.lstrip("?×–… ").split(" / ") for text in said] == [
                found or [""] for found in numbers
            ]
            if view.locator("#play-next").is_enabled():
                view.locator("#play-next").click()


def test_no_answer_stands_before_it_is_asked_for(view: Any) -> None:
    """Neither on a card nor on the board."""
    assert view.locator(".play-answer:visible").count() == 0
    assert set(view.locator("#play-board td").all_inner_texts()) == {""}


def test_the_room_sees_the_board_alone(open_page: Callable[..., Any], sample_page: Path) -> None:
    """What was revealed, for everybody; nothing that was not."""
    page = open_page(sample_page, "#view-project")
    room = open_room(page)
    page.locator("#open-play").click()
    page.locator("button[name=reveal]").nth(1).click()
    page.locator("#play-send").click()
    room.wait_for_selector(".screen-of-board table")

    assert room.locator(".screen td").all_inner_texts()[:2] == ["", "?"]


def test_nothing_is_kept(view: Any) -> None:
    """A reload finds the first card, and this machine holds nothing of a game."""
    view.locator("button[name=reveal]").first.click()
    view.locator("#play-next").click()
    assert "play" not in view.evaluate("JSON.stringify(localStorage)")
    view.reload()
    assert view.locator("#play-at").inner_text().startswith("Carte 1")
    assert set(view.locator("#play-board td").all_inner_texts()) == {""}


def test_the_counter_at_hand_is_ringed(view: Any) -> None:
    """Where the keyboard is, on a sign and on a counter that arrows reach: the page's own ring."""
    view.locator(".play-signs button").first.focus()
    ring = "() => getComputedStyle(document.activeElement).outline"
    view.keyboard.press("Tab")
    sign = view.evaluate(ring)
    view.keyboard.press("ArrowDown")
    assert view.evaluate("document.activeElement.className") == "play-counter"
    assert view.evaluate(ring) == sign
    assert "solid 3px" in sign


def test_the_board_alone_is_printed(view: Any) -> None:
    """With what was revealed, and room to write the rest; nothing to press."""
    view.locator("button[name=reveal]").nth(1).click()
    view.emulate_media(media="print")
    assert view.locator("#view-play :is(button, select):visible").count() == 0
    assert view.locator("#play-board td:visible").all_inner_texts()[:2] == ["", "?"]
    assert view.locator("#play-who").is_visible()


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_runs_out_of_the_window_and_targets_are_large(
    open_page: Callable[..., Any], sample_page: Path, width: int
) -> None:
    """With every answer of a card in sight, from a telephone to a wide screen."""
    page = open_page(sample_page, VIEW, viewport={"width": width, "height": 640})
    for button in page.locator("button[name=reveal]").all():
        button.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = page.locator("#view-play :is(button, select):visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({ width, height }) =>"
        " [width, height])"
    )
    assert boxes
    assert min(side for box in boxes for side in box) >= 24


@LOOKS
def test_it_is_accessible(
    open_page: Callable[..., Any], sample_page: Path, width: int, scheme: str
) -> None:
    """Axe finds nothing, with an answer in sight, in either look."""
    size = {"width": width, "height": 800}
    page = open_page(sample_page, VIEW, viewport=size, color_scheme=scheme)
    page.locator("button[name=reveal]").first.click()

    assert axe_violations(page) == []


def test_the_youngest_play_without_the_cards_that_are_their_adults(
    open_page: Callable[..., Any], sample_page: Path
) -> None:
    """Préparer says for whom; the file with all its cards is then a choice of its own."""
    page = open_page(sample_page, "#view-prepare")
    chosen = page.locator("#play-file option")
    assert [text[:4] for text in chosen.all_inner_texts()] == ["Ilse", "Noé,"]
    assert "au choix de l’adulte" in page.locator("#view-play .play-ask .note").text_content()
    ask(page, "Public", "collège (13 à 15 ans)")
    page.locator("nav a[href='#view-play']").click()
    first, whole, other = chosen.all_inner_texts()
    assert (first[:4], whole[:4], other[:4]) == ("Ilse", "Ilse", "Noé,")
    assert whole.endswith("cartes de l’adulte comprises")
    ranks = page.locator("#play-board tbody th")
    assert ranks.all_inner_texts() == ["1", "2", "4", "5", "6"]
    for _ in range(2):
        page.locator("#play-next").click()
    assert page.locator("#play-at").inner_text().startswith("Carte 4 ·")
    assert "perd un livre" not in page.locator("#play-text").inner_text()

    page.locator("#play-file").select_option(label=whole)
    assert ranks.all_inner_texts() == ["1", "2", "3", "4", "5", "6"]
