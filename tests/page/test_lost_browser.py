"""A browser that crashes costs the gate no test: see `pytest_runtest_protocol` in conftest."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.browsing import is_lost

crashed: list[Any] = []


@pytest.mark.validator
@pytest.mark.filterwarnings("ignore:lost its browser")
def test_a_test_that_loses_its_browser_is_run_again_in_a_new_one(browser: Any) -> None:
    """It passes, the second time; what comes after it has a browser too."""
    page = browser.new_page()
    if not crashed:
        crashed.append(browser)
        browser.new_browser_cdp_session().send("Browser.crash")
    assert page.evaluate("1 + 1") == 2
    assert crashed != [browser]
    assert not crashed[0].is_connected()
    page.close()


@pytest.mark.validator
def test_nothing_else_is_a_reason(browser: Any) -> None:
    """Neither what a test says of a page, nor a page that it closed too early."""
    page = browser.new_page()
    page.close()
    with pytest.raises(Exception, match="closed") as closed:
        page.evaluate("1 + 1")
    assert not is_lost(browser, closed.value)
    assert not is_lost(crashed[0], AssertionError("Page crashed"))
