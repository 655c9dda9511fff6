"""Lire: filters, level, sources in place, addresses, colours, and the guide itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.browsing import LOOKS, axe_violations

pytestmark = pytest.mark.validator
Open = Callable[..., Any]


def data(page: Any) -> dict[str, Any]:
    """What the page carries."""
    said: dict[str, Any] = json.loads(page.locator("#data").text_content())
    return said


def shown(page: Any, selector: str) -> list[str]:
    """The ids of what is shown of the guide."""
    ids: list[str] = page.eval_on_selector_all(
        f"#guide {selector}",
        "all => all.filter(one => !one.closest('[hidden]')).map(one => one.id)",
    )
    return ids


@pytest.mark.parametrize(
    ("facet", "value"),
    [("function", "weigh"), ("moment", "before"), ("theme", "deux-cartes"), ("verdict", "opinion")],
)
def test_a_filter_shows_what_matches(
    sample_page: Path, open_page: Open, facet: str, value: str
) -> None:
    """Items by their facet, under their headings; parts without any are gone, contents too."""
    page = open_page(sample_page)
    page.click("#filters-open")
    page.select_option(f"#filter-{facet}", value)
    facets = data(page)["anchors"]
    items = {*shown(page, "[id]")} & facets.keys()
    there = {*page.eval_on_selector_all("#guide [id]", "all => all.map(one => one.id)")}

    assert items == {one for one in facets if value in facets[one].get(facet, [])} & there
    for kind in ("question", "claim"):
        count = sum(one.startswith(f"{kind}-") for one in items)
        said = page.locator("#filter-count").inner_text()
        assert (f"{count} " if count else "aucune ") in said
    parts = shown(page, "h2")
    listed = page.eval_on_selector_all(
        ".standing .level-2:not([hidden]) a", "links => links.map(link => link.hash.slice(1))"
    )
    assert 0 < len(parts) < page.locator("#guide h2").count()
    assert set(listed) == set(parts)
    assert "sources" not in parts


def test_filters_add_up_stay_and_are_lifted(sample_page: Path, open_page: Open) -> None:
    """Two facets at once, kept over a reload, all shown again by one button."""
    page = open_page(sample_page)
    everything = shown(page, "[id]")
    page.click("#filters-open")
    page.select_option("#filter-theme", "pourquoi-compter")
    page.select_option("#filter-function", "weigh")
    two = ["question-peser-l-oubli", "question-voter-puis-dire"]
    assert sorted(shown(page, ".question")) == two
    page.reload()
    assert sorted(shown(page, ".question")) == two
    page.click("#filter-reset")
    assert shown(page, "[id]") == everything
    assert page.evaluate("document.activeElement.id") == "filters-open"


def test_an_address_behind_a_filter_is_shown(sample_page: Path, open_page: Open) -> None:
    """A link from another view opens Lire at the place, whatever was filtered."""
    page = open_page(sample_page)
    page.click("#filters-open")
    page.select_option("#filter-verdict", "opinion")
    page.click("#open-vote")
    assert page.locator("#guide").is_hidden()
    page.evaluate("location.hash = '#question-clore-en-un-mot'")
    page.wait_for_function("!document.getElementById('view-read').hidden")
    target = page.locator("#question-clore-en-un-mot")

    assert target.is_visible()
    assert 0 <= target.bounding_box()["y"] < 400
    assert page.locator("#filter-count").inner_text().startswith("Filtres retirés")
    outline = "element => getComputedStyle(element).outlineStyle"
    assert target.evaluate(outline) == "solid"


def test_an_address_opens_at_the_place(sample_page: Path, open_page: Open) -> None:
    """A permanent link leads to its question below the tools, not behind them."""
    page = open_page(sample_page, at="#question-clore-en-un-mot")
    tools = page.locator(".read-tools").bounding_box()
    place = page.locator("#question-clore-en-un-mot").bounding_box()

    assert tools["y"] + tools["height"] <= place["y"] < 400


def test_a_level_words_the_questions(sample_page: Path, open_page: Open) -> None:
    """Each heading says the wording of the level; easy ones say that they are to be tested."""
    page = open_page(sample_page)
    wordings = page.locator("#guide .question .wording")
    standard = wordings.all_inner_texts()
    page.get_by_label("simples", exact=True).check()
    easy = wordings.all_inner_texts()
    said = page.evaluate(
        """() => [...document.querySelectorAll("#guide .question")].map(question =>
          document.getElementById("piece-question:" + question.id.slice(9) + "-say-easy")
            .content.querySelector("p").lastChild.textContent.trim())"""
    )
    for heading, words in zip(easy, said, strict=True):
        assert words in heading and "pas encore essayés" in heading
    page.reload()
    assert wordings.all_inner_texts() == easy
    page.fill("#find-words", said[0])
    assert page.locator("#find-list a").count() == 1
    page.get_by_label("courants", exact=True).check()
    assert wordings.all_inner_texts() == standard


def test_a_citation_opens_its_source_in_place(sample_page: Path, open_page: Open) -> None:
    """A card right after the lines, with the entry of the list; Escape closes, focus returns."""
    page = open_page(sample_page)
    cite = page.locator("#guide .contrechamp a.cite").first
    entry = page.locator(f"#guide {cite.get_attribute('href')} dd").inner_text()
    before = page.evaluate("location.hash")
    cite.focus()
    page.keyboard.press("Enter")
    card = page.locator("#source-card")
    assert card.is_visible()
    assert page.locator("#source-text").inner_text().strip() == entry.strip()
    assert page.evaluate("document.activeElement.id") == "source-card"
    assert cite.evaluate("link => link.closest('p').nextElementSibling.id") == "source-card"
    link, box = cite.bounding_box(), card.bounding_box()
    assert 0 <= box["y"] - link["y"] - link["height"] < 12
    page.keyboard.press("Escape")
    assert card.is_hidden()
    assert cite.evaluate("link => link === document.activeElement")
    assert page.evaluate("location.hash") == before

    page.keyboard.press("Enter")
    page.get_by_text("Voir dans la liste").click()
    assert page.evaluate("location.hash") == cite.get_attribute("href")
    assert card.is_hidden()


def test_a_click_for_a_new_tab_keeps_its_meaning(sample_page: Path, open_page: Open) -> None:
    """Control and the middle button open the address elsewhere, as anywhere."""
    page = open_page(sample_page)
    cite = page.locator("#guide .contrechamp a.cite").first
    with page.context.expect_page() as opened:
        cite.evaluate(
            "link => link.dispatchEvent(new MouseEvent('click',"
            " {bubbles: true, cancelable: true, ctrlKey: true}))"
        )
    assert opened.value.url.endswith(str(cite.get_attribute("href")))
    assert page.locator("#source-card").is_hidden()


def test_every_question_and_claim_has_an_address(sample_page: Path, open_page: Open) -> None:
    """Ids that never change, each with its link, or a row that can be pointed at."""
    page = open_page(sample_page)
    for anchor in data(page)["anchors"]:
        if anchor.startswith(("question-", "claim-")):
            assert page.locator(f"#guide #{anchor}").count() == 1
    links = page.locator("#guide :is(.question, .spread) .permalink")
    assert links.count() == page.locator("#guide :is(.question, .spread)").count() > 10


def paper(page: Any) -> str:
    """The colour of the page."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_light_and_dark_are_chosen_or_follow(sample_page: Path, open_page: Open) -> None:
    """Automatic follows the machine; a choice holds against it, and over a reload."""
    page = open_page(sample_page, color_scheme="light")
    light = paper(page)
    page.emulate_media(color_scheme="dark")
    dark = paper(page)
    assert light != dark
    page.get_by_label("Apparence").select_option("light")
    assert paper(page) == light
    page.reload()
    assert paper(page) == light
    page.emulate_media(color_scheme="light")
    page.get_by_label("Apparence").select_option("dark")
    assert paper(page) == dark
    page.emulate_media(media="print")
    assert paper(page) == "rgb(255, 255, 255)"
    page.emulate_media(media="screen")
    page.get_by_label("Apparence").select_option("auto")
    assert paper(page) == light


def test_a_claim_faces_what_is_known(sample_page: Path, open_page: Open) -> None:
    """Side by side on a wide screen, in order on a narrow one."""
    page = open_page(sample_page)
    champ, known = page.locator(".champ").first, page.locator(".contrechamp").first
    left, right = champ.bounding_box(), known.bounding_box()
    assert left["x"] + left["width"] < right["x"]
    page.set_viewport_size({"width": 320, "height": 640})
    above, below = champ.bounding_box(), known.bounding_box()
    assert above["y"] + above["height"] < below["y"]
    assert above["x"] + above["width"] <= 320 >= below["x"] + below["width"]


def test_without_script_the_guide_is_there(sample_page: Path, open_page: Open) -> None:
    """No tool that would do nothing; all of the guide, its contents, its links."""
    page = open_page(sample_page, java_script_enabled=False)
    assert page.locator(".read-tools").is_hidden()
    assert page.locator("#source-card").is_hidden()
    assert page.locator("#guide .question").first.is_visible()
    assert page.locator("#_contents").is_visible()


def test_tools_are_large_and_nothing_scrolls_sideways(sample_page: Path, open_page: Open) -> None:
    """At 320 pixels, as at 400 % zoom, with every tool open; targets of 44 pixels."""
    page = open_page(sample_page, viewport={"width": 320, "height": 640})
    page.click("#filters-open")
    page.select_option("#filter-verdict", "opinion")
    page.fill("#find-words", "carte")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    tools = page.locator(".read-tools :is(button, select, input, #find-list a)")
    for box in (tool.bounding_box() for tool in tools.all() if tool.is_visible()):
        assert box["height"] >= 43.5 and box["width"] >= 43.5


def test_the_keyboard_reaches_everything(sample_page: Path, open_page: Open) -> None:
    """From the top by Tab alone, in the order the eye goes, with a focus that shows."""
    page = open_page(sample_page)
    reached = []
    for _ in range(14):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.id || document.activeElement.className")
        )
        assert page.evaluate(
            """() => {
              const at = document.activeElement;
              const seen = at.type === "radio" ? at.nextElementSibling : at;
              return at.matches(".skip") || getComputedStyle(seen).outlineStyle !== "none";
            }"""
        ), reached
    at = [reached.index(tool) for tool in ("find-words", "filters-open", "scheme")]
    assert at == sorted(at)


@LOOKS
def test_axe_finds_nothing(sample_page: Path, open_page: Open, width: int, scheme: str) -> None:
    """WCAG 2.2 AA: as it opens, with tools and results open, with a source open."""
    viewport = {"width": width, "height": 720}
    page = open_page(sample_page, viewport=viewport, color_scheme=scheme)
    assert axe_violations(page) == []
    page.get_by_label("simples", exact=True).check()
    page.click("#filters-open")
    page.select_option("#filter-theme", "deux-cartes")
    page.fill("#find-words", "carte")
    assert axe_violations(page) == []
    page.keyboard.press("Escape")
    page.click("#filter-reset")
    page.locator("#guide .contrechamp a.cite").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#source-card").is_visible()
    assert axe_violations(page) == []


@pytest.mark.slow
def test_no_picture_is_cut_off(
    whole_page: Path, open_page: Open, picture: Callable[[Any, str], None]
) -> None:
    """Opening, searching, filtered, a source open in the dark: nothing leaves the window."""
    page = open_page(whole_page)
    picture(page, "read")
    page.fill("#find-words", "credit social")
    picture(page, "read-search")
    page.keyboard.press("Enter")
    page.click("#filters-open")
    page.select_option("#filter-function", "check")
    page.evaluate("scrollTo(0, 0)")
    picture(page, "read-filter")
    page.click("#filter-reset")
    page.get_by_label("Apparence").select_option("dark")
    page.evaluate("location.hash = document.querySelector('.spread').id")
    page.locator(".contrechamp a.cite").first.focus()
    page.keyboard.press("Enter")
    picture(page, "read-claim-dark")
