"""The commands as typer knows them."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from guides.terminal.register import Command


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
