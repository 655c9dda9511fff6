"""`contrechamp serve`: the guide in the browser while it is written."""

from __future__ import annotations

from typing import Annotated

import typer

from guides import interruption
from guides.document.audience import LANGUAGES
from guides.findings.errors import Defect, MachineTrouble, Unusable
from guides.findings.finding import Message
from guides.terminal import reporting
from guides.terminal.chosen import known
from guides.terminal.days import day_of_run
from guides.terminal.defects import explained
from guides.terminal.films import film_asked, from_here
from guides.terminal.options import Folder, Messages


def serve(
    folder: Folder = None,
    port: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            help="0 : un port libre · 0: a free port.",
            show_default=False,
        ),
    ] = None,
    messages: Messages = None,
) -> None:
    """Show a guide until Ctrl-C, new at each save."""
    from guides.commands import serve as command  # noqa: PLC0415

    film = film_asked(folder)
    spoken = reporting.message_language(messages)
    language = known("messages", spoken, LANGUAGES)

    def said(address: str) -> None:
        typer.echo(READY.fill(film=from_here(film), address=address).said(language))
        typer.echo(STOP.said(language))

    try:
        with interruption.minded():
            command.serve(film.resolve(), port, language, said, lambda: day_of_run(None), _told)
    except KeyboardInterrupt:
        typer.echo(STOPPED.said(language), err=True)
        interruption.told()
        raise typer.Exit(130) from None


def _told(error: Exception) -> tuple[Message, Message]:
    """What is wrong when it is no author's fault, and what to do."""
    why = error if isinstance(error, Unusable | MachineTrouble | Defect) else explained(error)
    assert isinstance(why, Unusable | MachineTrouble | Defect)
    return why.message, why.hint


READY = Message("{film} se voit ici : {address}", "{film} is shown here: {address}")
STOP = Message(
    "Chaque enregistrement s'y voit aussitôt. Ctrl-C pour arrêter.",
    "Each save shows there at once. Ctrl-C to stop.",
)
STOPPED = Message("aperçu arrêté", "preview stopped")
