"""`contrechamp plan`: one session to the minute, printed and kept."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from guides.document.audience import AUDIENCES
from guides.document.languages import TONGUES
from guides.findings.errors import judging
from guides.terminal import reporting
from guides.terminal.chosen import known
from guides.terminal.films import film_asked, say_which
from guides.terminal.options import (
    AUDIENCE_HELP,
    LANGUAGE_HELP,
    Folder,
    Lesson,
    Level,
    Messages,
    Minutes,
    People,
    Projector,
    Records,
    Seating,
    Seen,
    Session,
    Start,
    session_asked,
)


def plan(  # noqa: PLR0913, PLR0917  one parameter for each option
    context: typer.Context,
    folder: Folder = None,
    minutes: Minutes = None,
    people: People = None,
    seating: Seating = None,
    start: Start = None,
    audience: Annotated[str | None, typer.Option(help=AUDIENCE_HELP)] = None,
    language: Annotated[str | None, typer.Option(help=LANGUAGE_HELP)] = None,
    level: Level = None,
    seen: Seen = None,
    projector: Projector = None,
    include: Records = None,
    exclude: Records = None,
    lesson: Lesson = None,
    session: Session = None,
    save: Annotated[
        Path | None, typer.Option(help="Garder la séance · Keep the session: nom.session.json.")
    ] = None,
    messages: Messages = None,
) -> None:
    """Plan one session, print it and keep it where asked."""
    from guides.commands.plan import plan_as_text  # noqa: PLC0415
    from guides.planning.asking.asked import Asked  # noqa: PLC0415

    asked = session_asked(context.params, session) or Asked({})
    kept = asked.kept.request if asked.kept else None
    said_for = audience or (kept.audience if kept else None)
    said_in = language or (kept.language if kept else None)
    whom = known("audience", said_for, AUDIENCES) if said_for else None
    spoken = known("language", said_in, tuple(TONGUES)) if said_in else None
    film = film_asked(folder)
    told = reporting.message_language(messages)
    with judging(film):
        said, gone = plan_as_text(film, asked, whom, spoken, save)
    say_which(film, told)
    typer.echo(said)
    if gone:
        typer.echo(reporting.findings_as_text(gone, told, film), err=True)
    if save:
        typer.echo(reporting.saved_as_text(save, told), err=True)
