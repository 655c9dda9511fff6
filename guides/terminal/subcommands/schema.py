"""`contrechamp schema`: JSON Schemas for editors."""

from __future__ import annotations

from pathlib import Path

import typer

from guides.terminal.options import Out


def schema(out: Out = Path("schema")) -> None:
    """Write a schema for each kind of file."""
    from guides.commands.schemas import write_schemas  # noqa: PLC0415

    for path in write_schemas(out):
        typer.echo(path)
