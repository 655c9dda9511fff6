"""Dates are said as people write them, in each language, and doubt stays as it stands."""

from __future__ import annotations

import dataclasses

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.composing.say.dates import date_said, hour_said, ordinal, published_said
from guides.document.edition import Imprint
from guides.document.nodes.inline import Text
from guides.document.nodes.walk import nodes
from guides.reading.words import read_words
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


@pytest.mark.parametrize(
    ("date", "french", "english"),
    [
        ("2018-05-16", "16 mai 2018", "16 May 2018"),
        ("vers 2019", "vers 2019", "c. 2019"),
        ("c. 2019-05-16", "vers le 16 mai 2019", "c. 16 May 2019"),
        ("2019-2020", "2019–2020", "2019–2020"),
        ("2019-05/2019-07", "mai 2019 – juillet 2019", "May 2019 – July 2019"),
        ("2019/2020-05", "2019 – mai 2020", "2019 – May 2020"),
        ("n.d.", "sans date", "no date"),
        ("n.d. (before 2021)", "sans date (avant 2021)", "no date (before 2021)"),
        (
            "after 10 March 2020",
            "sans date (après le 10 mars 2020)",
            "no date (after 10 March 2020)",
        ),
        ("2021 (publié en 2023)", "2021 (publié en 2023)", "2021 (published in 2023)"),
        (
            "2021 (paru 2023-05-01)",
            "2021 (publié le 1er mai 2023)",
            "2021 (published on 1 May 2023)",
        ),
        ("printemps 2019", "printemps 2019", "printemps 2019"),
    ],
)
def test_what_is_known_of_a_date_is_said_in_the_language_of_the_document(
    checked: CheckedGuide, date: str, french: str, english: str
) -> None:
    """About, between, before, none: in words of each language, whoever typed it in which."""
    said = [published_said(brief_of(checked, language=each), date) for each in ("fr", "en")]
    assert said == [french, english]


@pytest.mark.parametrize(
    ("clock", "french", "english"),
    [("20:30", "20\u00a0h\u00a030", "20:30"), ("09:05", "9\u00a0h\u00a005", "9:05")],
)
def test_an_hour_is_said_without_the_nought_before_it(
    checked: CheckedGuide, clock: str, french: str, english: str
) -> None:
    """Its minutes keep theirs."""
    said = [hour_said(brief_of(checked, language=each), clock) for each in ("fr", "en")]
    assert said == [french, english]


ENDS = {
    "st": (21, 101, 1001),
    "nd": (2, 22, 102),
    "rd": (3, 23, 103),
    "th": (4, 9, 10, 11, 12, 13, 14, 19, 20, 100, 110, 111, 112, 113, 1012),
}


@pytest.mark.parametrize(("rank", "end"), [(n, end) for end, ranks in ENDS.items() for n in ranks])
def test_a_rank_ends_as_it_is_spoken(checked: CheckedGuide, rank: int, end: str) -> None:
    """In English by its last figure, but for eleven to thirteen; in French all but the first."""
    assert ordinal(brief_of(checked), rank) == f"{rank}{end}"
    assert ordinal(brief_of(checked, language="fr"), rank) == f"{rank}e"


def test_the_first_of_all_has_an_end_of_its_own(checked: CheckedGuide) -> None:
    """Only in French is it another than that of the twenty-first."""
    assert [ordinal(brief_of(checked, language=each), 1) for each in ("fr", "en")] == ["1er", "1st"]


@pytest.mark.parametrize("document", ["guide", "questionbank"])
def test_no_document_prints_a_date_of_the_other_language(
    checked: CheckedGuide, document: str
) -> None:
    """A source and a review of no date say so in French, wherever they are named."""
    guide = checked.guide
    sources = tuple(s.model_copy(update={"date": "n.d."}) for s in guide.sources)
    reviews = tuple(r.model_copy(update={"date": "c. 2019"}) for r in guide.film.reception)
    film = guide.film.model_copy(update={"reception": reviews})
    subject = dataclasses.replace(
        checked, guide=dataclasses.replace(guide, sources=sources, film=film)
    )
    words = read_words(locations.templates(), "fr")
    edition = compose(subject, document, "lycee", words, Imprint("0", "2024-02-10"), on_screen=True)
    said = " ".join(
        node.text for node in nodes((edition.blocks, edition.exercises)) if isinstance(node, Text)
    )
    assert "sans date" in said
    assert "n.d." not in said and "c. 2019" not in said
