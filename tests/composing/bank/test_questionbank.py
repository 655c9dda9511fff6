"""The question bank: no opinion is marked, and what is marked says why, with its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from guides import locations
from guides.checking.verdict import CheckedGuide
from guides.composing.documents import document
from guides.composing.say.numbering import cited
from guides.document.edition import Edition
from guides.document.nodes.block import BulletList
from guides.document.nodes.exercise import Exercise
from guides.document.nodes.inline import Citation, Mark, Text
from guides.document.nodes.node import Node
from guides.document.nodes.walk import plain
from guides.model.values.scales import RULINGS
from guides.rendering.web.fragment import Fragments
from tests.support.on_paper import edition_of, squeezed, words


@pytest.fixture(scope="module", params=["lycee", "college"])
def bank(request: pytest.FixtureRequest, real_film: CheckedGuide) -> Edition:
    """Its question bank."""
    return edition_of(real_film, "questionbank", request.param)


def walk(node: Any) -> Iterator[Any]:
    """Every node of a tree."""
    yield node
    if isinstance(node, tuple):
        for part in node:
            yield from walk(part)
    elif isinstance(node, Node):
        for name in node.__struct_fields__:
            yield from walk(getattr(node, name))


def said(node: Any) -> str:
    """The words of a tree, without regard to spaces."""
    return squeezed(" ".join(n.text for n in walk(node) if isinstance(n, Text)))


def of_kind(bank: Edition, kind: str) -> list[Exercise]:
    """The exercises of one kind."""
    return [exercise for exercise in bank.exercises if exercise.kind == kind]


def test_it_is_for_classes_only() -> None:
    """A film club has no learning platform."""
    kind = document("questionbank")

    assert kind.audiences == ("lycee", "college")
    assert set(kind.formats) == {"moodle", "gift", "json"}


def test_every_question_is_an_essay_with_the_guide_behind_it(
    real_film: CheckedGuide, bank: Edition
) -> None:
    """The adult reads purpose, answers, sticking point, follow-up and the answers to its claims."""
    essays = {e.identifier: e for e in of_kind(bank, "essay")}
    claims = {c.id: c for c in real_film.guide.claims}
    mine = [q for q in real_film.guide.questions if bank.audience in q.audiences]

    assert mine
    for question in mine:
        essay = essays[f"question-{question.id}"]
        told = said(essay.teacher)
        for text in (question.purpose, question.sticking_point, *question.answers):
            assert said(text.original.line) in told
        assert said(question.follow_up.original.line) in said(essay.prompt)
        for claim in (claims[c] for c in question.claims if bank.audience in claims[c].audiences):
            assert claim.answer
            assert said(claim.answer.comes_to.original.line) in told
        assert len(essay.template) == 4


def test_no_opinion_has_a_right_answer(real_film: CheckedGuide, bank: Edition) -> None:
    """A value judgement is an essay; no choice and no matching is made of one."""
    opinions = {c.id for c in real_film.guide.claims if c.verdict == "opinion"}
    essays = {e.identifier for e in of_kind(bank, "essay")}
    marked = [e for e in bank.exercises if e.kind != "essay"]

    assert opinions
    for claim in (c for c in real_film.guide.claims if c.id in opinions):
        if bank.audience in claim.audiences:
            assert f"claim-{claim.id}" in essays
        assert not any(said(claim.wording.original.line) in said(e.prompt) for e in marked)
        assert not any(
            said(claim.wording.original.line) == said(p.question) for e in marked for p in e.pairs
        )


def test_no_text_for_a_grader_is_long(bank: Edition) -> None:
    """Three counterpoints at most, in under 6,000 characters of markup with their sources."""
    fragments = Fragments(locations.templates())
    for exercise in of_kind(bank, "essay"):
        assert len(fragments.blocks(exercise.teacher)) < 6000
        assert sum(isinstance(n, Mark) for n in walk(exercise.teacher)) <= 3


def test_nobody_is_asked_what_the_guide_thinks(bank: Edition) -> None:
    """No verdict is offered, none is asked for, none comes back."""
    verdicts = {words()(f"verdict_said.{verdict}") for verdict in RULINGS}
    for exercise in bank.exercises:
        shown = said((exercise.prompt, exercise.answers, exercise.pairs, exercise.feedback))
        assert not any(squeezed(verdict) in shown for verdict in verdicts)


def test_a_choice_is_of_evidence(real_film: CheckedGuide, bank: Edition) -> None:
    """One piece bears on the claim, three others on claims of other systems; then the answer."""
    choices = {e.identifier: e for e in of_kind(bank, "choice")}
    settled = [
        c for c in real_film.guide.claims if c.verdict != "opinion" and bank.audience in c.audiences
    ]

    assert len(choices) == len(settled)
    for claim in settled:
        choice = choices[f"claim-{claim.id}"]
        (right,) = [a for a in choice.answers if a.right]
        holders = [squeezed(plain(p.holder.original.line)) for p in claim.counterpoints]
        assert any(said(right.text).replace("’", "'").startswith(h) for h in holders)
        assert len({said(a.text) for a in choice.answers}) == 4
        assert claim.answer
        told = said(choice.feedback).replace("’", "'")
        assert all(squeezed(plain(p.original.line)) in told for _, p in claim.answer.sentences)
        assert set(cited(choice.feedback)) == {c.source for c in claim.known.original.citations()}


def test_what_is_cited_is_listed_beside(bank: Edition) -> None:
    """Text that travels without the guide brings its sources, by the guide's own numbers."""
    for exercise in bank.exercises:
        for part in (exercise.teacher, exercise.feedback):
            numbers = {n.number for n in walk(part) if isinstance(n, Citation)}
            lists = [n for n in part if isinstance(n, BulletList)]
            listed = [said(item) for item in lists[-1].items] if numbers else []
            assert all(any(s.startswith(f"[{n}]") for s in listed) for n in numbers)
            assert 0 not in numbers
    assert any(list(cited(e.teacher)) for e in bank.exercises)


def test_every_word_of_the_glossary_is_matched_once(real_film: CheckedGuide, bank: Edition) -> None:
    """Groups of at most six, with characters and pinyin, and four names to choose from."""
    groups = [e for e in of_kind(bank, "matching") if e.identifier.startswith("words-")]
    met = [p for e in groups for p in e.pairs if p.question]

    assert len(met) == len(real_film.guide.glossary)
    for term in real_film.guide.glossary:
        (pair,) = [p for p in met if p.answer.endswith(f"({term.characters}, {term.pinyin})")]
        assert said(term.definition.original.line) in said(pair.question).replace("’", "'")
    for exercise in groups:
        assert 4 <= len([p for p in exercise.pairs if p.question]) <= 6
        assert len({p.answer for p in exercise.pairs}) >= 4


def test_a_claim_is_matched_with_the_system_it_is_about(
    real_film: CheckedGuide, bank: Edition
) -> None:
    """Only claims about one system, and always some systems that do not serve."""
    names = {s.id: plain(s.name.original.line) for s in real_film.guide.systems}
    groups = [e for e in of_kind(bank, "matching") if e.identifier.startswith("systems-")]

    assert groups
    for exercise in groups:
        for pair in (p for p in exercise.pairs if p.question):
            (claim,) = [
                c
                for c in real_film.guide.claims
                if said(c.wording.original.line) == said(pair.question)
            ]
            assert squeezed(pair.answer).replace("’", "'") == squeezed(names[claim.subject[0]])
            assert len(claim.subject) == 1
        assert len({p.answer for p in exercise.pairs}) >= 4


def test_ids_are_the_same_in_every_language(real_film: CheckedGuide, bank: Edition) -> None:
    """A teacher finds a question again in the other language and in the next version."""
    english = edition_of(real_film, "questionbank", bank.audience, language="en")
    ids = [e.identifier for e in bank.exercises]

    assert ids == [e.identifier for e in english.exercises]
    assert len(ids) == len(set(ids))


def test_a_question_asks_for_no_scene_that_nobody_logged(
    real_film: CheckedGuide, bank: Edition
) -> None:
    """On a platform a question that needs a scene is asked in its other wording."""
    needing = [
        q for q in real_film.guide.questions if q.needs_scene and bank.audience in q.audiences
    ]
    essays = {e.identifier: e for e in bank.exercises}

    assert needing
    for question in needing:
        assert question.fallback is not None
        assert said(question.fallback.original.line) in said(
            essays[f"question-{question.id}"].prompt
        )


def test_easy_wordings_are_said_to_be_untried(checked: CheckedGuide) -> None:
    """The youngest read easy wordings, and the bank says that nobody has tried them."""
    untried = squeezed(words()("questions.easy_untested"))
    easy = edition_of(checked, "questionbank", "college").blocks

    assert [said(b) for b in walk(easy) if getattr(b, "role", "") == "note"] == [untried]
    assert untried not in said(edition_of(checked, "questionbank", "lycee").blocks)


def test_without_easy_wordings_none_are_said_to_be_untried(checked: CheckedGuide) -> None:
    """The youngest then read what everybody reads."""
    questions = tuple(
        q.model_copy(update={"wordings": q.wordings.model_copy(update={"easy": None})})
        for q in checked.guide.questions
    )
    plainly = replace(checked, guide=replace(checked.guide, questions=questions))
    blocks = edition_of(plainly, "questionbank", "college").blocks
    assert not [b for b in walk(blocks) if getattr(b, "role", "") == "note"]


def test_an_opinion_is_weighed_whatever_has_a_page(checked: CheckedGuide) -> None:
    """Nobody is asked which proof would change their mind about a matter of taste."""
    claims = tuple(c.model_copy(update={"core": ("lycee",)}) for c in checked.guide.claims)
    paged = replace(checked, guide=replace(checked.guide, claims=claims))
    ids = {exercise.identifier for exercise in edition_of(paged, "questionbank", "lycee").exercises}
    assert "claim-recompenser-la-lecture" in ids
    assert "mind-vingt-points-et-la-piscine" in ids
    assert "mind-recompenser-la-lecture" not in ids


def test_too_small_a_guide_has_nothing_to_match(checked: CheckedGuide) -> None:
    """Two words, two systems, claims about nothing else: no exercise rather than a bad one."""
    kinds = {e.kind for e in edition_of(checked, "questionbank", "lycee").exercises}

    assert kinds == {"essay", "matching"}


def test_a_mind_to_change_is_asked_for_its_proof(real_film: CheckedGuide, bank: Edition) -> None:
    """Of each claim that has a page, but the opinions, which are weighed."""
    asked = {e.identifier for e in of_kind(bank, "essay") if e.identifier.startswith("mind-")}
    core = [c for c in real_film.guide.claims if bank.audience in c.core and c.verdict != "opinion"]

    assert asked == {f"mind-{claim.id}" for claim in core}


def test_who_speaks_is_asked_of_texts_in_ones_language(
    real_film: CheckedGuide, bank: Edition
) -> None:
    """Each text is matched with its kind; the youngest meet no opinion there."""
    titles = {s.title: s for s in real_film.guide.sources}
    groups = [e for e in of_kind(bank, "matching") if e.identifier.startswith("speakers-")]

    assert groups
    for pair in (p for e in groups for p in e.pairs if p.question):
        line = said(pair.question).replace("’", "'")
        source = titles[max((t for t in titles if squeezed(t) in line), key=len)]
        assert source.language == "fr"
        assert squeezed(pair.answer) == squeezed(words()(f"source_kind.{source.kind}"))
        assert source.kind != "opinion" or bank.audience != "college"


def test_numbers_sort_as_they_count(bank: Edition) -> None:
    """A list of names in the order of characters is in the order of the guide."""
    for kind in ("question-", "mind-"):
        titles = [e.title for e in bank.exercises if e.identifier.startswith(kind)]
        assert titles == sorted(titles)
