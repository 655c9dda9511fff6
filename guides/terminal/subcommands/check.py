"""`contrechamp check`: every fault of a film's folder, or of a kit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from guides import interruption
from guides.findings.errors import Unusable, judging
from guides.findings.finding import Message
from guides.terminal import reporting
from guides.terminal.days import day_of_run
from guides.terminal.films import film_asked, say_which, which
from guides.terminal.options import Folder, Messages, Today
from guides.terminal.progress import shown


def check(
    folder: Folder = None,
    json: Annotated[bool, typer.Option("--json", help="Pour les éditeurs · For editors.")] = False,
    translated: Annotated[
        list[str] | None,
        typer.Option(
            help="kind:id : anglais relu en face du français · English read against the French."
        ),
    ] = None,
    links: Annotated[
        bool,
        typer.Option(
            "--links",
            help="Essayer l'adresse de chaque source, par le réseau · "
            "Try the address of each source, over the network.",
        ),
    ] = False,
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
    named, film = "", None
    if out is not None:
        if folder or links or translated:
            raise Unusable(A_KIT, ALONE)
        from guides.commands.verify import verify  # noqa: PLC0415

        def waiting() -> None:
            typer.echo(reporting.waiting_as_text(out, language), err=True)

        findings, status = verify(out, waiting)
    else:
        film = film_asked(folder)
        day = day_of_run(today)
        with judging(film):
            if translated:
                record_translations(film, tuple(translated))
            if links:
                _try_links(film, day, language)
        findings, status = inspect(film, day)
        named = f"{which(film, language)}\n"
        if json and folder is None:
            say_which(film, language)
    if json:
        typer.echo(reporting.findings_as_json(findings))
    else:
        said = reporting.findings_as_text(findings, language, film, out)
        typer.echo(named + said, err=bool(findings))
    raise typer.Exit(status)


def _try_links(film: Path, day: str, language: str) -> None:
    """Try the addresses, and say how many; Ctrl-C ends it with what was learnt kept."""
    from guides.commands.links import try_links  # noqa: PLC0415

    try:
        with interruption.minded(), shown() as progress:
            tried, spared = try_links(film, day, progress)
    except KeyboardInterrupt:
        typer.echo(STOPPED.said(language), err=True)
        interruption.told()
        raise typer.Exit(130) from None
    typer.echo(TRIED.fill(tried=tried, spared=spared).said(language), err=True)


A_KIT = Message("--out vérifie un kit, et rien d'autre", "--out checks a kit, and nothing else")
ALONE = Message(
    "Donnez --out seul ; le dossier d'un film se vérifie à part.",
    "Give --out alone; the folder of a film is checked by itself.",
)
TRIED = Message(
    "{tried} adresse(s) essayée(s), {spared} déjà vivante(s) aujourd'hui",
    "{tried} address(es) tried, {spared} found alive today already",
)
STOPPED = Message(
    "arrêté : ce qui a été appris est gardé, une nouvelle fois commencera par le reste",
    "stopped: what was learnt is kept, the next time will begin with the rest",
)
