"""How long the page takes in a browser: to open, to search, to filter. `bench.py` runs it.

Arguments: the page, the guide as HTML (the floor: the same body without script), runs.
Prints JSON: medians in seconds by name, or nothing where there is no browser.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.support.browsing import CHROMIUM

OPENED = """() => {
  const [opened] = performance.getEntriesByType("navigation");
  return opened.loadEventEnd / 1000;
}"""
# From the reader's act to the laid-out answer.
CHANGED = """([id, value]) => {
  const start = performance.now();
  const field = document.getElementById(id);
  field.value = value;
  field.dispatchEvent(new Event("input"));
  document.body.getBoundingClientRect();
  return (performance.now() - start) / 1000;
}"""
# The claims of one answer alone, then all again.
PRESSED = """() => {
  const start = performance.now();
  document.querySelector("#entry-marks button:enabled").click();
  document.body.getBoundingClientRect();
  return (performance.now() - start) / 1000;
}"""
NEXT = ("social", "note", "liste noire", "caméras", "crédit social")


def main(page: str, guide: str, runs: str) -> None:
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        return
    if not CHROMIUM:
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        taken: dict[str, list[float]] = {}
        for turn in range(int(runs) + 1):
            for name, seconds in _one_turn(browser, Path(page).as_uri(), Path(guide).as_uri()):
                if turn:  # the first warms up
                    taken.setdefault(name, []).append(seconds)
        browser.close()
    sys.stdout.write(json.dumps({name: statistics.median(each) for name, each in taken.items()}))


def _one_turn(browser: Any, page: str, guide: str) -> Iterator[tuple[str, float]]:
    """Each measure once, in windows that remember nothing."""
    floor = _opened(browser, guide)
    yield "guide", floor.evaluate(OPENED)
    floor.context.close()
    window = _opened(browser, page)
    yield "open", window.evaluate(OPENED)
    yield "search, first", window.evaluate(CHANGED, ["find-words", "credit"])
    for query in NEXT:
        yield "search, next", window.evaluate(CHANGED, ["find-words", query])
    window.evaluate(CHANGED, ["find-words", ""])
    yield "filter", window.evaluate(PRESSED)
    yield "filter, lifted", window.evaluate(PRESSED)
    window.context.close()


def _opened(browser: Any, address: str) -> Any:
    window = browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
    window.goto(address)
    window.wait_for_function("() => performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
    return window


if __name__ == "__main__":
    main(*sys.argv[1:])
