"""The cover as a drawing: the film's colour with the title in our frame, and its claims below."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from guides.document.colour import PAPER, over
from guides.document.edition import Edition
from guides.document.nodes.drawing import Drawing, Drawn, Frame, Label, Stroke, Tone, moved
from guides.document.nodes.walk import plain

WIDTH, HEIGHT = 120.0, 160.0  # millimetres, as every drawing
EDGE, INSET = 9.0, 20.0  # left of the frame and of the claims, and of what stands in the frame
DEEPEST = 146.0  # that the colour goes, where no claim stands below
SAID, WALL, AFTER = 7.5, 11.0, 7.0  # under the colour, what the frames are, then they; then room
WEIGHT, ARM, GAP = 4.0, 15.0, 9.0  # of the frame; around it, the colour
BLEED = 0.5  # a picture is drawn with a rim, for strokes on its edge
FOOT = 155.0  # the base line of the maker's name
LINE = WIDTH - 2 * INSET  # that a line of the title may measure
LETTER = 0.62  # the width of a letter in its height, with room to spare
LEADING = 1.15  # of a line in the height of its letters
SIZES = (12.0, 10.5, 9.0, 7.5, 6.0, 4.5)  # the first in which the whole title has room
LEAD = 6.4  # the height of letters that count as large, 18 pt
SMALL, SMALLER = 3.9, 3.4


def cover(edition: Edition) -> Drawing:
    """One drawing, of which the picture and the raster are made.

    A title too long for the smallest letters ends in an ellipsis.
    """
    wall = edition.face.drawing if edition.face else None
    share = (WIDTH - 2 * EDGE) / wall.width if wall else 0
    deep = FOOT - AFTER - wall.height * share - WALL if wall else DEEPEST
    tone: Tone = "paper" if over(edition.colour) == PAPER else "ink"
    parts: tuple[Drawn, ...] = (
        Frame(0, 0, WIDTH, HEIGHT, "paper", 0),
        Frame(-BLEED, -BLEED, WIDTH + 2 * BLEED, deep + BLEED, "field", 0),
        *_bracket(deep, tone),
        *_titled(edition, deep, tone),
        *_claims(edition, deep, share),
        Label(EDGE, FOOT, edition.metadata.author, SMALLER),
    )
    return Drawing(WIDTH, HEIGHT, parts)


def _bracket(deep: float, tone: Tone) -> Iterator[Stroke]:
    """The frame of our mark, its arms turned inwards."""
    top, bottom, half = GAP + WEIGHT / 2, deep - GAP - WEIGHT / 2, WEIGHT / 2
    for edge, inwards in ((EDGE + half, 1), (WIDTH - EDGE - half, -1)):
        yield Stroke(edge, top - half, edge, bottom + half, WEIGHT, tone)
        for level in (top, bottom):
            yield Stroke(edge, level, edge + inwards * ARM, level, WEIGHT, tone)


def _titled(edition: Edition, deep: float, tone: Tone) -> Iterator[Label]:
    """The title in the frame, and under it which document it is, for whom."""
    head = edition.running_head.replace(f"{edition.metadata.film} · ", "")
    below = min(LEAD, LINE / (max(len(head), 1) * LETTER))
    room = deep - 2 * (GAP + WEIGHT + 4) - 2 * below
    lines, size = _set(edition.metadata.film, room)
    high = LEADING * size * len(lines) + 2 * below
    y = deep / 2 - high / 2 + size * 0.9
    for line in lines:
        yield Label(INSET, round(y, 2), line, size, strong=True, tone=tone)
        y += LEADING * size
    yield Label(INSET, round(y - size * LEADING + 2 * below, 2), head, round(below, 2), tone=tone)


def _set(title: str, room: float) -> tuple[list[str], float]:
    """The lines of a title, and how large they are."""
    for size in SIZES:
        lines = textwrap.wrap(title, _letters(size))
        longest = max(map(len, title.split()), default=0)
        if LEADING * size * len(lines) <= room and longest <= _letters(size):
            return lines, size
    most = int(room / (LEADING * SIZES[-1]))
    short = textwrap.wrap(title, _letters(SIZES[-1]), max_lines=most, placeholder=" …")
    return short, SIZES[-1]


def _letters(size: float) -> int:
    return int(LINE / (size * LETTER))


def _claims(edition: Edition, deep: float, share: float) -> Iterator[Drawn]:
    """What the frames are, and the frames, as wide as the cover has room."""
    if edition.face is None:
        return
    said, wall = plain(edition.face.title), edition.face.drawing
    size = min(SMALL, (WIDTH - 2 * EDGE) / (len(said) * LETTER))
    yield Label(EDGE, deep + SAID, said, round(size, 2), strong=True)
    yield from moved(wall, share, EDGE, deep + WALL)
