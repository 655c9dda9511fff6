"""How long a build takes beside what it cannot do without: `make bench`.

Every figure is a ratio of two things measured in this run on this machine, taken in
turns, as medians. Processes are new each time ("cold"); the disk's cache and Python's
bytecode are warm. No threshold stands here: the table is for people to read.
Needs Linux or macOS (peak memory comes from the system).
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from guides import locations
from guides.building.order import Order
from guides.document.variant import Variant

FLOORS = Path(__file__).with_name("floors.py")
PAGE = Path(__file__).with_name("page.py")
CONTRECHAMP = Path(sys.executable).with_name("contrechamp")
COPIES = (1, 10, 30)
PEAK_UNIT = 1024 if sys.platform == "darwin" else 1  # ru_maxrss: bytes there, kibibytes here


class Run(NamedTuple):
    """One process: how long it took and how much memory it held at most."""

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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=9, help="runs of each build (default: 9)")
    runs = parser.parse_args().runs
    film = locations.default_film()
    with tempfile.TemporaryDirectory(prefix="contrechamp-bench-") as folder:
        bench = _Bench(Path(folder), film, runs)
        rows = [
            *bench.start(),
            *bench.html(),
            *bench.pdf(),
            *bench.unchanged(),
            *bench.copies(),
            *bench.plans(),
            *bench.formats(),
            *bench.kit(),
            *bench.page(),
        ]
    _table(rows)


class _Bench:
    """The measures, each a method that yields rows."""

    def __init__(self, folder: Path, film: Path, runs: int) -> None:
        self.folder, self.film, self.runs = folder, film, runs
        self.edition = {name: folder / f"edition.{name}" for name in ("html", "pdf")}
        _prepare(film, self.edition)

    def start(self) -> list[Row]:
        bare, version, helped = self._medians(
            self.runs * 3,
            lambda: _run(sys.executable, "-c", "pass"),
            lambda: _run(CONTRECHAMP, "--version"),
            lambda: _run(CONTRECHAMP, "--help"),
        )
        return [
            _row("contrechamp --version", version, "python -c pass", bare, "1.5"),
            _row("contrechamp --help", helped, "python -c pass", bare, "7"),
        ]

    def html(self) -> list[Row]:
        built, floor, ours, alone = self._medians(
            self.runs,
            lambda: self._build("html"),
            lambda: _floor("html", self.film, self.edition["html"]),
            lambda: _floor("html-ours", self.film, self.edition["html"]),
            lambda: _floor("libraries"),
        )
        return [
            _row("guide html, cold", built, "libraries + YAML + Markdown + Jinja", floor, "1.5"),
            _row("guide html, cold", built, "the same + our own modules", ours, "1.5"),
            _row("guide html, cold", built, "importing the libraries alone", alone, ""),
            _memory("guide html, peak", built),
        ]

    def pdf(self) -> list[Row]:
        built, floor, ours = self._medians(
            max(3, self.runs // 2),
            lambda: self._build("pdf"),
            lambda: _floor("pdf", self.edition["pdf"]),
            lambda: _floor("pdf-ours", self.edition["pdf"]),
        )
        return [
            _row("guide pdf, cold", built, "libraries + typst.compile", floor, "1.25"),
            _row("guide pdf, cold", built, "the same + our own modules", ours, "1.25"),
            _memory("guide pdf, peak", built),
        ]

    def unchanged(self) -> list[Row]:
        out = self.folder / "unchanged"
        self._build("html", out)
        bare, again = self._medians(
            self.runs * 2,
            lambda: _run(sys.executable, "-c", "pass"),
            lambda: self._build("html", out),
        )
        return [_row("guide html, nothing changed", again, "python -c pass", bare, "8")]

    def copies(self) -> list[Row]:
        """Growth: what one more copy costs late in a long run, beside early in a short one."""
        films = [self._copy(number) for number in range(1, max(COPIES) + 1)]
        runs = {count: self._copies_run(films[:count]) for count in COPIES}
        each = {count: [float(line) for line in run.said.split()] for count, run in runs.items()}
        early, late = (statistics.median(each[count][count // 3 :]) for count in COPIES[1:])
        return [
            Row(
                f"the last 20 of {COPIES[2]} copies, each",
                _said(late),
                f"the last 7 of {COPIES[1]}, each ({_said(early)})",
                f"{late / early:.2f}",
                "0.75 to 1.25",
            ),
            *(_memory(f"copies: {count}, peak", run, "250 MB") for count, run in runs.items()),
        ]

    def plans(self) -> list[Row]:
        """The planner: one session, and the table of 621 that the page carries."""
        took = _inside("plans")
        one, table = took["plan"], took["table"]
        return [
            Row("one plan, 40 minutes", _said(one), "", "", "a few ms"),
            _ratio("table of 621 plans", table, "one plan, 621 times", 621 * one, "under 1"),
        ]

    def formats(self) -> list[Row]:
        """Each format of the French guide, beside its PDF."""
        took = _inside("formats")
        pdf = took.pop("pdf")
        return [_ratio(f"guide {name}, rendered", s, "its PDF", pdf) for name, s in took.items()]

    def kit(self) -> list[Row]:
        """Everything there is, beside what Typst alone takes of it."""
        took = _inside("kit")
        whole, floor = took["whole"], took["typst"]
        again = took["unchanged"]
        return [
            _ratio("whole kit, cold", whole, "its Typst floors together", floor, "1.5"),
            _ratio("whole kit, nothing changed", again, "the same, cold", whole),
        ]

    def page(self) -> list[Row]:
        """In a browser: the page beside the same guide without script."""
        out = self.folder / "page"
        options = ("--language=fr", "--audience=cineclub", "--document=guide", "--document=page")
        formats = ("--format=html", "--format=page")
        _run(CONTRECHAMP, "build", self.film, *options, *formats, f"--out={out}")
        page, guide = (next(out.rglob(name)) for name in ("contrechamp.fr.html", "guide.html"))
        said = _run(sys.executable, PAGE, page, guide, str(self.runs)).said
        if not said:
            return [Row("page in a browser", "not run: no browser", "", "", "")]
        taken: dict[str, float] = json.loads(said)
        floor = taken.pop("guide")
        aims = {"open": "2", "search, next": "0.2"}
        return [
            _ratio(f"page, {name}", seconds, "opening guide.html", floor, aims.get(name, ""))
            for name, seconds in taken.items()
        ]

    def _build(self, format: str, out: Path | None = None) -> Run:  # noqa: A002
        where = out or self.folder / "cold"
        if not out:
            shutil.rmtree(where, ignore_errors=True)
        options = ("--language=fr", "--audience=cineclub", "--document=guide")
        return _run(
            CONTRECHAMP, "build", self.film, *options, f"--format={format}", f"--out={where}"
        )

    def _copy(self, number: int) -> Path:
        """The film once more, under an id of its own."""
        copy = self.folder / "films" / f"copy-{number}"
        shutil.copytree(self.film, copy)
        for name in ("film.yaml", "translations.lock.yaml"):  # the lock names records by id
            text = (copy / name).read_text(encoding="utf-8")
            renamed = text.replace(self.film.name, f"copy-{number}")
            (copy / name).write_text(renamed, encoding="utf-8")
        return copy

    def _copies_run(self, films: Sequence[Path]) -> Run:
        out = self.folder / "copies"
        shutil.rmtree(out, ignore_errors=True)
        return _floor("copies", out, *films)

    def _medians(self, runs: int, *measures: Callable[[], Run]) -> list[Run]:
        """Each measure in its turn, `runs` times after one that warms up."""
        gathered: list[list[Run]] = [[] for _ in measures]
        for turn in range(runs + 1):
            for measure, kept in zip(measures, gathered, strict=True):
                run = measure()
                if turn:
                    kept.append(run)
        return [_median(kept) for kept in gathered]


def _prepare(film: Path, edition: dict[str, Path]) -> None:
    """The edition of the guide as each floor takes it: a tree for Jinja, JSON for Typst.

    In a process of its own: the peak of a child counts what its parent held.
    """
    script = "import sys; from tests.bench.bench import prepare; prepare(*sys.argv[1:])"
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, "-c", script, film, edition["html"], edition["pdf"]], cwd=root, check=True
    )


def prepare(film: str, html: str, pdf: str) -> None:
    from guides import pipeline  # noqa: PLC0415
    from guides.rendering import formats  # noqa: PLC0415
    from guides.rendering.paper import typeset  # noqa: PLC0415

    taken: dict[str, Any] = {}
    order: dict[str, Any] = {}

    def take(edition: Any, templates: Path, variant: Variant) -> bytes:
        taken["html"] = edition
        return b""

    def take_order(asked: dict[str, Any]) -> bytes:
        order.update(asked)
        return b"/Type/Pages/Count 1"  # what the count of pages looks for

    formats.FORMATS = tuple(
        made._replace(function=take) if made.name == "html" else made for made in formats.FORMATS
    )
    pressed = patch("guides.rendering.paper.typeset.pressed", take_order)
    with pressed, tempfile.TemporaryDirectory() as out:
        for name in ("html", "pdf"):
            pipeline.build(
                Order(Path(film), Path(out), ("fr",), ("cineclub",), ("guide",), (name,))
            )
    faces = Path(pdf).with_name("faces")
    shutil.copytree(typeset.faces(), faces)
    order["font_paths"] = [str(faces)]
    Path(html).write_bytes(pickle.dumps(taken["html"]))
    Path(pdf).write_text(json.dumps(order, ensure_ascii=False), encoding="utf-8")


def _floor(what: str, *arguments: Path) -> Run:
    return _run(sys.executable, FLOORS, what, *arguments)


def _run(*command: str | Path) -> Run:
    """Run one process to its end; its memory is the system's own figure."""
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as complained:
        before = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=complained
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            complained.seek(0)
            sys.exit(f"{' '.join(map(str, command))} failed\n{complained.read()}")
        said.seek(0)
        return Run(seconds, usage.ru_maxrss / 1024 / PEAK_UNIT, said.read())


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        statistics.median(run.seconds for run in runs),
        statistics.median(run.mebibytes for run in runs),
        runs[0].said,
    )


def _inside(what: str) -> dict[str, float]:
    """Seconds measured inside a process of its own, by name."""
    said = _run(sys.executable, FLOORS.with_name("inside.py"), what).said
    return {name: float(seconds) for name, seconds in map(str.split, said.splitlines())}


def _ratio(what: str, seconds: float, beside: str, floor: float, aim: str = "") -> Row:
    return Row(what, _said(seconds), f"{beside} ({_said(floor)})", f"{seconds / floor:.2f}", aim)


def _row(what: str, run: Run, beside: str, floor: Run, aim: str) -> Row:
    return _ratio(what, run.seconds, beside, floor.seconds, aim)


def _memory(what: str, run: Run, aim: str = "") -> Row:
    return Row(what, f"{run.mebibytes:.0f} MB", "", "", aim)


def _said(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def _table(rows: Sequence[Row]) -> None:
    titles = Row("what", "took", "beside", "ratio", "aim")
    widths = [max(len(row[i]) for row in (titles, *rows)) for i in range(len(titles))]
    for row in (titles, Row(*("-" * width for width in widths)), *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


if __name__ == "__main__":
    main()
