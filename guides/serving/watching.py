"""Folders watched: the only file that imports watchfiles, which asks the system what changes.

Systems do not say everything: not what another machine writes on a shared disk, not what comes
back under the name of a folder that was deleted. So there is a beat besides; who listens looks at
each.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch
from watchfiles._rust_notify import WatchfilesRustInternalError

QUIET = 40  # milliseconds without news after which a save is over
LONGEST = 400  # milliseconds that a save may take
BEAT = 1.0  # seconds


def beats(*folders: Path) -> Iterator[bool]:
    """True when something in some folders may have changed, False after a second without news.

    It never ends, whatever becomes of the first; of the others, those that are there are watched.

    Raises:
        KeyboardInterrupt: somebody interrupts.
    """
    while True:
        try:
            yield from _heard(*folders)
        except (OSError, WatchfilesRustInternalError):  # gone, closed, or more than it can watch
            yield True
            time.sleep(BEAT)
            yield False


def _heard(folder: Path, *others: Path) -> Iterator[bool]:
    """The same, for as long as the first folder is the one that it was."""
    which = _number(folder)
    for changes in watch(
        folder,
        *(other for other in others if other.is_dir()),
        watch_filter=None,
        debounce=LONGEST,
        step=QUIET,
        rust_timeout=round(1000 * BEAT),
        yield_on_timeout=True,
    ):
        yield bool(changes)
        if _number(folder) != which:
            yield True
            return


def _number(folder: Path) -> tuple[int, int]:
    """What tells a folder from another of its name.

    Raises:
        OSError: it is not there.
    """
    status = folder.stat()
    return status.st_dev, status.st_ino
