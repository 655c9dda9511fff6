"""When a source was published, in every form that a record may say it in."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guides.model.values.dating import Dating, dating
from guides.model.values.days import NAMES


@pytest.mark.parametrize(
    ("said", "edtf"),
    [
        ("2018-05-16", "2018-05-16"),
        ("2018-05", "2018-05"),
        ("2018", "2018"),
        ("16 mai 2018", "2018-05-16"),
        ("1er novembre 2019", "2019-11-01"),
        ("May 2018", "2018-05"),
        ("May 16, 2018", "2018-05-16"),
        ("25/02/2024", "2024-02-25"),
        ("c. 2019", "2019~"),
        ("vers mai 2018", "2018-05~"),
        ("[2019]", "2019~"),
        ("[c. 2019]", "2019~"),
        ("2019?", "2019~"),
        ("c. 2019-2020", "2019~/2020~"),
        ("2019–2020", "2019/2020"),
        ("2018-05-16/2018-05-18", "2018-05-16/2018-05-18"),
        ("2019-05/2019-07", "2019-05/2019-07"),
        ("mai 2019 à juillet 2019", "2019-05/2019-07"),
        ("May 2019 – 2 June 2020", "2019-05/2020-06-02"),
        ("2019 - 2020", "2019/2020"),
        ("2021 (published 2023)", "2023"),
    ],
)
def test_a_date_is_understood(said: str, edtf: str) -> None:
    """As exact as it is known, and no more."""
    known = dating(said)
    assert known is not None
    assert known.edtf == edtf
    assert known.exact == (not {"~", "/"} & set(edtf) and "(" not in said)


@pytest.mark.parametrize(
    "said", ["n.d.", "n. d.", "s. d.", "s.d.", "S. D.", "undated", "sans date"]
)
def test_no_date_is_a_date_too(said: str) -> None:
    """In French as in English."""
    assert dating(said) == Dating()


@pytest.mark.parametrize(
    "said",
    ["n.d. (before 2021)", "s. d. (avant 2021)", "before 2021", "avant 2021"],
)
def test_a_limit_is_no_date(said: str) -> None:
    """What was published before 2021 was not published in 2021."""
    assert dating(said) == Dating(("2021",), bound="before")


@pytest.mark.parametrize(
    "said",
    [
        *("printemps 2019", "1990s", "10/02/2024", "2019-20", "2020-2019", "2021-02-30"),
        *(
            "2021-13",
            "c.",
            "2018 ou 2019",
            "2019/2020/2021",
            "44 av. J.-C.",
            "XIXe siècle",
            "16 may 2018 2019",
            "²018",
            "0000",
            "32 mai 2018",
        ),
    ],
)
def test_what_may_be_read_two_ways_or_is_no_day_is_not_understood(said: str) -> None:
    """A rule names it; the list of sources prints it as it stands."""
    assert dating(said) is None


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_each_day_is_understood_however_it_is_written(day: datetime.date) -> None:
    """In ISO 8601, in French and in English."""
    iso = str(day)
    year, month, number = iso.split("-")
    for name in NAMES[int(month) - 1].split():
        assert dating(f"{int(number)} {name} {year}") == Dating((iso,))
    assert dating(iso) == Dating((iso,))


@given(st.text(alphabet="0123456789-/–~?[]() .cndsavantbeforepublié", max_size=25))
def test_nothing_typed_is_too_much(said: str) -> None:
    """Understood or not, never a fault of ours."""
    known = dating(said)
    assert known is None or known.edtf.count("/") <= 1
