"""A grey photocopier, twice: what is left of a page after a copy of a copy.

Shades run from 0 (black) to 255 (white). A copy blurs (the optics), then hardens (the drum has
few greys: what is lighter than PAPER prints nothing, what is darker than TONER prints solid),
and leaves specks where dust lay: always the same ones.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

DPI = 150
TONER, PAPER = 90, 205
HARDENED = bytes(
    0 if shade <= TONER else 255 if shade >= PAPER else 255 * (shade - TONER) // (PAPER - TONER)
    for shade in range(256)
)
DUST = 4001  # one pixel in so many, a prime: no two rows alike


@dataclass(frozen=True)
class Picture:
    """Rows of shades; a page of A4 is 1240 by 1754 pixels."""

    rows: tuple[bytes, ...]

    def box(self, left: float, top: float, right: float, bottom: float) -> list[int]:
        """The shades within a box given in points from the top left, darkest first."""
        x0, y0, x1, y1 = (max(0, round(at * DPI / 72)) for at in (left, top, right, bottom))
        return sorted(shade for row in self.rows[y0:y1] for shade in row[x0:x1])


def printed(pdf: Path, page: int) -> Picture:
    """A page as a grey printer prints it; pages count from 1."""
    at = ("-r", str(DPI), "-f", str(page), "-l", str(page))
    data = subprocess.run(
        ["pdftoppm", "-gray", *at, str(pdf)], check=True, capture_output=True
    ).stdout
    _, size, _, shades = data.split(b"\n", 3)
    width, height = (int(number) for number in size.split())
    return Picture(tuple(shades[y * width : (y + 1) * width] for y in range(height)))


def copied(picture: Picture) -> Picture:
    """A copy: blurred across and down, hardened, dusted."""
    across = [_blurred(row, row[:1] + row, row[1:] + row[-1:]) for row in picture.rows]
    above, below = [across[0], *across], [*across[1:], across[-1]]
    soft = (_blurred(*three) for three in zip(across, above, below, strict=False))
    return Picture(tuple(_dusted(row.translate(HARDENED), y) for y, row in enumerate(soft)))


def _blurred(middle: bytes, before: bytes, after: bytes) -> bytes:
    """Each pixel half itself, a quarter of each neighbour."""
    return bytes((2 * m + b + a) >> 2 for m, b, a in zip(middle, before, after, strict=False))


def _dusted(row: bytes, y: int) -> bytes:
    specked = bytearray(row)
    for x in range(-y * len(row) % DUST, len(row), DUST):
        specked[x] = 128
    return bytes(specked)
