"""The parts of office files that are templates: XML, filled in strictly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2.ext import Extension

from guides.rendering.workshop import environment

# What XML 1.0 cannot hold, section 2.2.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LINE_END = re.compile(r"\n\s*")


def filled(folder: Path, name: str, values: Mapping[str, Any], *, tight: bool = False) -> bytes:
    """One part; what XML cannot hold becomes the replacement character.

    Args:
        folder: of the templates.
        name: of the part.
        values: what goes into it.
        tight: without the line ends and indents of the template, which are for who reads it.
    """
    said = _workshop(folder, tight).get_template(f"{name}.jinja").render(values)
    return FORBIDDEN.sub("\ufffd", said).encode("utf-8")


@cache
def _workshop(folder: Path, tight: bool) -> Environment:
    return environment(folder, extensions=(_Tight,) if tight else ())


class _Tight(Extension):
    """Takes line ends and indents out of templates."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """A template's text, before anything is put into it."""
        return LINE_END.sub("", source)
