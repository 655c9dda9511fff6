"""The commands as typer knows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import typer

from guides.terminal.misused import explained, refuse_empty
from guides.terminal.register import Command


def run_with_options(commands: Iterable[Command], words: Sequence[str]) -> int:
    """Run one of some commands; gives its status.

    Raises:
        Unusable: the command line is none that typer can take.
    """
    refuse_empty(words)
    try:
        return app(commands)(words, standalone_mode=False) or 0
    except typer.TyperException as error:
        raise explained(error) from error


def app(commands: Iterable[Command]) -> typer.Typer:
    """A command line of some commands: a run needs one, and pays for no other."""
    made = typer.Typer(
        name="contrechamp",
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    made.callback()(_together)
    for command in commands:
        made.command(command.name, help=command.help)(command.load())
    return made


def _together() -> None:
    """Be there, so that a single command keeps its name on the command line."""
