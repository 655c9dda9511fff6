"""The clock against the plan, with time in our hands: late, early, cut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page import preparing
from tests.page.projecting import VIEW, after, at_half_past_eight, count, minutes_of, pace, place


@pytest.fixture
def presenter(open_page: Callable[..., Any], page_file: Path) -> Any:
    """The usual session of a film club, 40 minutes from 20:30, at 20:30."""
    page = open_page(page_file, VIEW)
    at_half_past_eight(page)
    return page


def start(page: Any) -> None:
    page.get_by_role("button", name="Démarrer le minutage").click()


def test_before_the_start_nobody_is_late(presenter: Any) -> None:
    """While people are still finding their seats, the clock reproaches nobody."""
    assert pace(presenter).startswith("Le minutage n’a pas démarré.")
    after(presenter, 20)
    assert pace(presenter).startswith("Le minutage n’a pas démarré.")
    assert presenter.locator("#project-end").inner_text() == "21:10"
    assert presenter.locator("#project-time").inner_text() == "20:50"


def test_in_time_while_the_step_has_minutes(presenter: Any) -> None:
    """Whoever keeps to the plan is left in peace, and told what remains of the step."""
    start(presenter)
    first = minutes_of(presenter)[0]
    assert pace(presenter) == "Vous êtes à l’heure."
    after(presenter, first - 1)
    assert pace(presenter) == "Vous êtes à l’heure."
    assert presenter.locator("#project-used").inner_text() == f"{first - 1} min · reste 1"


def test_late_says_how_much_and_what_to_cut(presenter: Any) -> None:
    """Lateness comes with its remedy: one step to cut, and the minutes that it gives back."""
    start(presenter)
    first = minutes_of(presenter)[0]
    after(presenter, first + 1)
    assert pace(presenter).startswith("Vous avez une minute de retard. Sautez « ")
    after(presenter, 3)
    said = pace(presenter)
    assert said.startswith("Vous avez 4 minutes de retard. Sautez « ")
    assert presenter.locator("#project-used").inner_text() == f"{first + 4} min · 4 de trop"
    gain = int(said.split("(vous gagnez ")[1].split()[0])
    presenter.get_by_role("button", name="Sauter cette étape").click()
    ahead = gain - 4
    assert str(abs(ahead)) in pace(presenter) or "une minute" in pace(presenter)
    assert ("avance" in pace(presenter)) == (ahead > 0)
    assert presenter.locator("#project-steps .cut-out").count() == 1


def test_what_was_cut_is_stepped_over_and_can_be_put_back(presenter: Any) -> None:
    """A cut never shows up before the audience, and can be taken back if time is found again."""
    start(presenter)
    after(presenter, minutes_of(presenter)[0] + 4)
    title = pace(presenter).split("« ")[1].split(" »")[0]
    presenter.get_by_role("button", name="Sauter cette étape").click()
    seen = []
    for _ in range(count(presenter)):
        presenter.keyboard.press("ArrowRight")
        seen.append(presenter.locator("#project-preview").inner_text())
    assert all(title[:-2] not in text.replace("\u202f", " ") for text in seen)
    presenter.locator(".project-restore").click()
    assert presenter.locator("#project-steps .cut-out").count() == 0


def test_only_what_is_still_to_come_is_cut(presenter: Any) -> None:
    """On the last step there is nothing left to drop, and that is said."""
    start(presenter)
    presenter.keyboard.press("End")
    after(presenter, 50)
    assert "Il n’y a plus rien à sauter" in pace(presenter)
    assert not presenter.locator("#project-cut").is_visible()


def test_early_when_a_step_was_short(presenter: Any) -> None:
    """Minutes saved are announced, so that they can be spent on the discussion."""
    start(presenter)
    first = minutes_of(presenter)[0]
    assert first >= 2
    presenter.keyboard.press("ArrowRight")
    assert pace(presenter) == f"Vous avez {first} minutes d’avance."


def test_a_late_start_is_late_until_the_clock_is_restarted(presenter: Any) -> None:
    """The end that was announced holds: the bus leaves at the same time."""
    after(presenter, 6)
    start(presenter)
    assert pace(presenter).startswith("Vous avez 6 minutes de retard.")
    assert presenter.locator("#project-end").inner_text() == "21:10"
    after(presenter, 60)
    presenter.get_by_role("button", name="Redémarrer le minutage").click()
    assert pace(presenter) == "Vous êtes à l’heure."
    assert presenter.locator("#project-end").inner_text() == "22:16"


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
    assert pace(page).startswith("Vous avez 15 minutes de retard.")
    assert page.locator("#project-end").inner_text() == "00:30"


def test_a_rehearsal_at_another_hour_is_in_time(presenter: Any) -> None:
    """One can rehearse in the middle of the night without being told of hours of delay."""
    after(presenter, 5 * 60)
    start(presenter)
    assert pace(presenter) == "Vous êtes à l’heure."
    assert presenter.locator("#project-end").inner_text() == "02:10"


def test_a_reload_loses_neither_place_nor_time(presenter: Any) -> None:
    """An accident of the browser costs neither the screen nor the minutes already counted."""
    start(presenter)
    presenter.keyboard.press("ArrowRight")
    after(presenter, 9)
    said, at = pace(presenter), place(presenter)
    presenter.reload()
    presenter.locator("#project-preview .screen").wait_for()
    assert (pace(presenter), place(presenter)) == (said, at)


def test_another_evening_starts_afresh(presenter: Any) -> None:
    """A second showing does not inherit the place and the delay of yesterday's."""
    start(presenter)
    presenter.keyboard.press("End")
    after(presenter, 24 * 60)
    presenter.reload()
    assert pace(presenter).startswith("Le minutage n’a pas démarré.")
    assert place(presenter) == 1


def test_the_words_to_say_and_how(presenter: Any) -> None:
    """Each step has its words; the next screen is named."""
    for _ in range(count(presenter) - 1):
        assert presenter.locator("#project-say").inner_text().strip()
        following = presenter.locator("#project-then").inner_text()
        presenter.keyboard.press("ArrowRight")
        label = presenter.locator("#project-preview .screen-label").inner_text()
        assert following.startswith(label)
    assert presenter.locator("#project-then").inner_text() == "Rien\u00a0: c’est le dernier écran."


def test_a_claim_comes_before_its_reveal(presenter: Any) -> None:
    """First the wording and the marks to choose from, then verdict, mark and counterpoint."""
    preview = presenter.locator("#project-preview")
    while preview.locator(".screen-of-claim").count() == 0:
        presenter.keyboard.press("ArrowRight")
    assert preview.locator(".room-choices li").count() == 6
    assert preview.locator(".mark").count() == 0
    presenter.keyboard.press("ArrowRight")
    assert preview.locator(".screen-of-reveal .mark").count() == 1
    assert "ce que l’on sait" in preview.inner_text()
    assert "détail" not in preview.inner_text()
