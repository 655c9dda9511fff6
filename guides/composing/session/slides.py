"""The slides: one thing at a time, a claim before its answer, for whoever sits in the back row.

What a slide has to say is its title: the question, the claim, the first sentence of the answer.
The paper finds the size, and goes on over a second slide rather than below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from guides.composing.brief import Brief
from guides.composing.say.claims import answer, who_says_it
from guides.composing.say.counters import answered
from guides.composing.say.dates import date_said
from guides.composing.say.of import of
from guides.composing.say.shapes import VOTES, drawn
from guides.composing.session.sheet import parted
from guides.composing.session.steps import asked, found, lesson_title
from guides.document.nodes.block import Block, Blocks, BulletList, Heading, PageBreak, Paragraph
from guides.document.nodes.inline import STRENGTHS, Inlines, Shape, Strong, Text
from guides.document.nodes.walk import plain, uncited
from guides.model.evidence import Claim
from guides.model.room import Activity, Question, Vote
from guides.planning.programmes import Programme
from guides.planning.session import SessionPlan, Step
from guides.playing.story import Table


class Slide(NamedTuple):
    """A title and what stands under it; `anchor` says whether a claim or an answer is framed."""

    title: Inlines
    blocks: Blocks = ()
    anchor: str = ""


def slides(brief: Brief, programme: Programme) -> Blocks:
    """Every lesson one after another, a page break between two slides."""
    several = len(programme.lessons) > 1
    level = 3 if several else 2
    blocks: list[Block] = []
    for index, lesson in enumerate(programme.lessons):
        blocks += [PageBreak()] if index else []
        blocks += _opening(brief, programme, index, several=several)
        for slide in _lesson(brief, lesson.plan):
            blocks += [PageBreak(), Heading(level, slide.title, slide.anchor), *slide.blocks]
    return uncited(tuple(blocks))


def _opening(brief: Brief, programme: Programme, index: int, *, several: bool) -> Iterator[Block]:
    """The film, who made it and when, and which lesson of how many."""
    film = brief.guide.film
    if index == 0:
        yield Heading(1, (Text(film.title),), "top")
    if several:
        yield Heading(2, lesson_title(brief, programme, index), f"lesson-{index + 1}")
    yield Paragraph(
        brief.t("slides.film", of_director=of(brief.words, film.director), year=film.year)
    )


def _lesson(brief: Brief, plan: SessionPlan) -> Iterator[Slide]:
    """The rules, the steps in their order, and the last words."""
    yield Slide(brief.t("slides.rules"), _rules(brief))
    if plan.lesson:
        yield Slide(brief.said(plan.lesson.question))
        for question in plan.lesson.asked:
            yield Slide(brief.said(question))
        return
    for step in plan.steps:
        yield from _step(brief, step)
    yield Slide(brief.t("slides.closing"), _said(brief.told(brief.guide.script.closing)))


def _rules(brief: Brief) -> Blocks:
    return tuple(Paragraph(brief.said(rule)) for rule in brief.guide.script.ground_rules)


def _said(blocks: Blocks) -> Blocks:
    """The first paragraph of some spoken words, a sentence each."""
    first = next((b.children for b in blocks if isinstance(b, Paragraph)), ())
    return tuple(map(Paragraph, parted(first)))


def _step(brief: Brief, step: Step) -> Iterator[Slide]:
    record = found(brief, step)
    match record:
        case Question():
            yield Slide(asked(brief, record, step))
        case Claim():
            yield _claim(brief, record)
            yield _answer(brief, record)
        case Activity():
            yield _activity(brief, record)
            yield from _game(brief, record)
        case Vote():
            shapes = (Shape(name, brief.w(f"cards.shape.{name}")) for name in VOTES)
            yield Slide(brief.said(record.text), (_choices(shapes),))
        case _ if step.kind == "claim":
            shown = _choices(drawn(brief, strength) for strength in STRENGTHS)
            yield Slide(brief.t("session.proved"), (shown,))
        case _ if step.text:
            first, *rest = parted((Text(step.text),))
            yield Slide(first, tuple(map(Paragraph, rest)))


def _claim(brief: Brief, claim: Claim) -> Slide:
    """The claim, who says it and what the room is asked; the answer comes on the next slide."""
    return Slide(
        brief.said(claim.wording),
        (
            Paragraph(who_says_it(brief, claim), "note"),
            Paragraph((Strong(brief.t("session.proved")),)),
            _choices(drawn(brief, strength) for strength in STRENGTHS),
        ),
        f"claim-{claim.id}",
    )


def _answer(brief: Brief, claim: Claim) -> Slide:
    """The answer in its sentences, and the mark."""
    (ruling,), *rest = answer(brief, claim)
    assert isinstance(ruling, Strong)
    mark = brief.mark(claim.strength, claim.as_of)
    said = (*map(Paragraph, rest), Paragraph((mark,), "note"))
    return Slide(ruling.children, said, f"answer-{claim.id}")


def _activity(brief: Brief, activity: Activity) -> Slide:
    sheet = brief.t("slides.sheet", title=plain(brief.said(activity.handout.title)))
    return Slide(brief.said(activity.title), (Paragraph(sheet),))


def _game(brief: Brief, activity: Activity) -> Iterator[Slide]:
    """What a room in rows hears of a game: each card, then what the counters answer to it."""
    if "rows" not in activity.seating:
        return
    for game in brief.guide.games:
        if activity.id in {form.id for form in brief.guide.forms_of(game.activity)}:
            yield from heard_slides(brief, Table.of(brief.guide, game))


def heard_slides(brief: Brief, laid: Table) -> Iterator[Slide]:
    """Two for each card that a room in rows hears: before the answers, and they."""
    names = {s.counter.id: plain(brief.said(s.counter.name)) for s in laid.sheets}
    for character, turn in laid.heard(brief.audience):
        name, answers = plain(brief.said(character.name)), turn.by_counter
        when = Text(f"{name}, {date_said(brief, turn.card.month)}")
        shapes = (Shape(shape, brief.w(f"game.shape.{shape}")) for shape in VOTES)
        yield Slide(brief.said(turn.card.text), (Paragraph((when,), "note"), _choices(shapes)))
        yield Slide(
            brief.t("game.answers", who=name, rank=turn.rank),
            tuple(
                Paragraph(
                    (Strong((Text(names[one]),)), Text(" : "), *answered(brief, answers[one]))
                )
                for one in laid.game.readers
            ),
        )


def _choices(shapes: Iterable[Shape]) -> BulletList:
    return BulletList(tuple((Paragraph((shape,)),) for shape in shapes))
