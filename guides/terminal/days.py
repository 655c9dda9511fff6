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
        raise Unusable(UNREADABLE.fill(epoch=epoch), SECONDS) from error
    return moment.date().isoformat()


def day_of_run(asked: str | None) -> str:
    """The day by which it is judged what has fallen due: as asked, SOURCE_DATE_EPOCH's, today.

    Raises:
        Unusable: SOURCE_DATE_EPOCH is no number of seconds.
    """
    return asked or date_asked() or time.strftime("%Y-%m-%d")


UNREADABLE = Message("SOURCE_DATE_EPOCH={epoch} illisible", "unreadable SOURCE_DATE_EPOCH={epoch}")
SECONDS = Message("Donnez des secondes depuis 1970.", "Give seconds since 1970.")
