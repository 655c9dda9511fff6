"""The slides: one thing at a time, from the back row, and no verdict before its time."""

from __future__ import annotations

import dataclasses

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.session.slides import MOST, pieces
from guides.document.audience import Audience, Language
from guides.document.block import Block, Heading, PageBreak, Paragraph
from guides.document.edition import Edition
from guides.document.inline import Inlines, Strong, Text
from guides.document.walk import plain
from guides.findings.errors import Refused
from tests.support.on_paper import edition_of, outline, pages, planned, squeezed, typeset, words

pytestmark = pytest.mark.slow  # builds and measures real documents

PLANS = [("cineclub", "10min"), ("cineclub", "45min-rows"), ("lycee", "2x55min")]


def slides_of(edition: Edition) -> list[tuple[Block, ...]]:
    """The blocks of each slide."""
    made: list[list[Block]] = [[]]
    for block in edition.blocks:
        if isinstance(block, PageBreak):
            made.append([])
        else:
            made[-1].append(block)
    return [tuple(slide) for slide in made]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("audience", "plan"), PLANS)
def test_nothing_is_smaller_than_32_points(
    checked: CheckedGuide, audience: Audience, plan: str, language: Language
) -> None:
    """Wide pages, one a slide, each numbered, and every word on them large."""
    edition = edition_of(checked, "slides", audience, plan, language)
    made = pages(edition)

    assert len(made) == len(slides_of(edition))
    for number, page in enumerate(made, start=1):
        assert page.width / page.height == pytest.approx(16 / 9)
        assert page.smallest >= 32
        assert page.text.endswith(f"{number}/{len(made)}")


@pytest.mark.parametrize(("audience", "plan"), PLANS)
def test_each_question_has_a_slide_of_its_own(
    checked: CheckedGuide, audience: Audience, plan: str
) -> None:
    """The questions of the plan, in its order, never two on a slide."""
    texts = [page.text for page in pages(edition_of(checked, "slides", audience, plan))]
    steps = [s for lesson in planned(checked, audience, plan).lessons for s in lesson.plan.steps]
    numbers = {q.id: q.number for q in checked.guide.questions}
    asked = [f"Q{numbers[s.record]} · " for s in steps if s.kind == "question"]

    shown = [label for text in texts for label in asked if label in text]
    assert shown == asked
    assert max(sum(label in text for label in asked) for text in texts) == 1


def test_a_claim_stands_alone_before_its_reveal(checked: CheckedGuide) -> None:
    """First the claim, who says it and six marks to choose from; then the answer, mark and year."""
    steps = planned(checked, "cineclub", "40min").lessons[0].plan.steps
    claim_id = next(s.record for s in steps if s.kind == "claim")
    claim = next(c for c in checked.guide.claims if c.id == claim_id)
    texts = [page.text for page in pages(edition_of(checked, "slides", "cineclub", "40min"))]
    assert claim.answer and claim.said_by_words
    told = [squeezed(plain(phrase.fr.line)) for _, phrase in claim.answer.sentences]
    label = words()("claims.label", number=claim.number)
    first = next(i for i, text in enumerate(texts) if text.startswith(label))

    assert squeezed(plain(claim.wording.fr.line)) in texts[first]
    assert squeezed(plain(claim.said_by_words.fr.line)) in texts[first]
    assert not any(sentence in texts[first] for sentence in told)
    assert str(claim.as_of) not in texts[first]
    assert texts[first + 1].startswith(label)
    for shown in (*told, words()(f"strength.{claim.strength}"), str(claim.as_of)):
        assert shown in texts[first + 1]


def test_rules_open_and_last_words_close(checked: CheckedGuide) -> None:
    """Every ground rule is projected, and the closing's first words come last."""
    texts = [page.text for page in pages(edition_of(checked, "slides", "cineclub", "20min"))]
    rules = [squeezed(plain(r.fr.line)) for r in checked.guide.script.ground_rules]
    ruled = [i for i, text in enumerate(texts) if text.startswith("Nos règles")]

    assert ruled[0] == 1
    assert all(any(rule in texts[i] for i in ruled) for rule in rules)
    assert texts[-1].startswith("Pour finir")


def test_titles_tell_where_one_is(checked: CheckedGuide) -> None:
    """The outline has one title a slide, in order, the film first."""
    edition = edition_of(checked, "slides", "lycee", "2x55min")
    titles = outline(typeset(edition))

    assert titles[0] == (checked.guide.film.title, 0)
    assert sorted({page for _, page in titles}) == list(range(len(slides_of(edition))))
    levels = [b.level for b in edition.blocks if isinstance(b, Heading)]
    assert levels[:3] == [1, 2, 3]


def test_long_words_part_between_sentences() -> None:
    """A text too long for one slide goes on, no word lost, no sentence broken."""
    sentences = [f"Voici la phrase numéro {i}, qui dit une chose et une seule." for i in range(20)]
    run: Inlines = (Strong((Text("Qui parle :"),)), Text(" " + " ".join(sentences)))
    made = list(pieces(run))

    assert len(made) > 1
    assert all(len(plain(piece)) <= MOST for piece in made)
    assert squeezed("".join(plain(piece) for piece in made)) == squeezed(plain(run))
    for piece in made:
        assert plain(piece).rstrip().endswith(".")


def test_a_sentence_too_long_for_any_slide_is_named(checked: CheckedGuide) -> None:
    """What does not fit at 32 points is refused with its title, never cut, never shrunk."""
    edition = edition_of(checked, "slides", "cineclub", "10min")
    endless = Paragraph((Text("sans fin " * 120),), "say")
    slide = (PageBreak(), Heading(2, (Text("Une question"),)), endless)

    with pytest.raises(Refused) as refused:
        pages(dataclasses.replace(edition, blocks=(*edition.blocks, *slide)))

    (finding,) = refused.value.findings
    assert "Une question" in finding.message.fr
    assert finding.hint.en
