"""The sample's guide as data, and a session as text: what a reader of diffs looks at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from guides.document.edition import Edition
from guides.rendering.data.edition_json import render_json
from tests.support.commands import Compared, Said
from tests.support.overlays import SAMPLE, TESTS

GOLDEN = TESTS / "composing/golden"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_edition_is_the_one_accepted(
    language: str, edition: Callable[..., Edition], compare: Compared
) -> None:
    """Every word, number and reference of the guide, before any format."""
    said = render_json(edition(language, "cineclub")).decode()

    compare(said, GOLDEN / f"sample.guide.{language}.json")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_planned_session_is_the_one_accepted(
    language: str, command: Callable[..., Said], compare: Compared
) -> None:
    """What a facilitator reads before the doors open, clock time by clock time."""
    asked = ("--minutes", 40, "--people", 25, "--seating", "rows", "--language", language)

    said = command("plan", SAMPLE, *asked)

    assert said.status == 0
    compare(said.out, GOLDEN / f"sample.plan.{language}.txt")
