"""Drawings as PNG for formats that cannot draw: the same numbers that SVG and PDF draw."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from guides.document.drawing import Drawing

DPI = 300


@cache
def png(drawing: Drawing, templates: Path) -> bytes:
    """A drawing as a picture of `DPI` dots an inch, made once a run.

    Args:
        drawing: what to draw; its millimetres are the size of the picture.
        templates: the folder of templates; `pdf/picture.typ` draws it.
    """
    from guides.rendering.paper.typeset import render_png  # noqa: PLC0415  typst takes a while

    return render_png(drawing, templates, DPI)
