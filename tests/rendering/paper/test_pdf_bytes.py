"""What happens to the bytes after Typst: nothing a reader could see, all that judges want."""

from __future__ import annotations

import re
import zlib

import pytest

from guides.rendering.paper.typeset import _settled, count_pages

ENDINGS = (b"ab\r", b"abc", b"\r", b"a\r\r", b"b\n")


def pdf(*streams: bytes) -> bytes:
    """A file laid out as Typst lays it out: objects, a plain table of their places."""
    body, places = b"%PDF-1.7\n", []
    for number, data in enumerate(streams, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n<</Length %d>>\nstream\n" % (number, len(data))
        body += data + b"\nendstream\nendobj\n"
    table = b"".join(b"%010d 00000 n\r\n" % place for place in places)
    size = len(streams) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f\r\n" % size
        + table
        + b"trailer\n<</Size %d>>\nstartxref\n%d\n%%%%EOF" % (size, len(body))
    )


@pytest.mark.parametrize("endings", [(), ENDINGS[:1], ENDINGS, ENDINGS * 3])
def test_a_stream_that_ends_like_a_line_is_no_longer_doubtful(endings: tuple[bytes, ...]) -> None:
    """Every stream keeps its bytes and its length, and every place in the table is right."""
    settled = _settled(pdf(*endings))

    start = int(settled.rpartition(b"startxref\n")[2].split(b"\n")[0])
    assert settled[start:].startswith(b"xref\n")
    places = [int(place) for place in re.findall(rb"(?m)^(\d{10}) 00000 n", settled[start:])]
    assert len(places) == len(endings)
    for number, (place, data) in enumerate(zip(places, endings, strict=True), start=1):
        opening = b"%d 0 obj\n<</Length %d>>\nstream\n" % (number, len(data))
        assert settled[place:].startswith(opening + data)
        after = settled[place + len(opening + data) :]
        assert re.match(rb"\r?\nendstream", after)
        assert not (data.endswith(b"\r") and after.startswith(b"\n"))


def test_a_file_without_such_a_stream_is_left_alone() -> None:
    """Not a byte changes when there is nothing to settle."""
    assert _settled(pdf(b"abc", b"d")) == pdf(b"abc", b"d")


def test_pages_are_counted() -> None:
    """The number of pages is read from the root of the pages."""
    assert count_pages(b"<</Type/Pages/Count 12/Kids[]>>" + zlib.compress(b"/Count 3")) == 12
