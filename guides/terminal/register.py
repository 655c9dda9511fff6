"""The commands, in order: name, what each does, and its function.

A command is one file and one line here. Each function imports its own command, so that one
does not pay for the others, and `--help` pays for none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from guides.findings.finding import Message

Told = Callable[..., None]


class Command(NamedTuple):
    """One command.

    Attributes:
        name: as typed.
        about: what it does, on one line.
        load: gives the function whose parameters are the options.
    """

    name: str
    about: Message
    load: Callable[[], Told]

    @property
    def help(self) -> str:
        """What it does, in both languages."""
        return f"{self.about.fr} · {self.about.en}"


def _build() -> Told:
    from guides.terminal.subcommands.build import build  # noqa: PLC0415

    return build


def _plan() -> Told:
    from guides.terminal.subcommands.plan import plan  # noqa: PLC0415

    return plan


def _check() -> Told:
    from guides.terminal.subcommands.check import check  # noqa: PLC0415

    return check


def _serve() -> Told:
    from guides.terminal.subcommands.serve import serve  # noqa: PLC0415

    return serve


def _explain() -> Told:
    from guides.terminal.subcommands.explain import explain  # noqa: PLC0415

    return explain


def _migrate() -> Told:
    from guides.terminal.subcommands.migrate import migrate  # noqa: PLC0415

    return migrate


def _new() -> Told:
    from guides.terminal.subcommands.new import new  # noqa: PLC0415

    return new


def _schema() -> Told:
    from guides.terminal.subcommands.schema import schema  # noqa: PLC0415

    return schema


def _translate() -> Told:
    from guides.terminal.subcommands.translate import translate  # noqa: PLC0415

    return translate


def _import() -> Told:
    from guides.terminal.subcommands.import_ import import_  # noqa: PLC0415

    return import_


COMMANDS: tuple[Command, ...] = (
    Command(
        "new",
        Message(
            "Commencer un film, une affirmation, une question, une source",
            "Begin a film, a claim, a question, a source",
        ),
        _new,
    ),
    Command("build", Message("Fabriquer le kit d'un film", "Build the kit of a film"), _build),
    Command(
        "plan", Message("Dérouler une séance à la minute", "Plan a session to the minute"), _plan
    ),
    Command(
        "check",
        Message(
            "Vérifier un guide : toutes les fautes d'un coup", "Check a guide: every fault at once"
        ),
        _check,
    ),
    Command(
        "serve",
        Message(
            "Voir le guide dans le navigateur pendant qu'on l'écrit",
            "See the guide in the browser while it is written",
        ),
        _serve,
    ),
    Command(
        "explain",
        Message(
            "Dire ce que veut dire un code, et que faire", "Say what a code means, and what to do"
        ),
        _explain,
    ),
    Command(
        "migrate",
        Message("Mettre un dossier à la forme présente", "Bring a folder to the present shape"),
        _migrate,
    ),
    Command(
        "import",
        Message(
            "Prendre des sources de Zotero, des questions d'un tableur",
            "Take sources from Zotero, questions from a spreadsheet",
        ),
        _import,
    ),
    Command(
        "translate",
        Message("Écrire le fichier PO d'une langue", "Write the PO file of a language"),
        _translate,
    ),
    Command(
        "schema",
        Message("Écrire les schémas JSON pour les éditeurs", "Write JSON Schemas for editors"),
        _schema,
    ),
)
