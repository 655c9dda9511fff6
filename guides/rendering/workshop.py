"""Templates compiled strictly: everything is escaped, and a name that is not there is an error."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension


def environment(
    *folders: Path, keeps_last_line: bool = False, extensions: tuple[type[Extension], ...] = ()
) -> Environment:
    """Templates of some folders; the first folder that has a name wins.

    Args:
        folders: of templates.
        keeps_last_line: whether what a template makes ends as its file does.
        extensions: of Jinja.
    """
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=keeps_last_line,
        auto_reload=False,
        extensions=extensions,
    )
