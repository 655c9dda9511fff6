"""The slides: one question each, a claim before its reveal, nothing smaller than 32 points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from guides.composing.brief import Brief
from guides.composing.say.claims import answer, who_says_it
from guides.composing.say.shapes import VOTES, drawn
from guides.composing.session.steps import asked, found, lesson_title, protocol_name, uncited
from guides.document.block import Block, Blocks, BulletList, Heading, PageBreak, Paragraph
from guides.document.inline import STRENGTHS, Inline, Inlines, Shape, Text
from guides.document.walk import plain
from guides.model.evidence import Claim
from guides.model.room import Activity, Question, Vote
from guides.model.text import Phrase
from guides.planning.programmes import Programme
from guides.planning.session import SessionPlan, Step

MOST = 380  # characters on a slide at 32 points, with room to breathe
FEW = 300  # in a list: items end before the line does
SENTENCE = re.compile(r"(?<=[.!?…»”]) (?=\S)")


class Slide(NamedTuple):
    """A title and what stands under it."""

    title: Inlines
    blocks: Blocks


def slides(brief: Brief, programme: Programme) -> Blocks:
    """Every lesson one after another, a page break between two slides."""
    several = len(programme.lessons) > 1
    level = 3 if several else 2
    blocks: list[Block] = []
    for index, lesson in enumerate(programme.lessons):
        blocks += [PageBreak()] if index else []
        blocks += _title(brief, programme, index, several=several)
        for slide in _lesson(brief, lesson.plan):
            blocks += [PageBreak(), Heading(level, slide.title), *slide.blocks]
    return uncited(tuple(blocks))


def _title(brief: Brief, programme: Programme, index: int, *, several: bool) -> Iterator[Block]:
    """Film, lesson, minutes, and the first words of welcome."""
    plan = programme.lessons[index].plan
    if index == 0:
        yield Heading(1, (Text(brief.guide.film.title),), "top")
    if several:
        yield Heading(2, lesson_title(brief, programme, index), f"lesson-{index + 1}")
    yield Paragraph(brief.t("slides.time", minutes=plan.request.minutes), "lead")
    yield Paragraph(next(pieces(_first(brief.told(brief.guide.script.opening)))))


def _lesson(brief: Brief, plan: SessionPlan) -> Iterator[Slide]:
    """The rules, the steps in their order, and the last words."""
    yield from _rules(brief)
    for step in plan.steps:
        yield from _step(brief, plan, step)
    for words in pieces(_first(brief.told(brief.guide.script.closing))):
        yield Slide(brief.t("slides.closing"), (Paragraph(words, "say"),))


def _first(blocks: Blocks) -> Inlines:
    """The first paragraph of some spoken words."""
    return next((b.children for b in blocks if isinstance(b, Paragraph)), ())


def _rules(brief: Brief) -> Iterator[Slide]:
    """The ground rules, as many to a slide as can be read from the back row."""
    title = brief.t("slides.rules")
    for number, few in enumerate(_handfuls(brief, brief.guide.script.ground_rules)):
        items = tuple((Paragraph(brief.said(rule)),) for rule in few)
        yield Slide(_more(brief, title) if number else title, (BulletList(items),))


def _handfuls(brief: Brief, phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, ...]]:
    """Phrases in groups of much the same size that a slide can hold."""
    lengths = [len(plain(brief.said(phrase))) for phrase in phrases]
    count = max(1, -(-sum(lengths) // FEW))
    each = -(-len(phrases) // count)
    for start in range(0, len(phrases), each):
        yield tuple(phrases[start : start + each])


def _more(brief: Brief, title: Inlines) -> Inlines:
    """The title of a slide that goes on with the last one."""
    return brief.t("slides.more", title=plain(title))


def _step(brief: Brief, plan: SessionPlan, step: Step) -> Iterator[Slide]:
    record = found(brief, step)
    match record:
        case Question():
            yield _question(brief, record, step)
        case Claim():
            yield _claim(brief, record)
            yield _reveal(brief, record)
        case Activity():
            yield _activity(brief, record)
        case Vote():
            yield _vote(brief, plan, record, step)
        case _:
            for words in pieces((Text(step.text),)) if step.text else ():
                yield Slide(brief.t("slides.own"), (Paragraph(words, "say"),))


def _question(brief: Brief, question: Question, step: Step) -> Slide:
    label = brief.w("questions.label", number=question.number)
    function = brief.w(f"function.{question.function}.title")
    name = protocol_name(brief, step)
    pace = brief.t("slides.pace" if name else "slides.minutes", minutes=step.minutes, protocol=name)
    return Slide(
        brief.t("slides.question", label=label, function=function),
        (Paragraph(asked(brief, question, step), "say"), Paragraph(pace, "lead")),
    )


def _claim(brief: Brief, claim: Claim) -> Slide:
    """The claim and the six marks to choose from; its own mark comes on the next slide."""
    return Slide(
        brief.t("claims.label", number=claim.number),
        (
            Paragraph(brief.said(claim.wording), "say"),
            Paragraph(who_says_it(brief, claim), "note"),
            Paragraph(brief.t("slides.your_mark"), "lead"),
            _choices(drawn(brief, strength) for strength in STRENGTHS),
        ),
    )


def _reveal(brief: Brief, claim: Claim) -> Slide:
    """The answer in its sentences, and the mark."""
    label = brief.w("claims.label", number=claim.number)
    ruling, *rest = answer(brief, claim)
    mark = brief.mark(claim.strength, claim.as_of)
    return Slide(
        brief.t("slides.known", label=label),
        (Paragraph(ruling, "say"), *map(Paragraph, rest), Paragraph((mark,), "lead")),
    )


def _activity(brief: Brief, activity: Activity) -> Slide:
    sheet = brief.t("slides.sheet", title=plain(brief.said(activity.handout.title)))
    return Slide(
        brief.t("slides.activity", minutes=activity.minutes),
        (Paragraph(brief.said(activity.title), "say"), Paragraph(sheet, "lead")),
    )


def _vote(brief: Brief, plan: SessionPlan, vote: Vote, step: Step) -> Slide:
    """A statement and the four shapes; the last vote of several says so."""
    votes = [s for s in plan.steps if s.kind == "vote"]
    last = len(votes) > 1 and step is votes[-1]
    shapes = (Shape(name, brief.w(f"cards.shape.{name}")) for name in VOTES)
    return Slide(
        brief.t("slides.vote_last" if last else "slides.vote"),
        (Paragraph(brief.said(vote.text), "say"), _choices(shapes)),
    )


def _choices(shapes: Iterable[Shape]) -> BulletList:
    return BulletList(tuple((Paragraph((shape,)),) for shape in shapes))


def pieces(run: Inlines) -> Iterator[Inlines]:
    """A text in as few pieces as slides can hold, parted between sentences.

    A sentence too long for any slide stays whole: the paper refuses it by name.
    """
    piece: list[Inline] = []
    for node in (part for whole in run for part in _sentences(whole)):
        if piece and len(plain((*piece, node))) > MOST:
            yield tuple(piece)
            piece = []
        piece.append(node)
    yield tuple(piece)


def _sentences(node: Inline) -> Iterator[Inline]:
    """Plain text sentence by sentence; anything else whole."""
    if not isinstance(node, Text):
        yield node
        return
    start = 0
    for gap in SENTENCE.finditer(node.text):
        yield Text(node.text[start : gap.end()])
        start = gap.end()
    yield Text(node.text[start:])
