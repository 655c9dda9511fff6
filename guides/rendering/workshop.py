"""Templates compiled strictly: everything is escaped, and a name that is not there is an error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.ext import Extension

from guides import cache
from guides.findings.errors import incomplete


def environment(
    *folders: Path, keeps_last_line: bool = False, extensions: tuple[type[Extension], ...] = ()
) -> Environment:
    """Templates of some folders; the first folder that has a name wins.

    Args:
        folders: of templates.
        keeps_last_line: whether what a template makes ends as its file does.
        extensions: of Jinja.
    """
    return _Environment(
        loader=_Loader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=keeps_last_line,
        auto_reload=False,
        extensions=extensions,
        bytecode_cache=_Compiled(keeps_last_line, extensions),
    )


class _Loader(FileSystemLoader):
    """Templates as files; one that is not there or cannot be read is no fault of an author's."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, its path, and whether it is still the same.

        Raises:
            MachineTrouble: the installation is damaged.
        """
        try:
            return super().get_source(environment, template)
        except (TemplateNotFound, OSError, UnicodeDecodeError) as error:
            raise incomplete(template) from error


class _Environment(Environment):
    """Jinja; a template that is no template any more is no fault of an author's."""

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Told by Jinja of what went wrong.

        Raises:
            MachineTrouble: the installation is damaged.
        """
        error = sys.exc_info()[1]
        if isinstance(error, TemplateSyntaxError):
            raise incomplete(f"{error.name or error.filename}:{error.lineno}") from error
        super().handle_exception(source)
        raise AssertionError("Jinja raises what it is told of")


class _Compiled(BytecodeCache):
    """Templates that an earlier run compiled; Jinja itself asks whether their text is the same."""

    def __init__(self, keeps_last_line: bool, extensions: tuple[type[Extension], ...]) -> None:
        """Know by which options else equal templates differ."""
        said = (kind.identifier for kind in extensions)
        self.options = ".".join(("line" if keeps_last_line else "", *said))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, if anything was."""
        compiled = cache.used().get(self._name(bucket))
        if compiled:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        cache.used().put(self._name(bucket), bucket.bytecode_to_string())

    def _name(self, bucket: Bucket) -> str:
        return f"{bucket.key}.{self.options}.jinja"
