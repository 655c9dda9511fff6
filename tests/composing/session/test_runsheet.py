"""The run sheet: what stands beside each step, what was left out, and large type that is large."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.compose import compose
from guides.composing.say.dates import ordinal
from guides.composing.session.sheet import opened
from guides.document.audience import LANGUAGES, Audience, Language
from guides.document.edition import Edition
from guides.document.nodes.block import Box, Paragraph, Schedule
from guides.document.nodes.inline import Strong, Text
from guides.document.nodes.walk import plain
from guides.document.variant import Variant
from guides.model.values.scales import Seating
from guides.planning.canonical import CANONICAL
from guides.planning.programmes import Lesson, Programme, programme
from guides.planning.session import Reason, Step
from guides.rendering.text.txt import render_txt
from tests.support.on_paper import (
    IMPRINT,
    brief_of,
    edition_of,
    pages,
    planned,
    squeezed,
    words,
)

LARGE = {"large": 18, "dys": 14}
NOT_IN_IT = "Ce qui n’est pas dans le déroulé"


def on_screen(
    checked: CheckedGuide, audience: Audience, plan: str, language: Language = "fr"
) -> Edition:
    """The run sheet of a plan, as a screen or a terminal has it."""
    programme = planned(checked, audience, plan)
    return compose(programme, "runsheet", audience, words(language), IMPRINT, on_screen=True)


def said(edition: Edition) -> str:
    """The edition as running words."""
    return " ".join(render_txt(edition).decode().split())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_reason_has_its_words(language: Language) -> None:
    """No reason of the planner reaches a reader as a code."""
    spoken = words(language)

    assert all(spoken(f"reasons.{reason}") for reason in get_args(Reason))


def test_what_was_left_out_is_said_by_reason(checked: CheckedGuide) -> None:
    """Every question of the audience that the session does not ask is named, with why."""
    plan = planned(checked, "cineclub", "20min").lessons[0].plan
    told = said(on_screen(checked, "cineclub", "20min")).split(NOT_IN_IT)[1]
    left = {left.record for left in plan.left_out if left.reason != "another-audience"}
    numbers = [q.number for q in checked.guide.questions if q.id in left]

    assert numbers
    assert all(f"Q{number}" in told for number in numbers)
    assert "Durée trop longue pour cette séance" in told or "Assez de questions pour" in told


def test_the_paper_sheet_has_no_room_for_it(checked: CheckedGuide) -> None:
    """One side holds what to do, not what was not chosen."""
    assert NOT_IN_IT not in said(edition_of(checked, "runsheet", "cineclub", "20min"))


def steps_of(edition: Edition) -> Schedule:
    """The steps of a run sheet of one lesson."""
    return next(block for block in edition.blocks if isinstance(block, Schedule))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_says_what_to_ask_and_in_a_breath_how(
    checked: CheckedGuide, language: Language
) -> None:
    """The short words of a format stand on the sheet, its long ones and the notes do not."""
    made = edition_of(checked, "runsheet", "cineclub", "40min", language)
    told = said(made)
    planned_steps = planned(checked, "cineclub", "40min").lessons[0].plan.steps
    held = {step.protocol for step in planned_steps if step.protocol}

    for protocol in (p for p in checked.guide.protocols if p.id in held):
        assert protocol.short
        assert squeezed(plain(protocol.short.said(language))) in squeezed(told)
        for step in protocol.steps:
            assert squeezed(plain(step.said(language))) not in squeezed(told)
    for question in checked.guide.questions:
        assert squeezed(plain(question.sticking_point.said(language))) not in squeezed(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_in_a_box_under_the_number_of_its_claim(
    checked: CheckedGuide, language: Language
) -> None:
    """Who says it before, every sentence of the answer, each beginning in bold."""
    made = steps_of(edition_of(checked, "runsheet", "cineclub", "40min", language))
    (box,) = (b for segment in made.segments for b in segment.blocks if isinstance(b, Box))
    (step,) = (s for s in made.segments if box in s.blocks)
    (claim,) = (
        c
        for c in checked.guide.claims
        if squeezed(plain(c.wording.said(language))) in squeezed(plain(step.title))
    )
    assert claim.answer
    assert claim.said_by_words
    answer = box.blocks[0]
    assert isinstance(answer, Paragraph)

    assert box.role == "answer"
    assert [segment for segment in made.segments if segment.judges] == [step]
    assert f" {claim.number}" in squeezed(plain(box.title))
    before = squeezed(" ".join(plain(b.children) for b in step.blocks if isinstance(b, Paragraph)))
    assert squeezed(plain(claim.said_by_words.said(language))) in before
    bold = [node for node in answer.children if isinstance(node, Strong)]
    sentences = [squeezed(plain(phrase.said(language))) for _, phrase in claim.answer.sentences]
    assert squeezed(plain(answer.children)) == " ".join(sentences)
    assert [s.startswith(squeezed(plain(b.children))) for s, b in zip(sentences, bold, strict=True)]
    assert all(len(plain(b.children)) < len(s) for s, b in zip(sentences, bold, strict=True))


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Non : rien ne le montre.", "Non :"),
        ("Mais un tribunal peut, sans note, interdire.", "Mais"),
        ("Des billets, pas des personnes.", "Des billets,"),
        ("Combien de villes notent ? On l'ignore.", "Combien de villes notent ?"),
        ("Seul", "Seul"),
    ],
)
def test_an_answer_opens_in_bold_up_to_its_first_pause(sentence: str, first: str) -> None:
    """The eye finds the ruling, the but and the question without reading the rest."""
    strong, *rest = opened((Text(sentence),))

    assert plain((strong,)) == first
    assert plain((strong, *rest)) == sentence


def test_minutes_count_from_zero_unless_a_start_is_said(checked: CheckedGuide) -> None:
    """A sheet made for everybody leaves room for the hour; one's own says it as people do."""
    counted = steps_of(edition_of(checked, "runsheet", "cineclub", "40min"))
    request = replace(CANONICAL["cineclub"], start="20:05")
    subject = programme(checked, request, "mine")
    french, english = (
        steps_of(compose(subject, "runsheet", "cineclub", words(language), IMPRINT))
        for language in LANGUAGES
    )

    assert (counted.counted, counted.segments[0].clock, counted.end) == (True, "0", "40")
    assert (french.counted, squeezed(french.segments[0].clock), french.end) == (
        False, "20 h 05", "20\u00a0h\u00a045"
    )  # fmt: skip
    assert (english.segments[0].clock, english.end) == ("20:05", "20:45")


def test_lateness_is_said_in_plain_words(checked: CheckedGuide) -> None:
    """Which step to skip first, second, third: never the claim, the opening or the closing."""
    plan = planned(checked, "cineclub", "40min").lessons[0].plan
    french = steps_of(edition_of(checked, "runsheet", "cineclub", "40min"))
    english = steps_of(edition_of(checked, "runsheet", "cineclub", "40min", "en"))
    first, *others = plan.cuts

    assert french.labels[-1].replace("\u202f", " ") == "En retard, sauter"
    assert plain(french.segments[first.step].cut) == "en 1er"
    assert plain(english.segments[first.step].cut) == "1st"
    assert len([s for s in french.segments if s.cut]) == len(others) + 1


@pytest.mark.parametrize("rank", [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111])
def test_ranks_are_written_as_people_write_them(checked: CheckedGuide, rank: int) -> None:
    """Teens are "th" in English, and only the first is "er" in French."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    end = "th" if rank in (11, 12, 13, 111) else ends.get(rank % 10, "th")

    assert ordinal(brief_of(checked, language="en"), rank) == f"{rank}{end}"
    assert ordinal(brief_of(checked, language="fr"), rank) == ("1er" if rank == 1 else f"{rank}e")


SIZES = {"hour": 18, "asked": 14, "told": 11, "least": 10}
MOST_WORDS = {40: 320, 55: 500}
ROOMS = [(8, "circle"), (25, "tables"), (25, "rows"), (100, "rows")]


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_is_read_at_arms_length(real_film: CheckedGuide, language: Language) -> None:
    """Hours at 18 points, questions at 14, instructions at 11, nothing under 10, on one A4 side."""
    made = edition_of(real_film, "runsheet", "cineclub", "40min", language)
    (page,) = pages(made)
    segments = steps_of(made).segments

    assert page.smallest >= SIZES["least"]
    for segment in segments:
        first = squeezed(plain(segment.title)).split()[0]
        assert max(run.size for run in page.where(first)) >= SIZES["asked"]
    assert sum(run.size >= SIZES["hour"] for run in page.runs) >= len(segments)
    assert len(page.text.split()) <= MOST_WORDS[40]


@pytest.mark.slow
@pytest.mark.parametrize(("people", "seating"), ROOMS)
def test_forty_minutes_are_few_words_in_every_room(
    real_film: CheckedGuide, people: int, seating: Seating
) -> None:
    """What is read in half-dark is short, whatever formats the room allows."""
    request = replace(CANONICAL["cineclub"], people=people, seating=seating)
    subject = programme(real_film, request, "mine")
    (page,) = pages(compose(subject, "runsheet", "cineclub", words("fr"), IMPRINT))

    assert len(page.text.split()) <= MOST_WORDS[40]


@pytest.mark.slow
@pytest.mark.parametrize("plan", ["55min", "path5"])
def test_a_lesson_is_few_words_too(real_film: CheckedGuide, plan: str) -> None:
    """Each lesson has its side, and no side has more words than a teacher can find again."""
    sides = pages(edition_of(real_film, "runsheet", "lycee", plan))

    lessons = planned(real_film, "lycee", plan).lessons
    assert len(sides) == len(lessons)
    assert all(len(side.text.split()) <= MOST_WORDS[55] for side in sides)
    for side, lesson in zip(sides, lessons, strict=True):
        written = lesson.plan.lesson
        if written and not written.activity:  # its author's words alone, full stop and all
            assert plain(written.material.said("fr")) in side.text


def test_what_to_prepare_is_what_the_steps_use(checked: CheckedGuide) -> None:
    """The material of each format that is held, once, and of no other."""
    steps = planned(checked, "cineclub", "40min").lessons[0].plan.steps
    used = {step.protocol for step in steps}
    told = said(edition_of(checked, "runsheet", "cineclub", "40min"))

    line = told.split("À préparer")[1].split("Heure")[0]
    for protocol in checked.guide.protocols:
        if protocol.material is not None:
            named = plain(protocol.material.said("fr")).rstrip(".")
            assert line.count(named) == (protocol.id in used)


def test_a_screen_is_prepared_where_a_step_uses_it(checked: CheckedGuide) -> None:
    """And a format held again is told, since nothing else fits."""
    session = planned(checked, "cineclub", "40min").lessons[0].plan
    protocols = tuple(p.model_copy(update={"needs": ("screen",)}) for p in checked.guide.protocols)
    guide = replace(checked, guide=replace(checked.guide, protocols=protocols))
    screen, again = "le projecteur et les diapositives", "Deux fois ou plus"

    def sheet(of: CheckedGuide, steps: tuple[Step, ...]) -> str:
        plan = replace(session, checked=of, steps=steps)
        programme = Programme("mine", of, "cineclub", (Lesson(plan),))
        return said(compose(programme, "runsheet", "cineclub", words("fr"), IMPRINT))

    asked = [step for step in session.steps if step.protocol]
    assert screen not in sheet(checked, session.steps)
    assert screen in sheet(guide, session.steps)
    assert again not in sheet(checked, (asked[0],))
    assert again in sheet(checked, (asked[0], asked[0]))


@pytest.mark.parametrize("document", ["runsheet", "handout"])
def test_easy_wordings_say_that_they_are_untried(checked: CheckedGuide, document: str) -> None:
    """A collège reads easy wordings, and is told; a lycée reads the others."""
    label = "pas encore essayées avec des élèves"

    assert label in said(edition_of(checked, document, "college", "55min"))
    assert label not in said(edition_of(checked, document, "lycee", "55min"))


@pytest.mark.slow
@pytest.mark.parametrize("variant", ["large", "dys"])
def test_large_type_is_never_shrunk_to_fit(checked: CheckedGuide, variant: Variant) -> None:
    """Words to say stay at the size the layout promises, on as many sides as that takes."""
    made = edition_of(checked, "runsheet", "cineclub", "40min")
    opening = [
        run for page in pages(made, variant) for run in page.runs if "quarante minutes" in run.text
    ]

    assert opening
    assert all(round(run.size, 1) >= LARGE[variant] for run in opening)
