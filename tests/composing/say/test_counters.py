"""Counters in words: months, conditions, what a file says, and whom a line cites."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.say.counters import (
    SIGNS,
    answered,
    bands,
    conditions,
    period,
    sources,
    standing_said,
    to_write,
    written,
)
from guides.document.nodes.inline import Citation, LineBreak, Text
from guides.document.nodes.walk import plain
from guides.model.evidence import Band
from guides.model.game import Fact, GameRule, Given, Period
from guides.model.values.text import Phrase
from guides.playing.answers import Answer
from guides.playing.file import File, Points
from guides.playing.story import Story, Table
from tests.checking.test_evidence_rules import fragment
from tests.support.on_paper import brief_of


def phrase(said: str, *cited: str) -> Phrase:
    """A short text, the same in both languages, with the sources it cites."""
    return Phrase.model_construct(fr=fragment(said, *cited), en=fragment(said, *cited))


FACTS = {
    name: Fact(id=name, name=phrase(said), sort="standing")
    for name, said in (("debt", "in debt"), ("listed", "on the list"), ("member", "a member"))
}


def line(name: str, **fields: Any) -> GameRule:
    """A line of a sheet."""
    given: dict[str, Any] = {"ruleset": "scale", "answer": "granted", "text": phrase(name)}
    return GameRule.model_construct(id=name, **(given | fields))


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (None, None, ""),
        ("2014-03", None, "since March 2014"),
        (None, "2016-05", "until May 2016"),
        ("2014-03", "2016-05", "between March 2014 and May 2016"),
    ],
)
def test_months_are_said_as_far_as_they_are_bounded(
    checked: CheckedGuide, since: str | None, until: str | None, said: str
) -> None:
    """Nothing of what has no end; a condition like others on a line that holds for a time."""
    brief, months = brief_of(checked), Period(since=since, until=until)
    assert period(brief, months) == said
    assert [*conditions(brief, line("v1", holds=months), FACTS)] == ([said] if said else [])


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, []),
        ({"age_min": 0, "age_max": 17}, ["and aged 0 or more", "and aged 17 or less"]),
        (
            {"points_min": 0, "points_max": 9},
            ["and with 0 points or more", "and with 9 points or fewer"],
        ),
        (
            {"score_min": 0, "score_max": 9},
            ["and with a score of 0 or more", "and with a score of 9 or less"],
        ),
        ({"times": 1}, ["for the first time"]),
        ({"times": 4}, ["for time number 4"]),
        (
            {"standing": ("debt", "member"), "lacking": ("listed",)},
            [
                "and if the file says: in debt",
                "and if the file says: a member",
                "unless the file says: on the list",
            ],
        ),
    ],
)
def test_each_condition_is_said_in_a_few_words(
    checked: CheckedGuide, given: dict[str, Any], said: list[str]
) -> None:
    """A bound of nought is one; what is left out is not said."""
    rule = line("v1", given=Given(**given), holds=Period())
    assert [*conditions(brief_of(checked), rule, FACTS)] == said


def test_what_a_line_writes_and_strikes_is_told_apart(checked: CheckedGuide) -> None:
    """All of each in one sentence, and none where there is nothing to do."""
    brief = brief_of(checked)
    both = line("v1", sets=("debt", "listed"), lifts=("member",))
    assert [*to_write(brief, both, FACTS)] == [
        "Note on the file: in debt ; on the list.",
        "Strike off the file: a member.",
    ]
    assert [*to_write(brief, line("v1", sets=(), lifts=()), FACTS)] == []


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (600, 899, "A from 600 to 899"),
        (1900, None, "A from 1,900"),
        (None, 599, "A up to 599"),
        (None, None, "A"),
    ],
)
def test_a_band_says_the_ends_it_has(
    checked: CheckedGuide, low: int | None, high: int | None, said: str
) -> None:
    """Its name alone where it has none."""
    band = Band(label=phrase("A"), low=low, high=high, indicative=False)
    assert bands(brief_of(checked), [band]) == f"Bands read: {said}."


@pytest.mark.parametrize(
    ("date", "said"),
    [("2018-05-16", "2018"), ("2018-05", "2018"), ("2018", "2018"), ("c. 2018", "c. 2018")],
)
def test_a_line_names_whom_it_cites_by_their_year(
    checked: CheckedGuide, date: str, said: str
) -> None:
    """Each once, on a line of its own; a date that is not exact as it is known."""
    first, second = (
        source.model_copy(update={"date": date, "publisher": name})
        for source, name in zip(checked.guide.sources, ("Desk", "Court"), strict=False)
    )
    brief = brief_of(replace(checked, guide=replace(checked.guide, sources=(first, second))))
    cites = phrase("said", second.id, first.id, second.id)
    assert sources(brief, cites) == (Text(f"Court, {said}"), LineBreak(), Text(f"Desk, {said}"))
    assert sources(brief, phrase("said")) == ()


def test_a_counter_says_its_line_or_its_silence(checked: CheckedGuide) -> None:
    """Number and words without citations; the numbers alone where nobody can choose."""
    brief, source = brief_of(checked), checked.guide.sources[0].id
    first, second = line("v1", text=phrase("Yes", source)), line("v2", text=phrase("No"))
    assert not [
        n for n in answered(brief, Answer("city", "granted", (first,))) if type(n) is Citation
    ]
    assert plain(answered(brief, Answer("city", "granted", (first,)))) == "V1. Yes"
    assert plain(answered(brief, Answer("city", "unknown", (first, second)))) == (
        "Impossible to say: points were taken off, and nobody published how many (V1 / V2)."
    )
    assert plain(answered(brief, Answer("city", "outside", text=phrase("Who?")))) == "Who?"


def test_each_sign_of_a_silence_is_explained_above_the_tables(checked: CheckedGuide) -> None:
    """In the order of the words that explain them."""
    told = brief_of(checked).w("game.signs").split(" · ")
    assert [sign.split()[0] for sign in told] == [*SIGNS.values()]


@pytest.fixture
def laid(checked: CheckedGuide) -> Table:
    """The sample's game, whose files may also be in debt, on a list, or a member's."""
    table = Table.of(checked.guide, checked.guide.games[0])
    return replace(table, facts={**table.facts, **FACTS})


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (Points(20, 20), ["points of the city: 20"]),
        (Points(1020, 1020), ["points of the city: 1,020"]),
        (Points(19, 20), []),
        (Points(20, 20, 1), []),
        (Points(19, 20, 1), []),
    ],
)
def test_points_are_said_where_they_are_known(
    checked: CheckedGuide, laid: Table, points: Points, said: list[str]
) -> None:
    """Neither of a range, nor where some were taken that nobody counted."""
    before = File("cn", None, "1990-01", standing=frozenset({"member"}))
    after = replace(
        before, points={"scale": points}, standing=frozenset({"member", "listed", "debt"})
    )
    brief = brief_of(checked)
    assert [*written(brief, before, after, laid)] == [*said, "in debt", "on the list"]
    character = laid.characters[0].model_copy(update={"standing": ("listed",), "score": None})
    told = standing_said(brief, Story(character, after, ()), laid)
    assert [plain(one) for one in told] == ["on the list", *said]


def test_a_score_of_nought_is_on_the_file(checked: CheckedGuide, laid: Table) -> None:
    """As the telephone shows it."""
    character = laid.characters[0].model_copy(update={"standing": (), "score": 0})
    told = standing_said(brief_of(checked), Story(character, File.of(character), ()), laid)
    assert [plain(one) for one in told] == ["score shown by the firm: 0"]
