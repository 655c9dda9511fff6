"""The lesson: all that a teacher needs of an hour, and nothing to look up elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.brief import Brief, labelled
from guides.composing.say.claims import answer
from guides.composing.session.pupils import document_title, documents_of
from guides.composing.session.sheet import quoted
from guides.document.nodes.block import (
    Block,
    Blocks,
    Box,
    BulletList,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import Emphasis, Inlines, LineBreak, Strong, Text
from guides.model.lesson import Lesson
from guides.model.room import CurriculumRow
from guides.planning.programmes import Programme
from guides.planning.session import SessionPlan, Step


def lesson(brief: Brief, programme: Programme) -> Blocks:
    """Every lesson of a programme that somebody wrote; those computed have a run sheet."""
    blocks: list[Block] = []
    for one in programme.lessons:
        if written := one.plan.lesson:
            blocks += [PageBreak()] if blocks else []
            blocks += _lesson(brief, one.plan, written, 1 if not blocks else 2)
    return tuple(blocks)


def read_aloud(brief: Brief, written: Lesson, *, heard: bool = True) -> Iterator[Block]:
    """The answer, and what is true or worse, so that no one leaves with "it is all false".

    `heard`: with the claim that it answers, for which a run sheet has no room (its step names it).
    """
    claim = next((c for c in brief.guide.claims if c.id == written.answer), None)
    if claim:
        said = tuple(Paragraph(sentence) for sentence in answer(brief, claim))
        wording = quoted(brief, brief.said(claim.wording))
        asked = Paragraph((Text(brief.w("handout.heard") + " "), *wording))
        mark = Paragraph((brief.mark(claim.strength, claim.as_of),), "note")
        yield Box("answer", brief.t("lesson.answer"), ((asked,) if heard else ()) + (*said, mark))
    if written.harder:
        yield Box("say", brief.t("lesson.harder"), brief.told(written.harder))


def objectives(brief: Brief, written: Lesson) -> Blocks:
    """What pupils will be able to do, as the end of one sentence."""
    return (Paragraph((Strong(brief.t("lesson.objectives")),)), brief.bullets(written.objectives))


def _lesson(brief: Brief, plan: SessionPlan, written: Lesson, level: int) -> Iterator[Block]:
    yield Heading(level, brief.said(written.title), f"lesson-{written.id}")
    yield Paragraph(_for(brief, plan, written), "lead")
    yield Paragraph(labelled(brief.w("lesson.question"), brief.said(written.question)))
    if written.objectives:
        yield from objectives(brief, written)
    yield from _before(brief, written)
    yield brief.heading(level + 1, "lesson.minutes", "")
    yield _table(brief, plan, written)
    if plan.cuts:
        won = sum(cut.saves for cut in plan.cuts)
        yield Paragraph(brief.t("lesson.late", minutes=won), "note")
    yield from _after(brief, written)
    spoken = tuple(read_aloud(brief, written))
    if spoken:
        yield brief.heading(level + 1, "lesson.read_aloud", "")
        yield from spoken
    if written.pitfalls:
        yield brief.heading(level + 1, "lesson.pitfalls", "")
        said = ((quoted(brief, brief.said(p.heard)), brief.said(p.reply)) for p in written.pitfalls)
        yield DefinitionList(tuple(Entry(heard, (Paragraph(reply),)) for heard, reply in said))


def _for(brief: Brief, plan: SessionPlan, written: Lesson) -> Inlines:
    """For which class, how long, how many and on what seats, and what of the film."""
    request = plan.request
    return brief.t(
        "lesson.for",
        audience=brief.w(f"audience.{written.audience}").capitalize(),
        minutes=request.minutes,
        low=written.people.min,
        high=written.people.max,
        seating=brief.w(f"seating.{request.seating}"),
        film=brief.w(f"lesson.film.{written.film}"),
    )


def _before(brief: Brief, written: Lesson) -> Iterator[Block]:
    """Programmes, what to have at hand, which documents, which sheets."""
    rows = {row.id: row for row in brief.guide.curriculum}
    served = [rows[name] for name in written.curriculum if name in rows]
    if served:
        yield Paragraph((Strong(brief.t("lesson.curriculum")),))
        yield BulletList(tuple((Paragraph(_programme(brief, row)),) for row in served))
    yield Paragraph(labelled(brief.w("activities.material"), brief.said(written.material)))
    documents = documents_of(brief, written)
    if documents:
        yield Paragraph((Strong(brief.t("lesson.given")),))
        yield BulletList(
            tuple(
                (Paragraph(document_title(brief, document, number)),)
                for number, document in enumerate(documents, start=1)
            )
        )
    activity = next((a for a in brief.guide.activities if a.id == written.activity), None)
    if activity:
        said = labelled(brief.w("lesson.activity"), brief.said(activity.title))
        yield Paragraph(said)


def _programme(brief: Brief, row: CurriculumRow) -> Inlines:
    return (*brief.said(row.level), Text(f" · {row.name}, "), *brief.said(row.reference))


def _table(brief: Brief, plan: SessionPlan, written: Lesson) -> Table:
    """Minute by minute, what the teacher does and what the pupils do."""
    return Table(
        caption=brief.t("lesson.table", minutes=plan.request.minutes),
        header=tuple(brief.t(f"lesson.column_{name}") for name in ("minutes", "teacher", "pupils")),
        widths=(4, 11, 8),
        rows=tuple(_row(brief, step, written) for step in plan.steps),
    )


def _row(brief: Brief, step: Step, written: Lesson) -> Row:
    part = written.steps[step.part]
    end = step.offset + step.minutes
    when: Inlines = (Text(f"{step.offset}–{end} ({step.minutes})"),)
    if part.cut:
        when = (*when, LineBreak(), Emphasis(brief.t("lesson.cut")))
    held = next((p for p in brief.guide.protocols if p.id == part.protocol), None)
    how: Inlines = (LineBreak(), Emphasis(brief.said(held.name))) if held else ()
    return Row((when, brief.said(part.teacher), (*brief.said(part.pupils), *how)))


def _after(brief: Brief, written: Lesson) -> Iterator[Block]:
    """What is made, how one sees it succeeded, help, going further."""
    for name in ("production", "success"):
        if said := brief.said(getattr(written, name)):
            yield Paragraph(labelled(brief.w(f"lesson.{name}"), said))
    for name in ("help", "extension"):
        first, *rest = brief.told(getattr(written, name)) or (None,)
        if isinstance(first, Paragraph):
            yield Paragraph(labelled(brief.w(f"lesson.{name}"), first.children))
            yield from rest
        elif first is not None:
            yield Paragraph((Strong(brief.t(f"lesson.{name}")),))
            yield from (first, *rest)


def expected(brief: Brief, written: Lesson) -> Iterator[Block]:
    """What is expected of each task and of the slip: the adult's alone."""
    if written.tasks:
        yield Paragraph((Strong(brief.t("lesson.expected")),))
        yield NumberedList(tuple(brief.told(task.expected) for task in written.tasks))
    if written.exit:
        yield Paragraph((Strong(brief.t("lesson.expected_slip")),))
        yield NumberedList(tuple(brief.told(one.expected) for one in written.exit))
