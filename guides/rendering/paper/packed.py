"""A PDF of Typst in half its bytes: what has no stream of its own is kept in streams of many.

Typst writes every object plain, and the tags of a guide are two thousand of them, half the file.
PDF has object streams for that since 1.5 (ISO 32000-1, 7.5.7), with a table of places that is a
stream itself (7.5.8); PDF/A-2 and PDF/UA-1 allow both. Objects keep their numbers and their bytes.
"""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

TOGETHER = 100  # objects a stream: a reader unpacks all of them for one
FREE, PLAIN, INSIDE = 0, 1, 2  # of an entry of the table
WIDTHS = (1, 4, 2)  # its bytes: kind; place, or number of the stream; generation, or rank in it
TABLE = re.compile(
    rb"\nxref\n0 \d+\n(?P<places>(?:\d{10} \d{5} [nf]\r?\n|\d{10} \d{5} [nf] \n)+)"
    rb"trailer\n<</Size (?P<size>\d+)(?P<rest>.*)>>\nstartxref\n\d+\n%%EOF\s*$",
    re.DOTALL,
)
OPENS, CLOSES = re.compile(rb"\d+ 0 obj\n"), b"\nendobj"
PAGES = b"/Type/Pages"  # stays plain: how many pages there are is read from the file


def packed(data: bytes) -> bytes:
    """The same document in fewer bytes.

    Args:
        data: as Typst lays it out: objects one after another, a plain table of their places.
    """
    table = TABLE.search(data)
    assert table, "Typst lays its files out in another way"
    places = [int(line[:10]) for line in table["places"].splitlines()]  # by number; of 0, none
    ends = dict(pairwise(sorted((*places[1:], table.start() + 1))))
    objects = {n: data[at : ends[at]] for n, at in enumerate(places) if n}
    bare = {n: _bare(written) for n, written in objects.items()}
    small = [n for n, said in bare.items() if not said.endswith(b"endstream") and PAGES not in said]
    entries = {0: (FREE, 0, 65535)}
    parts, length = [data[: min(places[1:])]], min(places[1:])
    groups = [small[at : at + TOGETHER] for at in range(0, len(small), TOGETHER)]
    streams = dict(enumerate(groups, start=int(table["size"])))
    for number, held in streams.items():
        entries |= {n: (INSIDE, number, rank) for rank, n in enumerate(held)}
    whole = {n: objects[n] for n in sorted(objects.keys() - entries.keys())}
    whole |= {n: _together(n, {each: bare[each] for each in held}) for n, held in streams.items()}
    for number, written in whole.items():
        entries[number] = (PLAIN, length, 0)
        parts.append(written)
        length += len(written)
    last = int(table["size"]) + len(streams)
    entries[last] = (PLAIN, length, 0)
    rows = b"".join(_row(entries[number]) for number in range(last + 1))
    about = b"/Type/XRef/Size %d/W[%d %d %d]" % (last + 1, *WIDTHS) + table["rest"]
    parts += [_stream(last, about, rows), b"startxref\n%d\n%%%%EOF" % length]
    return b"".join(parts)


def _bare(written: bytes) -> bytes:
    """An object without its number and its end."""
    opening = OPENS.match(written)
    assert opening
    return written[opening.end() : written.rindex(CLOSES)]


def _together(number: int, held: dict[int, bytes]) -> bytes:
    """A stream of objects: their numbers and places, then one after another."""
    places, at = [], 0
    for each, said in held.items():
        places.append(b"%d %d " % (each, at))
        at += len(said) + 1
    head = b"".join(places)
    about = b"/Type/ObjStm/N %d/First %d" % (len(held), len(head))
    return _stream(number, about, head + b"\n".join(held.values()))


def _stream(number: int, about: bytes, said: bytes) -> bytes:
    """An object with a stream; a last byte that is a CR does not run into the end of its line."""
    inside = zlib.compress(said, 9)
    opening = b"%d 0 obj\n<<%b/Filter/FlateDecode/Length %d>>" % (number, about, len(inside))
    end = b"\r\n" if inside.endswith(b"\r") else b"\n"
    return opening + b"\nstream\n" + inside + end + b"endstream\nendobj\n"


def _row(entry: tuple[int, int, int]) -> bytes:
    return b"".join(
        value.to_bytes(width, "big") for value, width in zip(entry, WIDTHS, strict=True)
    )
