"""A lesson as a teacher gives it, and the documents that pupils work on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from guides.document.audience import SCHOOL, Audience
from guides.document.nodes.inline import Strength
from guides.model.film import Year
from guides.model.room import Span
from guides.model.values.fields import Id
from guides.model.values.review import Statement
from guides.model.values.scales import LessonFilm, Seating
from guides.model.values.text import Passage, Phrase, Record

CLASS_HOUR = 55  # minutes: how long classes are planned
School = Literal["lycee", "college"]
ClassSheet = Literal["rubric", "observer", "before-after", "viewing-strip"]


class LessonStep(Record):
    """One stretch of a lesson.

    Attributes:
        minutes: whole minutes; 0 where the film is shown, whose length is the film's.
        film: the film is shown here.
        teacher, pupils: what each does; words to say stand in quotation marks.
        protocol: id of the debate format, where there is one.
        cut: goes first when time runs out.
    """

    minutes: Annotated[int, Field(ge=0, le=120)] = 0
    teacher: Phrase
    pupils: Phrase
    protocol: Id | None = None
    film: bool = False
    cut: bool = False

    @model_validator(mode="after")
    def _timed(self) -> LessonStep:
        if self.film == bool(self.minutes):
            raise ValueError("minutes_or_film")
        return self


class Grid(Record):
    """A table that pupils fill in: what heads its columns, and its rows."""

    columns: Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=6)]
    rows: Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=12)]


class Task(Record):
    """One question of the pupil's sheet; `expected` is the adult's alone."""

    question: Phrase
    lines: Annotated[int, Field(ge=0, le=12)] = 0
    grid: Grid | None = None
    expected: Passage


class ExitQuestion(Record):
    """One question of the slip at the end; `expected` is the adult's alone."""

    question: Phrase
    expected: Passage


class Pitfall(Record):
    """What is heard in class, and what to say to it."""

    heard: Phrase
    reply: Phrase


class Lesson(Statement):
    """A lesson, to the minute.

    Attributes:
        question: the one question of the lesson.
        objectives: each continues "at the end, the pupil…".
        curriculum: ids of verified rows.
        film: needed or not; `shown` in it, `seen` before it.
        documents: ids, in the order of work: document 1, document 2.
        activity: id of the activity whose sheet and key it uses beside its own.
        sheets: which of the sheets for any class it uses.
        steps: in order; their minutes, and the film's where it is shown, are the lesson's.
        tasks, exit: the pupil's sheet, and the slip at its foot.
        production: what is made and kept.
        success: how one sees it succeeded.
        answer: id of the claim whose answer is read aloud.
        harder: what is true, or harder, read aloud after it.
        pitfalls: what is heard, and what to say to it.
        partisan: the adult has chosen documents that argue for a side.
    """

    id: Id
    title: Phrase
    audience: School
    question: Phrase
    objectives: tuple[Phrase, ...] = ()
    curriculum: tuple[Id, ...] = ()
    people: Span
    seating: tuple[Seating, ...]
    film: LessonFilm
    material: Phrase
    documents: tuple[Id, ...] = ()
    activity: Id | None = None
    sheets: tuple[ClassSheet, ...] = ()
    steps: Annotated[tuple[LessonStep, ...], Field(min_length=1)]
    tasks: tuple[Task, ...] = ()
    production: Phrase | None = None
    success: Phrase | None = None
    answer: Id | None = None
    harder: Passage | None = None
    exit: Annotated[tuple[ExitQuestion, ...], Field(max_length=2)] = ()
    help: Passage | None = None
    extension: Passage | None = None
    pitfalls: tuple[Pitfall, ...] = ()
    partisan: bool = False
    claims: tuple[Id, ...] = ()

    @property
    def asked(self) -> tuple[Phrase, ...]:
        """What its sheet asks, then its slip."""
        return (*(task.question for task in self.tasks), *(one.question for one in self.exit))

    @property
    def audiences(self) -> tuple[Audience, ...]:
        """For whom it is: one, as every record that is for somebody says it."""
        return (self.audience,)

    def minutes(self, film: int) -> int:
        """How long it takes, with the film where it is shown.

        Args:
            film: how many minutes the film lasts; 0 when nobody said.
        """
        return sum(film if step.film else step.minutes for step in self.steps)


class DocumentLine(Record):
    """One numbered line of a document: of a scale of points, or a list of numbers.

    Attributes:
        value: as it stands there ("−20").
        sources: ids of those who say it.
        place: where it holds, when that is not the whole document's.
        strength, as_of: the mark of the line.
    """

    text: Phrase
    value: Phrase
    sources: tuple[Id, ...] = ()
    place: Phrase | None = None
    strength: Strength | None = None
    as_of: Year | None = None


class Document(Statement):
    """A document that pupils can work on: our paraphrase, with who speaks, when and where.

    Attributes:
        date: in words.
        site: where it stands.
        who_speaks: who signs, or that nobody does.
        links_to: what it refers to, or that it refers to nothing.
        source: id of the source it is; a document made of several has none.
        partisan: it argues for a side: the adult's choice.
        note: for the adult: who says each line, what it is worth.
    """

    id: Id
    title: Phrase
    date: Phrase
    site: Phrase
    who_speaks: Phrase
    links_to: Phrase
    source: Id | None = None
    partisan: bool = False
    audiences: tuple[School, ...] = SCHOOL  # type: ignore[assignment]
    text: Passage
    lines: tuple[DocumentLine, ...] = ()
    note: Passage | None = None
