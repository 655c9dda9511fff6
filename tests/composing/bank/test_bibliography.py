"""The bibliography: what a record of a source says in words, since it has no field for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.bank.bibliography import works
from guides.document.work import Work
from tests.support.on_paper import brief_of


def work(checked: CheckedGuide, **changes: object) -> Work:
    """The record of a source that was read whole, with some other fields."""
    source = checked.guide.sources[0].model_copy(
        update={"read": "whole", "via": None, "standing": None, **changes}
    )
    (made,) = works(brief_of(replace(checked, guide=replace(checked.guide, sources=(source,)))))
    return made


@pytest.mark.parametrize(
    ("authors", "families", "note"),
    [
        (("Ada Fictiva (dir.)", "Otto"), ("Fictiva", ""), "Read whole. Ada Fictiva (dir.)."),
        (("Ada Fictiva",), ("Fictiva",), "Read whole."),
        (("Commission (2nd)",), (), "Read whole."),
    ],
)
def test_what_stands_behind_a_name_is_noted(
    checked: CheckedGuide, authors: tuple[str, ...], families: tuple[str, ...], note: str
) -> None:
    """Of persons, whose records hold their names alone; of a body it is part of the name."""
    made = work(checked, date="2019", authors=authors, family_names=families)
    assert (made.authors, made.families, made.note) == (authors, families, note)


@pytest.mark.parametrize(
    ("date", "field", "note"),
    [
        ("2019-05-16", "2019-05-16", "Read whole."),
        ("c. 2019", "2019~", "Read whole. Date: c. 2019."),
        ("n.d.", "", "Read whole."),
        ("printemps 2019", "", "Read whole. Date: printemps 2019."),
    ],
)
def test_a_date_that_is_not_exact_is_noted(
    checked: CheckedGuide, date: str, field: str, note: str
) -> None:
    """In no known form, it stands in the note alone; what has none is not said to have one."""
    made = work(checked, date=date, authors=(), family_names=())
    assert (made.date, made.note) == (field, note)
