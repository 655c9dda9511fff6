"""The frame in Chromium: findings above, the last good page below, the reader's place kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from guides.serving.answering import Server
from guides.serving.preview import Preview
from tests.support.browsing import axe_violations

SHOWN = "document.querySelector('iframe:not(.coming)')"
SCROLLED = f"{SHOWN}.contentWindow.scrollY"


def wait_for(page: Any, address: str) -> None:
    """Wait until a document is shown whose address ends so."""
    page.wait_for_selector(f'iframe:not(.coming)[src$="{address}"]')


@pytest.fixture
def page(browser: Any, server: Server) -> Iterator[Any]:
    """The frame over the sample, and what its console says."""
    server.preview.renew()
    opened = browser.new_page(viewport={"width": 1000, "height": 700})
    opened.said = []
    opened.on("console", lambda message: opened.said.append(message.text))
    opened.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.goto(f"http://127.0.0.1:{server.server_port}/")
    wait_for(opened, "?1")
    yield opened
    opened.close()


def test_a_file_is_broken_and_mended(page: Any, preview: Preview) -> None:
    """The page that was good stays where it was read; findings come, lead to the line, and go."""
    page.evaluate(f"{SHOWN}.contentWindow.scrollTo(0, 2500)")
    votes = preview.film / "votes.yaml"
    text = votes.read_text(encoding="utf-8")

    votes.write_text(text.replace("follow_up:", "folow_up:"), encoding="utf-8")
    preview.renew()
    page.wait_for_selector("#errors li")
    assert page.locator("#errors li").count() == 4
    link = page.locator("#errors a").first
    assert link.get_attribute("href").endswith("/votes.yaml:1:3")
    assert (
        page.locator("#findings").bounding_box()["y"] < page.locator("#shown").bounding_box()["y"]
    )
    assert page.evaluate(f"{SHOWN}.src").endswith("guide.html?1")
    assert page.evaluate(SCROLLED) == 2500
    assert page.locator("[aria-live=polite] li").count() == 4
    assert "Erreurs" in page.locator("[role=status]").first.inner_text()
    assert axe_violations(page) == []
    items = page.locator("#errors li")
    first, last = (one.evaluate_handle("item => item") for one in (items.first, items.last))
    votes.write_text(text.replace("follow_up:", "folow_up:", 1), encoding="utf-8")
    preview.renew()
    page.wait_for_selector("#errors li:nth-child(3)", state="detached")
    assert not page.evaluate("item => item.isConnected", last)
    assert page.evaluate("item => item.isConnected", first)  # nobody hears it twice

    votes.write_text(text, encoding="utf-8")
    preview.renew()
    wait_for(page, "guide.html?2")
    assert page.locator("#findings").is_hidden()
    assert abs(page.evaluate(SCROLLED) - 2500) < 5
    assert page.locator("iframe").count() == 1
    assert page.said == []


def test_what_is_shown_is_chosen_by_keyboard(page: Any, preview: Preview) -> None:
    """Views are links, languages and sessions lists; a page that is late says so."""
    assert page.title() == "Un point par livre · aperçu"
    page.focus("#view-runsheet")
    page.keyboard.press("Enter")
    wait_for(page, "/fr/cineclub/40min/runsheet.html?1")
    assert page.get_attribute("#view-runsheet", "aria-current") == "page"
    page.select_option("#plan", index=1)
    wait_for(page, "/fr/cineclub/10min/runsheet.html?1")
    page.select_option("#language", "en")
    wait_for(page, "/en/cineclub/10min/runsheet.html?1")
    page.click("#view-page")
    page.wait_for_selector("#notice:visible")
    assert "La page se prépare" in page.locator("#notice").inner_text()
    preview._page_came(1, {"language": "en", "page": "<title>page</title><p>one"})
    wait_for(page, "/contrechamp.en.html?1")
    preview.renew()
    page.wait_for_selector("#notice:visible")
    assert "se refait" in page.locator("#notice").inner_text()
    assert axe_violations(page) == []


def test_it_reads_in_any_window(page: Any, preview: Preview) -> None:
    """Narrow and dark, or in forced colours: nothing is cut off, nothing fails axe-core."""
    page.click("#view-runsheet")
    page.wait_for_selector("#plan:visible")
    (preview.film / "votes.yaml").write_text("- [", encoding="utf-8")
    preview.renew()
    page.wait_for_selector("#errors li")
    for width, colours in ((320, "none"), (1000, "active")):
        page.emulate_media(color_scheme="dark", forced_colors=colours)
        page.set_viewport_size({"width": width, "height": 600})

        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert axe_violations(page) == []
