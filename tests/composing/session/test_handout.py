"""The handout: one side for the room, with room to write and nothing that gives answers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

import pytest

from guides import pipeline
from guides.building.order import Order
from guides.checking.verdict import CheckedGuide
from guides.composing.brief import Brief
from guides.composing.say.numbering import cited
from guides.composing.session.handout import MOST_WORDS
from guides.composing.session.vocabulary import needed_most
from guides.document.audience import Audience, Language
from guides.document.edition import Edition, Imprint
from guides.document.nodes.block import Blank, Box, BulletList, DefinitionList, Heading, Paragraph
from guides.document.nodes.walk import plain
from guides.rendering.data.edition_json import render_json
from tests.support.on_paper import (
    MILLIMETRE,
    edition_of,
    outline,
    pages,
    planned,
    squeezed,
    typeset,
    words,
)

pytestmark = pytest.mark.slow  # builds and measures real documents

B = TypeVar("B")
PLANS: list[tuple[Audience, str]] = [
    ("cineclub", "10min"),
    ("cineclub", "40min"),
    ("cineclub", "45min-rows"),
    ("lycee", "2x55min"),
    ("college", "55min"),
]
A4 = (round(210 * MILLIMETRE), round(297 * MILLIMETRE))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("audience", "plan"), PLANS)
def test_each_lesson_has_one_side_of_a4(
    checked: CheckedGuide, audience: Audience, plan: str, language: Language
) -> None:
    """A lesson takes one upright side, in type that two photocopies leave legible."""
    made = pages(edition_of(checked, "handout", audience, plan, language))

    assert len(made) == len(planned(checked, audience, plan).lessons)
    for page in made:
        assert (round(page.width), round(page.height)) == A4
        assert [run for run in page.runs if run.size < 12 and "CC BY" not in run.text] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_lesson_has_its_documents_then_one_side_to_answer_on(
    checked: CheckedGuide, language: Language
) -> None:
    """The slip stands under the cut at the foot of that side; sources have names, and no ids."""
    documents, answers = pages(edition_of(checked, "handout", "lycee", "55min", language))

    assert "Document 1 · " in documents.text
    assert "Document 2 · " in documents.text
    said = {"fr": ("À couper ici", "Billet de sortie"), "en": ("Cut here", "Exit slip")}[language]
    assert all(words in answers.text for words in said)
    assert "gazette-points" not in documents.text + answers.text


@pytest.mark.parametrize(("audience", "plan"), PLANS)
def test_no_answer_is_given_away(checked: CheckedGuide, audience: Audience, plan: str) -> None:
    """The claim stands with six marks to tick; verdict and counterpoints stay with the host."""
    edition = edition_of(checked, "handout", audience, plan)
    said = squeezed(render_json(edition).decode())
    verdicts = [v for k, v in words().entries.items() if k.startswith("verdict.")]

    assert [v for v in verdicts if re.search(rf'"{v}\b', said)] == []
    for claim in checked.guide.claims:
        for point in claim.counterpoints:
            assert squeezed(plain(point.holder.original.line)) not in said
    for n, box in enumerate(edition.blocks):
        if isinstance(box, Box):
            asked, ticks = edition.blocks[n + 1 : n + 3]
            assert box.role == "claim"
            assert isinstance(asked, Paragraph)
            assert isinstance(ticks, BulletList)
            assert ticks.ticks
            assert len(ticks.items) in (4, 6)


def test_questions_come_in_the_wording_of_the_audience(checked: CheckedGuide) -> None:
    """Each question of the plan is there to write under, in easy words for lower secondary."""
    lesson = planned(checked, "college", "55min").lessons[0]
    asked = {s.record: s.fallback for s in lesson.plan.steps if s.kind == "question"}
    edition = edition_of(checked, "handout", "college", "55min")
    labels = [squeezed(plain(b.label)) for b in of_kind(edition, Blank)]

    questions = [q for q in checked.guide.questions if q.id in asked]
    assert len(questions) == len(asked) > 1
    for question in questions:
        wording = question.wordings.at("easy")
        if asked[question.id] and question.fallback:
            wording = question.fallback
        assert any(squeezed(plain(wording.original.line)) in label for label in labels)


def of_kind(edition: Edition, kind: type[B]) -> list[B]:
    """The blocks of one kind, those in boxes too."""
    boxes = [block for block in edition.blocks if isinstance(block, Box)]
    blocks = (*edition.blocks, *(inner for box in boxes for inner in box.blocks))
    return [block for block in blocks if isinstance(block, kind)]


def test_numbers_of_sources_stay_with_the_guide(checked: CheckedGuide) -> None:
    """A number in brackets would lead nowhere: the room has no list of sources."""
    assert list(cited(edition_of(checked, "handout", "lycee", "55min").blocks)) == []


def test_a_statement_voted_on_twice_stands_once(checked: CheckedGuide) -> None:
    """Before and after are two rows of boxes under one statement."""
    lesson = planned(checked, "cineclub", "45min-rows").lessons[0]
    votes = [s.record for s in lesson.plan.steps if s.kind == "vote"]
    text = squeezed(pages(edition_of(checked, "handout", "cineclub", "45min-rows"))[0].text)
    (vote,) = [v for v in checked.guide.votes if v.id in votes]

    assert len(votes) == 2
    assert text.count(squeezed(plain(vote.text.original.line))) == 1
    assert "avant la discussion" in text
    assert "Votre forme après" in text


def test_the_words_are_those_the_session_says(checked: CheckedGuide) -> None:
    """Few words, those that the session's own claims and questions say, if they answer nothing."""
    brief = Brief(checked, "cineclub", words(), Imprint("0.0.0", "2024-02-10"))
    plan = planned(checked, "cineclub", "40min").lessons[0].plan
    meant = {term.id for term in checked.guide.glossary if term.room}

    assert {t.id for t in needed_most(brief, plan, MOST_WORDS)} <= meant
    assert needed_most(brief, plan, 0) == ()
    for edition in (edition_of(checked, "handout", *plan) for plan in PLANS):
        lists = of_kind(edition, DefinitionList)
        assert all(len(words.entries) <= MOST_WORDS for words in lists)


def test_who_makes_a_claim_is_said_in_words(checked: CheckedGuide) -> None:
    """The room hears who says it before it judges, and the claim is not taken for the guide's."""
    edition = edition_of(checked, "handout", "cineclub", "40min")
    said = squeezed(" ".join(plain(b.children) for b in of_kind(edition, Paragraph)))
    steps = planned(checked, "cineclub", "40min").lessons[0].plan.steps
    claims = [c for c in checked.guide.claims if c.id in {s.record for s in steps}]

    assert claims
    for claim in claims:
        assert claim.said_by_words
        assert f"« {squeezed(plain(claim.wording.original.line))} »" in said
        assert squeezed(plain(claim.said_by_words.original.line)) in said


def test_two_small_sheets_stand_side_by_side(checked: CheckedGuide) -> None:
    """The twin layout says everything twice to the eye, once to a screen reader."""
    edition = edition_of(checked, "handout", "cineclub", "20min")
    made = pages(edition, "twin")
    titles = outline(typeset(edition, "twin"))
    headings = [b for b in edition.blocks if isinstance(b, Heading)]

    assert len(titles) == len(headings)
    for page in made:
        assert (round(page.height), round(page.width)) == A4
        assert page.smallest >= 9
    lead = "Un documentaire"
    (left,) = made[0].where(lead)
    (right,) = [run for run in made[0].where(lead, read_aloud=False) if run.artifact]
    assert left.x < made[0].width / 2 < right.x
    assert left.y == pytest.approx(right.y)


def test_only_the_handout_comes_as_twins(film: Path, tmp_path: Path) -> None:
    """Asked for every layout, a build makes two small sheets of the handout alone."""
    order = Order(
        film,
        tmp_path / "out",
        languages=("fr",),
        audiences=("cineclub",),
        documents=("handout", "runsheet", "slides", "cards"),
        formats=("pdf",),
        variants=("standard", "twin"),
    )
    made = pipeline.build(order).paths

    twins = [path for path in made if path.endswith(".twin.pdf")]
    assert [Path(path).name for path in twins] == ["handout.twin.pdf"] * 4
    assert sum(path.endswith("/handout.pdf") for path in made) == 4
