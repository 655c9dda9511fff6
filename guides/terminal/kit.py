"""A kit made, and what is said of it; `build` without options comes here past its options."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from guides import locations
from guides.building.order import Order
from guides.findings.errors import Unusable
from guides.findings.finding import Message
from guides.pipeline import build, unwatched
from guides.terminal import reporting

OUT = Path("out")


def usual_order() -> Order:
    """What `build` makes when nothing is said: the whole kit of the film that comes along."""
    return Order(film=locations.default_film().resolve(), out=OUT, date=date_asked())


def make(order: Order, jobs: int | None = None, messages: str | None = None) -> None:
    """Make a kit and say what changed.

    Args:
        order: what to build.
        jobs: how many PDFs at once; None means as many as there are cores.
        messages: language of messages; None means the locale's.

    Raises:
        Refused, Unusable, MachineTrouble: see `errors`.
    """
    progress = _progress if sys.stderr.isatty() else unwatched
    memory = locations.memory(order.out)
    outcome = build(order, progress, processes=jobs, memory=memory)
    spoken = reporting.message_language(messages)
    if outcome.warnings:
        print(reporting.findings_as_text(outcome.warnings, spoken), file=sys.stderr)
    print(reporting.outcome_as_text(outcome.paths, outcome.changed, str(order.out), spoken))


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


def _progress(done: int, total: int, path: str) -> None:
    """One line that rewrites itself."""
    width = 24
    filled = width * done // max(total, 1)
    line = f"[{'#' * filled}{'.' * (width - filled)}] {done}/{total} {path}"
    sys.stderr.write(f"\r\033[K{line}" if done < total else "\r\033[K")
    sys.stderr.flush()


UNREADABLE = Message("SOURCE_DATE_EPOCH={epoch} illisible", "unreadable SOURCE_DATE_EPOCH={epoch}")
SECONDS = Message("Donnez des secondes depuis 1970.", "Give seconds since 1970.")
