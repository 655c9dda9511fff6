"""The rules of evidence at their edges: the sample with a record changed in memory.

What an author sees of each rule stands in `rules/`; here is where each begins and ends.
"""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from guides.checking.rules.claims import (
    answers_are_read_in_one_breath,
    claims_are_reached,
    claims_cite_a_source,
    claims_have_an_answer,
    core_claims_fit_the_paper,
    counterpoints_name_their_holder,
    doubtful_claims_face_a_counterpoint,
    slips_weigh_true_and_false_alike,
    statements_are_reviewed_in_time,
    value_claims_stay_open,
)
from guides.checking.rules.sources import (
    marks_stay_within_their_sources,
)
from guides.document.nodes.block import Paragraph
from guides.document.nodes.inline import Citation, Inlines, Text
from guides.findings.place import Place
from guides.model.evidence import Answer, Claim, Figure
from guides.model.guide import Reading
from guides.model.values.review import ReviewBy
from guides.model.values.text import Fragment, Passage, Phrase


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


@pytest.mark.parametrize("sort", ["value", "fact"])
@pytest.mark.parametrize("verdict", ["opinion", "outdated"])
@pytest.mark.parametrize("strength", ["open", "fragile"])
def test_a_value_an_opinion_and_an_open_mark_go_together(
    reading: Reading, sort: str, verdict: str, strength: str
) -> None:
    """All three or none of them."""
    signs = {sort == "value", verdict == "opinion", strength == "open"}
    fields = {"sort": sort, "verdict": verdict, "strength": strength}
    faults = [*value_claims_stay_open.find(changed(reading, claims=(claim(reading, **fields),)))]
    assert [fault.path for fault in faults] == ([] if len(signs) == 1 else ["verdict"])
    undecided = (sort, verdict, strength) == ("fact", "outdated", "open")
    for fault in faults:  # what to do with a fact that nothing establishes is said
        assert (fault.hint is not None) == undecided


@pytest.mark.parametrize(
    ("words", "told"), [(40, []), (41, ["answer.comes_to.fr", "answer.comes_to.en"])]
)
def test_an_answer_has_forty_words_a_language(
    reading: Reading, words: int, told: list[str]
) -> None:
    """All its sentences together."""
    said = phrase(" ".join(["mot"] * (words - 3)), " ".join(["word"] * (words - 3)))
    three = phrase("et trois mots", "and three words")
    answer = Answer.model_construct(ruling="no", comes_to=said, unknown=three)
    assert about(answers_are_read_in_one_breath, reading, answer=answer) == [
        ("claim", path) for path in told
    ]


def test_a_claim_has_its_answer_and_its_speaker_in_words(reading: Reading) -> None:
    """The one is missing of the whole record, the other beside its sources."""
    assert about(claims_have_an_answer, reading, answer=None) == [("claim", "")]
    assert about(claims_have_an_answer, reading, said_by_words=None) == [("claim", "said_by")]


@pytest.mark.parametrize("lines", [8, 7])
def test_a_slip_without_its_last_line_is_not_there_yet(reading: Reading, lines: int) -> None:
    """A draft may lack it, and says so: no line of it is untrue."""
    slip = reading.guide.slip[:lines]
    faults = [*slips_weigh_true_and_false_alike.find(changed(reading, slip=slip))]
    lacking = [(f"slip:{slip[-1].id}", "holds", True)]
    assert [(f.key, f.path, f.absence) for f in faults] == (lacking if lines < 8 else [])


@pytest.mark.parametrize(
    ("fr", "en", "said"),
    [
        ("Un arrêt attendu", "A ruling awaited", ("Un arrêt attendu", "A ruling awaited")),
        ("Un arrêt attendu", None, ("Un arrêt attendu", "Un arrêt attendu")),
        (None, "A ruling awaited", ("A ruling awaited", "A ruling awaited")),
    ],
)
def test_why_something_is_due_is_said_in_the_reader_s_language(
    reading: Reading, fr: str | None, en: str | None, said: tuple[str, str]
) -> None:
    """Where nobody wrote it in that language, as it was written."""
    written = {name: said and fragment(said) for name, said in (("fr", fr), ("en", en))}
    why = Phrase.model_construct(None, **written)  # type: ignore[arg-type]
    due = claim(reading, review_by=ReviewBy.model_construct(date="2027-03-31", why=why))
    (fault,) = (
        fault
        for fault in statements_are_reviewed_in_time.find(changed(reading, claims=(due,)))
        if fault.key.startswith("claim:")
    )
    assert (fault.message.fr, fault.message.en) == (
        f"à revoir depuis le 2027-03-31 : {said[0]}",
        f"due for review since 2027-03-31: {said[1]}",
    )
