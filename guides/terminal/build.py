"""`contrechamp build`: a film's kit, or the documents of one session."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from guides import locations
from guides.building.order import DOCUMENT_NAMES, FORMAT_NAMES, Order
from guides.document.audience import AUDIENCES, LANGUAGES, Audience
from guides.document.variant import VARIANTS
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.terminal import reporting
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
    chosen,
    one_of,
    session_asked,
)

if TYPE_CHECKING:
    from guides.planning.asking.asked import Asked


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
    out: Out = Path("out"),
    jobs: Annotated[
        int | None,
        typer.Option(min=1, help="PDF à la fois · PDFs at once.", show_default=False),
    ] = None,
    messages: Messages = None,
) -> None:
    """Fabriquer le kit d'un film · Build the kit of a film."""
    from guides.pipeline import build, unwatched  # noqa: PLC0415

    asked = session_asked(context.params, session)
    kept = asked.kept.request if asked and asked.kept else None
    order = Order(
        film=(folder or locations.default_film()).resolve(),
        out=out,
        languages=chosen("language", language, LANGUAGES, (kept.language,) if kept else LANGUAGES),
        audiences=chosen("audience", audience, AUDIENCES, _usual_audiences(asked)),
        documents=chosen("document", document, DOCUMENT_NAMES, DOCUMENT_NAMES),
        formats=chosen("format", formats, FORMAT_NAMES, ()),
        variants=chosen("variant", variant, VARIANTS, Order.variants),
        date=_date_asked(os.environ.get("SOURCE_DATE_EPOCH")),
        asked=asked,
    )
    outcome = build(
        order,
        _progress if sys.stderr.isatty() else unwatched,
        processes=jobs,
        memory=locations.memory(out),
    )
    spoken = reporting.message_language(messages)
    if outcome.warnings:
        typer.echo(reporting.findings_as_text(outcome.warnings, spoken), err=True)
    typer.echo(reporting.outcome_as_text(outcome.paths, outcome.changed, str(out), spoken))


def _usual_audiences(asked: Asked | None) -> tuple[Audience, ...]:
    """One session is for the audience of its file, or for a film club; a kit for everybody."""
    if asked is None:
        return AUDIENCES
    return (asked.kept.request.audience,) if asked.kept else AUDIENCES[:1]


def _date_asked(epoch: str | None) -> str:
    """The day of SOURCE_DATE_EPOCH (seconds since 1970, UTC), or nothing."""
    if not epoch:
        return ""
    import datetime  # noqa: PLC0415

    try:
        moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Unusable(UNREADABLE.fill(epoch=epoch), SECONDS) from error
    return moment.date().isoformat()


def _progress(done: int, total: int, path: str) -> None:
    """One line that rewrites itself."""
    width = 24
    filled = width * done // max(total, 1)
    line = f"[{'#' * filled}{'.' * (width - filled)}] {done}/{total} {path}"
    sys.stderr.write(f"\r\033[K{line}" if done < total else "\r\033[K")
    sys.stderr.flush()


UNREADABLE = Message("SOURCE_DATE_EPOCH={epoch} illisible", "unreadable SOURCE_DATE_EPOCH={epoch}")
SECONDS = Message("Donnez des secondes depuis 1970.", "Give seconds since 1970.")
