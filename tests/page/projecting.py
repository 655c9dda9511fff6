"""What tests of Projeter see: the presenter's window and the room's."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.page.going import resize

VIEW = "#view-project"
# A page opens while its clock runs, on a slow machine for long.
EVENING, DEBATE = "2026-03-05T20:00:00", "2026-03-05T20:30:00"


def place(page: Any) -> int:
    """The number of the screen: 3 of « Écran 3 sur 9 »."""
    return _numbers(page)[0]


def count(page: Any) -> int:
    """How many screens the session has."""
    return _numbers(page)[1]


def _numbers(page: Any) -> tuple[int, int]:
    here, whole = re.findall(r"\d+", page.locator("#project-place").text_content())
    return int(here), int(whole)


def onward(page: Any, key: str = "ArrowRight") -> None:
    """Go on, and let the half second pass in which a second press is not heard."""
    page.keyboard.press(key)
    page.wait_for_timeout(520)


def to_the_end(page: Any) -> None:
    """Go on to the last screen."""
    for _ in range(count(page) - place(page)):
        onward(page)


def open_room(page: Any, button: str = "Ouvrir la fenêtre de la salle") -> Any:
    """Press the button; the second window, once it shows what it was told."""
    with page.context.expect_page() as opening:
        page.get_by_role("button", name=button).click()
    room = opening.value
    room.wait_for_load_state()
    resize(room, 1280, 720)
    in_step(page, room)
    return room


def in_step(page: Any, room: Any) -> None:
    """Wait until the room shows what the presenter is told that it sees."""
    kind = page.locator("#project-picture").get_attribute("data-sees")
    room.locator(f"#room-stage .screen-of-{kind}").wait_for()
    if kind not in ("opening", "closing"):
        words = page.locator("#project-reveal p" if kind == "reveal" else "#project-say p").first
        room.locator("#room-stage").get_by_text(
            words.inner_text().split("\u00a0")[0]
        ).first.wait_for()


def seen(room: Any) -> str:
    """Everything the screen says."""
    return str(room.locator("#room-stage .screen").text_content())


def at_half_past_eight(open_page: Callable[..., Any], path: Path) -> Any:
    """The view, with the clock of the machine held at the time the usual session starts."""
    page = open_page(path, VIEW, time=EVENING)
    page.clock.pause_at(DEBATE)
    return page


def after(page: Any, minutes: float) -> None:
    """Let the clock run: each timer fires once, since a day of ticks takes minutes."""
    page.clock.fast_forward(int(minutes * 60_000))


def pace(page: Any) -> str:
    """Late, early or in time, in words."""
    said = page.locator("#project-pace").inner_text()
    return str(said).replace("\u202f", " ").replace("\u00a0", " ")


def minutes_of(page: Any) -> list[int]:
    """How long each step lasts, in order."""
    steps = page.locator("#project-steps .project-lasts").all_text_contents()
    return [int(step.split(" · ")[1].split()[0]) for step in steps]


def told(room: Any, message: Any) -> None:
    """A message in the room's window, as if the presenter's had sent it."""
    room.evaluate(
        """data => window.dispatchEvent(new MessageEvent("message", { source: opener, data }))""",
        message,
    )
