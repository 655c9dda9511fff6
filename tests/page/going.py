"""Going from view to view and from size to size, and on once the page has heard of it.

The browser tells a page of a new address, of a new size and of a face of letters that has come some
time after it took them; on a busy machine that is after the next line of a test.
"""

from __future__ import annotations

from typing import Any

# Run in the page: our listener comes after the page's own, so that all of them have been called.
HEARD = """new Promise(done => {
    addEventListener("hashchange", () => done(), { once: true });
    const before = location.href;
    location.hash = ADDRESS;
    if (location.href === before) done();
})"""
# Asked once a frame, by a clock that tests do not hold: at the third time, two have been drawn.
DRAWN = "() => (window.framesSeen = (window.framesSeen ?? 0) + 1) % 3 === 0"


def go(page: Any, address: str) -> None:
    """Go to an address of the page, as a link in a mail does."""
    page.evaluate(f"ADDRESS => {HEARD}", address)


def turn_to_view(page: Any, view: str) -> None:
    """Press the tab of a view."""
    page.locator(f"#open-{view}").click()
    page.wait_for_function("view => document.documentElement.dataset.view === view", arg=view)


def resize(page: Any, width: int, height: int) -> None:
    """Give the window another size."""
    page.set_viewport_size({"width": width, "height": height})
    resized(page, width, height)


def resized(page: Any, width: int, height: int) -> None:
    """Wait until the page has drawn itself in a size that its window was given."""
    page.wait_for_function(
        "([width, height]) => innerWidth === width && innerHeight === height", arg=[width, height]
    )
    page.wait_for_function(DRAWN)
