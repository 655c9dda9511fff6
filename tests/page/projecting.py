"""What tests of Projeter see: the presenter's window and the room's."""

from __future__ import annotations

from typing import Any

VIEW = "#view-project"
EVENING, DEBATE = "2026-03-05T20:29:00", "2026-03-05T20:30:00"


def place(page: Any, of: str = "#project-place") -> int:
    """The number of the screen: 3 of « 3 / 9 »."""
    return int(page.locator(of).inner_text().split("/")[0])


def count(page: Any) -> int:
    """How many screens the session has."""
    return int(page.locator("#project-place").inner_text().split("/")[1])


def open_room(page: Any, button: str = "Ouvrir la fenêtre de la salle") -> Any:
    """Press the button; the second window, once it shows what it was told."""
    with page.context.expect_page() as opening:
        page.get_by_role("button", name=button).click()
    room = opening.value
    room.wait_for_load_state()
    room.set_viewport_size({"width": 1280, "height": 720})
    in_step(page, room)
    return room


def in_step(page: Any, room: Any) -> None:
    """Wait until both windows show the same screen."""
    said = page.locator("#project-place").inner_text()
    room.wait_for_function(
        "said => document.querySelector('#room-place').innerText === said", arg=said
    )
    assert seen(room) == page.locator("#project-preview .screen").text_content()


def seen(room: Any) -> str:
    """Everything the screen says."""
    return str(room.locator("#room-stage .screen").text_content())


def at_half_past_eight(page: Any) -> None:
    """The clock of the machine, held at the time the usual session starts."""
    page.clock.install(time=EVENING)
    page.reload()
    page.clock.pause_at(DEBATE)


def after(page: Any, minutes: float) -> None:
    """Let the clock run: each timer fires once, since a day of ticks takes minutes."""
    page.clock.fast_forward(int(minutes * 60_000))


def pace(page: Any) -> str:
    """Late, early or in time, in words."""
    said = page.locator("#project-pace").inner_text()
    return str(said).replace("\u202f", " ").replace("\u00a0", " ")


def minutes_of(page: Any) -> list[int]:
    """How long each step lasts, in order."""
    steps = page.locator("#project-steps li > button:first-child").all_inner_texts()
    return [int(step.split(" · ")[-1].split()[0]) for step in steps]


def told(room: Any, message: Any) -> None:
    """A message in the room's window, as if the presenter's had sent it."""
    room.evaluate(
        """data => window.dispatchEvent(new MessageEvent("message", { source: opener, data }))""",
        message,
    )
