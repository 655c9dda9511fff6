"""The rules of evidence at their edges: the sample with a record changed in memory.

What an author sees of each rule stands in `rules/`; here is where each begins and ends.
"""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from guides.checking.rules.claims import (
    claims_are_reached,
    claims_cite_a_source,
    core_claims_fit_the_paper,
    counterpoints_name_their_holder,
    doubtful_claims_face_a_counterpoint,
    value_claims_stay_open,
)
from guides.checking.rules.figures import (
    counters_are_read_at_a_glance,
    figures_carry_unit_year_and_scope,
)
from guides.checking.rules.sources import (
    checks_are_recent,
    every_source_is_used,
    marks_stay_within_their_sources,
    partisan_sources_say_who_speaks,
)
from guides.document.nodes.block import Paragraph
from guides.document.nodes.inline import Citation, Inlines, Text
from guides.findings.place import Place
from guides.model.evidence import Band, Claim, Figure
from guides.model.guide import Reading
from guides.model.values.text import Fragment, Passage, Phrase

FAR = "2024-02-05"  # the day on which most of the sample was checked


def fragment(text: str, *cited: str) -> Fragment:
    """A paragraph that says something and cites sources."""
    nodes: Inlines = (Text(text), *(Citation(source, "") for source in cited))
    return Fragment.of((Paragraph(nodes),), Place("here"), text)


def phrase(fr: str, en: str | None = "words") -> Phrase:
    """A short text in both languages, or in French alone."""
    return Phrase.model_construct(fr=fragment(fr), en=None if en is None else fragment(en))


def passage(fr: tuple[str, ...], en: tuple[str, ...] | None) -> Passage:
    """A text that cites these sources in French, and those in English."""
    english = None if en is None else fragment("words", *en)
    return Passage.model_construct(fr=fragment("mots", *fr), en=english)


def changed(reading: Reading, **lists: Any) -> Reading:
    """The sample with other records of some kinds."""
    return replace(reading, guide=replace(reading.guide, **lists))


def claim(reading: Reading, **fields: Any) -> Claim:
    """The sample's first claim, which no rule has anything against, with some fields changed."""
    first = min(reading.guide.claims, key=lambda c: c.number)
    return first.model_copy(update=fields)


def figure(**fields: Any) -> Figure:
    """A number with what makes it mean something."""
    words = {name: phrase("mots") for name in ("unit", "scope", "counter")}
    given = {"value": "3", "year": 2019, "source": "s", **words, **fields}
    return Figure.model_construct(**given)


def found(rule: ModuleType, reading: Reading) -> list[tuple[str, str]]:
    """What a rule finds: record and field."""
    return [(fault.key, fault.path) for fault in rule.find(reading)]


def about(rule: ModuleType, reading: Reading, **fields: Any) -> list[tuple[str, str]]:
    """What a rule finds in the sample's first claim, alone, with some fields changed."""
    faults = found(rule, changed(reading, claims=(claim(reading, **fields),)))
    key = f"claim:{claim(reading).id}"
    assert {kind for kind, _ in faults} <= {key}
    return [(key.partition(":")[0], path) for _, path in faults]


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


def test_an_activity_or_a_lesson_leads_to_a_claim_as_a_question_does(reading: Reading) -> None:
    """Any is enough; without all the claim stays in the book."""
    alone = changed(reading, claims=(claim(reading),), questions=(), activities=(), lessons=())
    fault = [(f"claim:{claim(reading).id}", "")]
    assert found(claims_are_reached, alone) == fault
    asked = reading.guide.questions[0].model_copy(update={"claims": (claim(reading).id,)})
    assert found(claims_are_reached, changed(alone, questions=(asked,))) == []
    played = reading.guide.activities[0].model_copy(update={"claims": (claim(reading).id,)})
    assert found(claims_are_reached, changed(alone, activities=(played,))) == []
    taught = reading.guide.lessons[0].model_copy(update={"answer": claim(reading).id})
    assert found(claims_are_reached, changed(alone, lessons=(taught,))) == []


def test_both_languages_cite_and_cite_the_same(reading: Reading) -> None:
    """One that cites nothing is as bare as both; the order and the number of times are free."""
    for fr, en in (((), ("s",)), (("s",), ()), ((), ())):
        bare = claim(reading, known=passage(fr, en))
        (fault,) = claims_cite_a_source.find(changed(reading, claims=(bare,)))
        assert (fault.path, fault.message.en) == ("known", '"known" cites no source')
    apart = passage(("s", "t"), ("s",))
    assert about(claims_cite_a_source, reading, known=apart) == [("claim", "known")]
    for good in (passage(("s", "t"), ("t", "s", "s")), passage(("s",), None)):
        assert about(claims_cite_a_source, reading, known=good) == []


def test_a_claim_is_made_by_somebody(reading: Reading) -> None:
    """A source in which it stands; the cure is said."""
    (fault,) = claims_cite_a_source.find(changed(reading, claims=(claim(reading, said_by=()),)))
    assert (fault.path, fault.message.en) == ("said_by", "nobody makes this claim")
    assert fault.hint is not None


def test_twelve_core_claims_fit_and_the_thirteenth_does_not(reading: Reading) -> None:
    """Counted for each audience by itself, among those for which the claim is core."""
    lycee = claim(reading, core=("lycee",))
    club = claim(reading, core=("cineclub", "college"))
    none = claim(reading, core=())
    fits = changed(reading, claims=(*[lycee] * 12, *[club] * 12, *[none] * 20))
    assert found(core_claims_fit_the_paper, fits) == []
    film = (f"film:{reading.guide.film.id}", "")
    over = changed(fits, claims=(*fits.guide.claims, lycee))
    (fault,) = core_claims_fit_the_paper.find(over)
    assert (fault.key, fault.path) == film
    assert fault.message.en == '13 "core" claims for lycee, 12 at most'


@pytest.mark.parametrize(
    ("holder", "names"),
    [
        ("Certaines", False),
        ("on", False),
        ("NOUS", False),
        ("les gens", False),
        ("Certains élus de Valdoré", True),
        ("Onze juges", True),
    ],
)
def test_a_crowd_is_no_holder(reading: Reading, holder: str, names: bool) -> None:
    """A pronoun or a crowd alone names nobody, in whatever case; with more it may."""
    points = tuple(
        claim(reading).counterpoints[0].model_copy(update={"holder": said})
        for said in (phrase("La mairie", "The town"), phrase(holder, "The town"))
    )
    fault = [("claim", "counterpoints.1.holder.fr")]
    told = about(counterpoints_name_their_holder, reading, counterpoints=points)
    assert told == ([] if names else fault)


@pytest.mark.parametrize(
    ("verdict", "is_doubtful"),
    [
        ("partly-true", True),
        ("outdated", True),
        ("conflated", True),
        ("contested", True),
        ("unsupported", True),
        ("established", False),
        ("opinion", False),
    ],
)
def test_whatever_is_doubtful_is_faced(reading: Reading, verdict: str, is_doubtful: bool) -> None:
    """Five verdicts of seven ask for a counterpoint."""
    told = about(doubtful_claims_face_a_counterpoint, reading, verdict=verdict, counterpoints=())
    assert told == ([("claim", "counterpoints")] if is_doubtful else [])


def test_a_counterpoint_cites(reading: Reading) -> None:
    """Each one by itself, whatever the verdict."""
    point = claim(reading).counterpoints[0]
    bare = point.model_copy(update={"text": passage((), ())})
    told = about(doubtful_claims_face_a_counterpoint, reading, counterpoints=(point, bare))
    assert told == [("claim", "counterpoints.1.text")]


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

    for given, faults in (("fresh", []), (None, unused)):
        band = Band.model_construct(label=phrase("mots"), indicative=True, source=given)
        system = reading.guide.systems[0].model_copy(update={"bands": (band,)})
        assert found(every_source_is_used, changed(alone, systems=(system,))) == faults


@pytest.mark.parametrize(
    ("wording", "is_bare"),
    [
        ("Un lecteur sur 12 perd un point.", True),
        ("Depuis 2019, on perd un point.", False),
        ("Depuis 1998, 3 lecteurs.", True),
        ("En 2150, on perdra un point.", True),
        ("Il y a 12019 lecteurs.", True),
        ("On perd un point.", False),
    ],
)
def test_a_number_that_is_not_a_year_needs_its_figure(
    reading: Reading, wording: str, is_bare: bool
) -> None:
    """Years of the last and of this century are no quantity; any other digit is."""
    told = about(figures_carry_unit_year_and_scope, reading, wording=phrase(wording), figures=())
    assert told == ([("claim", "wording")] if is_bare else [])


def test_a_figure_may_be_of_the_year_of_the_mark_not_after(reading: Reading) -> None:
    """After it, it is a forecast and says so."""
    given = [(2019, False), (2020, False), (2021, True), (2021, False)]
    figures = tuple(figure(year=year, forecast=forecast) for year, forecast in given)
    told = about(figures_carry_unit_year_and_scope, reading, figures=figures, as_of=2020)
    assert told == [("claim", "figures.3.year")]


def test_a_mark_rests_on_what_its_own_text_cites(reading: Reading) -> None:
    """A claim on its text and its counterpoints', a counterpoint on its own alone."""
    law = next(s.id for s in reading.guide.sources if s.kind == "law")
    study = next(s.id for s in reading.guide.sources if s.kind == "study")
    point = claim(reading).counterpoints[0]
    studied = point.model_copy(update={"text": passage((study,), ()), "strength": "established"})
    told = about(
        marks_stay_within_their_sources,
        reading,
        strength="established",
        known=passage((law,), ()),
        counterpoints=(studied,),
    )
    assert told == [("claim", "counterpoints.0.strength")]
    told = about(
        marks_stay_within_their_sources,
        reading,
        strength="established",
        known=passage((law,), ()),
        counterpoints=(),
    )
    assert told == [("claim", "strength")]


def test_a_mark_too_high_names_the_kinds_it_rests_on(reading: Reading) -> None:
    """With the State they speak for and the chain they repeat; "0" where nothing is cited."""
    first, second = reading.guide.sources[:2]
    sources = (
        first.model_copy(update={"id": "b", "kind": "press", "chain": "afp", "state": "cn"}),
        second.model_copy(update={"id": "a", "kind": "report", "chain": None, "state": None}),
    )
    for known, kinds in ((("b", "a"), "report, press/cn/afp"), ((), "0"), (("lost",), "0")):
        told = claim(reading, strength="established", known=passage(known, ()), counterpoints=())
        (fault, *_) = marks_stay_within_their_sources.find(
            changed(reading, claims=(told,), sources=sources)
        )
        assert fault.message.fr.endswith(f"({kinds})")


@pytest.mark.parametrize("kind", ["system", "event", "voice", "mirror", "rescue"])
def test_every_kind_of_record_that_bears_a_mark_is_judged(reading: Reading, kind: str) -> None:
    """Not claims alone: whatever prints a mark has earned it."""
    without = changed(reading, sources=())
    told = found(marks_stay_within_their_sources, without)
    assert {path for key, path in told if key.startswith(f"{kind}:")} == {"strength"}


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


@pytest.mark.parametrize("sort", ["value", "fact"])
@pytest.mark.parametrize("verdict", ["opinion", "outdated"])
@pytest.mark.parametrize("strength", ["open", "fragile"])
def test_a_value_an_opinion_and_an_open_mark_go_together(
    reading: Reading, sort: str, verdict: str, strength: str
) -> None:
    """All three or none of them."""
    signs = {sort == "value", verdict == "opinion", strength == "open"}
    told = about(value_claims_stay_open, reading, sort=sort, verdict=verdict, strength=strength)
    assert told == ([] if len(signs) == 1 else [("claim", "verdict")])


def test_a_ninth_counter_does_not_fit_the_street(reading: Reading) -> None:
    """Eight fronts can be read on a page; what is over is named one by one."""
    counters = [system for system in reading.guide.systems if system.counter]
    nine = tuple(counters[0].model_copy(update={"id": f"systeme-{n}"}) for n in range(9))

    eight = replace(reading, guide=replace(reading.guide, systems=nine[:8]))
    all_nine = replace(reading, guide=replace(reading.guide, systems=nine))

    assert list(counters_are_read_at_a_glance.find(eight)) == []
    assert [f.key for f in counters_are_read_at_a_glance.find(all_nine)] == ["system:systeme-8"]
