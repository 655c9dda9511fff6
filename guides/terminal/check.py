"""`contrechamp check`: every fault of a film's folder, or of a kit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from guides import locations
from guides.terminal import reporting
from guides.terminal.days import day_of_run
from guides.terminal.options import Folder, Messages, Today


def check(
    folder: Folder = None,
    json: Annotated[bool, typer.Option("--json", help="Pour les éditeurs · For editors.")] = False,
    translated: Annotated[
        list[str] | None,
        typer.Option(help="Anglais relu en face du français · English read against the French."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="Un kit plutôt qu'un film : sommes et fichiers · A kit, not a film."),
    ] = None,
    today: Today = None,
    messages: Messages = None,
) -> None:
    """Name every fault of a film's folder, or of a kit."""
    from guides.commands.check import inspect, record_translations  # noqa: PLC0415

    language = reporting.message_language(messages)
    if out is not None:
        from guides.commands.verify import verify  # noqa: PLC0415

        findings, status = verify(out)
    else:
        film = folder or locations.default_film()
        if translated:
            record_translations(film, tuple(translated))
        findings, status = inspect(film, day_of_run(today))
    if json:
        typer.echo(reporting.findings_as_json(findings))
    else:
        typer.echo(reporting.findings_as_text(findings, language), err=bool(findings))
    raise typer.Exit(status)
