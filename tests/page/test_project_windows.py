"""Two windows in step on `file://`: opened, moved, closed, reloaded, and deaf to strangers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.going import turn_to_view
from tests.page.preparing import unfold
from tests.page.projecting import (
    VIEW,
    count,
    in_step,
    onward,
    open_room,
    place,
    seen,
    to_the_end,
    told,
)

HOSTILE = "</script><img src=x onerror=alert(1)> {{ 7*7 }} #eval(\"1\") 'x' & <b>gras</b>"


@pytest.fixture
def presenter(open_page: Callable[..., Any], sample_page: Path) -> Any:
    """The view, just opened."""
    return open_page(sample_page, VIEW)


def shown(page: Any, **changes: Any) -> dict[str, Any]:
    """A message like those between the windows, save for what is changed."""
    film = page.evaluate("JSON.parse(document.getElementById('data').textContent).film")
    own = {
        "kind": "own",
        "key": "",
        "part": "",
        "text": "",
        "minutes": 0,
        "counts": [],
    }
    screen = own | changes
    return {
        "contrechamp": film,
        "says": "show",
        "what": {"screen": screen, "cover": ""},
    }


def test_the_room_follows_every_step(presenter: Any) -> None:
    """The audience sees the very screen the presenter chose, and nothing while it is black."""
    room = open_room(presenter)
    for number in range(2, count(presenter) + 1):
        presenter.locator("#project-next").click()
        presenter.wait_for_timeout(520)
        assert place(presenter) == number
        in_step(presenter, room)
    presenter.get_by_role("button", name="Noir").click()
    room.wait_for_selector("#room[data-cover=black]")
    assert not room.locator(".screen").is_visible()


def test_keys_pressed_in_the_room_move_both(presenter: Any) -> None:
    """A remote control works whichever window has the focus, and the two never drift apart."""
    room = open_room(presenter)
    room.keyboard.press("PageDown")
    presenter.get_by_text("Écran 2 sur").wait_for()
    in_step(presenter, room)
    room.mouse.click(200, 300)
    presenter.get_by_text("Écran 1 sur").wait_for()
    in_step(presenter, room)
    assert room.locator(".screen-of-opening").count() == 1


def test_a_closed_window_is_told_and_opens_again_where_it_was(presenter: Any) -> None:
    """Closing the wrong window is noticed and repaired without starting over in public."""
    room = open_room(presenter)
    to_the_end(presenter)
    room.close()
    presenter.wait_for_function(
        "() => document.querySelector('#project-window').innerText.includes('fermée')"
    )
    again = open_room(presenter, "Rouvrir la fenêtre de la salle")
    in_step(presenter, again)
    assert again.locator(".screen-of-closing").count() == 1


def test_a_reloaded_room_asks_where_it_was(presenter: Any) -> None:
    """Reloading the room's window does not send the audience back to the first screen."""
    room = open_room(presenter)
    to_the_end(presenter)
    in_step(presenter, room)
    room.reload()
    in_step(presenter, room)
    assert room.locator(".screen-of-closing").count() == 1


def test_a_reloaded_presenter_goes_on_where_it_was(presenter: Any) -> None:
    """Reloading by mistake loses neither the presenter's place nor the room's window."""
    room = open_room(presenter)
    to_the_end(presenter)
    in_step(presenter, room)
    presenter.reload()
    assert place(presenter) == count(presenter)
    presenter.get_by_text("La fenêtre de la salle est ouverte").wait_for()
    presenter.keyboard.press("ArrowLeft")
    in_step(presenter, room)
    room.keyboard.press("ArrowLeft")
    presenter.get_by_text(f"Écran {count(presenter) - 2} sur").wait_for()


def test_without_its_presenter_the_room_keeps_its_screen_and_says_so(presenter: Any) -> None:
    """A room left alone shows what it showed and says why it no longer moves."""
    room = open_room(presenter)
    onward(presenter)
    in_step(presenter, room)
    before = seen(room)
    presenter.close()
    room.wait_for_function("() => document.querySelector('#room-note').innerText !== ''")
    assert room.locator("#room-note").inner_text() == "Fenêtre de présentation fermée."
    room.keyboard.press("ArrowRight")
    assert seen(room) == before


def test_strangers_are_not_heard(presenter: Any) -> None:
    """Well-formed messages from a frame and from another window change nothing anywhere."""
    room = open_room(presenter)
    before = seen(room)
    message = shown(presenter, text="PLANTED")
    order = {**message, "says": "act", "what": {"action": "next"}}
    with presenter.context.expect_page() as opening:
        presenter.evaluate("window.stranger = window.open('about:blank')")
    opening.value.evaluate(
        "said => said.forEach(message => opener.postMessage(message, '*'))",
        [message, order],
    )
    room.evaluate(
        "([message, order]) => { postMessage(message, '*'); postMessage(order, '*'); }",
        [message, order],
    )
    presenter.evaluate(
        """([message, order]) => new Promise(done => {
             const frame = document.body.appendChild(document.createElement("iframe"));
             const from = frame.contentWindow.document.createElement("script");
             window.addEventListener("message", () => setTimeout(done, 50));
             postMessage(order, "*"); })""",
        [message, order],
    )
    assert place(presenter) == 1
    assert seen(room) == before


MISSHAPEN: tuple[dict[str, Any], ...] = (
    {"kind": "html"},
    {"key": "question:nowhere"},
    {"key": "__proto__"},
    {"part": "../say"},
    {"text": {"toString": "x"}},
    {"text": "x" * 2001},
    {"minutes": "1"},
    {"kind": "shift", "counts": [[1, 2, 3, 4]]},
    {"kind": "shift", "counts": [[1, 2, 3, "<b>"], [1, 2, 3, 4]]},
    {"counts": {"length": 2}},
)


def test_a_misshapen_message_changes_nothing(presenter: Any, subtests: pytest.Subtests) -> None:
    """Even from the presenter's own window."""
    room = open_room(presenter)
    before = seen(room)
    for change in MISSHAPEN:
        with subtests.test(str(change)):
            told(room, shown(presenter, **change))
            assert seen(room) == before
    told(room, shown(presenter, text="plain"))
    assert "plain" in seen(room)


def test_nothing_at_all_is_no_message(presenter: Any) -> None:
    """Empty or half-made messages leave the audience's screen as it is."""
    room = open_room(presenter)
    before = seen(room)
    without_what = {**shown(presenter), "what": None}
    messages: tuple[object, ...] = (None, 1, "show", [], {}, {"says": "show"}, without_what)
    for message in messages:
        told(room, message)
    assert seen(room) == before


def test_own_words_come_out_as_text_in_both_windows(presenter: Any) -> None:
    """A question written by anybody can be projected without its words ever being run."""
    turn_to_view(presenter, "prepare")
    unfold(presenter)
    presenter.locator("#prepare-own").fill(HOSTILE)
    presenter.locator("#prepare-own-do").click()
    turn_to_view(presenter, "project")
    room = open_room(presenter)
    for _ in range(count(presenter)):
        if "7*7" in seen(room):
            break
        onward(presenter)
        in_step(presenter, room)
    spaces = str.maketrans({"\u202f": " ", "\u00a0": " ", "’": "'"})
    assert HOSTILE in seen(room).translate(spaces)
    assert room.locator("#room-stage :is(img, b, script)").count() == 0
    assert json.loads(presenter.evaluate("JSON.stringify(window.alerted ?? null)")) is None
