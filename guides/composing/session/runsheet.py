"""The run sheet: one side a lesson, with clock times, words to say, and what to cut."""

from __future__ import annotations

import math

from guides.composing.brief import Brief, joined, labelled
from guides.composing.say.wordings import untested
from guides.composing.session.left_out import left_out
from guides.composing.session.schedule import schedule
from guides.document.block import (
    Block,
    Blocks,
    Box,
    Heading,
    PageBreak,
    Paragraph,
    Schedule,
    Segment,
)
from guides.document.inline import Inlines, LineBreak, Strong, Text
from guides.planning.choosing.timing import clock
from guides.planning.programmes import Lesson, Programme
from guides.planning.session import SessionPlan


def runsheet(brief: Brief, programme: Programme, *, on_screen: bool) -> Blocks:
    """Every lesson of a programme, each on a page of its own.

    Args:
        brief: what to compose from.
        programme: the lessons.
        on_screen: there is room to say what was left out and why.
    """
    blocks: list[Block] = []
    for index, lesson in enumerate(programme.lessons):
        if index:
            blocks.append(PageBreak())
        blocks.extend(_lesson(brief, programme, index, lesson))
        if on_screen:
            blocks.extend(left_out(brief, lesson.plan, 3 if index else 2))
    return tuple(blocks)


def _lesson(brief: Brief, programme: Programme, index: int, lesson: Lesson) -> Blocks:
    request = lesson.plan.request
    numbered = len(programme.lessons) > 1
    name = "runsheet.title_of" if numbered else "runsheet.title"
    title = brief.t(
        name, film=brief.guide.film.title, number=index + 1, count=len(programme.lessons)
    )
    return (
        Heading(1 if index == 0 else 2, title, f"lesson-{index + 1}"),
        Paragraph(
            (
                *brief.t(
                    "runsheet.for",
                    minutes=request.minutes,
                    people=request.people,
                    seating=brief.w(f"seating.{request.seating}"),
                    start=clock(request.start, -lesson.film),
                    end=clock(request.start, request.minutes),
                ),
                *untested(brief, " · "),
            ),
            "lead",
        ),
        *_aim(brief, lesson),
        Paragraph(_copies(brief, lesson.plan), "note"),
        _with_film(brief, lesson, schedule(brief, lesson.plan)),
        Box("rule", brief.t("script.rules"), (Paragraph(_rules(brief)),)),
        *_over(brief, lesson.plan),
    )


def _aim(brief: Brief, lesson: Lesson) -> Blocks:
    """Title and aim of a path's session."""
    path = next((p for p in brief.guide.paths if p.id == lesson.path), None)
    if path is None:
        return ()
    session = path.sessions[lesson.number]
    return (Paragraph((Strong(brief.said(session.title)), Text(" "), *brief.said(session.aim))),)


def _copies(brief: Brief, plan: SessionPlan) -> Inlines:
    """How many copies and sheets of each paper these people need."""
    people = plan.request.people
    lines: list[Inlines] = [
        brief.t("runsheet.copies_sheet"),
        brief.t("runsheet.copies_handout", people=people, sheets=math.ceil(people / 2)),
    ]
    if any(step.kind == "vote" for step in plan.steps):
        lines.append(brief.t("runsheet.copies_vote", people=people))
    for step in plan.steps:
        if step.kind == "activity":
            activity = next(a for a in brief.guide.activities if a.id == step.record)
            count = brief.t("runsheet.copies_activity", people=people)
            lines.append((*count, Text(" "), *brief.said(activity.title)))
    return labelled(brief.w("runsheet.copies"), joined(lines, (Text(" · "),)))


def _with_film(brief: Brief, lesson: Lesson, planned: Schedule) -> Schedule:
    """The film as a first line, when it is shown in the same lesson."""
    if not lesson.film:
        return planned
    film = Segment(
        clock=clock(lesson.plan.request.start, -lesson.film),
        minutes=lesson.film,
        title=brief.t("runsheet.film"),
        speaker="",
        blocks=(Paragraph(brief.t("runsheet.film_how"), "note"),),
        cut=(),
    )
    return Schedule(planned.labels, (film, *planned.segments))


def _rules(brief: Brief) -> Inlines:
    rules = brief.guide.script.ground_rules
    return joined([brief.said(rule) for rule in rules], (Text(" "),))


def _over(brief: Brief, plan: SessionPlan) -> Blocks:
    """For a session edited by hand: how far over or under."""
    if not plan.over:
        return ()
    name = "runsheet.over" if plan.over > 0 else "runsheet.under"
    said: Inlines = brief.t(name, minutes=abs(plan.over))
    return (Box("warning", brief.t("runsheet.time"), (Paragraph((*said, LineBreak())),)),)
