"""`contrechamp new`: a film's folder, or one more record in it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from guides.document.audience import AUDIENCES
from guides.document.languages import TONGUES
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.model.values.signs import visible
from guides.terminal import reporting
from guides.terminal.chosen import one_of
from guides.terminal.days import day_of_run
from guides.terminal.options import Messages
from guides.terminal.subcommands.asking import asked_of_author


def new(  # noqa: PLR0913, PLR0917  an option each
    name: Annotated[
        str | None,
        typer.Argument(
            help="Nom du dossier, ou : claim | question | source · Name of the folder, or one.",
            show_default=False,
        ),
    ] = None,
    words: Annotated[
        str | None,
        typer.Argument(
            help="L'affirmation, la question, le titre de la source · Its words.",
            show_default=False,
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Titre du film · Title of the film.")] = None,
    director: Annotated[str | None, typer.Option(help="De qui · By whom.")] = None,
    year: Annotated[str | None, typer.Option(help="Année de sortie · Year it came out.")] = None,
    duration: Annotated[str | None, typer.Option(help="Minutes, si on le sait · if known.")] = None,
    language: Annotated[
        list[str] | None, typer.Option(help=f"{one_of(TONGUES)}, répétable · repeatable.")
    ] = None,
    audience: Annotated[
        list[str] | None, typer.Option(help=f"{one_of(AUDIENCES)}, répétable · repeatable.")
    ] = None,
    film: Annotated[
        Path | None, typer.Option(help="Dossier d'un film · Folder of a film.", show_default=False)
    ] = None,
    messages: Messages = None,
) -> None:
    """Write the folder of a new film, or add a record to one; nothing is ever overwritten."""
    from guides.commands import new as command  # noqa: PLC0415
    from guides.starting.naming import folder_name  # noqa: PLC0415
    from guides.starting.record import KINDS  # noqa: PLC0415

    spoken, here, today = reporting.message_language(messages), Path.cwd(), day_of_run(None)
    about = {
        "title": title,
        "director": director,
        "year": year,
        "duration": duration,
        "language": language,
        "audience": audience,
    }
    given = [f"--{option}" for option, value in about.items() if value]
    if name in KINDS:
        if given:
            raise Unusable(OF_A_FILM.fill(name=name, options=", ".join(given)), OF_A_FILM_HINT)
        path = command.new_record(name, film or here, words or "", today)
        typer.echo(BEGUN.fill(path=visible(_from(path, here))).said(spoken))
        return
    if film or words:
        raise Unusable(NO_KIND.fill(name=name or "new"), NO_KIND_HINT)
    if name:
        folder_name(name)  # before anybody is asked anything
    asked = asked_of_author(about, spoken)
    folder = visible(_from(command.new_film(name or asked.title, asked, here, today), here))
    typer.echo(READY.fill(folder=folder).said(spoken))


def _from(path: Path, here: Path) -> Path:
    """A path as somebody reaches it who stands in `here`."""
    return path.relative_to(here) if path.is_relative_to(here) else path


READY = Message(
    "Le film est commencé dans {folder}.\n"
    "  Pour le voir pendant que vous écrivez : contrechamp serve {folder}\n"
    "  Pour imprimer une séance : contrechamp build {folder} --document runsheet",
    "The film is begun in {folder}.\n"
    "  To see it while you write: contrechamp serve {folder}\n"
    "  To print a session: contrechamp build {folder} --document runsheet",
)
BEGUN = Message(
    "{path} est là. Remplissez ce qui est vide ; en attendant, la fiche est mise de côté.",
    "{path} is there. Fill in what is empty; until then, the record is set aside.",
)
OF_A_FILM = Message(
    "{options} : cela se dit d'un film, et non de « new {name} »",
    '{options}: this is said of a film, not of "new {name}"',
)
OF_A_FILM_HINT = Message(
    "Retirez ces options, ou donnez au film un autre nom de dossier.",
    "Leave these options out, or give the film's folder another name.",
)
NO_KIND = Message(
    "« {name} » ne s'ajoute pas à un film", '"{name}" is nothing that is added to a film'
)
NO_KIND_HINT = Message(
    "Choisissez parmi : claim, question, source. Le nom d'un dossier s'écrit sans espace, ou entre "
    "guillemets.",
    "Choose among: claim, question, source. The name of a folder has no space, or stands in "
    "quotes.",
)
