"""The sample's guide as data, and a session as text: what a reader of diffs looks at."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from typing import Any

import pytest

from guides.document.audience import Language
from guides.document.edition import Edition
from guides.rendering.data.edition_json import render_json
from tests.support.commands import Compared, Said
from tests.support.overlays import SAMPLE, TESTS

GOLDEN = TESTS / "composing/golden"


def by_part(edition: dict[str, Any]) -> dict[str, Any]:
    """An edition that names its parts, then the blocks of each: one a heading of level 2."""
    parts: dict[str, list[Any]] = {}
    for block in edition["blocks"]:
        if block["kind"] == "heading" and block["level"] <= 2:
            name = block["anchor"]
            assert name not in ("", "edition", *parts)
            parts[name] = []
        parts[name].append(block)
    return {"edition": edition | {"blocks": list(parts)}, **parts}


def readable(data: object) -> str:
    """JSON with one key a line, as the program writes it."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_edition_is_the_one_accepted(
    language: Language,
    edition: Callable[..., Edition],
    compare: Compared,
    subtests: pytest.Subtests,
    pytestconfig: pytest.Config,
) -> None:
    """Every word, number and reference of the guide before any format, a file a part."""
    said = render_json(edition(language, "cineclub")).decode()
    parts = by_part(json.loads(said))
    folder = GOLDEN / f"sample.guide.{language}"
    if pytestconfig.getoption("--accept"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()

    for name, part in parts.items():
        with subtests.test(part=name):
            compare(readable(part), folder / f"{name}.json")
    assert sorted(path.stem for path in folder.iterdir()) == sorted(parts)
    assert said == readable(json.loads(said))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_planned_session_is_the_one_accepted(
    language: Language, command: Callable[..., Said], compare: Compared
) -> None:
    """What a facilitator reads before the doors open, clock time by clock time."""
    asked = ("--minutes", 40, "--people", 25, "--seating", "rows", "--language", language)

    said = command("plan", SAMPLE, *asked)

    assert said.status == 0
    compare(said.out, GOLDEN / f"sample.plan.{language}.txt")
