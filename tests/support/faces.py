"""The faces that a page brings, taken out of it again."""

from __future__ import annotations

import base64
import re
import struct
import zlib
from typing import NamedTuple

import uharfbuzz as hb

RULE = re.compile(
    r'@font-face { font-family: "([^"]+)"; font-style: (\w+); font-weight: ([\d ]+);'
    r' src: url\("data:font/woff;base64,([\w+/=]+)"\) format\("woff"\); }'
)


class Brought(NamedTuple):
    """One face of a page: what its rule says, and the font itself."""

    family: str
    style: str
    weight: str
    font: bytes

    def characters(self) -> set[str]:
        """Those it can show."""
        return characters(self.font)


def brought(source: str) -> list[Brought]:
    """Every face that a page brings; a rule of another form is none."""
    return [
        Brought(family, style, weight, unpacked(base64.b64decode(data)))
        for family, style, weight, data in RULE.findall(source)
    ]


def characters(font: bytes) -> set[str]:
    """Those a font can show."""
    return {chr(code) for code in hb.Face(font).unicodes}


def records(font: bytes) -> dict[int, str]:
    """The name records of a font, by number."""
    face = hb.Face(font)
    return {entry.name_id: face.get_name(entry.name_id) or "" for entry in face.list_names()}


def unpacked(woff: bytes) -> bytes:
    """The font in a WOFF 1.0, read as the recommendation says (W3C, 2012, sections 4 and 5)."""
    sign, kind, size, count, reserved, whole = struct.unpack(">4s4sIHHI", woff[:20])
    assert (sign, size, reserved, size % 4) == (b"wOFF", len(woff), 0, 0)
    entries = [struct.unpack_from(">4s4I", woff, 44 + 20 * n) for n in range(count)]
    assert entries == sorted(entries)
    power = 1 << (count.bit_length() - 1)
    head = (kind, count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    lines, tables = [], b""
    for tag, at, there, length, checksum in sorted(entries, key=lambda entry: entry[1]):
        assert at % 4 == 0 and there <= length
        table = woff[at : at + there]
        table = table if there == length else zlib.decompress(table)
        assert len(table) == length
        lines.append(struct.pack(">4s3I", tag, checksum, 12 + 16 * count + len(tables), length))
        tables += table + bytes(-length % 4)
    font = b"".join((struct.pack(">4s4H", *head), *sorted(lines), tables))
    assert len(font) == whole
    return font
