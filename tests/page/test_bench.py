"""What `make bench` measures in a browser is there to be measured."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.bench.bench import PAGE
from tests.bench.measure import run


@pytest.mark.slow
@pytest.mark.usefixtures("browsers")  # it opens one of its own: without any, it is not run
def test_a_page_is_opened_searched_and_filtered(sample_page: Path) -> None:
    """Each takes some time, and the last of them was reached."""
    taken = json.loads(run(sys.executable, PAGE, sample_page, sample_page, "1").said)
    assert [*taken][-2:] == ["filter", "filter, lifted"]
    assert all(seconds > 0 for seconds in taken.values())
