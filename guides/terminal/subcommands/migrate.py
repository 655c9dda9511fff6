"""`contrechamp migrate`: a film's folder brought to the present shape."""

from __future__ import annotations

from typing import Annotated

import typer

from guides.findings.errors import judging
from guides.findings.finding import Message
from guides.model.values.signs import visible
from guides.terminal import reporting
from guides.terminal.films import film_asked
from guides.terminal.options import Folder, Messages


def migrate(
    folder: Folder = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Montrer sans rien écrire · Show, write nothing."),
    ] = False,
    messages: Messages = None,
) -> None:
    """Bring a folder to the present shape."""
    from guides.commands.migrate import migrate_folder  # noqa: PLC0415

    language = reporting.message_language(messages)
    film = film_asked(folder)
    with judging(film):
        outcome = migrate_folder(film, writing=not dry_run)
    for line in outcome.diff:
        typer.echo(visible(line))
    for step in outcome.steps:
        typer.echo(step.said(language), err=True)
    closing = (WOULD if dry_run else DONE) if outcome.steps else NOTHING
    said = closing.fill(count=len(outcome.files), folder=visible(film))
    typer.echo(said.said(language), err=True)


NOTHING = Message("{folder} a déjà la forme présente", "{folder} has the present shape already")
DONE = Message("{count} fichier(s) changé(s) dans {folder}", "{count} file(s) changed in {folder}")
WOULD = Message(
    "{count} fichier(s) à changer dans {folder} ; rien n'a été écrit (--dry-run)",
    "{count} file(s) to change in {folder}; nothing was written (--dry-run)",
)
