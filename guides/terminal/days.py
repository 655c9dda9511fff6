"""The days a run goes by: the one its documents print, and the one it is today."""

from __future__ import annotations

import os
import time

from guides.findings.errors import Unusable
from guides.findings.finding import Message


def date_asked() -> str:
    """The day of SOURCE_DATE_EPOCH (seconds since 1970, UTC), or nothing.

    Raises:
        Unusable: it is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return ""
    import datetime  # noqa: PLC0415

    try:
        moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Unusable(UNREADABLE.fill(epoch=epoch[:LONGEST]), SECONDS) from error
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise Unusable(UNREADABLE.fill(epoch=epoch), SECONDS)
    return moment.date().isoformat()


def day_of_run(asked: str | None) -> str:
    """The day by which it is judged what has fallen due: as asked, SOURCE_DATE_EPOCH's, today.

    Raises:
        Unusable: SOURCE_DATE_EPOCH is no number of seconds.
    """
    return asked or date_asked() or time.strftime("%Y-%m-%d")


# Zip files hold no day before 1980; a value of nought, as some systems set it, is taken for theirs.
FIRST_YEAR, LAST_YEAR = 1970, 2100
LONGEST = 40  # characters of a value that is none
UNREADABLE = Message("SOURCE_DATE_EPOCH={epoch} illisible", "unreadable SOURCE_DATE_EPOCH={epoch}")
SECONDS = Message(
    f"Donnez des secondes depuis 1970, d'un jour des années {FIRST_YEAR} à {LAST_YEAR}.",
    f"Give seconds since 1970, of a day of the years {FIRST_YEAR} to {LAST_YEAR}.",
)
