"""The door in a browser: three people on the first screen, the rest folded, no script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from guides import locations
from guides.composing.door.door import Titled, door
from guides.document.audience import LANGUAGES
from guides.reading.words import read_words
from guides.rendering.web.door import render_door
from tests.support.at_the_door import MARKS, TITLED, at_the_door, sizes
from tests.support.browsing import axe_violations, nu_complaints, set_by_the_machine

SEEN = """() => [...document.querySelectorAll("a")].filter(a => a.checkVisibility()
    && a.closest("details:not([open])") === null).map(a => {
        const box = a.getBoundingClientRect();
        return [a.getAttribute("href"), box.bottom + scrollY, Math.min(box.width, box.height)];
    })"""
TALL = "document.documentElement.scrollHeight"
WIDE = "document.documentElement.scrollWidth"


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """The door to a whole kit of one film."""
    path = tmp_path / "index.html"
    path.write_bytes(render_door(at_the_door(sizes("livre")), locations.templates()))
    return path


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """The door to whole kits of two films."""
    titles = {"livre": TITLED, "autre": TITLED._replace(colour="#F2C230", marks=MARKS * 9)}
    vocabulary = [read_words(locations.templates(), language) for language in LANGUAGES]
    films = door(sizes("livre") | sizes("autre"), titles, vocabulary)
    path = tmp_path / "two.html"
    path.write_bytes(render_door(films, locations.templates()))
    return path


def opened(browser: Any, file: Path, at: str = "", *, width: int = 1366, **more: Any) -> Any:
    """A page at some place of the door."""
    page = browser.new_page(viewport={"width": width, "height": 680}, **more)
    page.goto(f"{file.as_uri()}{at}")
    return page


@pytest.mark.validator
@pytest.mark.parametrize("at", ["", "#livre-en"])
def test_everything_a_person_needs_stands_on_the_first_screen(
    browser: Any, one: Path, at: str
) -> None:
    """Nine buttons and the other language, in either language: nothing to scroll for."""
    page = opened(browser, one, at)
    links = page.evaluate(SEEN)
    heights = page.evaluate(TALL)
    heads = page.locator("h1:visible, h2:visible").all_inner_texts()
    page.close()
    assert (len(links), heights) == (10, 680)
    assert max(bottom for _, bottom, _ in links) < 680
    assert len(heads) == 4
    assert heads[0] == "Un point par livre"
    assert ("ce soir" in heads[1]) == (at == "")
    language = "en" if at else "fr"
    assert all(f"/{language}/" in href or f".{language}." in href for href, _, _ in links[1:])
    assert links[0][0] == ("#livre-fr" if at else "#livre-en")


@pytest.mark.validator
@pytest.mark.parametrize("at", ["", "#livre-en"])
def test_a_telephone_shows_it_in_three_screens(browser: Any, one: Path, at: str) -> None:
    """Three times 844 pixels at most, and what is touched is large enough."""
    page = opened(browser, one, at, width=390)
    tall, links = page.evaluate(TALL), page.evaluate(SEEN)
    page.close()
    assert tall <= 3 * 844
    assert min(size for _, _, size in links) >= 24


@pytest.mark.validator
def test_a_fold_opens_with_the_keyboard_and_leads_to_files(browser: Any, one: Path) -> None:
    """Every fold, without a script; what was focused is seen to be."""
    page = opened(browser, one)
    page.locator("summary:visible").first.focus()
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    before = len(page.evaluate(SEEN))
    page.keyboard.press("Enter")
    links = page.evaluate(SEEN)
    page.close()
    assert ring == "solid"
    assert len(links) > before
    assert min(size for _, _, size in links) >= 24


@pytest.mark.validator
def test_several_films_open_on_their_list(browser: Any, two: Path) -> None:
    """Each leads to its own part in each language, and back."""
    page = opened(browser, two)
    listed = [href for href, _, _ in page.evaluate(SEEN)]
    page.locator('a[href="#livre-en"]:visible').click()
    inside = [href for href, _, _ in page.evaluate(SEEN)]
    page.locator('a[href="#films"]:visible').click()
    again = [href for href, _, _ in page.evaluate(SEEN)]
    page.close()
    assert listed == again == ["#autre-fr", "#autre-en", "#livre-fr", "#livre-en"]
    assert len(inside) == 11
    assert not any("autre" in href for href in inside)


@pytest.mark.validator
def test_a_place_that_is_not_there_shows_the_first_view(browser: Any, one: Path) -> None:
    """As an old address might."""
    page = opened(browser, one, "#film-1")
    shown = len(page.evaluate(SEEN))
    page.close()
    assert shown == 10


@pytest.mark.validator
@pytest.mark.parametrize(("width", "scheme"), [(1366, "light"), (390, "dark"), (320, "light")])
@pytest.mark.parametrize("at", ["", "#livre-en", "two"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Any, one: Path, two: Path, width: int, scheme: str, at: str
) -> None:
    """WCAG 2.2 AA, every fold open."""
    file, place = (two, "") if at == "two" else (one, at)
    page = opened(browser, file, place, width=width, color_scheme=scheme)
    for fold in page.locator("summary:visible").all():
        fold.click()
    found, wide = axe_violations(page), page.evaluate(WIDE)
    page.close()
    assert (found, wide) == ([], width)


@pytest.mark.validator
def test_every_letter_comes_with_the_door(browser: Any, one: Path) -> None:
    """And nothing else is asked of the machine."""
    page = opened(browser, one)
    found = set_by_the_machine(page)
    page.close()
    assert found == []


@pytest.mark.validator
def test_the_nu_checker_finds_no_error_at_the_door(one: Path, two: Path) -> None:
    """One film or two, in valid HTML and CSS."""
    assert nu_complaints(one, two) == []


@pytest.mark.validator
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_film_has_its_colour_and_its_claims(browser: Any, two: Path, scheme: str) -> None:
    """White or black over it, whichever reads better; on a telephone the title alone."""
    for width, shown in ((1366, True), (390, False)):
        page = opened(browser, two, "#autre-fr", width=width, color_scheme=scheme)
        face = page.locator(".face:visible")
        colours = face.evaluate(
            "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
        )
        walls = page.locator(".wall:visible")
        assert colours == ["rgb(242, 194, 48)", "rgb(0, 0, 0)"]
        assert walls.count() == int(shown)
        assert not shown or walls.locator("svg").bounding_box()["width"] < 0.24 * width
        page.close()


def test_a_film_without_claims_has_no_frames(tmp_path: Path) -> None:
    """And black for a colour; what is drawn of the others is not read aloud."""
    titles = {"livre": TITLED, "autre": Titled("Sans rien")}
    vocabulary = [read_words(locations.templates(), "fr")]
    films = door(sizes("livre") | sizes("autre"), titles, vocabulary)
    said = render_door(films, locations.templates()).decode()
    assert said.count("<div class=wall>") == said.count('<symbol id="_wall-') == 1
    assert ".film-0{--field:#000000;--over:#FFFFFF;" in said
    assert ".film-1{--field:#C4391D;--over:#FFFFFF;" in said
    assert all("aria-hidden=true" in tag for tag in re.findall("<svg[^>]*>", said))


def test_the_door_has_no_script_and_names_each_place_once(two: Path) -> None:
    """Anchors are unique, and each link inside leads to one."""
    source = two.read_text(encoding="utf-8")
    ids = re.findall(r' id="?([\w-]+)', source)
    assert "<script" not in source
    assert len(ids) == len({*ids})
    assert {*re.findall(r'href="?#([\w-]+)', source)} <= {*ids}
