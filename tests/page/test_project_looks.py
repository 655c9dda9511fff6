"""Projeter before axe and before people, wide and narrow, light and dark."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.page import preparing
from tests.page.going import go, resize
from tests.page.projecting import DEBATE, VIEW, after, at_half_past_eight, count
from tests.support.browsing import LOOKS, axe_violations


@LOOKS
def test_axe_finds_nothing(
    open_page: Callable[..., Any], page_file: Path, width: int, scheme: str
) -> None:
    """As it opens, late with something to cut, cut, with its keys, each screen, black and white."""
    presenter = open_page(
        page_file, VIEW, viewport={"width": width, "height": 720}, color_scheme=scheme
    )
    at(presenter, 0)
    presenter.reload()
    assert axe_violations(presenter) == []
    presenter.get_by_role("button", name="Démarrer le minutage").click()
    at(presenter, 15)
    presenter.locator("#project-help > summary").click()
    assert axe_violations(presenter) == []
    presenter.get_by_role("button", name="Sauter").click()
    assert axe_violations(presenter) == []
    assert presenter.evaluate("document.documentElement.scrollWidth <= innerWidth")
    presenter.keyboard.press("c")
    # their sources are in the part of the guide that this page has not
    assert axe_violations(presenter, apart=("skip-link",)) == []
    presenter.keyboard.press("Escape")
    presenter.locator("#project-cards").wait_for(state="hidden")  # else the key is the dialog's
    presenter.keyboard.press("p")
    for _ in range(count(presenter)):
        assert presenter.locator("#room").is_visible()
        assert axe_violations(presenter) == []
        presenter.keyboard.press("ArrowRight")
    presenter.keyboard.press("n")
    assert axe_violations(presenter) == []


def at(page: Any, minutes: int) -> None:
    """So many minutes into the debate; timers go on, since axe waits for them."""
    page.clock.set_fixed_time(datetime.fromisoformat(DEBATE) + timedelta(minutes=minutes))
    page.wait_for_function(  # until the next tick of the presenter's clock
        "minutes => document.querySelector('#project-time').textContent.endsWith(minutes)",
        arg=f"{30 + minutes}",
    )


def test_nothing_to_press_lies_half_under_the_controls(
    open_page: Callable[..., Any], sample_page: Path
) -> None:
    """Wherever a narrow window is scrolled to, what can be pressed is seen or out of sight."""
    page = open_page(sample_page, VIEW, viewport={"width": 320, "height": 720})
    page.keyboard.press("ArrowRight")
    under = page.evaluate(
        """() => { const found = [];
             const bar = document.querySelector(".project-controls");
             for (let y = 0; y < document.documentElement.scrollHeight; y += 40) {
               scrollTo(0, y);
               const { top, bottom } = bar.getBoundingClientRect();
               for (const each of document.querySelectorAll("#view-project :is(button, summary)")) {
                 const box = each.getBoundingClientRect();
                 if (!bar.contains(each) && box.height && box.bottom > top && box.top < bottom)
                   found.push([y, each.textContent]);
               }
             }
             return found; }"""
    )
    assert under == []


def test_a_long_session_leaves_the_controls_as_they_are(
    open_page: Callable[..., Any], page_file: Path, tmp_path: Path
) -> None:
    """Sixty steps, some of five hundred letters: the ruler is high, the buttons are not."""
    request = {"audience": "cineclub", "minutes": 240, "people": 300, "seating": "circle"}
    segments = [{"text": "mot " * 124 if at % 2 else "a" * 500, "minutes": 4} for at in range(60)]
    session = {"format": 1, "film": "ma-femme-a-du-credit", "request": request}
    path = tmp_path / "long.session.json"
    path.write_text(json.dumps({**session, "segments": segments}), encoding="utf-8")
    page = open_page(page_file, preparing.VIEW)
    assert "est ouvert" in preparing.opened(page, path)
    go(page, "view-project")
    for width in (1280, 320):
        resize(page, width, 720)
        box = page.locator("#project-next").bounding_box()
        assert box["height"] < 80 and box["y"] + box["height"] <= 720
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_controls_are_large_enough_to_touch(
    open_page: Callable[..., Any], sample_page: Path, width: int
) -> None:
    """Every control has 24 pixels at least each way; those used in the debate, 44."""
    presenter = open_page(sample_page, VIEW, viewport={"width": width, "height": 720})
    boxes = presenter.locator("#view-project :is(button, summary, a, input):visible").evaluate_all(
        """all => all.map(each => [each, each.getBoundingClientRect()])
             .map(([each, box]) => [each.textContent, box.width, box.height])"""
    )
    assert [name for name, wide, high in boxes if wide < 24 or high < 24] == []
    for name in ("previous", "next", "black", "rescue"):
        box = presenter.locator(f"#project-{name}").bounding_box()
        assert min(box["width"], box["height"]) >= 44, name


def test_what_matters_is_seen_without_scrolling(
    open_page: Callable[..., Any], page_file: Path
) -> None:
    """On a small laptop: clock, lateness, buttons, the room's screen, the words to say."""
    presenter = at_half_past_eight(open_page, page_file)
    presenter.get_by_role("button", name="Démarrer le minutage").click()
    presenter.keyboard.press("ArrowRight")
    after(presenter, 15)
    presenter.evaluate("scrollTo(0, 0)")
    for part in ("time", "used", "pace", "cut", "next", "say", "sees", "steps"):
        box = presenter.locator(f"#project-{part}").bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 720, part


@pytest.mark.slow
def test_no_picture_is_cut_off(
    open_page: Callable[..., Any], page_file: Path, picture: Callable[[Any, str], None]
) -> None:
    """The presenter late, every screen of the usual session: nothing leaves the window."""
    presenter = at_half_past_eight(open_page, page_file)
    presenter.get_by_role("button", name="Démarrer le minutage").click()
    presenter.keyboard.press("ArrowRight")
    after(presenter, 12)
    picture(presenter, "project")
    screens = count(presenter)
    presenter.keyboard.press("p")
    for number in range(2, screens + 1):
        picture(presenter, f"room-{number}")
        presenter.keyboard.press("ArrowRight")
        presenter.clock.fast_forward(600)
