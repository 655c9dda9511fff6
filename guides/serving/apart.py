"""The page, made in a process of its own: its table of plans takes seconds, and saves do not wait.

Run as a module: a film's folder and languages are its arguments; each page goes out as a line of
JSON, or what is at fault. It is given up as soon as the guide changes again.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from guides import cache, locations
from guides.building.dated import imprint
from guides.building.fingerprint import program
from guides.building.jobs import jobs
from guides.document.audience import Language
from guides.findings.errors import Refused
from guides.findings.finding import as_row
from guides.pipeline import checked_film
from guides.serving.proof import order_of
from guides.writing.sums import Sums

PATIENT = 10  # how far behind a save it stands in line for the processor
Told = Callable[[int, dict[str, Any] | None], None]


class Apart:
    """The process that makes the page, the latest one alone."""

    def __init__(self, film: Path, told: Told) -> None:
        """Start nothing yet.

        Args:
            film: the folder.
            told: given the number of a proof and what came of it; None where the process died.
        """
        self._film, self._told = film, told
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, number: int, languages: Sequence[Language]) -> None:
        """Make the page of the folder as it stands, and forget an older one.

        Raises:
            OSError: the machine starts no process.
        """
        self.stop()
        self._process = subprocess.Popen(  # noqa: S603  our own module
            [sys.executable, "-m", __name__, str(self._film), *languages],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
        )
        threading.Thread(target=self._hear, args=(self._process, number), daemon=True).start()

    def stop(self) -> None:
        """Give up what is under way."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()

    def _hear(self, process: subprocess.Popen[bytes], number: int) -> None:
        assert process.stdout
        with process.stdout as lines:
            for line in lines:
                if self._process is process and line.endswith(b"\n"):
                    self._told(number, json.loads(line))
        if process.wait() and self._process is process:
            self._told(number, None)


def main() -> None:
    """Make the pages that the arguments ask for."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches every process of a terminal
    if hasattr(os, "nice"):
        os.nice(PATIENT)
    film, languages = Path(sys.argv[1]), sys.argv[2:]
    try:
        with cache.using(cache.Cache(locations.kept(), program(Sums()))):
            _make(film, languages)
    except Refused as refused:
        _say(findings=[as_row(finding) for finding in refused.findings])


def _make(film: Path, languages: Sequence[str]) -> None:
    checked = checked_film(film, built=())
    spoken = tuple(name for name in checked.languages if name in languages)
    order = order_of(film, spoken, checked.guide.film.audiences[:1], ("page",), ("page",))
    for job in jobs(order, checked, imprint("", checked), []):
        page = job.render(job.compose())
        _say(language=job.shelf.language, page=page.decode())


def _say(**what: object) -> None:
    sys.stdout.buffer.write(json.dumps(what).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
