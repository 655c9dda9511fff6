"""The cover as a drawing: title, document and maker between the two frames of our mark."""

from __future__ import annotations

import textwrap

from guides.document.drawing import Drawing, Drawn, Frame, Label, Stroke
from guides.document.edition import Edition

WIDTH, HEIGHT = 120.0, 160.0  # millimetres, as every drawing
MIDDLE, TITLE_AT, ROOM = WIDTH / 2, 64.0, 78.0  # the title's middle, and how high it may be
LETTER = 156.0  # millimetres that a line's characters may measure in height, side by side
SHARE = 1.25  # of a line in the height of its letters
WIDTHS = (15, 20, 26, 34, 44)  # characters a line: the first in which the whole title has room


def cover(edition: Edition) -> Drawing:
    """One drawing, of which the picture and the raster are made.

    A title too long for the smallest letters ends in an ellipsis.
    """
    lines, size = _set(edition.metadata.film)
    top = TITLE_AT - SHARE * size * (len(lines) - 1) / 2
    head = edition.running_head.replace(f"{edition.metadata.film} · ", "")
    parts: tuple[Drawn, ...] = (
        Frame(0, 0, WIDTH, HEIGHT, "paper", 0),
        *_bracket(12, 50),
        *_bracket(108, 70),
        *(
            Label(MIDDLE, top + SHARE * size * place, line, size, "middle", strong=True)
            for place, line in enumerate(lines)
        ),
        *_small(head, 127, 5.2),
        *_small(edition.metadata.author, 146, 4),
    )
    return Drawing(WIDTH, HEIGHT, parts)


def _set(title: str) -> tuple[list[str], float]:
    """The lines of a title, and how large they are."""
    for width in WIDTHS:
        lines, size = textwrap.wrap(title, width), LETTER / width
        if SHARE * size * len(lines) <= ROOM:
            return lines, size
    most = int(ROOM / (SHARE * size))
    return textwrap.wrap(title, width, max_lines=most, placeholder=" …"), size


def _small(text: str, y: float, size: float) -> tuple[Label, ...]:
    """A line under the frames, in smaller letters when it is long."""
    fits = min(size, LETTER / max(len(text), 1) * 1.2)
    return (Label(MIDDLE, y, text, fits, "middle"),)


def _bracket(outer: float, inner: float) -> tuple[Stroke, ...]:
    """Half of the frames: from one side, above and below towards the other."""
    top, bottom, weight = 20.0, 108.0, 2.0
    return (
        Stroke(outer, top, inner, top, weight),
        Stroke(outer, top - weight / 2, outer, bottom + weight / 2, weight),
        Stroke(outer, bottom, inner, bottom, weight),
    )
