"""Pictures of few tones: a quarter of the bytes that Typst writes, and the eye sees no less.

Typst writes four channels of eight bits. Our drawings are opaque, black on white with one colour
at most: eight greys, or a palette of sixteen mixtures. A filter of PNG works on each channel by
itself, so that a grey picture is undone in one channel of its four; what is the same as the line
above, nearly all of a drawing, is not looked at sign by sign (PNG, third edition, 9.2).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from functools import partial
from itertools import accumulate

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = 4  # red, green, blue and how opaque, as Typst writes them
NEAREST = bytes((value + 8) // 17 for value in range(256))  # one of sixteen, 0 to 15
DIFFERS = re.compile(rb"[^\0]")
GREYS = bytes(round(round(tone / 15 * 7) / 7 * 15) if tone < 16 else 0 for tone in range(256))
GREY, PALETTE = 0, 3  # kinds of picture
MOST = 16  # tones of a palette
SMALL = 8  # of zlib: 9 takes twice as long for a fiftieth less


def in_few_tones(picture: bytes, colour: str) -> bytes:
    """A picture as Typst writes it, in eight greys, and as many mixtures of a colour if it has one.

    Args:
        picture: PNG of eight bits a channel, four channels, not interlaced, opaque.
        colour: "#RRGGBB", the one colour that it may have beside greys.

    Returns:
        PNG, two dots a byte, of greys or of a palette of `colour`, black and white.
    """
    parts = [*_chunks(picture)]
    width, _, depth, kind = struct.unpack(">IIBB", parts[0][1][:10])
    assert (depth, kind) == (8, 6), "Typst writes eight bits a channel, and four channels"
    packed = b"".join(data for name, data in parts if name == b"IDAT")
    lines = _lines(zlib.decompress(packed), 1 + CHANNELS * width)
    if all(line[1::4] == line[2::4] == line[3::4] for line in lines):
        return _written(width, [row.translate(GREYS) for row in _undone(lines, 0)])
    shares = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    most, least = shares.index(max(shares)), shares.index(min(shares))
    both = zip(_undone(lines, most), _undone(lines, least), strict=True)
    rows = [_paired(*rows) for rows in both]
    whole = b"".join(rows)
    ranks, tones = _merged({pair: whole.count(pair) for pair in sorted({*whole})})
    palette = bytes(value for tone in tones for value in _mixed(divmod(tone, 16), shares))
    return _written(width, [row.translate(ranks) for row in rows], palette)


def _merged(held: dict[int, int]) -> tuple[bytes, list[int]]:
    """The rank of each pair of tones in a palette of sixteen, and the pairs that are in it.

    A grey is one of eight. Of the others, that one goes, time and again, whose dots are changed
    least by taking the nearest there is.

    Args:
        held: how many dots have each pair.
    """
    nearest = {pair: 17 * GREYS[pair % 16] for pair in held if pair % 17 == 0}
    greys = sorted({*nearest.values()})
    tones = [*greys, *(pair for pair in held if pair % 17)]
    while len(tones) > MOST:
        costs = (
            (held[one] * _apart(one, other), one, other)
            for one in tones[len(greys) :]
            for other in tones
            if one != other
        )
        _, gone, taken = min(costs)
        tones.remove(gone)
        held = held | {taken: held.get(taken, 0) + held[gone]}
    for pair in held:
        nearest.setdefault(pair, min(tones, key=partial(_apart, pair)))
    ranks = bytes(tones.index(nearest[pair]) if pair in nearest else 0 for pair in range(256))
    return ranks, tones


def _apart(one: int, other: int) -> int:
    """How far two pairs of tones are from each other, squared."""
    return int((one // 16 - other // 16) ** 2 + (one % 16 - other % 16) ** 2)


def _mixed(tones: tuple[int, int], shares: list[int]) -> Iterator[int]:
    """A colour that is mixed of another, white and black, told by its strongest and weakest share.

    What is mixed lies in one plane, so that two channels say the third.
    """
    high, low = (17 * tone for tone in tones)
    for share in shares:
        place = (share - min(shares)) / (max(shares) - min(shares))
        yield round(low + (high - low) * place)


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and data of each part of a PNG."""
    at = len(SIGNATURE)
    while at < len(picture):
        size = int.from_bytes(picture[at : at + 4], "big")
        yield picture[at + 4 : at + 8], picture[at + 8 : at + 8 + size]
        at += size + 12


def _lines(data: bytes, length: int) -> list[bytes]:
    return [data[at : at + length] for at in range(0, len(data), length)]


def _undone(lines: list[bytes], channel: int) -> Iterator[bytes]:
    """The rows of a channel, without their filters, in tones from 0 to 15."""
    row = bytes(len(lines[0]) // CHANNELS)
    for line in lines:
        row = FILTERS[line[0]](line[1 + channel :: CHANNELS], row)
        yield row.translate(NEAREST)


def _none(line: bytes, above: bytes) -> bytes:
    return line


def _sub(line: bytes, above: bytes) -> bytes:
    return bytes(map((255).__and__, accumulate(line)))


def _up(line: bytes, above: bytes) -> bytes:
    """Byte by byte, all at once: the high bits apart, so that no sum runs into the next byte."""
    low = int.from_bytes(b"\x7f" * len(line))
    one, other = int.from_bytes(line), int.from_bytes(above)
    total = ((one & low) + (other & low)) ^ ((one ^ other) & ~low)
    return total.to_bytes(len(line))


def _average(line: bytes, above: bytes) -> bytes:
    left, row = 0, bytearray()
    for value, up in zip(line, above, strict=True):
        left = (value + (left + up) // 2) & 255
        row.append(left)
    return bytes(row)


def _paeth(line: bytes, above: bytes) -> bytes:
    """What stands left, above or between them, whichever comes nearest to going on as they do."""
    row, at, width = bytearray(above), 0, len(line)
    left = corner = 0
    while at < width:
        up = above[at]
        if left != corner:  # spelt out: half of what this costs
            across, down = up - corner, left - corner
            both = across + down
            across = across if across > 0 else -across
            down = down if down > 0 else -down
            both = both if both > 0 else -both
            guess = left if across <= down and across <= both else up if down <= both else corner
        elif line[at]:
            guess = up
        elif found := DIFFERS.search(line, at):  # until then all is as above
            at = found.start()
            guess = up = above[at]
        else:
            break
        corner, left = up, (line[at] + guess) & 255
        row[at] = left
        at += 1
    return bytes(row)


FILTERS = (_none, _sub, _up, _average, _paeth)


def _paired(first: bytes, second: bytes) -> bytes:
    """Two tones a byte, the first in its upper half."""
    both = int.from_bytes(first) << 4 | int.from_bytes(second)
    return both.to_bytes(len(first))


def _written(width: int, rows: list[bytes], palette: bytes = b"") -> bytes:
    """A picture of greys, or of a palette, whose rows hold a dot a byte, of 0 to 15."""
    header = (width, len(rows), 4, PALETTE if palette else GREY)
    parts = [(b"IHDR", struct.pack(">IIBBBBB", *header, 0, 0, 0))]
    if palette:
        parts.append((b"PLTE", palette))
    even = (row + b"\0" * (width % 2) for row in rows)
    lines = (b"\0" + _paired(row[::2], row[1::2]) for row in even)
    packer = zlib.compressobj(SMALL, strategy=zlib.Z_FILTERED)
    packed = packer.compress(b"".join(lines)) + packer.flush()
    parts += [(b"IDAT", packed), (b"IEND", b"")]
    return SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
