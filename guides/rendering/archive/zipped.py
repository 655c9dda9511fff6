"""One zip writer for every zipped format: the same bytes whenever and wherever it is written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

UNIX = 3  # "made by", so that the bytes do not depend on the machine
FIRST = "1980-01-01"
READABLE = 0o644 << 16


def zipped(parts: Iterable[tuple[str, bytes]], date: str, stored: tuple[str, ...] = ()) -> bytes:
    """A zip of some parts, in the order given.

    Args:
        parts: name inside the zip (ASCII, forward slashes) and bytes.
        date: ISO day every part is said to be from; before 1980, which zip knows nothing of, its
            first day.
        stored: names that are not compressed (`mimetype` of EPUB and ODF must not be).
    """
    year, month, day = map(int, max(date, FIRST).split("-"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts:
            part = zipfile.ZipInfo(name, (year, month, day, 0, 0, 0))
            part.create_system = UNIX
            part.external_attr = READABLE
            part.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(part, data)
    return buffer.getvalue()
