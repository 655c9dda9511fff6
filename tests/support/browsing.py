"""Chromium and axe-core, for every test that looks at a page as people do."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.support.commands import BRIEFLY
from tests.support.overlays import ROOT

# Without a window first: the same engine and no interface to draw costs a third of the time.
SHELLS = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = next(filter(None, map(shutil.which, SHELLS)), "")
VNU = Path(os.environ.get("CONTRECHAMP_VNU", ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"))
AXE = Path(os.environ.get("CONTRECHAMP_AXE", ROOT / "node_modules/axe-core/axe.min.js"))
OLDEST = ROOT / "node_modules/@sparticuz/chromium/bin"
UNPACK = """const { pipeline } = require("stream");
const { createReadStream, createWriteStream } = require("fs");
const unpack = require("zlib").createBrotliDecompress();
pipeline(createReadStream(process.argv[1]), unpack, createWriteStream(process.argv[2]), (fault) => {
  if (fault) throw fault;
});"""
CRASHED = re.compile(r"\b(?:Target|Page) crashed\b")
PATIENCE = 300  # seconds until a browser on a machine that does other things is given up
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--disable-smooth-scrolling",  # of two keys pressed at once, the second may be lost on its way
)  # fmt: skip
FOUND = """options => axe.run(document, options).then(found => [
    found.passes.length, found.violations.map(v => [v.id, v.nodes[0].html])])"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# What may show a letter of its own: text, a field, the mark of a list, what a style adds. The
# browser is asked about these alone, since each question is a message there and back.
LETTERED = """() => {
    const added = (element, part) =>
        !["none", "normal"].includes(getComputedStyle(element, part).content);
    for (const element of document.querySelectorAll("body *")) {
        if (!element.checkVisibility()) continue;
        const said = [...element.childNodes].some(
            node => node.nodeType === Node.TEXT_NODE && /[^ \\t\\n]/.test(node.data));
        if (said || element.matches("input, select, textarea, svg text")
            || getComputedStyle(element).display === "list-item"
            || added(element, "::before") || added(element, "::after")) {
            element.toggleAttribute("data-lettered", true);
        }
    }
}"""


# Every width and both schemes: no rule of style asks for the two together.
LOOKS = pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])


class Browsers:
    """A browser without a window for one test after another; another one when it is gone."""

    def __init__(self, chromium: Any) -> None:
        """Open none yet."""
        self._chromium, self._opened = chromium, None

    def one(self) -> Any:
        """The browser that runs."""
        if self._opened is None or not self._opened.is_connected():
            self._opened = self._chromium.launch(
                executable_path=CHROMIUM, args=list(FLAGS), timeout=PATIENCE * 1000
            )
        return self._opened

    def close(self) -> None:
        """Close it, if one is open."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None


@contextmanager
def chromium() -> Iterator[Browsers]:
    """Browsers without a window; a test that cannot have one says it was not run."""
    playwright = pytest.importorskip("playwright.sync_api", reason="not run: no playwright")
    if not CHROMIUM:
        pytest.skip("not run: no chromium")
    with playwright.sync_playwright() as running:
        browsers = Browsers(running.chromium)
        yield browsers
        browsers.close()


def is_lost(browser: Any, error: BaseException) -> bool:
    """Whether a test failed because its browser, or the part that shows its page, crashed.

    Debian's now and then does. What a test says of the page is never a reason, nor is a page
    that the test itself closed.
    """
    from playwright.sync_api import Error  # noqa: PLC0415

    if not isinstance(error, Error):
        return False
    return not browser.is_connected() or bool(CRASHED.search(error.message))


def oldest_chromium() -> Path:
    """The Chromium of 2022 that npm has, unpacked beside its package the first time."""
    packed, node = OLDEST / "chromium.br", shutil.which("node")
    if not packed.is_file() or not node:
        pytest.skip("not run: no @sparticuz/chromium (package.json)")
    unpacked = OLDEST / "chromium"
    if not unpacked.exists():
        part = OLDEST / f"chromium.{os.getpid()}"
        subprocess.run([node, "-e", UNPACK, packed, part], check=True)
        part.chmod(0o755)
        part.replace(unpacked)
    return unpacked


def axe_violations(page: Any, apart: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """What axe-core finds in a page as it stands: the rule, and the first element.

    Args:
        page: an open page.
        apart: rules that do not apply to it.
    """
    if not AXE.is_file():
        pytest.skip("not run: no axe-core")
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {
        "preload": False,  # no rule of these asks for style sheets or films of elsewhere
        "runOnly": {"type": "tag", "values": RULES},
        "rules": {rule: {"enabled": False} for rule in apart},
        "resultTypes": ["violations"],  # of what passes, one element a rule is enough
    }
    passes, violations = page.evaluate(FOUND, options)
    assert passes
    return [(rule, html) for rule, html in violations]


def nu_complaints(*files: Path) -> list[dict[str, Any]]:
    """What the Nu checker finds in pages; it cannot follow a hash in a policy, and no more."""
    java = shutil.which("java")
    if not java or not VNU.is_file():
        pytest.skip("not run: no java or no vnu.jar")
    run = subprocess.run(
        [java, *BRIEFLY, "-jar", str(VNU), "--format", "json", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    return [m for m in messages if "Content Security Policy" not in m["message"]]


def set_by_the_machine(page: Any) -> list[tuple[str, str]]:
    """What a page shows in a font that it did not bring: the element, and the font's name.

    Chinese is left to the machine; so is what is seen by nobody.
    """
    protocol = page.context.new_cdp_session(page)
    protocol.send("DOM.enable")
    protocol.send("CSS.enable")
    root = protocol.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    page.evaluate(LETTERED)
    page.evaluate("document.fonts.ready.then(() => {})")  # a face may come after the page
    shown = "[data-lettered]:not([lang|=zh-Hans], [lang|=zh-Hans] *, .unseen, .unseen *)"
    nodes = protocol.send("DOM.querySelectorAll", {"nodeId": root, "selector": shown})["nodeIds"]
    found, fonts = [], 0
    for node in nodes:
        used = protocol.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        fonts += len(used)
        own = [font["familyName"] for font in used if not font["isCustomFont"]]
        if own and not _holds_chinese(protocol, node):
            found.append((_markup(protocol, node), own[0]))
    assert fonts
    return found


def _holds_chinese(protocol: Any, node: int) -> bool:
    return 'lang="zh-Hans"' in _markup(protocol, node)


def _markup(protocol: Any, node: int) -> str:
    return str(protocol.send("DOM.getOuterHTML", {"nodeId": node})["outerHTML"])
