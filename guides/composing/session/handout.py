"""The handout: what the room is asked, in its order, with room to write; it answers nothing."""

from __future__ import annotations

from guides.composing.brief import Brief, labelled
from guides.composing.say.claims import who_says_it
from guides.composing.say.of import of
from guides.composing.say.shapes import VOTES, drawn
from guides.composing.say.wordings import untested
from guides.composing.session.pupils import sheets
from guides.composing.session.sheet import quoted
from guides.composing.session.steps import asked, found, lesson_title
from guides.composing.session.vocabulary import needed_most
from guides.document.nodes.block import (
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
from guides.document.nodes.inline import STRENGTHS, Inlines, Shape, Strong, Text
from guides.document.nodes.walk import uncited
from guides.model.evidence import Claim
from guides.model.room import Activity, Question, Vote
from guides.planning.programmes import Programme
from guides.planning.session import SessionPlan, Step

MOST_WORDS = 3  # of the glossary: more and nobody reads them in the dark
LINES = 1  # to write on, at least; the paper adds what it has room for


def handout(brief: Brief, programme: Programme) -> Blocks:
    """One side a lesson."""
    film = brief.guide.film
    several = len(programme.lessons) > 1
    if not several and (written := programme.lessons[0].plan.lesson):
        return sheets(brief, written, 1)
    blocks: list[Block] = [
        Heading(1, (Text(film.title),), "top"),
    ]
    for index in range(len(programme.lessons)):
        if index:
            blocks.append(PageBreak())
        if several:
            blocks.append(Heading(2, lesson_title(brief, programme, index), f"lesson-{index + 1}"))
        if written := programme.lessons[index].plan.lesson:
            blocks.extend(sheets(brief, written, 3))
            continue
        by = of(brief.words, film.director)
        lead = brief.t("handout.lead", of_director=by, year=film.year)
        blocks.append(Paragraph((*lead, *untested(brief, " ")), "lead"))
        blocks.extend(_side(brief, programme.lessons[index].plan, 3 if several else 2))
    return tuple(blocks)


def _side(brief: Brief, plan: SessionPlan, level: int) -> Blocks:
    """What the session asks, in its order; then the words it says that answer nothing."""
    steps = (block for step in plan.steps for block in _step(brief, plan, step))
    return uncited((*steps, *_words(brief, plan, level)))


def marks_to_tick(brief: Brief) -> BulletList:
    """The six marks, an empty box before each."""
    return BulletList(tuple((Paragraph((drawn(brief, s),)),) for s in STRENGTHS), ticks=True)


def shapes_to_tick(brief: Brief) -> BulletList:
    """The four shapes of a vote, an empty box before each."""
    shapes = (Shape(name, brief.w(f"cards.shape.{name}")) for name in VOTES)
    return BulletList(tuple((Paragraph((shape,)),) for shape in shapes), ticks=True)


def _step(brief: Brief, plan: SessionPlan, step: Step) -> Blocks:
    """What people see and fill in during one step; nothing for words that are only heard."""
    record = found(brief, step)
    match record:
        case Question():
            return (Blank((Strong(asked(brief, record, step)),), LINES),)
        case Claim():
            return _claim(brief, record)
        case Activity():
            title = (Strong(brief.said(record.title)), Text(" · "))
            said = labelled(brief.w("handout.activity"), (*title, *_apart(brief)))
            return (Paragraph(said),)
        case Vote():
            return _vote(brief, plan, record, step)
        case _ if step.kind == "claim":
            return (Blank(brief.t("session.blank_claim"), LINES), *_to_judge(brief))
        case _:
            return (Blank((Text(step.text),), LINES),) if step.text else ()


def _apart(brief: Brief) -> Inlines:
    return brief.t("handout.activity_sheet")


def _claim(brief: Brief, claim: Claim) -> Blocks:
    """A claim to judge and who makes it, framed; the marks to choose from, and never its own."""
    wording = Paragraph(quoted(brief, brief.said(claim.wording)), "say")
    return (
        Box("claim", brief.t("handout.heard"), (wording, Paragraph(who_says_it(brief, claim)))),
        *_to_judge(brief),
    )


def _to_judge(brief: Brief) -> Blocks:
    """The question that a room is asked of a claim, and the answers to choose from."""
    return (
        Paragraph(
            (
                Strong(brief.t("session.proved")),
                Text(f" {brief.w('handout.choose')} {_meanings(brief)}"),
            )
        ),
        marks_to_tick(brief),
        Blank(brief.t("handout.proof"), LINES),
    )


def _meanings(brief: Brief) -> str:
    """What each answer means, in the few words that a sheet held in the dark has room for."""
    colon = brief.w("punctuation.colon")
    return " ".join(
        f"{brief.w(f'strength.{s}').capitalize()}{colon} {brief.w(f'strength_short.{s}')}."
        for s in STRENGTHS
    )


def _vote(brief: Brief, plan: SessionPlan, vote: Vote, step: Step) -> Blocks:
    """A statement once, with the four shapes for each time it is put to the vote."""
    times = [s for s in plan.steps if s.kind == "vote" and s.record == step.record]
    if step is not times[0]:
        return ()
    when = ("before", "after") if len(times) > 1 else ("once",)
    said = Paragraph(brief.said(vote.text), "say")
    rows = (block for name in when for block in _ballot(brief, name))
    return (Box("claim", brief.t("handout.vote"), (said,)), *rows)


def _ballot(brief: Brief, when: str) -> Blocks:
    return (Paragraph(brief.t(f"handout.{when}")), shapes_to_tick(brief))


def _words(brief: Brief, plan: SessionPlan, level: int) -> Blocks:
    """The words this session says, if their authors found that they answer nothing."""
    chosen = needed_most(brief, plan, MOST_WORDS)
    if not chosen:
        return ()
    entries = tuple(
        Entry(brief.said(term.name), (Paragraph(brief.said(term.definition)),)) for term in chosen
    )
    return (brief.heading(level, "handout.words", ""), DefinitionList(entries, compact=True))
