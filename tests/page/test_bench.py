"""What `make bench` measures in a browser is there to be measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.browsing import CHROMIUM
from tests.support.overlays import ROOT


@pytest.mark.slow
def test_a_page_is_opened_searched_and_filtered(sample_page: Path) -> None:
    """Each takes some time, and the last of them was reached."""
    pytest.importorskip("playwright.sync_api", reason="not run: no playwright")
    if not CHROMIUM:
        pytest.skip("not run: no chromium")
    page = str(sample_page)
    command = [sys.executable, "-m", "tests.bench.page", page, page, "1"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    taken = json.loads(said)
    assert [*taken][-2:] == ["filter", "filter, lifted"]
    assert all(seconds > 0 for seconds in taken.values())
