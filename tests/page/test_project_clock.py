"""The clock against the plan, with time in our hands: late, early, cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page import preparing
from tests.page.projecting import (
    VIEW,
    after,
    at_half_past_eight,
    count,
    minutes_of,
    pace,
    place,
)


@pytest.fixture
def presenter(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The usual session of a film club, 40 minutes from 20:30, at 20:30."""
    return at_half_past_eight(open_page, page_file)


def start(page: Any) -> None:
    page.get_by_role("button", name="Démarrer le minutage").click()


def forward(page: Any, screens: int = 1) -> None:
    """Go on, each time half a second later: the clock stands still otherwise."""
    for _ in range(screens):
        page.keyboard.press("ArrowRight")
        page.clock.fast_forward(600)


def left(page: Any) -> str:
    """What remains of the step."""
    return str(page.locator("#project-used").inner_text()).replace("\u00a0", " ")


def end(page: Any) -> str:
    """When all will be over, as things are."""
    return str(page.locator("#project-end").inner_text()).replace("\u00a0", " ")


def test_before_the_start_nobody_is_late(presenter: Any) -> None:
    """While people are still finding their seats, the clock reproaches nobody."""
    assert pace(presenter).startswith("Le minutage démarre")
    after(presenter, 20)
    assert pace(presenter).startswith("Le minutage démarre")
    assert end(presenter) == "fin 21 h 10"
    assert presenter.locator("#project-time").inner_text() == "20\u00a0h\u00a050"


def test_the_first_step_forward_starts_the_clock(presenter: Any) -> None:
    """Who forgets the button is timed all the same, from the time that was announced."""
    after(presenter, 3)
    forward(presenter)
    assert "retard" in pace(presenter)
    assert presenter.locator("#project-start").inner_text() == "Redémarrer le minutage"


def test_in_time_while_the_step_has_minutes(presenter: Any) -> None:
    """Whoever keeps to the plan is left in peace, and told what remains: minutes, never seconds."""
    start(presenter)
    first = minutes_of(presenter)[0]
    assert pace(presenter) == "Vous êtes à l’heure."
    assert left(presenter) == f"{first} min"
    after(presenter, first - 0.5)
    assert pace(presenter) == "Vous êtes à l’heure."
    assert left(presenter) == "1 min"


def test_time_is_height(presenter: Any) -> None:
    """A step is as high as it lasts; what took longer is higher, and the end comes later."""
    start(presenter)
    minutes = minutes_of(presenter)

    def heights() -> list[float]:
        rows = presenter.locator("#project-steps li").all()
        return [float(row.evaluate("row => row.style.flexGrow")) for row in rows]

    assert heights() == minutes
    after(presenter, minutes[0] + 5)
    assert [round(height) for height in heights()] == [minutes[0] + 5, *minutes[1:]]
    forward(presenter)
    assert [round(height) for height in heights()] == [minutes[0] + 5, *minutes[1:]]
    assert end(presenter) == "fin 21 h 15"


def test_the_last_two_minutes_are_said_once(presenter: Any) -> None:
    """Somebody who does not see the ruler hears that the step is nearly over, and nothing else."""
    start(presenter)
    forward(presenter)
    minutes = minutes_of(presenter)[1]
    said = presenter.locator("#announcement")
    after(presenter, minutes - 1.5)
    presenter.clock.run_for(1500)
    assert said.inner_text() == "Encore 2\u00a0minutes." or "2" in said.inner_text()
    said.evaluate("place => { place.textContent = ''; }")
    presenter.clock.run_for(20_000)
    assert said.inner_text() == ""


def test_late_says_how_much_and_what_to_skip(presenter: Any) -> None:
    """Lateness comes with its remedy: one step to skip, and the minutes that it gives back."""
    start(presenter)
    first = minutes_of(presenter)[0]
    after(presenter, first + 1)
    assert pace(presenter).startswith("Une minute de retard. Sauter « ")
    after(presenter, 3)
    said = pace(presenter)
    assert said.startswith("4 minutes de retard. Sauter « ")
    assert left(presenter) == "4 min de trop"
    gain = int(said.split(" en rend ")[1].rstrip("."))
    presenter.keyboard.press("s")
    ahead = gain - 4
    told = {-1: "Une minute", 0: "Vous êtes à l’heure.", 1: "Une minute"}
    assert told.get(ahead, str(abs(ahead))) in pace(presenter)
    assert ("avance" in pace(presenter)) == (ahead > 0)
    assert presenter.locator("#project-steps .cut-out").count() == 1


def test_what_was_skipped_is_stepped_over_and_can_be_put_back(presenter: Any) -> None:
    """It never shows up before the audience, and can be taken back if time is found again."""
    start(presenter)
    after(presenter, minutes_of(presenter)[0] + 4)
    title = pace(presenter).split("« ")[1].split(" »")[0].rstrip("…")
    presenter.get_by_role("button", name="Sauter").click()
    for _ in range(count(presenter)):
        forward(presenter)
        assert title not in presenter.locator("#project-say").inner_text().replace("\u202f", " ")
    presenter.locator(".project-restore:visible").click()
    assert presenter.locator("#project-steps .cut-out").count() == 0


def test_only_what_is_still_to_come_is_skipped(presenter: Any) -> None:
    """On the last step there is nothing left to drop, and that is said."""
    start(presenter)
    forward(presenter, count(presenter))
    after(presenter, 90)
    assert "Il n’y a plus rien à sauter" in pace(presenter)
    assert not presenter.locator("#project-cut").is_visible()


def test_early_when_a_step_was_short(presenter: Any) -> None:
    """Minutes saved are announced, so that they can be spent on the discussion."""
    start(presenter)
    first = minutes_of(presenter)[0]
    assert first >= 2
    presenter.keyboard.press("ArrowRight")
    assert pace(presenter) == f"{first} minutes d’avance."


def test_a_late_start_is_late_until_the_clock_is_restarted(presenter: Any) -> None:
    """The end that was announced holds: the bus leaves at the same time."""
    after(presenter, 6)
    start(presenter)
    assert pace(presenter).startswith("6 minutes de retard.")
    assert end(presenter) == "fin 21 h 16"
    after(presenter, 60)
    presenter.get_by_role("button", name="Redémarrer le minutage").click()
    assert pace(presenter) == "Vous êtes à l’heure."
    assert end(presenter) == "fin 22 h 16"


def test_a_late_start_after_midnight_is_late_too(
    open_page: Callable[..., Any], page_file: Path
) -> None:
    """What was announced for 23:50 and starts at 00:05 is late, as it would be at any hour."""
    page = open_page(page_file, preparing.VIEW)
    preparing.ask(page, "Début de la discussion", "23:50")
    page.goto(page_file.as_uri() + VIEW)
    page.clock.install(time="2026-03-05T23:49:00")
    page.reload()
    page.clock.pause_at("2026-03-06T00:05:00")
    start(page)
    assert pace(page).startswith("15 minutes de retard.")
    assert end(page) == "fin 0 h 45"


def test_a_rehearsal_at_another_hour_is_in_time(presenter: Any) -> None:
    """One can rehearse in the middle of the night without being told of hours of delay."""
    after(presenter, 5 * 60)
    start(presenter)
    assert pace(presenter) == "Vous êtes à l’heure."
    assert end(presenter) == "fin 2 h 10"


def test_a_reload_loses_neither_place_nor_time(presenter: Any) -> None:
    """An accident of the browser costs neither the screen nor the minutes already counted."""
    start(presenter)
    presenter.keyboard.press("ArrowRight")
    after(presenter, 9)
    said, at = pace(presenter), place(presenter)
    presenter.reload()
    assert (pace(presenter), place(presenter)) == (said, at)


def test_a_spoiled_memory_leaves_the_clock_unstarted(presenter: Any) -> None:
    """What is no time is not counted with, and takes no view away."""
    start(presenter)
    spoiled: tuple[object, ...] = (
        {"begun": "x", "due": 1, "entered": 1, "spent": 5},
        {"begun": 1, "due": "z", "entered": 0, "spent": [None, "a"]},
        {"begun": 1},
        7,
    )
    for clock in spoiled:
        presenter.evaluate(
            """clock => { const names = Object.keys(localStorage);
                 const key = names.find((key) => key.endsWith(".project"));
                 const kept = { ...JSON.parse(localStorage[key]), at: 1, pace: clock };
                 localStorage[key] = JSON.stringify(kept); }""",
            clock,
        )
        presenter.reload()
        assert place(presenter) == 2, clock
        assert pace(presenter).startswith("Le minutage démarre"), clock
        assert end(presenter) == "fin 21 h 10", clock


def test_another_evening_starts_afresh(presenter: Any) -> None:
    """A second showing does not inherit the place and the delay of yesterday's."""
    start(presenter)
    forward(presenter, 3)
    after(presenter, 24 * 60)
    presenter.reload()
    assert pace(presenter).startswith("Le minutage démarre")
    assert place(presenter) == 1


def test_the_words_to_say_and_what_follows(presenter: Any) -> None:
    """Each step has its words, and names the one that follows it with its hour."""
    words = presenter.locator("#project-say")
    following = presenter.locator("#project-then")
    steps = presenter.locator("#project-steps .project-about").all_inner_texts()
    for _ in range(count(presenter) - 1):
        assert words.inner_text().strip()
        assert following.inner_text() in steps
        assert re.match(
            "Ensuite, à 2[01]\u00a0h\u00a0", presenter.locator("#project-then-title").inner_text()
        )
        forward(presenter)
    assert following.inner_text() == "Rien\u00a0: c’est la dernière étape."


def test_a_claim_comes_before_its_reveal(presenter: Any) -> None:
    """One button: « Répondre » shows the answer, « Suite » goes on; the room sees no more."""
    button = presenter.locator("#project-go")
    sees = presenter.locator("#project-sees")
    while button.inner_text() != "Répondre":
        assert button.inner_text() == "Suite"
        forward(presenter)
    assert sees.inner_text().startswith("l’affirmation, qui le dit")
    assert "ne le voit pas encore" in presenter.locator("#project-answer-when").inner_text()
    presenter.keyboard.press("p")
    room = presenter.locator("#room")
    assert room.locator(".room-choices li").count() == 6
    assert "Qui le dit" in room.inner_text()
    assert room.locator(".mark").count() == 0
    forward(presenter)
    assert room.locator(".screen-of-reveal .mark").count() == 1
    assert room.locator(".screen-words p").count() >= 3
    assert "détail" not in room.inner_text()
    assert room.locator("a").count() == 0
    presenter.keyboard.press("p")
    assert sees.inner_text() == "la réponse"
    assert button.inner_text() == "Suite"
