"""One finished file: where it goes and what is in it."""

from __future__ import annotations

from typing import NamedTuple


class Artefact(NamedTuple):
    """What `render` gives and `write` takes.

    Attributes:
        path: relative to the output folder, with forward slashes, ASCII.
        data: the bytes of the file.
    """

    path: str
    data: bytes
