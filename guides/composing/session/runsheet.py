"""The run sheet: one side a lesson, to hold at arm's length: when, what to ask, how, the answer."""

from __future__ import annotations

from guides.composing.brief import Brief, labelled
from guides.composing.say.wordings import untested
from guides.composing.session import sheet
from guides.composing.session.left_out import left_out
from guides.composing.session.lesson import read_aloud
from guides.composing.session.preparing import to_prepare
from guides.composing.session.schedule import schedule, when
from guides.document.nodes.block import (
    Block,
    Blocks,
    Box,
    Heading,
    PageBreak,
    Paragraph,
    Schedule,
    Segment,
)
from guides.document.nodes.inline import Inlines, Text
from guides.document.nodes.walk import plain
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
    return (
        Heading(1 if index == 0 else 2, _title(brief, programme, index), f"lesson-{index + 1}"),
        *_aim(brief, lesson),
        Paragraph(_for(brief, lesson), "lead"),
        Paragraph(to_prepare(brief, lesson.plan), "lead"),
        *(_welcome(brief, lesson) if lesson.path and index == 0 else ()),
        *_again(brief, lesson.plan),
        _with_film(brief, lesson, schedule(brief, lesson.plan, sheet.how, lesson.film)),
        *(read_aloud(brief, lesson.plan.lesson, heard=False) if lesson.plan.lesson else ()),
        *_over(brief, lesson.plan),
    )


def _title(brief: Brief, programme: Programme, index: int) -> Inlines:
    film, count = brief.guide.film.title, len(programme.lessons)
    if count > 1:
        return brief.t("runsheet.title_of", film=film, number=index + 1, count=count)
    plan = programme.lessons[index].plan
    minutes = plan.request.minutes
    if plan.lesson:
        title = plain(brief.said(plan.lesson.title))
        return brief.t("runsheet.title", film=title, minutes=minutes)
    return brief.t("runsheet.title", film=film, minutes=minutes)


def _aim(brief: Brief, lesson: Lesson) -> Blocks:
    """Title and aim of a path's session."""
    path = next((p for p in brief.guide.paths if p.id == lesson.path), None)
    if path is None:
        return ()
    session = path.sessions[lesson.number]
    title = plain(brief.said(session.title)).rstrip(".")
    head = title if title.endswith(("?", "!")) else f"{title}."
    return (Paragraph(labelled(head, brief.said(session.aim))),)


def _welcome(brief: Brief, lesson: Lesson) -> Blocks:
    """The rules of a path, once: its lessons have no opening of their own."""
    rules = sheet.opening(brief) if lesson.plan.lesson else ()
    said = (block.children for block in rules if isinstance(block, Paragraph))
    return tuple(Paragraph(labelled(brief.w("lesson.rules"), rule)) for rule in said)


def _for(brief: Brief, lesson: Lesson) -> Inlines:
    """How many people, on what seats; from when to when, where somebody said when it starts."""
    request = lesson.plan.request
    seating = brief.w(f"seating.{request.seating}")
    said = brief.t("runsheet.for", people=request.people, seating=seating)
    if request.start:
        start, end = (when(brief, lesson.plan, m) for m in (-lesson.film, request.minutes))
        said = (*said, Text(", "), *brief.t("runsheet.hours", start=start, end=end))
    return (*said, *untested(brief, ". "))


def _with_film(brief: Brief, lesson: Lesson, planned: Schedule) -> Schedule:
    """The film as a first line, when it is shown in the same lesson."""
    if not lesson.film:
        return planned
    film = Segment(
        clock=when(brief, lesson.plan, -lesson.film, lesson.film),
        minutes=lesson.film,
        label="",
        title=brief.t("runsheet.film"),
        blocks=(Paragraph(brief.t("runsheet.film_how")),),
        cut=(),
    )
    return Schedule(planned.labels, (film, *planned.segments), planned.end, planned.counted)


def _again(brief: Brief, plan: SessionPlan) -> Blocks:
    """Which formats are held more than once: nothing else fits."""
    names = [plain(brief.said(p.name)) for p in brief.guide.protocols if p.id in plan.again]
    return (Paragraph(brief.t("runsheet.again", names=", ".join(names)), "note"),) if names else ()


def _over(brief: Brief, plan: SessionPlan) -> Blocks:
    """For a session edited by hand: how far over or under."""
    if not plan.over:
        return ()
    name = "runsheet.over" if plan.over > 0 else "runsheet.under"
    said: Inlines = brief.t(name, minutes=abs(plan.over))
    return (Box("warning", brief.t("runsheet.time"), (Paragraph(said),)),)
