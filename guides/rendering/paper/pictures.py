"""Drawings as PNG for formats that cannot draw: the same numbers that SVG and PDF draw."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from guides.cache import used
from guides.document.colour import INK
from guides.document.nodes.drawing import Drawing
from guides.rendering.data.edition_json import as_data

DPI = 150  # what a school printer shows of greys; twice as many weigh four times as much


@cache
def png(drawing: Drawing, templates: Path, dpi: int = DPI, colour: str = INK) -> bytes:
    """A drawing as a picture, made once as long as neither it nor the program changes.

    Args:
        drawing: what to draw; its millimetres are the size of the picture.
        templates: the folder of templates; `pdf/picture.typ` draws it.
        dpi: dots an inch.
        colour: the film's, of what is drawn in it.
    """
    said = json.dumps([as_data(drawing), dpi, colour, str(templates)])
    name = f"{hashlib.sha256(said.encode()).hexdigest()}.png"
    made = used().get(name)
    if made is None:
        from guides.rendering.paper.tones import in_few_tones  # noqa: PLC0415  as seldom
        from guides.rendering.paper.typeset import render_png  # noqa: PLC0415  typst takes a while

        made = in_few_tones(render_png(drawing, templates, dpi, colour), colour)
        used().put(name, made)
    return made
