"""Objects kept in streams: every one of them comes back, by its number and with its bytes."""

from __future__ import annotations

import io
import re
import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from guides.rendering.paper.packed import TOGETHER, packed
from guides.rendering.paper.press import pressed
from guides.rendering.paper.typeset import count_pages
from tests.rendering.paper.test_press import order

MANY = TOGETHER * 2 + 1


def plain(*objects: bytes) -> bytes:
    """A file as Typst lays it out, whose first object is the root of everything."""
    body, places = b"%PDF-1.7\n%AAAA\n", []
    for number, said in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, said)
    table = b"".join(b"%010d 00000 n\r\n" % place for place in places)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f\r\n" % size
        + table
        + b"trailer\n<</Size %d/Root 1 0 R/ID[(a)(b)]>>\nstartxref\n%d\n%%%%EOF" % (size, len(body))
    )


FILE = plain(
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 0/Kids[]>>",
    b"<</Length 3>>\nstream\nab\r\r\nendstream",
    *(b"[%d(endobj)]" % number for number in range(MANY)),
)


def read(data: bytes) -> dict[int, str]:
    """Every object of a file, by its number."""
    reader = PdfReader(io.BytesIO(data), strict=True)
    objects = {n: IndirectObject(n, 0, reader).get_object() for n in range(1, MANY + 4)}
    return {n: re.sub(r"0, \d{9,}", "", str(said)) for n, said in objects.items()}


def test_every_object_is_there_under_its_number() -> None:
    """In a stream or not, whatever its bytes; the trailer says what it said."""
    made = packed(FILE)
    assert read(made) == read(FILE)
    assert str(PdfReader(io.BytesIO(made)).trailer["/ID"]) == "['a', 'b']"
    assert made.count(b"/Type/ObjStm") == 3
    assert len(made) < len(FILE) / 2
    assert packed(FILE) == made


def test_the_number_of_pages_stays_where_it_is_read() -> None:
    """The root of the pages is the one object without a stream that stays plain."""
    assert count_pages(packed(FILE)) == 0
    plainly = re.findall(rb"(?m)^(\d+) 0 obj\n(?!<<[^\n]*>>\nstream)", packed(FILE))
    assert plainly == [b"2"]


def test_no_stream_ends_like_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """One whose last byte is a CR would look a byte short to a judge of PDF/A."""
    monkeypatch.setattr(zlib, "compress", lambda said, _level: said + b"\r")
    made = packed(FILE)
    assert len(re.findall(rb"\r\r\nendstream", made)) == 5  # four of ours, and the one that was
    assert not re.search(rb"[^\r]\r\nendstream", made)


def test_another_layout_is_told() -> None:
    """A Typst that writes files in another way stops the build, rather than spoil them."""
    with pytest.raises(AssertionError, match="another way"):
        packed(packed(FILE))


def test_what_typst_makes_can_be_read(tmp_path: Path) -> None:
    """The words of a page, after its objects were packed."""
    made = pressed(order(tmp_path, "= Un titre\nÇa va ?"))
    assert isinstance(made, bytes)
    assert "Ça va" in PdfReader(io.BytesIO(packed(made)), strict=True).pages[0].extract_text()
