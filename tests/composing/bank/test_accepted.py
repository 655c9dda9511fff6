"""The records that platforms and reference managers take, as data: a reader of diffs looks here."""

from __future__ import annotations

import json
from typing import Any

import pytest

from guides.checking.verdict import CheckedGuide
from guides.rendering.data.edition_json import render_json
from tests.support.commands import Compared
from tests.support.on_paper import edition_of
from tests.support.overlays import TESTS

GOLDEN = TESTS / "composing/golden/sample.bank.en"


def readable(data: object) -> str:
    """JSON with one key a line, as the program writes it."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


@pytest.fixture(scope="module")
def bank(checked: CheckedGuide) -> dict[str, Any]:
    """The sample's question bank for a school, in English: most of its sources are French."""
    data = render_json(edition_of(checked, "questionbank", "lycee", language="en"))
    return dict(json.loads(data))


@pytest.mark.parametrize(
    "name",
    [
        "question-voir-qui-filme",  # asked in its other wording
        "question-verifier-le-seuil",  # with a claim, three counterpoints and sources
        "claim-recompenser-la-lecture",  # a value judgement
        "mind-vingt-points-et-la-piscine",  # a claim that can be checked
    ],
)
def test_the_exercise_is_the_one_accepted(
    bank: dict[str, Any], compare: Compared, name: str
) -> None:
    """Every word of it, what the adult reads and what the pupil reads afterwards."""
    (exercise,) = (e for e in bank["exercises"] if e["identifier"] == name)
    compare(readable(exercise), GOLDEN / f"{name}.json")


def test_what_the_bank_says_of_itself_is_what_was_accepted(
    bank: dict[str, Any], compare: Compared
) -> None:
    """Its blocks, then the ids of its exercises in the order of the guide."""
    said = [bank["blocks"], [exercise["identifier"] for exercise in bank["exercises"]]]
    compare(readable(said), GOLDEN / "bank.json")


def test_the_bibliography_is_the_one_accepted(checked: CheckedGuide, compare: Compared) -> None:
    """Its title, and each source as a record."""
    edition = json.loads(render_json(edition_of(checked, "bibliography", "lycee", language="en")))
    compare(readable([edition["blocks"], edition["works"]]), GOLDEN / "bibliography.json")
