"""`contrechamp build`: a film's kit, or the documents of one session."""

from __future__ import annotations

from typing import Annotated

import typer

from guides import locations
from guides.building.order import DOCUMENT_NAMES, FORMAT_NAMES, Order
from guides.document.audience import AUDIENCES, LANGUAGES
from guides.document.variant import VARIANTS
from guides.terminal.days import date_asked
from guides.terminal.kit import OUT, make
from guides.terminal.options import (
    AUDIENCE_HELP,
    LANGUAGE_HELP,
    Folder,
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
    chosen,
    one_of,
    session_asked,
)


def build(  # noqa: PLR0913, PLR0917  one parameter for each option
    context: typer.Context,
    folder: Folder = None,
    language: Annotated[list[str] | None, typer.Option(help=LANGUAGE_HELP)] = None,
    audience: Annotated[list[str] | None, typer.Option(help=AUDIENCE_HELP)] = None,
    level: Level = None,
    minutes: Minutes = None,
    people: People = None,
    seating: Seating = None,
    start: Start = None,
    seen: Seen = None,
    projector: Projector = None,
    include: Records = None,
    exclude: Records = None,
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
    kept = asked.kept.request if asked and asked.kept else None
    order = Order(
        film=(folder or locations.default_film()).resolve(),
        out=out,
        languages=chosen("language", language, LANGUAGES, (kept.language,) if kept else ()),
        audiences=chosen("audience", audience, AUDIENCES, (kept.audience,) if kept else ()),
        documents=chosen("document", document, DOCUMENT_NAMES, DOCUMENT_NAMES),
        formats=chosen("format", formats, FORMAT_NAMES, ()),
        variants=chosen("variant", variant, VARIANTS, Order.variants),
        date=date_asked(),
        asked=asked,
    )
    make(order, jobs, messages, today)
