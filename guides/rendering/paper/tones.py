"""Pictures of sixteen tones: a third of the bytes that Typst writes, and the eye sees no less.

Typst writes four channels of eight bits. Our drawings are opaque, black on white with one colour
at most: sixteen greys, or a palette of what is there. A filter of PNG works on each channel by
itself, so that a grey picture is undone in one channel of its four; what is the same as the line
above, nearly all of a drawing, is not looked at sign by sign (PNG, third edition, 9.2).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from itertools import accumulate

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = 4  # red, green, blue and how opaque, as Typst writes them
NEAREST = bytes((value + 8) // 17 for value in range(256))  # one of sixteen, 0 to 15
DIFFERS = re.compile(rb"[^\0]")
GREY, PALETTE = 0, 3  # kinds of picture
SMALL = 8  # of zlib: 9 takes twice as long for a fiftieth less


def in_sixteen_tones(picture: bytes, colour: str) -> bytes:
    """A picture as Typst writes it, each channel in sixteen steps.

    Args:
        picture: PNG of eight bits a channel, four channels, not interlaced, opaque.
        colour: "#RRGGBB", the one colour that it may have beside greys.

    Returns:
        PNG of greys, two dots a byte, or of a palette of `colour`, black and white.
    """
    parts = [*_chunks(picture)]
    width, height, depth, kind = struct.unpack(">IIBB", parts[0][1][:10])
    assert (depth, kind) == (8, 6), "Typst writes eight bits a channel, and four channels"
    packed = b"".join(data for name, data in parts if name == b"IDAT")
    lines = _lines(zlib.decompress(packed), 1 + CHANNELS * width)
    if all(line[1::4] == line[2::4] == line[3::4] for line in lines):
        rows = (row + b"\0" * (width % 2) for row in _undone(lines, 0))
        return _written((width, height, 4, GREY), [_paired(r[::2], r[1::2]) for r in rows])
    shares = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    most, least = shares.index(max(shares)), shares.index(min(shares))
    both = zip(_undone(lines, most), _undone(lines, least), strict=True)
    palette = bytes(value for n in range(256) for value in _mixed(divmod(n, 16), shares))
    return _written((width, height, 8, PALETTE), [_paired(*rows) for rows in both], palette)


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


def _written(header: tuple[int, int, int, int], rows: list[bytes], palette: bytes = b"") -> bytes:
    parts = [(b"IHDR", struct.pack(">IIBBBBB", *header, 0, 0, 0))]
    if palette:
        parts.append((b"PLTE", palette))
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), SMALL)
    parts += [(b"IDAT", packed), (b"IEND", b"")]
    return SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
