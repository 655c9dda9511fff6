"""The run sheet: what stands beside each step, what was left out, and large type that is large."""

from __future__ import annotations

from typing import get_args

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.document.audience import Audience, Language
from guides.document.edition import Edition
from guides.document.variant import Variant
from guides.document.walk import plain
from guides.planning.session import Reason
from guides.rendering.text.txt import render_txt
from tests.support.on_paper import IMPRINT, edition_of, pages, planned, typeset, words

LARGE = {"large": 18, "dys": 14}
NOT_IN_IT = "Ce qui n’est pas dans le déroulé"


def on_screen(
    checked: CheckedGuide, audience: Audience, plan: str, language: Language = "fr"
) -> Edition:
    """The run sheet of a plan, as a screen or a terminal has it."""
    programme = planned(checked, audience, plan)
    return compose(programme, "runsheet", audience, words(language), IMPRINT, on_screen=True)


def said(edition: Edition) -> str:
    """The edition as running words."""
    return " ".join(render_txt(edition).decode().split())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_reason_has_its_words(language: Language) -> None:
    """No reason of the planner reaches a reader as a code."""
    spoken = words(language)

    assert all(spoken(f"reasons.{reason}") for reason in get_args(Reason))


def test_what_was_left_out_is_said_by_reason(checked: CheckedGuide) -> None:
    """Every question of the audience that the session does not ask is named, with why."""
    plan = planned(checked, "cineclub", "20min").lessons[0].plan
    told = said(on_screen(checked, "cineclub", "20min")).split(NOT_IN_IT)[1]
    left = {left.record for left in plan.left_out if left.reason != "another-audience"}
    numbers = [q.number for q in checked.guide.questions if q.id in left]

    assert numbers
    assert all(f"Q{number}" in told for number in numbers)
    assert "Durée trop longue pour cette séance" in told or "Assez de questions pour" in told


def test_the_paper_sheet_has_no_room_for_it(checked: CheckedGuide) -> None:
    """One side holds what to do, not what was not chosen."""
    assert NOT_IN_IT not in said(edition_of(checked, "runsheet", "cineclub", "20min"))


def test_material_stands_beside_its_step(checked: CheckedGuide) -> None:
    """A format's material is said where the format is."""
    step = next(
        s for s in planned(checked, "cineclub", "40min").lessons[0].plan.steps if s.protocol
    )
    protocol = next(p for p in checked.guide.protocols if p.id == step.protocol)
    told = said(edition_of(checked, "runsheet", "cineclub", "40min"))

    after = told.split(step.clock + " Min")[1].split("Heure :")[0]
    assert f"Matériel : {plain(protocol.material.said('fr'))}" in after.replace("\u00a0", " ")


@pytest.mark.parametrize("document", ["runsheet", "handout"])
def test_easy_wordings_say_that_they_are_untried(checked: CheckedGuide, document: str) -> None:
    """A collège reads easy wordings, and is told; a lycée reads the others."""
    label = "pas encore essayées avec des élèves"

    assert label in said(edition_of(checked, document, "college", "55min"))
    assert label not in said(edition_of(checked, document, "lycee", "55min"))


@pytest.mark.slow
@pytest.mark.parametrize("variant", ["large", "dys"])
def test_large_type_is_never_shrunk_to_fit(checked: CheckedGuide, variant: Variant) -> None:
    """Words to say stay at the size the layout promises, on as many sides as that takes."""
    made = edition_of(checked, "runsheet", "cineclub", "40min")
    opening = [
        run for page in pages(made, variant) for run in page.runs if "Qui a écrit" in run.text
    ]

    assert opening
    assert all(round(run.size, 1) >= LARGE[variant] for run in opening)
    assert len(typeset(made).pages) == 1
