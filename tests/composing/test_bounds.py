"""The bounds of paper: a document with too many pages is told, and what to shorten."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from guides.composing.bounds import longest_part, too_long
from guides.composing.documents import DOCUMENTS, document
from guides.document.audience import AUDIENCES, Audience
from guides.document.edition import Edition
from guides.document.nodes.block import Heading, Paragraph, Schedule, Segment
from guides.document.nodes.inline import Text
from guides.findings.finding import Severity
from guides.rendering.paper.typeset import count_pages
from tests.support.commands import Said
from tests.support.on_paper import on_paper

Command = Callable[..., Said]


def words(count: int) -> Paragraph:
    """A paragraph of so many letters."""
    return Paragraph((Text("x" * count),))


def test_the_longest_part_is_named() -> None:
    """Parts are what stands under titles of the first two levels."""
    blocks = (
        Heading(1, (Text("Livre"),)), words(10),
        Heading(2, (Text("Un"),)), words(30), Heading(3, (Text("Sous"),)), words(40),
        Heading(2, (Text("Deux"),)), words(50),
    )  # fmt: skip

    assert longest_part(blocks) == ("Un", 52)


def test_each_step_of_a_session_is_a_part() -> None:
    """On a run sheet the step with the most words is the one to shorten."""
    steps = tuple(
        Segment(f"20:3{n}", 5, "", (Text(f"Étape {n}"),), (words(20 * n),), ()) for n in range(4)
    )

    blocks = (Heading(1, (Text("F"),)), Schedule(("", "", ""), steps, ""))
    assert longest_part(blocks)[0] == "20:33 Étape 3"


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_guide_has_a_bound_for_each_audience(
    edition: Callable[..., Edition], audience: Audience
) -> None:
    """28 pages for everybody; beyond, an error that names a part."""
    guide, made, most = document("guide"), edition("fr", audience), 28

    assert too_long(guide, made, most, 1, "fr/guide.pdf") is None
    found = too_long(guide, made, most + 1, 1, "fr/guide.pdf")
    assert found is not None
    assert found.severity is Severity.ERROR
    assert found.code == "D401"
    assert str(most + 1) in found.message.fr
    assert found.place.file == "fr/guide.pdf"
    assert "«" in found.hint.fr


def test_a_plan_has_its_bound_for_each_lesson(edition: Callable[..., Edition]) -> None:
    """Two lessons may take four sides, not five."""
    sheet = document("handout")
    made = edition("fr", "lycee")

    assert too_long(sheet, made, 4, 2, "handout.pdf") is None
    found = too_long(sheet, made, 5, 2, "handout.pdf")
    assert found is not None
    assert found.severity is Severity.ERROR


@pytest.mark.slow
def test_documents_without_a_bound_may_be_long(edition: Callable[..., Edition]) -> None:
    """Cards and slides are as many as they are."""
    free = [kind for kind in DOCUMENTS if not kind.most_pages]

    assert free
    assert all(too_long(k, edition("fr", "lycee"), 900, 1, "x") is None for k in free)


@pytest.mark.slow
def test_pages_are_counted_from_the_file(edition: Callable[..., Edition]) -> None:
    """The number in the file is the number of its pages."""
    data = on_paper(edition("fr", "cineclub"))

    assert count_pages(data) == len(PdfReader(io.BytesIO(data)).pages)


@pytest.mark.slow
def test_a_run_sheet_that_runs_over_stops_the_build(
    command: Command, film: Path, tmp_path: Path
) -> None:
    """A session edited by hand into two pages is refused by name, and nothing is written."""
    session = {
        "format": 1,
        "film": "un-point-par-livre",
        "request": {"audience": "cineclub", "minutes": 90, "people": 20, "seating": "rows"},
        "segments": [{"text": "mot " * 100, "minutes": 1} for _ in range(60)],
    }
    path = tmp_path / "long.session.json"
    path.write_text(json.dumps(session), encoding="utf-8")
    asked = ("--document", "runsheet", "--format", "pdf", "--out", tmp_path / "out")

    said = command("build", film, "--session", path, *asked)

    assert said.status == 1
    assert "error D401: runsheet:" in said.err
    assert "long/runsheet.pdf" in said.err
    assert not list((tmp_path).rglob("*.pdf"))
