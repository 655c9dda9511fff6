"""The sample's guide as data, and a run sheet as text: what a reader of diffs looks at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Compared
from overlays import NAME, TESTS, assemble

from guides import pipeline
from guides.document.edition import Edition
from guides.rendering.edition_json import render_json

GOLDEN = TESTS / "golden"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_edition_is_the_one_accepted(
    language: str, edition: Callable[..., Edition], compare: Compared
) -> None:
    """Every word, number and reference of the guide, before any format."""
    said = render_json(edition(language, "cineclub")).decode()

    compare(said, GOLDEN / f"sample.guide.{language}.json")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_run_sheet_is_the_one_accepted(
    language: str, tmp_path: Path, compare: Compared
) -> None:
    """The sheet a facilitator holds, clock time by clock time."""
    pipeline.build(
        pipeline.Order(
            film=assemble(tmp_path),
            out=tmp_path / "out",
            languages=(language,),
            audiences=("cineclub",),
            documents=("runsheet",),
            formats=("txt",),
        )
    )
    sheet = tmp_path / "out" / NAME / language / "cineclub/40min/runsheet.txt"

    compare(sheet.read_text(encoding="utf-8"), GOLDEN / f"sample.runsheet.{language}.txt")
