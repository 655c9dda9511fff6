"""What a plan puts before the room, step by step: records, wordings, titles, no sources."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.document.nodes.inline import Inlines
from guides.document.nodes.walk import plain
from guides.model.evidence import Claim
from guides.model.lesson import LessonStep
from guides.model.room import Activity, Question, Vote
from guides.planning.programmes import Programme
from guides.planning.session import Step

Shown = Question | Claim | Activity | Vote


def found(brief: Brief, step: Step) -> Shown | None:
    """The record of a step; nothing for an opening, a closing or the user's own text."""
    guide = brief.guide
    records: dict[str, tuple[Shown, ...]] = {
        "question": guide.questions,
        "claim": guide.claims,
        "activity": guide.held,
        "vote": guide.votes,
    }
    known = records.get(step.kind, ())
    if step.kind == "vote" and not step.record:
        return known[0]
    return next((record for record in known if record.id == step.record), None)


def written_part(brief: Brief, step: Step) -> LessonStep | None:
    """The step of a lesson written by hand; None of any other."""
    if step.kind != "lesson":
        return None
    lesson = next(one for one in brief.guide.lessons if one.id == step.record)
    return lesson.steps[step.part]


def asked(brief: Brief, question: Question, step: Step) -> Inlines:
    """A question in the audience's wording, or its fallback when its scene was not logged."""
    if step.fallback and question.fallback:
        return brief.said(question.fallback)
    return brief.said(question.wordings.at(brief.level))


def lesson_title(brief: Brief, programme: Programme, index: int) -> Inlines:
    """Which lesson of how many, with its title in a path."""
    lesson, count = programme.lessons[index], len(programme.lessons)
    path = next((p for p in brief.guide.paths if p.id == lesson.path), None)
    if path is None:
        return brief.t("handout.lesson", number=index + 1, count=count)
    title = plain(brief.said(path.sessions[lesson.number].title))
    return brief.t("handout.lesson_of", number=index + 1, count=count, title=title)
