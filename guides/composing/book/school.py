"""Only for classes: programmes, path, rubric, slips."""

from __future__ import annotations

from guides.composing.brief import Brief, labelled
from guides.composing.holding import sheet_used
from guides.composing.say.dates import date_said
from guides.document.audience import SCHOOL
from guides.document.nodes.block import (
    Block,
    Blocks,
    Box,
    BulletList,
    DefinitionList,
    Entry,
    Heading,
    NumberedList,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import Foreign, Inlines, Strong, Text
from guides.document.nodes.walk import plain
from guides.model.room import CurriculumRow, PathSession, Sheet


def curriculum(brief: Brief) -> Blocks:
    """Where official programmes have room for the film; the unverified said to be so."""
    rows = tuple(Row(_curriculum_cells(brief, r)) for r in brief.mine(brief.guide.curriculum))
    columns = ("level", "name", "fit")
    return (
        brief.heading(2, "curriculum.title", "curriculum"),
        Paragraph(brief.t("curriculum.lead"), "lead"),
        Table(
            caption=brief.t("curriculum.caption"),
            header=tuple(brief.t(f"curriculum.{c}") for c in columns),
            widths=(5, 8, 11),
            rows=rows,
        ),
    )


def curriculum_in_short(brief: Brief) -> Blocks:
    """The same as a list, which paper sets in two columns."""
    cells = [_curriculum_cells(brief, row) for row in brief.mine(brief.guide.curriculum)]
    entries = tuple(
        Entry(level, (Paragraph((*name, Text(" " if _ended(name) else ". "), *fit)),))
        for level, name, fit in cells
    )
    return (
        brief.heading(2, "curriculum.title", "curriculum"),
        Paragraph(brief.t("curriculum.lead"), "lead"),
        DefinitionList(entries, compact=True),
    )


def _ended(words: Inlines) -> bool:
    """Whether a sentence ends there already."""
    return plain(words).rstrip().endswith((".", "?", "!", "…"))


def _curriculum_cells(brief: Brief, row: CurriculumRow) -> tuple[Inlines, ...]:
    own = row.language == brief.words.language
    state = brief.w(f"verified.{row.verified}")
    name: Inlines = (Text(row.name),) if own else (Foreign(row.language, (Text(row.name),)),)
    return (
        (Strong(brief.t(f"country.{row.country}")), Text(" "), *brief.said(row.level)),
        (*name, Text(", "), *brief.said(row.reference)),
        (*brief.said(row.fit), Text(f" ({state}, {date_said(brief, row.checked_on)})")),
    )


def paths(brief: Brief) -> Blocks:
    """Several sessions that belong together."""
    blocks: list[Block] = []
    for path in brief.mine(brief.guide.paths):
        blocks.append(Heading(2, brief.said(path.title), f"path-{path.id}"))
        items = tuple(
            (
                Paragraph(
                    (
                        Strong(brief.said(session.title)),
                        Text(" " + brief.w("path.minutes", minutes=session.minutes) + " "),
                        *brief.said(session.aim),
                        *_of_session(brief, session),
                    )
                ),
            )
            for session in path.sessions
        )
        blocks.append(NumberedList(items))
    return tuple(blocks)


def _of_session(brief: Brief, session: PathSession) -> Inlines:
    """The lesson or the activity of a path's session, by its title."""
    titles: dict[str | None, Inlines] = {a.id: brief.said(a.title) for a in brief.guide.activities}
    lessons: dict[str | None, Inlines] = {
        one.id: brief.said(one.title) for one in brief.guide.lessons
    }
    if title := lessons.get(session.lesson):
        return (Text(" " + brief.w("path.lesson") + " "), *title)
    title = titles.get(session.activity)
    return (Text(" " + brief.w("path.activity") + " "), *title) if title else ()


def lessons(brief: Brief) -> Blocks:
    """The lessons of a class, by title and question: each is a document of its own."""
    mine = brief.mine(brief.guide.lessons)
    lines = (
        labelled(
            plain(brief.said(one.title)),
            (
                *brief.said(one.question),
                Text(" " + brief.w("path.minutes", minutes=one.minutes(brief.guide.film.length))),
            ),
        )
        for one in mine
    )
    return (
        brief.heading(2, "lessons.title", "lessons"),
        Paragraph(brief.t("lessons.lead"), "lead"),
        BulletList(tuple((Paragraph(line),) for line in lines)),
    )


def rubric(brief: Brief) -> Blocks:
    """Moves in dialogue at four levels; never a stance."""
    rows = tuple(
        Row((brief.said(c.name), *(brief.said(level) for level in c.levels)))
        for c in brief.mine(brief.guide.rubric)
    )
    if not rows:
        return ()
    return (
        brief.heading(2, "rubric.title", "rubric"),
        Paragraph(brief.t("rubric.lead"), "lead"),
        Table(
            caption=brief.t("rubric.caption"),
            header=tuple(brief.t(f"rubric.{c}") for c in ("criterion", "l1", "l2", "l3", "l4")),
            widths=(3, 4, 4, 4, 4),
            rows=rows,
        ),
    )


def slips(brief: Brief) -> Blocks:
    """Short sheets as text to copy: for everyone, then those of a class."""
    s, film = brief.guide.script, brief.guide.film
    everybody = (
        *_sheet(brief, s.viewing_strip, "viewing-strip"),
        brief.heading(3, "slips.poster", "poster"),
        brief.bullets(s.poster),
        *_sheet(brief, s.feedback, "feedback"),
    )
    in_class = (
        *(_before_after(brief) if _used(brief, "before-after") else ()),
        *(_sheet(brief, s.exit_slip, "exit-slip") if _used(brief, "exit-slip") else ()),
        *(_sheet(brief, s.observer, "observer") if _used(brief, "observer") else ()),
    )
    announcement = (
        Box("aside", brief.t("night.announcement"), (Paragraph(brief.said(film.announcement)),)),
    )
    return (
        brief.heading(2, "slips.title", "slips"),
        Paragraph(brief.t("slips.lead"), "lead"),
        *everybody,
        *(in_class if brief.school else ()),
        *(announcement if brief.club else ()),
    )


def _used(brief: Brief, name: str) -> bool:
    """Whether a class of this document uses a sheet for any class."""
    classes = [audience for audience in brief.audiences if audience in SCHOOL]
    return any(sheet_used(brief.guide, audience, name) for audience in classes)


def _before_after(brief: Brief) -> Blocks:
    """A script's own sentences; the slip that is counted stands whole among the worksheets."""
    said = brief.guide.script.before_after
    if not said:
        return ()
    heading = brief.heading(3, "slips.before_after", "before-after")
    return (heading, brief.bullets(said, ticks=True))


def _sheet(brief: Brief, sheet: Sheet | None, anchor: str) -> Blocks:
    """A short sheet, where there is one: title, body, what there is to write or tick."""
    if sheet is None:
        return ()
    return (
        Heading(3, brief.said(sheet.title), anchor),
        *brief.told(sheet.body),
        *((brief.bullets(sheet.blanks, ticks=True),) if sheet.blanks else ()),
    )
