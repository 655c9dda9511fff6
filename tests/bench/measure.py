"""Measuring whole processes: processor time and memory, and a table of ratios.

Processor time (user and system, with that of every process it started) says what a machine
pays, whatever else it does meanwhile.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

PEAK_UNIT = 1024 if sys.platform == "darwin" else 1  # ru_maxrss: bytes there, kibibytes here


class Run(NamedTuple):
    """One process: processor seconds, memory of its largest process at most, what it said."""

    seconds: float
    mebibytes: float
    said: str


class Row(NamedTuple):
    """One line of the table."""

    what: str
    took: str
    beside: str
    ratio: str
    aim: str


def run(*command: str | Path) -> Run:
    """Run one process to its end; the figures are the system's own."""
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as complained:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=complained
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            complained.seek(0)
            sys.exit(f"{' '.join(map(str, command))} failed\n{complained.read()}")
        said.seek(0)
        used = usage.ru_utime + usage.ru_stime
        return Run(used, usage.ru_maxrss / 1024 / PEAK_UNIT, said.read())


def medians(runs: int, *measures: Callable[[], Run]) -> list[Run]:
    """Each measure in its turn, `runs` times after one that warms up."""
    gathered: list[list[Run]] = [[] for _ in measures]
    for turn in range(runs + 1):
        for measure, kept in zip(measures, gathered, strict=True):
            measured = measure()
            if turn:
                kept.append(measured)
    return [_median(kept) for kept in gathered]


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        statistics.median(each.seconds for each in runs),
        statistics.median(each.mebibytes for each in runs),
        runs[0].said,
    )


def ratio(what: str, seconds: float, beside: str, floor: float, aim: str = "") -> Row:
    """A line that compares seconds."""
    return Row(what, said(seconds), f"{beside} ({said(floor)})", f"{seconds / floor:.2f}", aim)


def row(what: str, measured: Run, beside: str, floor: Run, aim: str = "") -> Row:
    """A line that compares two processes by their processor time."""
    return ratio(what, measured.seconds, beside, floor.seconds, aim)


def memory(
    what: str, measured: Run, beside: str = "", floor: Run | None = None, aim: str = ""
) -> Row:
    """A line on memory, compared when there is something to compare it with."""
    took = f"{measured.mebibytes:.0f} MiB"
    if floor is None:
        return Row(what, took, beside, "", aim)
    against = f"{beside} ({floor.mebibytes:.0f} MiB)"
    return Row(what, took, against, f"{measured.mebibytes / floor.mebibytes:.2f}", aim)


def said(seconds: float) -> str:
    """Seconds as people read them."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def print_table(rows: Sequence[Row]) -> None:
    """The rows in columns."""
    titles = Row("what", "took", "beside", "ratio", "aim")
    widths = [max(len(each[i]) for each in (titles, *rows)) for i in range(len(titles))]
    for each in (titles, Row(*("-" * width for width in widths)), *rows):
        cells = (cell.ljust(width) for cell, width in zip(each, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
