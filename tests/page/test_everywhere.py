"""The page in an old browser, in another engine, and where no script runs."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.page.going import HEARD, go
from tests.page.projecting import VIEW, place
from tests.support.browsing import FLAGS, PATIENCE, oldest_chromium
from tests.support.marionette import firefox

pytestmark = [pytest.mark.slow, pytest.mark.validator]
Js = Callable[[str], Any]
VIEWS = ("read", "prepare", "project", "vote", "play")


def pages_of(pdf: bytes) -> list[str]:
    """The words on each page."""
    if not shutil.which("pdftotext"):
        pytest.skip("not run: no pdftotext")
    said = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return said.stdout.decode().split("\f")[:-1]


def walk(js: Js, pdf: Callable[[], bytes]) -> None:
    """Prepare, print, project, count, play, read: what an evening needs, without a fault.

    Args:
        js: runs the body of a function in the page, and waits for what it promises.
        pdf: what the page prints.
    """

    def to(address: str) -> None:
        js(f"const ADDRESS = '{address}'; return {HEARD}")

    assert js("return document.documentElement.className") == "alive"
    assert js("return document.querySelector('#source-card').getClientRects().length") == 0
    to("view-prepare")
    js(
        "const minutes = document.getElementById('prepare-minutes'); minutes.value = 20;"
        "minutes.dispatchEvent(new Event('change', { bubbles: true }))"
    )
    assert js("return document.querySelectorAll('#prepare-steps li').length") > 2
    assert " 20 " in js(
        "return document.querySelector('.sheet h2').textContent.replace(/\\s/g, ' ')"
    )
    assert len(pages_of(pdf())) == 1
    to("view-project")
    assert (
        js("return document.querySelector('#open-project').getAttribute('aria-current')") == "page"
    )
    js("document.getElementById('project-next').click()")
    assert "2" in js("return document.getElementById('project-place').textContent")
    assert js("return document.querySelectorAll('#project-steps .now').length") == 1
    js("document.getElementById('project-black').click()")
    assert js("return document.getElementById('project-picture').dataset.sees") == "black"
    to("view-vote")
    js(
        "const hands = document.querySelector('#vote-rows input'); hands.value = 7;"
        "hands.dispatchEvent(new Event('input', { bubbles: true }))"
    )
    assert js("return document.getElementById('vote-before').textContent") == "7"
    assert js("return document.querySelector('#vote-table td').textContent") == "7"
    to("view-play")
    js(
        "const place = document.querySelector('.play-counter'); place.focus();"
        "for (const key of ['4', 'Enter'])"
        " place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))"
    )
    seen = js(
        "return [...document.querySelectorAll('#play-board td')].map(cell => cell.textContent)"
    )
    assert [bool(answer) for answer in seen] == [True] + [False] * (len(seen) - 1)
    assert seen[0] in js("return document.querySelector('.play-answer').textContent")
    assert js("return document.querySelector('.play-counter [aria-pressed=true]').value") == "4"
    assert js("return document.activeElement.className") == "play-counter"
    assert len(pages_of(pdf())) == 1
    to("claims")
    assert js("return document.querySelector('.champ').getClientRects().length") > 0
    assert js("return document.querySelectorAll('[role=alert].warning-box').length") == 0


def test_an_evening_in_the_oldest_chromium(browser: Any, sample_page: Path) -> None:
    """Chromium 103, of June 2022."""
    old = browser.browser_type.launch(
        executable_path=oldest_chromium(), args=list(FLAGS), timeout=PATIENCE * 1000
    )
    page = old.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda said: faults.append(said.text))
    page.goto(sample_page.as_uri())
    walk(
        lambda body: page.evaluate(f"() => {{ {body} }}"),
        lambda: page.pdf(prefer_css_page_size=True),
    )
    old.close()
    assert faults == []


def test_an_evening_in_firefox(sample_page: Path, tmp_path: Path) -> None:
    """The run sheet is one page there too, and so is one claim; none is empty."""
    with firefox(tmp_path) as fox:
        fox.go(sample_page.as_uri())
        walk(fox.js, fox.pdf)
        paper = pages_of(fox.pdf())  # of the claims, where the walk ended
        assert len(paper) > 1
        assert all(page.strip() for page in paper)


def test_one_view_that_fails_takes_no_other_with_it(browser: Any, sample_page: Path) -> None:
    """Each in turn is made to fail at its start: it says so, the others work."""
    broken = {
        "read": "find-words",
        "prepare": "prepare-form",
        "project": "project-letters",
        "vote": "vote-rows",
        "play": "play-counters",
    }
    for failed, part in broken.items():
        page = browser.new_page()
        source = sample_page.read_text(encoding="utf-8")
        spoiled = sample_page.with_name(f"without-{failed}.html")
        spoiled.write_text(source.replace(f"id={part}", f"id={part}-gone", 1), encoding="utf-8")
        page.goto(spoiled.as_uri())
        for view in VIEWS:
            go(page, f"view-{view}")
            said = page.locator(f"#view-{view} [role=alert].warning-box")
            assert said.count() == int(view == failed), (failed, view)
        assert page.locator("#vote-rows input").count() == (0 if failed == "vote" else 4)
        assert (page.locator("#prepare-steps li").count() == 0) is (failed == "prepare")
        page.close()
        spoiled.unlink()


@pytest.fixture
def lame(browser: Any, sample_page: Path) -> Iterator[Any]:
    """Open the page in a browser that lacks something: no script, or what an old one lacks."""
    contexts: list[Any] = []

    def opened(lacks: str, at: str = "") -> Any:
        context = browser.new_context(java_script_enabled=lacks != "script")
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(
            {"hasOwn": "delete Object.hasOwn", "json": "JSON.parse = null"}.get(lacks, "")
        )
        page.goto(sample_page.as_uri() + at)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("lacks", ["script", "hasOwn", "json"])
def test_where_the_page_cannot_live_it_is_the_guide_and_says_so(lame: Any, lacks: str) -> None:
    """One sentence names the views that are missing, wherever one arrives; no tab leads there."""
    for at in ("", "#view-prepare"):
        page = lame(lacks, at)
        box = page.locator(".warning-box:visible").filter(has_text="« Préparer »")
        assert box.count() == 1
        assert "« Préparer », « Projeter », « Voter », « Jouer » et la" in " ".join(
            box.inner_text().split()
        )
        assert page.locator("#guide").is_visible()
        assert not page.locator(".views").is_visible()
        assert not page.locator("#entries").is_visible()
        for name in ("Préparer", "Projeter", "Voter »", "Jouer »"):
            assert f"« {name}" not in page.locator("#guide").inner_text().replace("\u202f", " ")


def test_in_a_sandbox_the_page_is_the_guide(browser: Any, sample_page: Path) -> None:
    """A frame that forbids scripts, as a file store's preview is."""
    page = browser.new_page()
    page.goto(sample_page.parent.as_uri())
    page.set_content(
        f'<iframe sandbox="" src="{sample_page.as_uri()}" width="800" height="600"></iframe>'
    )
    frame = page.frames[-1]
    frame.wait_for_load_state()
    assert "Sans JavaScript" in frame.locator("noscript").inner_text()
    page.close()


def test_black_is_black_in_forced_colours(open_page: Callable[..., Any], sample_page: Path) -> None:
    """On the wall, and in the picture of it that the presenter has."""
    page = open_page(sample_page, VIEW, forced_colors="active")
    page.keyboard.press("n")
    ground = "selector => getComputedStyle(document.querySelector(selector)).backgroundColor"
    assert page.evaluate(ground, "#project-picture") == "rgb(0, 0, 0)"
    page.locator("#project-here").click()
    assert page.evaluate(ground, "#room") == "rgb(0, 0, 0)"


def test_what_was_chosen_in_a_game_is_seen_in_forced_colours(
    open_page: Callable[..., Any], sample_page: Path
) -> None:
    """The sign that was chosen is no button like the three others, without a colour of ours."""
    page = open_page(sample_page, "#view-play", forced_colors="active")
    page.locator(".play-signs button").nth(1).click()
    looks = (
        page.locator(".play-counter")
        .first.locator("[name=sign]")
        .evaluate_all(
            "all => all.map(one => getComputedStyle(one)).map(look => look.backgroundColor)"
        )
    )
    assert [look == looks[1] for look in looks] == [False, True, False, False]


def test_every_word_to_say_is_reached_by_keys_at_320_pixels(
    open_page: Callable[..., Any], page_file: Path
) -> None:
    """Space and Page Down read on to the end of the words, then go on; → goes on at once."""
    page = open_page(page_file, VIEW, viewport={"width": 320, "height": 640})
    end = "document.querySelector('#project-words').getBoundingClientRect().bottom"
    foot = page.evaluate("document.querySelector('.project-controls').getBoundingClientRect().top")
    assert page.evaluate(end) > foot
    presses = 0
    while page.evaluate(end) > foot + 1:
        page.keyboard.press(("Space", "PageDown")[presses % 2])
        presses += 1
        assert presses < 9
        assert place(page) == 1
    page.keyboard.press("Space")
    assert place(page) == 2
    assert (
        page.evaluate("document.querySelector('#project-words').getBoundingClientRect().top") >= -1
    )
    page.wait_for_timeout(520)
    page.keyboard.press("ArrowRight")
    assert place(page) == 3
