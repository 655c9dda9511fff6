"""A planned session as a schedule: when, what is asked, how, what to skip when late."""

from __future__ import annotations

from collections.abc import Callable

from guides.composing.brief import Brief, joined, labelled
from guides.composing.say.dates import hour_said, ordinal
from guides.composing.session import sheet
from guides.composing.session.steps import found
from guides.document.nodes.block import Blocks, Paragraph, Schedule, Segment
from guides.document.nodes.inline import Inlines, Strong, Text
from guides.model.room import Activity, Protocol, Question
from guides.model.values.text import Phrase
from guides.planning.choosing.timing import clock
from guides.planning.session import SessionPlan, Step

Told = Callable[[Brief, Step], Blocks]


def session(brief: Brief, plan: SessionPlan) -> Blocks:
    """The plan for some minutes and people, each format with all its steps."""
    return (for_whom(brief, plan), schedule(brief, plan, _in_full))


def for_whom(brief: Brief, plan: SessionPlan) -> Paragraph:
    """For whom the plan is, and how long."""
    request = plan.request
    return Paragraph(
        brief.t(
            "session.for",
            minutes=request.minutes,
            people=request.people,
            seating=brief.w(f"seating.{request.seating}"),
        ),
        "lead",
    )


def schedule(brief: Brief, plan: SessionPlan, told: Told, film: int = 0) -> Schedule:
    """Every step of the plan, in order.

    Args:
        brief: what to compose from.
        plan: the session.
        told: what stands below the title of a step.
        film: minutes of film shown before the first step; from there minutes are counted.
    """
    late = _cuts(brief, plan)
    counted = not plan.request.start
    names = ("from" if counted else "clock", "minutes", "cut")
    before, labels, cut = (brief.w(f"session.{name}") for name in names)
    return Schedule(
        labels=(before, labels, cut),
        segments=tuple(
            Segment(
                clock=when(brief, plan, step.offset, film),
                minutes=step.minutes,
                label=sheet.label(brief, step),
                title=sheet.title(brief, step),
                blocks=told(brief, step),
                cut=late.get(index, ()),
            )
            for index, step in enumerate(plan.steps)
        ),
        end=when(brief, plan, sum(step.minutes for step in plan.steps), film),
        counted=counted,
    )


def when(brief: Brief, plan: SessionPlan, offset: int, film: int = 0) -> str:
    """A moment of a session: the time of day, or minutes from zero when no start was said."""
    start = plan.request.start
    return hour_said(brief, clock(start, offset)) if start else str(film + offset)


def _cuts(brief: Brief, plan: SessionPlan) -> dict[int, Inlines]:
    """What to do when late, by the index of its step: which to skip first, second, third."""
    return {
        cut.step: brief.t("session.skip", rank=ordinal(brief, rank))
        for rank, cut in enumerate(plan.cuts, start=1)
    }


def _in_full(brief: Brief, step: Step) -> Blocks:
    """A step with every step of its format, its material and what to ask next."""
    record = found(brief, step)
    if isinstance(record, Activity):
        return (*needed(brief, record.material), *sheet.how(brief, step))
    if not isinstance(record, Question):
        return sheet.how(brief, step)
    held = (p for p in brief.guide.protocols if p.id == step.protocol)
    return (
        *(block for p in held for block in (how_held(brief, p), *needed(brief, p.material))),
        follow_up(brief, record),
    )


def needed(brief: Brief, material: Phrase | None) -> Blocks:
    """What must be at hand for a step, said beside it, where something must."""
    if material is None:
        return ()
    return (Paragraph(labelled(brief.w("activities.material"), brief.said(material)), "note"),)


def follow_up(brief: Brief, question: Question) -> Paragraph:
    """What to ask next: it asks for evidence."""
    label = Strong((Text(brief.w("questions.follow_up") + brief.w("punctuation.colon")),))
    return Paragraph((label, Text(" "), *brief.said(question.follow_up)), "note")


def how_held(brief: Brief, protocol: Protocol) -> Paragraph:
    """A debate format in a line: its name and its steps."""
    steps = joined([brief.said(step) for step in protocol.steps], (Text(" "),))
    colon = brief.w("punctuation.colon")
    return Paragraph((Strong(brief.said(protocol.name)), Text(f"{colon} "), *steps), "note")
