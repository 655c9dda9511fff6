"""The README's pictures, from the build itself: `make pictures` (needs pdftoppm).

Sixteen greys are enough for black print, and keep each file small.
"""

from __future__ import annotations

import struct
import subprocess
import tempfile
import zlib
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfReader

from guides import locations, pipeline
from guides.building.order import Order

HERE = Path(__file__).parent
FILM = locations.default_film()
SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Shot(NamedTuple):
    """A page to show: the first of a PDF that says some words, so many dots to the inch."""

    name: str
    pdf: str
    words: str
    dpi: int


SHOTS = (
    Shot("runsheet", "40min/runsheet.pdf", "", 100),
    Shot("spread", "guide.pdf", "Affirmation 1\n", 100),
    Shot("slide", "40min/slides.pdf", "Est-ce prouvé", 60),
)


def draw(folder: Path) -> None:
    """Build the French film club's documents in a folder, and copy the pictures here."""
    order = Order(
        FILM,
        folder,
        languages=("fr",),
        audiences=("cineclub",),
        documents=("guide", "runsheet", "slides"),
        formats=("pdf",),
    )
    pipeline.build(order)
    for shot in SHOTS:
        path = folder / FILM.name / "fr/cineclub" / shot.pdf
        (HERE / f"{shot.name}.png").write_bytes(png(*_shades(path, _page(path, shot), shot.dpi)))


def _page(path: Path, shot: Shot) -> int:
    """The number of the page to show, from 1."""
    said = (page.extract_text() + "\n" for page in PdfReader(path).pages)
    return next(n for n, text in enumerate(said, start=1) if shot.words in text)


def _shades(path: Path, page: int, dpi: int) -> tuple[int, int, bytes]:
    """Width, height and the shades of a page, row by row."""
    at = ("-r", str(dpi), "-f", str(page), "-l", str(page))
    drawn = subprocess.run(["pdftoppm", "-gray", *at, path], check=True, capture_output=True)
    _, size, _, shades = drawn.stdout.split(b"\n", 3)
    width, height = (int(number) for number in size.split())
    return width, height, shades


def png(width: int, height: int, shades: bytes) -> bytes:
    """A PNG of four bits a pixel (ISO/IEC 15948)."""
    rows = (shades[y * width : (y + 1) * width] for y in range(height))
    packed = b"".join(b"\0" + _halves(row) for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(packed, 9)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _halves(row: bytes) -> bytes:
    """Two pixels a byte, the left one first."""
    even = row + b"\xff" * (len(row) % 2)
    return bytes(
        (a + 8) // 17 << 4 | (b + 8) // 17 for a, b in zip(even[::2], even[1::2], strict=True)
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        draw(Path(made))
