"""Dates are said as people write them, in each language, and doubt stays as it stands."""

from __future__ import annotations

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.say.dates import date_said
from tests.support.on_paper import brief_of


@pytest.mark.parametrize(
    ("date", "french", "english"),
    [
        ("2018-05-16", "16 mai 2018", "16 May 2018"),
        ("2018-05-01", "1er mai 2018", "1 May 2018"),
        ("2018-12-31", "31 décembre 2018", "31 December 2018"),
        ("2018-02-10", "10 février 2018", "10 February 2018"),
        ("2018-01", "janvier 2018", "January 2018"),
        ("2018-10", "octobre 2018", "October 2018"),
        ("2018", "2018", "2018"),
        ("c. 2019-2020", "c. 2019-2020", "c. 2019-2020"),
        ("2018-13", "2018-13", "2018-13"),
        ("2018-00", "2018-00", "2018-00"),
        ("2018-05-32", "2018-05-32", "2018-05-32"),
        ("2018-05-16.", "2018-05-16.", "2018-05-16."),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(
    checked: CheckedGuide, date: str, french: str, english: str
) -> None:
    """A day, a month, a year; whatever is no date is left as its author wrote it."""
    said = [date_said(brief_of(checked, language=language), date) for language in ("fr", "en")]
    assert said == [french, english]
