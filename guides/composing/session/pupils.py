"""What pupils get of a lesson: its documents, then a side to answer on, with the slip at its foot.

Nothing that answers is here, and sources have their names: this paper travels without the guide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guides.composing.brief import Brief, joined, labelled
from guides.composing.say.dates import published_said
from guides.composing.say.numbering import cited
from guides.document.nodes.block import (
    Blank,
    Block,
    Blocks,
    DefinitionList,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import Inlines, LineBreak, Shape, Strong, Text
from guides.document.nodes.walk import uncited
from guides.model.lesson import Document, ExitQuestion, Grid, Lesson, Task

DASHES = " –" * 42  # across a side of paper
MOST_TOGETHER = 3  # documents on one side; more are set in pairs, so that none stands in small type
PAIR = 2
ROOM: Inlines = (Text("\u00a0"), LineBreak(), Text("\u00a0"))  # two lines to write on, in a cell


def sheets(brief: Brief, lesson: Lesson, level: int) -> Blocks:
    """Its documents, then its answer sheet; each begins a side of its own.

    Args:
        brief: what to compose from.
        lesson: whose sheets.
        level: of the title of the documents' side and of the answer sheet.
    """
    documents = tuple(enumerate(documents_of(brief, lesson), start=1))
    together = len(documents) if len(documents) <= MOST_TOGETHER else PAIR
    named = brief.t("lesson.documents" if len(documents) > 1 else "lesson.document_alone")
    title = (*brief.said(lesson.title), Text(" · "), *named)
    blocks: list[Block] = []
    for first in range(0, len(documents), together or 1):
        anchor = f"documents-{lesson.id}" + (f"-{first + 1}" if first else "")
        blocks.append(Heading(level, title, anchor))
        for number, one in documents[first : first + together]:
            blocks += _document(brief, one, number, level + 1)
        blocks.append(PageBreak())
    return uncited((*blocks, *_answers(brief, lesson, level)))


def documents_of(brief: Brief, lesson: Lesson) -> tuple[Document, ...]:
    """The documents of a lesson, in the order in which pupils work on them."""
    known = {document.id: document for document in brief.guide.documents}
    return tuple(known[name] for name in lesson.documents)


def document_title(brief: Brief, document: Document, number: int) -> Inlines:
    """« Document 1 », and what it is called."""
    return (Text(brief.w("lesson.document", number=number)), *brief.said(document.title))


def _document(brief: Brief, document: Document, number: int, level: int) -> Iterator[Block]:
    yield Heading(level, document_title(brief, document, number), "")
    about = ("date", "site", "who_speaks", "links_to")
    entries = (brief.entry(f"lesson.{name}", getattr(document, name)) for name in about)
    yield DefinitionList(tuple(entries), compact=True)
    told = brief.told(document.text)
    yield from told
    if document.lines:
        yield _lines(brief, document)
    named = [document.source] if document.source else []
    yield from _sources(brief, (*named, *cited(told)))


def _lines(brief: Brief, document: Document) -> Table:
    """The numbered lines of a document: what, how much, who says so and how sure that is."""
    rows = []
    for number, line in enumerate(document.lines, start=1):
        place: Inlines = (Text(", "), *brief.said(line.place)) if line.place else ()
        marked = line.strength and line.as_of
        mark: Inlines = (LineBreak(), brief.mark(line.strength, line.as_of)) if marked else ()  # type: ignore[arg-type]
        who = joined(list(_publishers(brief, line.sources)), (Text(" ; "),))
        cells = ((Text(str(number)),), (*brief.said(line.text), *place), brief.said(line.value))
        rows.append(Row((*cells, (*who, *mark))))
    return Table(
        caption=brief.t("lesson.lines_of", title=""),
        header=tuple(brief.t(f"lesson.line_{name}") for name in ("number", "text", "value", "who")),
        widths=(2, 9, 4, 9),
        rows=tuple(rows),
    )


def _publishers(brief: Brief, names: Iterable[str]) -> Iterator[Inlines]:
    """Sources as pupils know them: who published, and when."""
    known = {source.id: source for source in brief.guide.sources}
    for name in dict.fromkeys(names):
        if name in known:
            when = published_said(brief, known[name].date)
            yield (Text(f"{known[name].publisher}, {when}"),)


def _sources(brief: Brief, names: Iterable[str]) -> Blocks:
    said = joined(list(_publishers(brief, names)), (Text(" · "),))
    return (Paragraph(labelled(brief.w("worksheets.sources"), said), "note"),) if said else ()


def _answers(brief: Brief, lesson: Lesson, level: int) -> Iterator[Block]:
    """The question of the lesson, its tasks with room to write, and the slip to cut off."""
    yield Heading(level, brief.said(lesson.title), f"answers-{lesson.id}")
    yield Paragraph((Strong(brief.said(lesson.question)),))
    yield Paragraph(brief.t("lesson.no_name"), "note")
    for number, task in enumerate(lesson.tasks, start=1):
        yield from _task(brief, task, number)
    if lesson.exit:
        cut = Shape("scissors", brief.w("lesson.cut_here"))
        yield Paragraph((cut, Text(DASHES)), "note")
        yield Paragraph((Strong(brief.t("lesson.slip")),))
        for number, question in enumerate(lesson.exit, start=1):
            yield _slip(brief, question, number if len(lesson.exit) > 1 else 0)


def _task(brief: Brief, task: Task, number: int) -> Iterator[Block]:
    asked: Inlines = (Strong((Text(f"{number}. "),)), *brief.said(task.question))
    if task.lines and not task.grid:
        yield Blank(asked, task.lines)
        return
    yield Paragraph(asked)
    if task.grid:
        yield _grid(brief, task.grid, number)
    if task.lines:
        yield Blank((), task.lines)


def _grid(brief: Brief, grid: Grid, number: int) -> Table:
    """A table with nothing in it but its titles."""
    columns = tuple(brief.said(column) for column in grid.columns)
    return Table(
        caption=brief.t("lesson.grid", number=number),
        header=(brief.t("lesson.grid_corner"), *columns),
        widths=(3, *(4 for _ in columns)),
        rows=tuple(Row((brief.said(row), *(ROOM for _ in columns))) for row in grid.rows),
    )


def _slip(brief: Brief, question: ExitQuestion, number: int) -> Blank:
    before: Inlines = (Strong((Text(f"{number}. "),)),) if number else ()
    return Blank((*before, *brief.said(question.question)), 2)
