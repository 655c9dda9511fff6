"""Lire finds: any spelling of a word, by keyboard alone, and leads to the very place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guides import locations

FOLDING = (locations.templates() / "page" / "folding.js").read_text(encoding="utf-8")
Open = Callable[..., Any]


@pytest.fixture
def empty(browser: Any) -> Iterator[Any]:
    """A page with nothing in it."""
    page = browser.new_page()
    yield page
    page.close()


def run(empty: Any, expression: str, *values: str) -> Any:
    """What the search's own functions answer, outside of any page."""
    return empty.evaluate(f"values => {{ {FOLDING}; return {expression}; }}", list(values))


def found(page: Any, query: str) -> list[str]:
    """The results of a search, each as one line of text."""
    page.fill("#find-words", query)
    texts: list[str] = page.locator("#find-list a").all_inner_texts()
    return texts


@pytest.mark.validator
@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("credit", "crédit"),
        ("CRÉDIT SOCIAL", "crédit\u00a0social"),
        ("credit social", "crédit\u202fsocial"),
        ("cre\u0301dit", "crédit"),
        ("l'état", "L’État"),
        ("l’état", "l'État"),
        ("lʼétat", "l‘État"),
        ("oeuvre", "Œuvre"),
        ("œuvre", "OEUVRE"),
        ("ex aequo", "ex æquo"),
        ("fiche", "ﬁche"),
        ("videosurveillance", "vidéo-surveillance"),
        ("vidéo surveillance", "vidéosurveillance"),
        ("vidéo-surveillance", "vidéo\u2011surveillance"),
        ("xinyong", "xìnyòng"),
        ("信用", "社会信用体系"),
        ("« note »", "la note"),
        ("social ?", "social\u202f?"),
    ],
)
def test_spellings_meet(empty: Any, typed: str, written: str) -> None:
    """Accents, case, ligatures, hyphens, spaces and apostrophes do not stand in the way."""
    test = "termsOf(values[0]).every(term => folded(evenly(values[1])).includes(term))"
    assert run(empty, f"termsOf(values[0]).length > 0 && {test}", typed, written)


@pytest.mark.validator
@pytest.mark.parametrize(("typed", "written"), [("note", "donc on tente"), ("cote", "coude")])
def test_other_words_stay_apart(empty: Any, typed: str, written: str) -> None:
    """Words do not run into each other, and letters count."""
    assert not run(empty, "folded(evenly(values[1])).includes(values[0])", typed, written)


@pytest.mark.validator
def test_results_say_where_and_mark_the_words(sample_page: Path, open_page: Open) -> None:
    """Part and number, a few words around, the words themselves marked as they are written."""
    page = open_page(sample_page)
    results = found(page, "pret")
    marks = page.locator("#find-list mark").all_inner_texts()

    assert results and all("\n" in result for result in results)
    assert marks and all(re.fullmatch("prêt", mark, re.IGNORECASE) for mark in marks)
    assert page.locator("#find-count").inner_text().startswith(str(len(results)))
    assert page.locator("#find-count").get_attribute("role") == "status"


@pytest.mark.validator
def test_every_part_is_searched(sample_page: Path, open_page: Open) -> None:
    """Each line of the guide that a reader can see is found by its own words."""
    page = open_page(sample_page)
    lines = page.evaluate(
        """() => [...document.querySelectorAll("#guide :is(p, dd, td, dt, li, h2, h3, .wording)")]
          .filter(line => !line.closest('.unseen, .facts, [href^="#source-"]'))
          .filter(line => !line.querySelector('p, li, .unseen, [href^="#source-"]'))
          .map(line => line.textContent.trim())
          .filter(text => /\\p{L}{4}/u.test(text))"""
    )
    missed = page.evaluate(
        """lines => lines.filter(line => {
             const box = document.getElementById("find-words");
             box.value = line.slice(0, 80);
             box.dispatchEvent(new Event("input"));
             return document.querySelectorAll("#find-list a").length === 0;
           })""",
        lines,
    )
    assert len(lines) > 100
    assert missed == []


@pytest.mark.validator
def test_the_keyboard_alone_finds_and_goes(sample_page: Path, open_page: Open) -> None:
    """Tab reaches the results, Escape goes back then empties, Enter leads to the place."""
    page = open_page(sample_page)
    page.focus("#find-words")
    page.keyboard.type("carte")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    second = page.locator("#find-list a").nth(1)
    assert second.evaluate("link => link === document.activeElement")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "find-words"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    address = second.get_attribute("href")
    page.keyboard.press("Enter")

    assert page.evaluate("location.hash") == address
    assert page.locator("#find-list").is_hidden()
    assert page.evaluate("document.activeElement.classList.contains('in-sight')")
    box = page.locator(".in-sight").bounding_box()
    assert 0 < box["y"] < 720

    page.focus("#find-words")
    page.keyboard.press("Escape")
    assert page.input_value("#find-words") == ""
    assert page.locator("#find-count").inner_text() == ""


@pytest.mark.validator
def test_nothing_found_is_said(sample_page: Path, open_page: Open) -> None:
    """A search without a result says so where a listener hears it; one letter is a search too."""
    page = open_page(sample_page)
    assert found(page, "a") != []
    assert found(page, "zzzz") == []
    assert page.locator("#find-count").inner_text() == "Aucun résultat"


@pytest.mark.validator
def test_signs_are_searched_as_text(sample_page: Path, open_page: Open) -> None:
    """A query is never a pattern nor markup, whatever it is and however long."""
    page = open_page(sample_page)
    signs = ("(", "\\", "[a-z]+", "a.*b", "</script><b>x</b>", "{{ 7*7 }}", "$&", "😀", "'\"")
    for typed in (*signs, "é" * 5000, "le " * 1700):
        found(page, typed)
        assert page.locator("#find-list b").count() == 0


@pytest.mark.validator
def test_a_result_opens_the_part_it_is_in(sample_page: Path, open_page: Open) -> None:
    """What stands behind the entries is found all the same, and its part is opened."""
    page = open_page(sample_page)
    found(page, "Avant le film")
    page.focus("#find-words")
    page.keyboard.press("Enter")

    assert page.locator(".in-sight").is_visible()
    assert not page.locator("#entries").is_visible()
