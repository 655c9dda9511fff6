"""What the room reads: every record of the real film, in both languages, at 32 points or more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.page.projecting import VIEW, open_room, told

pytestmark = pytest.mark.slow
POINTS_32 = 32 * 4 / 3  # in pixels, at 96 to the inch

MEASURE = """() => {
  const room = document.getElementById("room"), stage = document.getElementById("room-stage");
  const sizes = [], outside = [], bounds = stage.getBoundingClientRect();
  const walker = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(".unseen, .mark > span")) continue;
    if (getComputedStyle(parent).display === "none") continue;
    const scale = parent.getScreenCTM ? parent.getScreenCTM().a : 1;
    sizes.push([scale * parseFloat(getComputedStyle(parent).fontSize), node.data.slice(0, 40)]);
    if (!stage.contains(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (Math.max(box.right - bounds.right, box.bottom - bounds.bottom, bounds.top - box.top) > 1)
        outside.push(node.data);
  }
  const cut =
    stage.scrollHeight > stage.clientHeight || stage.scrollWidth > stage.clientWidth;
  const [smallest] = sizes.sort((a, b) => a[0] - b[0]);
  return { smallest, outside, cut, words: stage.innerText.length };
}"""

SCREENS = """() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const cut = [...document.querySelectorAll("template.pieces")];
  const has = (key, part) =>
    cut.some(({ content }) => content.querySelector(`[data-of="${key}"] > .${part}`));
  const screen = (kind, key, part, more = {}) =>
    ({ kind, key, part, text: "", minutes: 0, counts: [], ...more });
  const counts = [[300, 12, 300, 100], [280, 300, 4, 100]];
  return { film: data.film, screens: data.records.flatMap(({ key, kind = key.split(":")[0] }) => {
    if (kind === "question") {
      return ["say-easy", "say-standard", "say-expert", "fallback"].filter((part) => has(key, part))
        .map((part) => screen(kind, key, part, { minutes: 15 }));
    }
    if (kind === "claim")
      return [screen(kind, key, "say", { minutes: 10 }), screen("reveal", key, "reveal")];
    if (kind === "vote")
      return [screen(kind, key, "say"), screen("shift", key, "say", { counts })];
    return [screen(kind, key, "say", { minutes: 40 })];
  }) };
}"""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_record_is_read_from_the_back(
    open_page: Callable[..., Any], page_file: Path, language: str
) -> None:
    """At 1280×720 all letters have 32 points or more, and none is outside the screen."""
    path = page_file.with_name(f"contrechamp.{language}.html")
    presenter = open_page(path, VIEW)
    words = {"fr": "Ouvrir la fenêtre de la salle", "en": "Open the room window"}
    room = open_room(presenter, words[language])
    found = presenter.evaluate(SCREENS)
    assert len(found["screens"]) > 200
    for screen in found["screens"]:
        what = {"screen": screen, "cover": ""}
        told(room, {"contrechamp": found["film"], "says": "show", "what": what})
        measured = room.evaluate(MEASURE)
        assert measured["smallest"][0] >= POINTS_32, (screen, measured)
        assert not measured["cut"] and measured["outside"] == [], (screen, measured)
        assert measured["words"] > 5, screen


def test_a_text_too_long_for_any_screen_is_scrolled_not_shrunk(
    open_page: Callable[..., Any], page_file: Path
) -> None:
    """Somebody's own words may be as long as they like: nothing of them is lost."""
    presenter = open_page(page_file, VIEW)
    room = open_room(presenter)
    film = presenter.evaluate(SCREENS)["film"]
    screen = {
        "kind": "own",
        "key": "",
        "part": "",
        "text": "mot " * 400,
        "minutes": 5,
        "counts": [],
    }
    told(
        room,
        {"contrechamp": film, "says": "show", "what": {"screen": screen, "cover": ""}},
    )
    assert room.evaluate(MEASURE)["smallest"][0] >= POINTS_32
    assert (
        room.evaluate("getComputedStyle(document.getElementById('room-stage')).overflowY") == "auto"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_high(open_page: Callable[..., Any], page_file: Path, scheme: str) -> None:
    """At least 7 to 1 for what must be read from afar, level AAA."""
    presenter = open_page(page_file, VIEW, color_scheme=scheme)
    presenter.keyboard.press("p")
    colours = presenter.evaluate(
        """() => [".screen-words", ".screen-label"].map((part) =>
             getComputedStyle(document.querySelector(`#room ${part}`)).color)
           .concat(getComputedStyle(document.getElementById("room")).backgroundColor)"""
    )
    lights = [luminance(colour) for colour in colours]
    for light in lights[:-1]:
        brighter, darker = max(light, lights[-1]), min(light, lights[-1])
        assert (brighter + 0.05) / (darker + 0.05) >= 7


def luminance(colour: str) -> float:
    """Relative luminance of "rgb(1, 2, 3)" as WCAG defines it."""
    parts = [int(part) / 255 for part in colour.strip("rgb()").split(",")]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
