"""`contrechamp build`: a film's kit, or the documents of one session."""

from __future__ import annotations

from typing import Annotated

import typer

from guides.building.order import DOCUMENT_NAMES, FORMAT_NAMES
from guides.document.variant import VARIANTS
from guides.terminal.chosen import OUT, one_of, ordered
from guides.terminal.kit import make
from guides.terminal.options import (
    AUDIENCE_HELP,
    COUNTRY_HELP,
    LANGUAGE_HELP,
    Folder,
    Lesson,
    Level,
    Messages,
    Minutes,
    Out,
    People,
    Projector,
    Records,
    Seating,
    Seen,
    Session,
    Start,
    Today,
    session_asked,
)


def build(  # noqa: PLR0913, PLR0917  one parameter for each option
    context: typer.Context,
    folder: Folder = None,
    language: Annotated[list[str] | None, typer.Option(help=LANGUAGE_HELP)] = None,
    audience: Annotated[list[str] | None, typer.Option(help=AUDIENCE_HELP)] = None,
    country: Annotated[list[str] | None, typer.Option(help=COUNTRY_HELP)] = None,
    level: Level = None,
    minutes: Minutes = None,
    people: People = None,
    seating: Seating = None,
    start: Start = None,
    seen: Seen = None,
    projector: Projector = None,
    include: Records = None,
    exclude: Records = None,
    lesson: Lesson = None,
    session: Session = None,
    document: Annotated[list[str] | None, typer.Option(help=f"{one_of(DOCUMENT_NAMES)}.")] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", help=f"{one_of(FORMAT_NAMES)}.")
    ] = None,
    variant: Annotated[list[str] | None, typer.Option(help=f"{one_of(VARIANTS)} | all.")] = None,
    out: Out = OUT,
    jobs: Annotated[
        int | None,
        typer.Option(min=1, max=64, help="PDF à la fois · PDFs at once.", show_default=False),
    ] = None,
    today: Today = None,
    messages: Messages = None,
) -> None:
    """Make the kit of a film, or the documents of one session."""
    asked = session_asked(context.params, session)
    order = ordered(folder, out, context.params, asked)
    make(order, jobs, messages, today)
