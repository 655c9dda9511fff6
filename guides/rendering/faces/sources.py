"""Where the two families are: Source Sans 3 in a package of its own, Libertinus Serif inside Typst.

Neither package is imported here: their files are read.
"""

from __future__ import annotations

import importlib.util
import mmap
import struct
from functools import cache
from pathlib import Path

SERIF = tuple(f"LibertinusSerif-{style}" for style in ("Regular", "Bold", "Italic", "BoldItalic"))
TABLE = struct.Struct(">4s4xII")  # of an OpenType file: tag, checksum, offset, length


def sans_folder() -> Path:
    """The folder with the two variable faces of Source Sans 3, and no other."""
    return _package("fontpkg_source_sans_3") / "files"


def font(name: str) -> bytes:
    """One face, whole: of the serif by its PostScript name, of the sans by that of its file."""
    return _serif()[name] if name in SERIF else (sans_folder() / f"{name}.ttf").read_bytes()


@cache
def _serif() -> dict[str, bytes]:
    """The four faces of Libertinus Serif, whole, by PostScript name.

    Typst has no function for them, but carries the files as they are: on every system the
    same bytes. They are found by how such a file begins, so that what a screen shows is
    what Typst prints, at the price of a search.
    """
    library = next(_package("typst").glob("_typst.*"))
    with library.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        found: dict[str, bytes] = {}
        near = 0
        for name in SERIF:  # in the order of the library, which spares three searches of four
            near = _start(data, name, near)
            found[name] = data[near : near + _length(data, near)]
    return found


def _start(data: mmap.mmap, name: str, near: int) -> int:
    """Where the OpenType file is whose outlines, a table of the kind CFF, bear a name."""
    sign = b"\0\1\1\1" + bytes([len(name) + 1]) + name.encode("ascii")  # a list of one name
    named = data.find(sign, near)
    named = data.find(sign) if named < 0 else named
    start = data.rfind(b"OTTO", 0, max(named, 0))
    assert start >= 0, f"Typst no longer carries {name}"
    assert _tables(data, start)[b"CFF "][0] == named - 4 - start, f"{name} is not whole"
    return start


def _length(data: mmap.mmap, start: int) -> int:
    return max(at + length for at, length in _tables(data, start).values())


def _tables(data: mmap.mmap, start: int) -> dict[bytes, tuple[int, int]]:
    """Offset and length of each table of the file that starts there."""
    first = start + 12
    last = first + TABLE.size * int.from_bytes(data[start + 4 : start + 6], "big")
    return {tag: (at, length) for tag, at, length in TABLE.iter_unpack(data[first:last])}


def _package(name: str) -> Path:
    """Where an installed package is."""
    found = importlib.util.find_spec(name)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent
