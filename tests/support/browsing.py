"""Chromium and axe-core, for every test that looks at a page as people do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.support.overlays import ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
AXE = Path(os.environ.get("CONTRECHAMP_AXE", ROOT / "node_modules/axe-core/axe.min.js"))
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser without a window; a test that cannot have one says it was not run."""
    playwright = pytest.importorskip("playwright.sync_api", reason="not run: no playwright")
    if not CHROMIUM:
        pytest.skip("not run: no chromium")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        opened.close()


def axe_violations(page: Any, apart: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """What axe-core finds in a page as it stands: the rule, and the first element.

    Args:
        page: an open page.
        apart: rules that do not apply to it.
    """
    if not AXE.is_file():
        pytest.skip("not run: no axe-core")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {
        "runOnly": {"type": "tag", "values": RULES},
        "rules": {rule: {"enabled": False} for rule in apart},
    }
    found = page.evaluate("options => axe.run(document, options)", options)
    assert found["passes"]
    return [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]]
