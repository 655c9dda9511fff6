"""What to have at hand for a session: exactly what its steps use."""

from __future__ import annotations

import math
from collections.abc import Iterator

from guides.composing.brief import Brief, labelled
from guides.composing.session.steps import found
from guides.document.nodes.inline import Inlines, Text
from guides.document.nodes.walk import plain
from guides.model.room import Activity
from guides.planning.session import SessionPlan


def to_prepare(brief: Brief, plan: SessionPlan) -> Inlines:
    """Papers and how many of each, then what formats and activities need, each thing once."""
    lines = [*dict.fromkeys(map(plain, (*_papers(brief, plan), *_things(brief, plan))))]
    if len(lines) > 1:  # a list of things; one alone is read as its author wrote it
        lines = [line.rstrip(".") for line in lines]
    return labelled(brief.w("runsheet.copies"), (Text(" · ".join(lines)),))


def _papers(brief: Brief, plan: SessionPlan) -> Iterator[Inlines]:
    people = plan.request.people
    if plan.lesson:
        yield brief.said(plan.lesson.material)
        used = (a for a in brief.guide.activities if a.id == plan.lesson.activity)
        for activity in used:
            title = plain(brief.said(activity.title))
            yield brief.t("runsheet.copies_activity", people=people, title=title)
        return
    yield brief.t("runsheet.copies_handout", people=people, sheets=math.ceil(people / 2))
    if any(step.kind == "vote" for step in plan.steps):
        yield brief.t("runsheet.copies_vote", people=people)
    for activity in _activities(brief, plan):
        title = plain(brief.said(activity.title))
        yield brief.t("runsheet.copies_activity", people=people, title=title)


def _things(brief: Brief, plan: SessionPlan) -> Iterator[Inlines]:
    used = {step.protocol for step in plan.steps}
    formats = [protocol for protocol in brief.guide.protocols if protocol.id in used]
    if any("screen" in protocol.needs for protocol in formats):
        yield brief.t("runsheet.screen")
    needed = [protocol.material for protocol in formats if protocol.material]
    for material in (*needed, *(a.material for a in _activities(brief, plan))):
        yield brief.said(material)


def _activities(brief: Brief, plan: SessionPlan) -> Iterator[Activity]:
    records = (found(brief, step) for step in plan.steps)
    return (record for record in records if isinstance(record, Activity))
