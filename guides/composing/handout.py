"""The handout: one side for the room, with questions, claims and marks, and no answers."""

from __future__ import annotations

from guides.composing.brief import Brief, labelled
from guides.composing.first_page import STRENGTHS
from guides.composing.steps import asked, found, lesson_title, uncited
from guides.document.block import (
    Blank,
    Block,
    Blocks,
    Box,
    BulletList,
    DefinitionList,
    Entry,
    Heading,
    PageBreak,
    Paragraph,
)
from guides.document.inline import Inlines, Shape, Strong, Text
from guides.model.evidence import Claim
from guides.model.room import Activity, Question, Vote
from guides.planning.programmes import Programme
from guides.planning.session import SessionPlan, Step

MOST_WORDS = 15  # of the glossary: more and nobody reads them in the dark
LINES = 1  # to write on, at least; the paper adds what it has room for
VOTES = ("disc", "square", "triangle", "plus")


def handout(brief: Brief, programme: Programme) -> Blocks:
    """One side a lesson."""
    film = brief.guide.film
    several = len(programme.lessons) > 1
    blocks: list[Block] = [
        Heading(1, (Text(film.title),), "top"),
        Paragraph(brief.t("handout.lead", director=film.director, year=film.year), "lead"),
    ]
    for index in range(len(programme.lessons)):
        if index:
            blocks.append(PageBreak())
        if several:
            blocks.append(Heading(2, lesson_title(brief, programme, index), f"lesson-{index + 1}"))
        blocks.extend(_side(brief, programme.lessons[index].plan, 3 if several else 2))
    return tuple(blocks)


def _side(brief: Brief, plan: SessionPlan, level: int) -> Blocks:
    """The scale, what the session asks in its order, and the words."""
    return uncited(
        (
            brief.heading(level, "handout.marks", ""),
            Paragraph(brief.t("handout.how"), "note"),
            scale(brief),
            brief.heading(level, "handout.session", ""),
            *(block for step in plan.steps for block in _step(brief, plan, step)),
            Paragraph(brief.t("handout.privacy"), "note"),
            *_words(brief, level),
        )
    )


def scale(brief: Brief) -> DefinitionList:
    """The six steps of the scale, drawn, with what each calls for."""
    entries = tuple(
        Entry((_drawn(brief, s),), (Paragraph(brief.t(f"strength_rule.{s}")),)) for s in STRENGTHS
    )
    return DefinitionList(entries, compact=True)


def marks_to_tick(brief: Brief) -> BulletList:
    """The six marks, an empty box before each."""
    return BulletList(tuple((Paragraph((_drawn(brief, s),)),) for s in STRENGTHS), ticks=True)


def shapes_to_tick(brief: Brief) -> BulletList:
    """The four shapes of a vote, an empty box before each."""
    shapes = (Shape(name, brief.w(f"cards.shape.{name}")) for name in VOTES)  # type: ignore[arg-type]
    return BulletList(tuple((Paragraph((shape,)),) for shape in shapes), ticks=True)


def _drawn(brief: Brief, strength: str) -> Shape:
    return Shape(strength, brief.w(f"strength.{strength}"))  # type: ignore[arg-type]


def _step(brief: Brief, plan: SessionPlan, step: Step) -> Blocks:
    """What people see and fill in during one step; nothing for words that are only heard."""
    record = found(brief, step)
    match record:
        case Question():
            label = brief.w("questions.label", number=record.number)
            return (Blank(labelled(label, asked(brief, record, step)), LINES),)
        case Claim():
            return (_claim(brief, record),)
        case Activity():
            title = (Strong(brief.said(record.title)), Text(" "))
            said = labelled(brief.w("handout.activity"), (*title, *_apart(brief)))
            return (Paragraph(said),)
        case Vote():
            return (_vote(brief, plan, record, step),)
        case _:
            return (Blank((Text(step.text),), LINES),) if step.text else ()


def _apart(brief: Brief) -> Inlines:
    return brief.t("handout.activity_sheet")


def _claim(brief: Brief, claim: Claim) -> Box:
    """A claim to weigh: its wording, marks to tick, and never its verdict."""
    return Box(
        "aside",
        brief.t("claims.label", number=claim.number),
        (
            Paragraph(brief.said(claim.wording), "say"),
            Paragraph(brief.t("handout.your_mark")),
            marks_to_tick(brief),
            Blank(brief.t("handout.proof"), LINES),
        ),
    )


def _vote(brief: Brief, plan: SessionPlan, vote: Vote, step: Step) -> Box:
    """A statement with the four shapes; a second vote is told from the first."""
    first = next(s for s in plan.steps if s.kind == "vote")
    when = "before" if step is first else "after"
    return Box(
        "aside",
        brief.t("handout.vote"),
        (
            Paragraph(brief.said(vote.text), "say"),
            Paragraph(brief.t(f"handout.{when}")),
            shapes_to_tick(brief),
        ),
    )


def _words(brief: Brief, level: int) -> Blocks:
    """The words of the subject the room needs, as the glossary says them."""
    chosen = [term for term in brief.guide.glossary if term.room][:MOST_WORDS]
    if not chosen:
        return ()
    entries = tuple(
        Entry(brief.said(term.name), (Paragraph(brief.said(term.definition)),)) for term in chosen
    )
    return (brief.heading(level, "handout.words", ""), DefinitionList(entries, compact=True))
