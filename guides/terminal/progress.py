"""How far long work has come: a line that rewrites itself, where somebody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from guides.pipeline import unwatched

WIDTH = 24
CLEARED = "\r\033[K"


@contextmanager
def shown() -> Iterator[Callable[[int, int, str], None]]:
    """Something to tell the number done, the total and what is at hand."""
    if not sys.stderr.isatty():
        yield unwatched
        return
    try:
        yield _line
    finally:
        sys.stderr.write(CLEARED)
        sys.stderr.flush()


def _line(done: int, total: int, at_hand: str) -> None:
    filled = WIDTH * done // max(total, 1)
    bar = f"[{'#' * filled}{'.' * (WIDTH - filled)}]"
    sys.stderr.write(f"{CLEARED}{bar} {done}/{total} {at_hand}")
    sys.stderr.flush()
