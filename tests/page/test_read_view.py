"""Lire: entries, addresses, level, sources in place, colours, and the guide itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.going import go, resize
from tests.support.browsing import LOOKS, axe_violations

pytestmark = pytest.mark.validator
Open = Callable[..., Any]
CITE = 'a[href^="#source-"]'


def shown(page: Any) -> list[str]:
    """The ids of the parts and claims of the guide that are in sight."""
    ids: list[str] = page.eval_on_selector_all(
        "#guide > :is(h2, .spread, .question)",
        "all => all.filter(one => one.checkVisibility()).map(one => one.id)",
    )
    return ids


def test_it_opens_on_a_few_entries(whole_page: Path, open_page: Open) -> None:
    """About six, on two screens at most: the guide is behind them, not under them."""
    page = open_page(whole_page, viewport={"width": 1366, "height": 680})
    assert 5 <= page.locator(".entry:visible").count() <= 7
    assert not page.locator("#guide").is_visible()
    assert page.evaluate("document.documentElement.scrollHeight") <= 2 * 680
    assert page.locator("#claims-wall a").count() == 50


def test_every_entry_leads_to_its_part(sample_page: Path, open_page: Open) -> None:
    """No entry is a dead end, and each opens one part, or one claim, or the whole guide."""
    page = open_page(sample_page)
    links = page.eval_on_selector_all("#entries a", "all => all.map(link => link.hash)")
    assert len(links) > 10
    for link in links:
        go(page, link)
        page.locator(link).wait_for()
        parts = [one for one in shown(page) if not one.startswith(("claim-", "question-"))]
        if link.startswith("#claim-"):
            assert [one for one in shown(page) if one not in parts] == [link[1:]]
        elif link != "#guide":
            assert len(parts) == 1


def test_a_claim_has_an_address_and_back_leads_to_its_frame(
    sample_page: Path, open_page: Open
) -> None:
    """By keyboard: into a claim, to the next one, and back to the frame one came from."""
    page = open_page(sample_page)
    frame = page.locator("#claims-wall a").first
    address = str(frame.get_attribute("href"))
    frame.focus()
    assert frame.locator(".told").bounding_box()["width"] > 200, "in sight when it is pointed at"
    page.keyboard.press("Enter")
    page.locator(f"#guide {address}").wait_for()
    assert page.evaluate("location.hash") == address
    assert page.locator("#claim-place").inner_text().startswith("1 sur ")
    page.locator("#claim-next").click()
    page.locator("#claim-place").get_by_text("2 sur ").wait_for()
    page.go_back()
    page.go_back()
    page.locator("#entries").wait_for()
    assert page.evaluate("document.activeElement.hash").startswith("#claim-")


def test_marks_keep_their_claims(sample_page: Path, open_page: Open) -> None:
    """Several at once, with their sentences and a count; what is left out is no stop of Tab."""
    page = open_page(sample_page)
    claims = page.locator("#claims-wall a").count()
    buttons = page.locator("#entry-marks button:enabled")
    buttons.first.click()
    left = page.locator("#claims-wall a:visible").count()
    assert 0 < left < claims
    assert page.locator("#marks-count").inner_text() == f"{left} sur {claims}"
    assert page.locator("#claims-wall a:visible b").first.is_visible()
    for button in buttons.all()[1:]:
        button.click()
    assert page.locator("#claims-wall a:visible").count() == claims
    for button in buttons.all():
        button.click()
    assert page.locator("#marks-count").inner_text() == ""


def test_arrows_move_within_a_theme(sample_page: Path, open_page: Open) -> None:
    """Along the frames of one row; at its end they stay."""
    page = open_page(sample_page)
    row = page.locator("#claims-wall ul").filter(has=page.locator("li:nth-child(2)")).first
    row.locator("a").first.focus()
    page.keyboard.press("ArrowRight")
    assert row.locator("a").nth(1).evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert row.locator("a").first.evaluate("link => link === document.activeElement")


def test_an_address_opens_at_the_place(sample_page: Path, open_page: Open) -> None:
    """A permanent link leads to its question below the tools, not behind them."""
    page = open_page(sample_page, at="#question-clore-en-un-mot")
    tools = page.locator(".read-tools").bounding_box()
    place = page.locator("#question-clore-en-un-mot").bounding_box()

    assert tools["y"] + tools["height"] <= place["y"] < 400
    assert "questions" in shown(page)


def test_an_address_from_another_view_opens_lire(sample_page: Path, open_page: Open) -> None:
    """A link from another view opens Lire at the place."""
    page = open_page(sample_page, at="#view-vote")
    assert page.locator("#guide").is_hidden()
    go(page, "#question-clore-en-un-mot")
    target = page.locator("#question-clore-en-un-mot")
    target.wait_for()
    assert 0 <= target.bounding_box()["y"] < 400
    outline = "element => getComputedStyle(element).outlineStyle"
    assert target.evaluate(outline) == "solid"


def test_the_top_and_the_skip_link_leave_all_as_it_is(sample_page: Path, open_page: Open) -> None:
    """Who skips the tabs stays in the view, and back to the top leads to the top of the part."""
    page = open_page(sample_page, at="#questions", viewport={"width": 1000, "height": 700})
    before = shown(page)
    assert before == ["questions", *[one for one in before if one.startswith("question-")]]
    for link in (".up", ".skip"):
        page.locator(link).focus()
        page.keyboard.press("Enter")
        page.wait_for_function("() => location.hash.startsWith('#_')")
        assert shown(page) == before
    for view in ("prepare", "project", "vote"):
        go(page, f"view-{view}")
        page.locator(".skip").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.activeElement.id === '_main'")
        page.wait_for_timeout(50)
        assert page.locator(f"#title-{view}").is_visible()


def test_an_address_that_leads_nowhere_opens_the_entries(
    sample_page: Path, open_page: Open
) -> None:
    """What a mail program made of an address is no fault of the page's."""
    page = open_page(sample_page, at="#%E0%A4%A")
    assert page.locator("[role=alert].warning-box").count() == 0
    for address in ("#%", '#"]', "#constructor", "#" + "x" * 5000):
        go(page, address)
        page.locator("#entries").wait_for()
        go(page, "#questions")
        page.locator("#questions").wait_for()


def test_a_spoiled_memory_words_the_questions_as_usual(sample_page: Path, open_page: Open) -> None:
    """No question loses its words to what some other file of this machine has written."""
    page = open_page(sample_page, at="#questions")
    wordings = page.locator("#guide .question .wording")
    standard = wordings.all_inner_texts()
    for kept in ('{"level": "x", "scheme": 7}', '{"level": [5]}', "7", '"abc"'):
        page.evaluate(
            """kept => { const { film } = JSON.parse(document.getElementById("data").textContent);
                 localStorage.setItem(`contrechamp.${film}.reading`, kept); }""",
            kept,
        )
        page.reload()
        assert wordings.all_inner_texts() == standard, kept
        assert page.get_by_label("courants", exact=True).is_checked(), kept
        assert page.get_by_label("Apparence").input_value() == "auto", kept


@pytest.mark.parametrize(("width", "height"), [(1000, 600), (320, 256)])
def test_what_a_claim_says_lies_over_no_frame_in_focus(
    whole_page: Path, open_page: Open, width: int, height: int
) -> None:
    """Whoever goes along the wall by Tab sees each frame, also at 400 % zoom."""
    page = open_page(whole_page, viewport={"width": width, "height": height})
    frames = page.locator("#claims-wall a")
    frames.first.focus()
    for _ in range(frames.count()):
        hidden = page.evaluate(
            """() => { const frame = document.activeElement.getBoundingClientRect();
                 const told = document.activeElement.querySelector(".told");
                 const { top, right } = told.getBoundingClientRect();
                 return getComputedStyle(told).position === "fixed"
                   && frame.left < right && frame.bottom > top; }"""
        )
        assert not hidden, page.evaluate("document.activeElement.hash")
        page.keyboard.press("Tab")


def test_no_mark_of_the_screen_is_printed(sample_page: Path, open_page: Open) -> None:
    """Where one came from an address or a search, paper bears no frame around it."""
    page = open_page(sample_page, at="#guide")
    outline = "selector => getComputedStyle(document.querySelector(selector)).outlineStyle"
    assert page.evaluate(outline, "#guide") == "none", "the whole is no place in it"
    page.fill("#find-words", "carte")
    page.keyboard.press("Enter")
    page.locator(".in-sight").wait_for()
    page.emulate_media(media="print")
    assert page.evaluate(outline, ".in-sight") == "none"


def test_a_level_words_the_questions(sample_page: Path, open_page: Open) -> None:
    """Each heading says the wording of the level; easy ones say that they are to be tested."""
    page = open_page(sample_page, at="#questions")
    wordings = page.locator("#guide .question .wording")
    standard = wordings.all_inner_texts()
    page.get_by_label("simples", exact=True).check()
    easy = wordings.all_inner_texts()
    said = page.evaluate(
        """() => [...document.querySelectorAll("#guide .question")].map(question =>
          [...document.querySelectorAll("template.pieces")]
            .map(({content}) => content.querySelector(
              `[data-of="question:${question.id.slice(9)}"] > .say-easy p`))
            .find(Boolean).lastChild.textContent.trim())"""
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
    page = open_page(sample_page, at="#guide")
    cite = page.locator(f"#guide .contrechamp {CITE}").first
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
    page = open_page(sample_page, at="#guide")
    cite = page.locator(f"#guide .contrechamp {CITE}").first
    with page.context.expect_page() as opened:
        cite.evaluate(
            "link => link.dispatchEvent(new MouseEvent('click',"
            " {bubbles: true, cancelable: true, ctrlKey: true}))"
        )
    opened.value.wait_for_url(f"**{cite.get_attribute('href')}")  # empty for a moment first
    assert page.locator("#source-card").is_hidden()


def test_every_question_and_claim_has_an_address(sample_page: Path, open_page: Open) -> None:
    """Ids that never change, each with its link, or a row that can be pointed at."""
    page = open_page(sample_page)
    keys = page.evaluate(
        """() => JSON.parse(document.getElementById("data").textContent).records
          .map(({ key }) => key).filter(key => ["question", "claim"].includes(key.split(":")[0]))"""
    )
    for key in keys:
        assert page.locator(f"#guide #{key.replace(':', '-')}").count() == 1
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
    page = open_page(sample_page, at="#claims")
    champ, known = page.locator(".champ").first, page.locator(".contrechamp").first
    left, right = champ.bounding_box(), known.bounding_box()
    assert left["x"] + left["width"] < right["x"]
    resize(page, 320, 640)
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
    page.fill("#find-words", "carte")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    tools = page.locator(".read-tools :is(button, select, input, #find-list a), .marks button")
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
    at = [reached.index(tool) for tool in ("find-words", "scheme")]
    assert at == sorted(at)


@LOOKS
def test_axe_finds_nothing(sample_page: Path, open_page: Open, width: int, scheme: str) -> None:
    """WCAG 2.2 AA: as it opens, with tools and results open, with a source open."""
    viewport = {"width": width, "height": 720}
    page = open_page(sample_page, viewport=viewport, color_scheme=scheme)
    assert axe_violations(page) == []
    page.locator("#entry-marks button:enabled").first.click()
    assert axe_violations(page) == []
    go(page, page.evaluate("document.querySelector('#claims-wall a').hash"))
    page.locator(".claim-way").wait_for()
    assert axe_violations(page) == []
    go(page, "#guide")
    page.get_by_label("simples", exact=True).check()
    page.fill("#find-words", "carte")
    assert axe_violations(page) == []
    page.keyboard.press("Escape")
    page.locator(f"#guide .contrechamp {CITE}").first.focus()
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
    go(page, "#view-read")
    page.locator("#entry-marks button:enabled").first.click()
    picture(page, "read-marks")
    page.get_by_label("Apparence").select_option("dark")
    go(page, page.evaluate("document.querySelector('.spread').id"))
    page.locator(".spread").first.wait_for()
    page.locator(f".contrechamp {CITE}").first.focus()
    page.keyboard.press("Enter")
    picture(page, "read-claim-dark")
