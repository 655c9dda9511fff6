"""Pictures of few tones: the same to the eye, whatever filters they came with."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable
from itertools import chain
from typing import NamedTuple

import pytest

from guides.rendering.paper.tones import SIGNATURE, in_few_tones


class Dot(NamedTuple):
    """Red, green and blue."""

    red: int
    green: int
    blue: int


COLOUR = "#C4391D"
OFF = 27  # of 255: half of a seventh, half of a sixteenth before it
MIXED = 40  # of 255: eight mixtures of a colour with more or less black or white
WIDTH, HEIGHT = 23, 15


def grey(chance: random.Random) -> Dot:
    """One of all greys, or white, as most of a drawing is."""
    value = chance.choice((255, 255, 255, 0, chance.randrange(256)))
    return Dot(value, value, value)


def mixed(chance: random.Random) -> Dot:
    """A grey, or the colour with some black or with some white, as on the edge of what it fills."""
    if chance.random() < 0.5:
        return grey(chance)
    ink, light = chance.choice(((1.0, 0.0), (1.0, chance.random()), (chance.random(), 0.0)))
    shares = (int(COLOUR[at : at + 2], 16) * ink for at in (1, 3, 5))
    return Dot(*(round(share + (255 - share) * light) for share in shares))


def paeth(left: int, up: int, corner: int) -> int:
    """As the standard writes it down (9.4)."""
    guess = left + up - corner
    return min(
        (abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner)
    )[2]


def as_typst(rows: list[list[Dot]], kinds: Callable[[int], int]) -> bytes:
    """Eight bits, four channels, each row with the filter that `kinds` says."""
    above, data = bytes(4 * len(rows[0])), b""
    for n, row in enumerate(rows):
        line = b"".join(bytes((*dot, 255)) for dot in row)
        data += bytes([kinds(n)])
        for at, value in enumerate(line):
            left, corner = (line[at - 4], above[at - 4]) if at > 3 else (0, 0)
            up = above[at]
            guess = (0, left, up, (left + up) // 2, paeth(left, up, corner))[kinds(n)]
            data += bytes([(value - guess) & 255])
        above = line
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 6, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(data)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in parts
    )
    return SIGNATURE + b"".join(chunks)


def dots(picture: bytes) -> list[list[Dot]]:
    """Every dot of a picture without filters, of four bits of grey or a palette of sixteen."""
    parts, at = dict[bytes, bytes](), len(SIGNATURE)
    while at < len(picture):
        size = int.from_bytes(picture[at : at + 4])
        name, data = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + size]
        assert zlib.crc32(name + data) == int.from_bytes(picture[at + 8 + size : at + 12 + size])
        parts[name] = data
        at += 12 + size
    width, height, depth, kind = struct.unpack(">IIBB", parts[b"IHDR"][:10])
    palette = parts.get(b"PLTE", bytes(17 * (n // 3) for n in range(48)))
    assert (depth, kind) == (4, 3 if b"PLTE" in parts else 0)
    assert len(palette) <= 48
    raw, length = zlib.decompress(parts[b"IDAT"]), 1 + -(-width * depth // 8)
    rows = [raw[n * length : (n + 1) * length] for n in range(height)]
    assert {row[0] for row in rows} == {0}
    tones = [bytes(t for b in row[1:] for t in divmod(b, 16)) for row in rows]
    colours = [Dot(*palette[at : at + 3]) for at in range(0, len(palette), 3)]
    return [[colours[tone] for tone in row[:width]] for row in tones]


@pytest.mark.parametrize(("dot", "most"), [(grey, OFF), (mixed, MIXED)])
@pytest.mark.parametrize("kind", [0, 1, 2, 3, 4, None], ids=str)
@pytest.mark.parametrize("width", [WIDTH, WIDTH + 1])
def test_no_dot_is_far_off(
    dot: Callable[[random.Random], Dot], most: int, kind: int | None, width: int
) -> None:
    """Greys and colours, odd and even widths, each filter alone and all in turn."""
    chance = random.Random(width)
    rows = [[dot(chance) for _ in range(width)] for _ in range(HEIGHT)]
    rows[3] = rows[2]  # nothing differs from the line above

    made = dots(in_few_tones(as_typst(rows, lambda n: n % 5 if kind is None else kind), COLOUR))

    flat = (chain.from_iterable(chain.from_iterable(side)) for side in (rows, made))
    off = [abs(had - seen) for had, seen in zip(*flat, strict=True)]
    assert max(off) <= most
    assert sum(off) < len(off) * most / 3
