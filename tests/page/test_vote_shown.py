"""Voter, shown: to the room, on paper, by keyboard alone, to assistive technology."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guides import locations
from guides.reading.words import read_words
from tests.page.going import turn_to_view
from tests.page.projecting import open_room, place
from tests.page.test_vote_counts import SHAPES, VIEW, hands, turn_to
from tests.support.browsing import LOOKS, axe_violations


def opened(open_page: Callable[..., Any], path: Path, **options: Any) -> Any:
    """The view, just opened."""
    return open_page(path, VIEW, **options)


def test_the_words_of_the_shapes_are_those_of_the_cards(
    open_page: Callable[..., Any], sample_page: Path
) -> None:
    """The printed cards and the page name the four shapes alike."""
    for language in ("fr", "en"):
        entries = read_words(locations.templates(), language).entries
        for shape in ("disc", "square", "triangle", "plus"):
            assert entries[f"page.vote.shape.{shape}"] == entries[f"cards.shape.{shape}"]
        for mark in ("established", "solid", "partial", "fragile", "contradicted", "open"):
            assert entries[f"page.project.strength.{mark}"] == entries[f"strength.{mark}"]
    vote = opened(open_page, sample_page)
    assert vote.locator(".vote-cell > span").all_inner_texts() == SHAPES


def test_the_room_sees_the_statement_then_the_shift(
    open_page: Callable[..., Any], page_file: Path
) -> None:
    """The first count cannot sway the second: results are shown after both."""
    page = open_page(page_file, "#view-project")
    room = open_room(page)
    turn_to_view(page, "vote")
    page.get_by_role("button", name="Montrer la phrase").click()
    room.wait_for_selector(".screen-of-vote .room-choices li")
    assert room.locator(".room-choices li").all_inner_texts() == SHAPES
    hands(page, 1, [12, 5, 3, 0])
    button = page.get_by_role("button", name="Montrer le résultat")
    assert button.is_disabled(), "never before the second vote"
    turn_to(page, "after")
    hands(page, 1, [8, 5, 6, 1])
    assert "12 avant" not in room.locator("#room-stage").inner_text()
    button.click()
    room.wait_for_selector(".screen-of-shift")
    assert "12 avant" in room.locator("#room-stage").inner_text()
    turn_to_view(page, "project")
    page.keyboard.press("ArrowRight")
    room.wait_for_selector(".screen-of-opening")
    assert place(page) == 1, "the session goes on where it was"


def test_with_one_window_the_statement_is_shown_here(
    open_page: Callable[..., Any], sample_page: Path
) -> None:
    """With a single screen the room still sees the statement, and the count is one key away."""
    vote = opened(open_page, sample_page)
    vote.get_by_role("button", name="Montrer la phrase").click()
    assert vote.locator("#room .screen-of-vote").is_visible()
    vote.keyboard.press("p")
    assert vote.locator("#room").count() == 0
    assert vote.locator("#title-vote").is_visible()


def test_the_result_prints_on_one_page(
    open_page: Callable[..., Any], page_file: Path, tmp_path: Path
) -> None:
    """Statement, chart, table and words; no fields, no buttons."""
    pdf = pytest.importorskip("pypdf", reason="not run: pypdf is not installed")
    vote = opened(open_page, page_file)
    for row in range(1, 13):
        if row > 1:
            vote.get_by_role("button", name="Ajouter un rang").click()
        hands(vote, row, [12, 5, 3, 1])
    turn_to(vote, "after")
    hands(vote, 1, [200, 150, 30, 10])
    printed = tmp_path / "vote.pdf"
    vote.pdf(path=str(printed), prefer_css_page_size=True)
    pages = pdf.PdfReader(printed).pages
    assert len(pages) == 1
    text = pages[0].extract_text()
    for wanted in ("qu’elle sache", "144 avant", "Écart", "Le total a changé"):
        assert wanted in text
    for unwanted in ("Ajouter un rang", "Rang 1", "Montrer", "Imprimer"):
        assert unwanted not in text


def test_a_whole_vote_without_a_mouse(open_page: Callable[..., Any], sample_page: Path) -> None:
    """Tab, digits and arrows only; every stop shows its focus."""
    vote = opened(open_page, sample_page)

    def to(name: str) -> None:
        for _ in range(60):
            vote.keyboard.press("Tab")
            reached = vote.evaluate(
                """() => { const at = document.activeElement;
                     return at.getAttribute("aria-label")
                       ?? (at.labels?.[0] ?? at).textContent.trim(); }"""
            )
            assert (
                vote.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            ), reached
            if reached.replace("\u00a0", " ") == name:
                return
        pytest.fail(f"no way to {name}")

    for number, shape in enumerate(SHAPES, 1):
        to(f"Rang 1, {shape}")
        vote.keyboard.type(str(number))
    to("Ajouter un rang")
    vote.keyboard.press("Enter")
    assert vote.locator("#vote-before").inner_text() == "10"
    vote.locator("#title-vote").focus()
    to("le vote d’avant la discussion")
    vote.keyboard.press("ArrowDown")
    to(f"Rang 1, {SHAPES[0]}")
    vote.keyboard.type("9")
    to("Un de plus : Rang 1, " + SHAPES[0])
    vote.keyboard.press("Space")
    assert vote.locator("#vote-after").inner_text() == "10"
    assert vote.evaluate("document.activeElement.getAttribute('aria-label')") is not None


@LOOKS
def test_axe_finds_nothing(
    open_page: Callable[..., Any], page_file: Path, width: int, scheme: str
) -> None:
    """As it opens, with a result, and as the room sees it."""
    vote = opened(
        open_page, page_file, viewport={"width": width, "height": 720}, color_scheme=scheme
    )
    assert axe_violations(vote) == []
    vote.get_by_role("button", name="Ajouter un rang").click()
    hands(vote, 1, [12, 5, 3, 0])
    turn_to(vote, "after")
    hands(vote, 1, [8, 5, 6, 0])
    assert axe_violations(vote) == []
    assert vote.evaluate("document.documentElement.scrollWidth <= innerWidth")
    vote.get_by_role("button", name="Montrer le résultat").click()
    assert axe_violations(vote) == []


@pytest.mark.slow
def test_no_picture_is_cut_off(
    open_page: Callable[..., Any], page_file: Path, picture: Callable[[Any, str], None]
) -> None:
    """As it opens, with a result, the result before the room: nothing leaves the window."""
    vote = opened(open_page, page_file)
    picture(vote, "vote")
    hands(vote, 1, [12, 5, 3, 1])
    turn_to(vote, "after")
    hands(vote, 1, [8, 5, 6, 2])
    vote.locator("#vote-result").scroll_into_view_if_needed()
    picture(vote, "vote-result")
    vote.get_by_role("button", name="Montrer le résultat").click()
    picture(vote, "vote-room")
