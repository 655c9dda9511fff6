"""`contrechamp import`: sources of Zotero, questions and claims of a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from guides.findings.finding import Message
from guides.model.values.signs import visible
from guides.terminal import reporting
from guides.terminal.films import film_asked
from guides.terminal.options import Folder, Messages


def import_(
    file: Annotated[
        Path,
        typer.Argument(
            help="Zotero : CSL JSON. Tableur (CSV, ODS) : « question ; fonction ; relance » ou "
            "« affirmation ; qui le dit ; source » en première ligne · Zotero: CSL JSON. "
            'Spreadsheet (CSV, ODS): "question; function; follow-up" or "claim; who says it; '
            'source" as its first row.',
            show_default=False,
        ),
    ],
    folder: Folder = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Montrer sans rien écrire · Show, write nothing."),
    ] = False,
    messages: Messages = None,
) -> None:
    """Bring in sources, questions or claims as new records."""
    from guides.commands.import_ import import_file  # noqa: PLC0415

    language = reporting.message_language(messages)
    film = film_asked(folder)
    done = import_file(file, film, writing=not dry_run)
    if done.findings:
        typer.echo(reporting.findings_as_text(done.findings, language), err=True)
    head = WOULD if dry_run else WRITTEN
    said = [head.fill(folder=visible(film))] if done.files else [NOTHING.fill(folder=visible(film))]
    for name, ids in done.files.items():
        more = MORE.fill(count=len(ids) - NAMED) if len(ids) > NAMED else Message("", "")
        shown = ", ".join(ids[:NAMED])
        said.append(FILE.fill(name=name, count=len(ids), ids=shown, more=more))
    said += [
        FILL.fill(kind=kind, keys=", ".join(keys)) for kind, keys in done.missing.items() if keys
    ]
    if done.files and not dry_run:
        said.append(NEXT)
    for line in said:
        typer.echo(visible(line.said(language)))
    raise typer.Exit(done.status)


NAMED = 10  # ids on a line
WRITTEN = Message("Écrit dans {folder} :", "Written in {folder}:")
WOULD = Message(
    "Serait écrit dans {folder} (--dry-run : rien ne l'a été) :",
    "Would be written in {folder} (--dry-run: nothing was):",
)
NOTHING = Message("Rien de neuf pour {folder}", "Nothing new for {folder}")
FILE = Message(
    "  {name}, {count} fiche(s) : {ids}{more}", "  {name}, {count} record(s): {ids}{more}"
)
MORE = Message(" … et {count} autre(s)", " … and {count} more")
FILL = Message("À remplir ({kind}) : {keys}", "To fill in ({kind}): {keys}")
NEXT = Message(
    "Remplissez-le dans ces fichiers ; dans un brouillon (« state: draft »), contrechamp check "
    "dit ce qui manque à chaque fiche.",
    'Write it into these files; in a draft ("state: draft"), contrechamp check says what each '
    "record lacks.",
)
