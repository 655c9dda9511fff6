"""The door to the terminal: every command by name, and what each failure says and leaves.

Heavy imports stand inside the commands, so that `--help` and an unchanged build stay
quick.
"""

from __future__ import annotations

import io
import os
import sys

import typer

from guides.findings.errors import ContrechampError, MachineTrouble, Refused, Unusable
from guides.terminal import reporting
from guides.terminal.build import build
from guides.terminal.check import check
from guides.terminal.explain import explain
from guides.terminal.migrate import migrate
from guides.terminal.plan import plan
from guides.terminal.schema import schema

app = typer.Typer(
    name="contrechamp",
    help="Kits de discussion pour documentaires · Discussion kits for documentaries.",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (check, build, migrate, schema, plan, explain):
    app.command()(command)


def run() -> None:
    """Run the command line; every explained failure has a sentence and a status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe that is not UTF-8 still gets a sentence
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except ContrechampError as error:
        _say(error)
        sys.exit(error.exit_status)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _say(error: ContrechampError) -> None:
    asked = sys.argv[sys.argv.index("--messages") + 1 :] if "--messages" in sys.argv else []
    language = reporting.message_language(asked[0] if asked else None)
    assert isinstance(error, Refused | Unusable | MachineTrouble)
    typer.echo(reporting.error_as_text(error, language), err=True)


if __name__ == "__main__":
    run()
