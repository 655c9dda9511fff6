"""The label of easy wordings: where some are read, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.say.wordings import untested
from guides.document.audience import Audience
from guides.document.nodes.walk import plain
from tests.support.on_paper import brief_of

LABEL = "Questions in simple words (not yet tried with pupils)."


@pytest.mark.parametrize(
    ("audience", "easy", "said"),
    [("college", 2, LABEL), ("college", 1, LABEL), ("college", 0, ""), ("lycee", 2, "")],
)
def test_one_easy_wording_is_enough_for_the_label(
    checked: CheckedGuide, audience: Audience, easy: int, said: str
) -> None:
    """For those who read it; behind what stands before it."""
    questions = tuple(
        question.model_copy(
            update={
                "wordings": question.wordings
                if number < easy
                else question.wordings.model_copy(update={"easy": None})
            }
        )
        for number, question in enumerate(q for q in checked.guide.questions if q.wordings.easy)
    )[:2]
    brief = brief_of(replace(checked, guide=replace(checked.guide, questions=questions)), audience)
    assert plain(untested(brief)) == said
    assert plain(untested(brief, "Yes. ")) == (f"Yes. {said}" if said else "")
