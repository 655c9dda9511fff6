"""WOFF 1.0: a font for browsers, its tables compressed one by one."""

from __future__ import annotations

import struct
import zlib
from operator import itemgetter

HEADER = struct.Struct(">4s4sIHHIHH5I")
TABLE = struct.Struct(">4s3I")  # of a font: tag, checksum, offset, length
ENTRY = struct.Struct(">4s4I")  # of a WOFF: tag, offset, length here, length there, checksum


def woff(font: bytes) -> bytes:
    """An OpenType font, compressed; unpacked, it has the same bytes again."""
    count = int.from_bytes(font[4:6], "big")
    directory = font[12 : 12 + count * TABLE.size]
    first = HEADER.size + count * ENTRY.size
    entries, tables = [], b""
    for tag, checksum, at, length in sorted(TABLE.iter_unpack(directory), key=itemgetter(2)):
        whole = font[at : at + length]
        table = min(whole, zlib.compress(whole), key=len)  # of the same length: as it is
        entries.append(ENTRY.pack(tag, first + len(tables), len(table), length, checksum))
        tables += table + bytes(-len(table) % 4)
    size = first + len(tables)
    kind, none = font[:4], (0, 0, 0, 0, 0)  # neither metadata nor private data
    header = HEADER.pack(b"wOFF", kind, size, count, 0, len(font), 1, 0, *none)
    return b"".join((header, *sorted(entries), tables))
