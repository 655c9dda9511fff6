"""The slides: one thing at a time, from the back row, and no verdict before its time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import structs

from guides import pipeline
from guides.building.order import Order
from guides.checking.verdict import CheckedGuide
from guides.composing.say.typography import set_text
from guides.composing.session.sheet import parted
from guides.composing.session.steps import asked
from guides.document.audience import Audience, Language
from guides.document.edition import Edition
from guides.document.nodes.block import Block, BulletList, Heading, PageBreak, Paragraph
from guides.document.nodes.inline import STRENGTHS, Inlines, Shape, Strong, Text
from guides.document.nodes.walk import plain
from guides.findings.errors import Refused
from guides.planning.asking.asked import Asked
from tests.support.on_paper import (
    brief_of,
    edition_of,
    on_paper,
    outline,
    pages,
    planned,
    squeezed,
    typeset,
    words,
)

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
def test_three_sizes_and_none_below_32_points(
    checked: CheckedGuide, audience: Audience, plan: str, language: Language
) -> None:
    """Wide pages, sans, in 60, 42 and 32 points: no letter whose tail looks like a misprint."""
    edition = edition_of(checked, "slides", audience, plan, language)
    made = pages(edition)

    assert len(made) >= len(slides_of(edition))
    for page in made:
        assert page.width / page.height == pytest.approx(16 / 9)
        assert {round(run.size) for run in page.runs} <= {60, 42, 32}
    assert b"Libertinus" not in on_paper(edition)


@pytest.mark.parametrize(("audience", "plan"), PLANS)
def test_each_question_is_alone_on_its_slide(
    checked: CheckedGuide, audience: Audience, plan: str
) -> None:
    """The questions of the plan, in its order: their words, no number, no format, no minutes."""
    made = pages(edition_of(checked, "slides", audience, plan))
    texts = [page.text.replace(" ", "") for page in made]  # lines may end at a hyphen
    steps = [s for lesson in planned(checked, audience, plan).lessons for s in lesson.plan.steps]
    brief = brief_of(checked, audience, "fr")
    records = {q.id: q for q in checked.guide.questions}
    questions = [
        squeezed(set_text(plain(asked(brief, records[s.record], s)), "fr")).replace(" ", "")
        for s in steps
        if s.kind == "question"
    ]

    assert questions
    assert [text for text in texts if text in questions] == questions


def test_nothing_speaks_of_minutes_or_counts_slides(checked: CheckedGuide) -> None:
    """The room sees neither how long a step lasts nor how much is still to come."""
    made = pages(edition_of(checked, "slides", "lycee", "2x55min"))

    for number, page in enumerate(made, start=1):
        assert not re.search(r"\d+ min\b", page.text)
        assert f"{number}/{len(made)}" not in page.text


def test_a_claim_is_asked_before_it_is_answered(checked: CheckedGuide) -> None:
    """First the claim, who says it and six answers to choose from; then the three sentences."""
    steps = planned(checked, "cineclub", "40min").lessons[0].plan.steps
    claim_id = next(s.record for s in steps if s.kind == "claim")
    claim = next(c for c in checked.guide.claims if c.id == claim_id)
    texts = [page.text for page in pages(edition_of(checked, "slides", "cineclub", "40min"))]
    assert claim.answer and claim.said_by_words
    told = [squeezed(plain(phrase.original.line)) for _, phrase in claim.answer.sentences]
    wording = squeezed(plain(claim.wording.original.line))
    first = next(i for i, text in enumerate(texts) if text.startswith(wording))

    assert squeezed(plain(claim.said_by_words.original.line)) in texts[first]
    assert words()("session.proved") in texts[first]
    for strength in STRENGTHS:
        assert words()(f"strength.{strength}") in texts[first]
    assert not any(sentence in text for sentence in told for text in texts[: first + 1])
    assert str(claim.as_of) not in texts[first]
    for shown in (*told, words()(f"strength.{claim.strength}"), str(claim.as_of)):
        assert shown in texts[first + 1]


def test_rules_open_and_last_words_close(checked: CheckedGuide) -> None:
    """Every ground rule is projected after the film's name; the closing's first words come last."""
    texts = [page.text for page in pages(edition_of(checked, "slides", "cineclub", "20min"))]
    rules = [squeezed(plain(r.original.line)) for r in checked.guide.script.ground_rules]

    assert checked.guide.film.director in texts[0]
    assert texts[1].startswith("Nos règles")
    assert all(any(rule in text for text in texts[1:4]) for rule in rules)
    assert "Pour finir" in texts[-1]


def test_titles_tell_where_one_is(checked: CheckedGuide) -> None:
    """The outline has one title a slide, in order, the film first."""
    edition = edition_of(checked, "slides", "lycee", "2x55min")
    titles = outline(typeset(edition))

    assert titles[0] == (checked.guide.film.title, 0)
    headings = [b for b in edition.blocks if isinstance(b, Heading)]
    assert [title for title, _ in titles] == [squeezed(plain(h.children)) for h in headings]
    assert [page for _, page in titles] == sorted(page for _, page in titles)
    assert [h.level for h in headings][:3] == [1, 2, 3]


def test_text_parts_between_sentences() -> None:
    """No word lost, no sentence broken, whatever stands in bold."""
    said = [f"Voici la phrase numéro {i}, qui dit une chose et une seule." for i in range(5)]
    run: Inlines = (Strong((Text("Qui parle :"),)), Text(" " + " ".join(said)))
    made = [plain(sentence) for sentence in parted(run)]

    assert made == [f"Qui parle : {said[0]}", *said[1:]]


def ending(edition: Edition, *blocks: Block) -> Edition:
    """The edition with one slide more."""
    title = Heading(2, (Text("Une question"),))
    return structs.replace(edition, blocks=(*edition.blocks, PageBreak(), title, *blocks))


def test_a_full_slide_goes_on_over_the_next(checked: CheckedGuide) -> None:
    """Two slides in large type rather than one in small: as even as they can be, nothing lost."""
    edition = edition_of(checked, "slides", "cineclub", "10min")
    before = len(pages(edition))
    long = [Paragraph((Text(f"Phrase {i} : " + "des mots " * 5),)) for i in range(6)]
    made = pages(ending(edition, *long))[before:]

    assert len(made) == 2
    assert min(page.smallest for page in made) == pytest.approx(42)
    assert [f"Phrase {i}" in made[i // 3].text for i in range(6)] == [True] * 6


def test_small_print_stays_with_what_it_is_about(checked: CheckedGuide) -> None:
    """Who says a claim is on its slide, and the choices on the slide that asks for one."""
    edition = edition_of(checked, "slides", "cineclub", "10min")
    before = len(pages(edition))
    claim = Paragraph((Text("Une affirmation " * 22),))
    note = Paragraph((Text("Qui le dit"),), "note")
    asks = Paragraph((Text("Est-ce prouvé"),))
    choices = BulletList(((Paragraph((Shape("disc", "Oui"),)),),) * 6)
    made = pages(ending(edition, claim, note, asks, choices))[before:]

    (said,) = [page for page in made if "Qui le dit" in page.text]
    (asked_on,) = [page for page in made if "Est-ce prouvé" in page.text]
    assert "affirmation" in said.text
    assert "Oui" in asked_on.text
    assert said is not asked_on


def test_a_sentence_too_long_for_any_slide_is_named(checked: CheckedGuide) -> None:
    """What does not fit at 32 points is refused with its words, never cut, never shrunk."""
    edition = edition_of(checked, "slides", "cineclub", "10min")
    endless = Paragraph((Text("Sans fin, " + "sans fin " * 120),))

    with pytest.raises(Refused) as refused:
        pages(ending(edition, endless))

    (finding,) = refused.value.findings
    assert "Sans fin" in finding.message.fr
    assert finding.hint.en


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_room_without_a_projector_has_no_slides(
    film: Path, tmp_path: Path, language: Language
) -> None:
    """Without a projector nothing is made for one, and the read-me does not list its folder."""
    order = Order(
        film,
        tmp_path / "out",
        languages=(language,),
        audiences=("cineclub",),
        documents=("slides", "readme"),
        asked=Asked({"minutes": 20, "projector": False}),
    )
    made = pipeline.build(order).paths

    assert not any("slides" in path for path in made)
    (readme,) = [path for path in made if path.endswith("readme.txt")]
    said = (tmp_path / "out" / readme).read_text(encoding="utf-8")
    assert words(language)("kit.folder.project") not in said
