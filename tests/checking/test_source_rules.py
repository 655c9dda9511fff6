"""The rules of sources at their edges: whether they serve, how old they are, their names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guides.checking.rules.sources import (
    checks_are_recent,
    every_source_is_used,
    family_names_are_in_their_names,
    partisan_sources_say_who_speaks,
    sources_are_dated,
)
from guides.model.evidence import Band
from guides.model.film import Duration
from guides.model.guide import Reading
from tests.checking.test_evidence_rules import changed, claim, figure, found, passage, phrase

FAR = "2024-02-05"  # the day on which most of the sample was checked
LONG = "x" * 60  # of what an author wrote, as much is said again


@pytest.mark.parametrize(
    ("day", "is_old"),
    [("2022-02-05", False), ("2022-02-04", True), ("2021-12-31", True), ("2023-01-01", False)],
)
def test_a_check_is_old_after_two_years_to_the_day(
    reading: Reading, day: str, is_old: bool
) -> None:
    """Counted back from the newest check of the content, whoever checked what."""
    claims = (claim(reading, checked_on=FAR), claim(reading, id="old", checked_on=day))
    only = changed(reading, claims=claims, sources=())
    assert found(checks_are_recent, only) == ([("claim:old", "checked_on")] if is_old else [])
    sources = tuple(s.model_copy(update={"checked_on": day}) for s in reading.guide.sources[:1])
    beside = changed(reading, claims=claims[:1], sources=sources)
    old = [(f"source:{sources[0].id}", "checked_on")]
    assert found(checks_are_recent, beside) == (old if is_old else [])


def test_what_others_keep_up_makes_no_check_old(reading: Reading) -> None:
    """A newer check of the common stock ages none of the film's; nor does it age alone."""
    old, new = (claim(reading, id=day, checked_on=day) for day in ("2012-01-01", "2024-02-05"))
    both = changed(reading, claims=(old, new), sources=())
    for stocked, told in (
        ((), ["claim:2012-01-01"]),
        (("claim:2024-02-05",), []),
        (("claim:2012-01-01", "claim:2024-02-05"), []),
    ):
        used = replace(both, stock=replace(both.stock, used=frozenset(stocked)))
        assert [key for key, _ in found(checks_are_recent, used)] == told


def test_a_source_serves_by_being_cited_named_or_counted_with(reading: Reading) -> None:
    """A text, a speaker, a figure or the step of a scale: each is a use, and nothing else is."""
    fresh = reading.guide.sources[0].model_copy(update={"id": "fresh"})
    quiet = claim(reading, said_by=(), figures=())
    alone = changed(reading, sources=(fresh,), claims=(quiet,))
    unused = [("source:fresh", "")]
    assert found(every_source_is_used, alone) == unused

    for use in (
        {"said_by": ("fresh",)},
        {"known": passage(("fresh",), ())},
        {"known": passage((), ("fresh",))},
        {"figures": (figure(source="fresh"),)},
    ):
        used = changed(alone, claims=(quiet.model_copy(update=use),))
        assert found(every_source_is_used, used) == []

    document, home = reading.guide.documents[0], reading.guide.takehome[0]
    line, *_ = (one for paper in reading.guide.documents for one in paper.lines)
    bare = document.model_copy(update={"source": None, "lines": ()})
    silent = reading.guide.film.model_copy(update={"duration": None})
    cited = line.model_copy(update={"sources": ("fresh",)})
    length = Duration.model_construct(minutes=52, source="fresh")
    for kind, without, using in (
        ("documents", (bare,), (bare.model_copy(update={"source": "fresh"}),)),
        ("documents", (bare,), (bare.model_copy(update={"lines": (cited,)}),)),
        ("takehome", (), (home.model_copy(update={"source": "fresh"}),)),
        ("film", silent, silent.model_copy(update={"duration": length})),
    ):
        assert found(every_source_is_used, changed(alone, **{kind: without})) == unused
        assert found(every_source_is_used, changed(alone, **{kind: using})) == []

    for given, faults in (("fresh", []), (None, unused)):
        band = Band.model_construct(label=phrase("mots"), indicative=True, source=given)
        system = reading.guide.systems[0].model_copy(update={"bands": (band,)})
        assert found(every_source_is_used, changed(alone, systems=(system,))) == faults


@pytest.mark.parametrize(
    ("kind", "speaks"), [("opinion", True), ("film", True), ("press", False), ("law", False)]
)
def test_who_speaks_is_said_of_opinions_and_films(
    reading: Reading, kind: str, speaks: bool
) -> None:
    """Of these two, and where the line is missing."""
    fields = {"kind": kind, "standing": None, "id": "s"}
    bare = reading.guide.sources[0].model_copy(update=fields)
    told = found(partisan_sources_say_who_speaks, changed(reading, sources=(bare,)))
    assert told == ([("source:s", "kind")] if speaks else [])
    said = bare.model_copy(update={"standing": phrase("Un militant")})
    assert found(partisan_sources_say_who_speaks, changed(reading, sources=(said,))) == []


def test_of_a_long_name_or_date_the_beginning_is_said_again(reading: Reading) -> None:
    """A fault is one sentence, whatever somebody put in the field."""

    def told(**fields: object) -> list[str]:
        source = reading.guide.sources[0].model_copy(update=fields)
        only = changed(reading, sources=(source,))
        rules = (family_names_are_in_their_names, sources_are_dated)
        return [fault.message.en for rule in rules for fault in rule.find(only)]

    assert told(authors=(f"{LONG}yz",), family_names=(f"{LONG}z",)) == [
        f'"{LONG}" is no word of "{LONG}"'
    ]
    assert told(authors=(f"A B et {LONG}yz",), family_names=("B",)) == [
        f'"A B et {LONG[7:]}" seems to name several people'
    ]
    assert told(date=f"{LONG}z") == [f'"{LONG}" is no known form of a date']
