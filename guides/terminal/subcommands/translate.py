"""`contrechamp translate`: the texts of a film for any translation tool."""

from __future__ import annotations

from typing import Annotated

import typer

from guides.findings.errors import judging
from guides.findings.finding import Message
from guides.model.values.signs import visible
from guides.terminal import reporting
from guides.terminal.films import film_asked
from guides.terminal.options import Folder, Messages


def translate(
    folder: Folder = None,
    language: Annotated[
        str,
        typer.Option(help="en | de | pt-BR… : vers quelle langue · into which language."),
    ] = "en",
    messages: Messages = None,
) -> None:
    """Write the PO file of a language, or bring it up to date."""
    from guides.commands import translate as commands  # noqa: PLC0415

    spoken = reporting.message_language(messages)
    film = film_asked(folder)
    with judging(film):
        path, counts, inside = commands.translate(film, language)
    said = [WRITTEN.fill(path=visible(path), **counts._asdict())]
    if counts.aside:
        said.append(ASIDE.fill(count=counts.aside))
    if inside:
        said.append(INSIDE.fill(count=inside, language=language))
    for line in said:
        typer.echo(line.said(spoken))


WRITTEN = Message(
    "{path} : {translated} texte(s) traduit(s), {fuzzy} à relire, {empty} à traduire",
    "{path}: {translated} text(s) translated, {fuzzy} to read again, {empty} to translate",
)
ASIDE = Message(
    "  {count} traduction(s) dont le texte n'est plus là, gardée(s) à la fin du fichier",
    "  {count} translation(s) whose text is gone, kept at the end of the file",
)
INSIDE = Message(
    "  {count} texte(s) ont leur « {language}: » dans les fiches : il y reste, sans unité ici",
    '  {count} text(s) have their "{language}:" in the records: it stays there, with no unit here',
)
