"""What a build costs beside what it cannot do without: `make bench`.

Every figure is a ratio of two things measured in this run on this machine, taken in
turns, as medians of processor time. Processes are new each time ("cold") and remember
nothing; the disk's cache and Python's bytecode are warm. No threshold stands here: the
table is for people to read. Needs Linux or macOS (the figures come from the system).
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
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from guides import locations
from guides.building.order import Order
from guides.document.variant import Variant
from tests.bench.measure import Row, Run, medians, memory, print_table, ratio, row, run, said

FLOORS = Path(__file__).with_name("floors.py")
PAGE = Path(__file__).with_name("page.py")
CONTRECHAMP = Path(sys.executable).with_name("contrechamp")
COPIES = (1, 10, 30)
CACHE = "cache"
BARE = (sys.executable, "-I", "-S", "-c", "pass")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=9, help="runs of each build (default: 9)")
    runs = parser.parse_args().runs
    film = locations.default_film()
    with tempfile.TemporaryDirectory(prefix="contrechamp-bench-") as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / CACHE)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or our own modules are compiled each time
        bench = _Bench(Path(folder), film, runs)
        rows = [
            *bench.start(),
            *bench.html(),
            *bench.pdf(),
            *bench.pandoc(),
            *bench.all_pdfs(),
            *bench.unchanged(),
            *bench.sentence(),
            *bench.sentence_printed(),
            *bench.copies(),
            *bench.plans(),
            *bench.formats(),
            *bench.kit(),
            *bench.page(),
        ]
    print_table(rows)


class _Bench:
    """The measures, each a method that yields rows."""

    def __init__(self, folder: Path, film: Path, runs: int) -> None:
        self.folder, self.film, self.runs = folder, film, runs
        self.edition = {name: folder / f"edition.{name}" for name in ("html", "pdf")}
        prepare_apart(film, self.edition)

    def start(self) -> list[Row]:
        bare, version, helped = medians(
            self.runs * 3,
            lambda: run(*BARE),
            lambda: run(CONTRECHAMP, "--version"),
            lambda: run(CONTRECHAMP, "--help"),
        )
        return [
            row("contrechamp --version", version, "bare Python", bare, "2"),
            row("contrechamp --help", helped, "bare Python", bare, "10"),
        ]

    def html(self) -> list[Row]:
        built, floor, ours, alone = medians(
            self.runs,
            lambda: self._build("html"),
            lambda: _floor("html", self.film, self.edition["html"]),
            lambda: _floor("html-ours", self.film, self.edition["html"]),
            lambda: _floor("libraries"),
        )
        return [
            row("guide html, cold", built, "libraries + YAML + Markdown + Jinja", floor, "1.5"),
            row("guide html, cold", built, "the same + our own modules", ours, "1.5"),
            row("guide html, cold", built, "importing the libraries alone", alone, ""),
            memory("guide html, peak", built),
        ]

    def pdf(self) -> list[Row]:
        built, floor, ours = medians(
            max(3, self.runs // 2),
            lambda: self._build("pdf"),
            lambda: _floor("pdf", self.edition["pdf"]),
            lambda: _floor("pdf-ours", self.edition["pdf"]),
        )
        return [
            row("guide pdf, cold", built, "libraries + typst.compile", floor, "1.25"),
            row("guide pdf, cold", built, "the same + our own modules", ours, "1.25"),
            memory("guide pdf, peak", built),
        ]

    def unchanged(self) -> list[Row]:
        out = self.folder / "unchanged"
        self._build("html", out)
        time.sleep(2.5)  # what was touched just now is read again, whatever is remembered
        bare, again = medians(
            self.runs * 2,
            lambda: run(*BARE),
            lambda: self._build("html", out),
        )
        return [row("guide html, nothing changed", again, "bare Python", bare, "12")]

    def sentence(self) -> list[Row]:
        """One sentence changed in one claim, and the run sheets and the guide made anew."""
        film, out = self._to_edit("edited"), self.folder / "sentence"
        options = ("--language=fr", "--audience=cineclub", "--format=html")
        documents = ("--document=guide", "--document=runsheet")
        build = partial(run, CONTRECHAMP, "build", film, *options, *documents, f"--out={out}")

        def edited(*, warm: bool) -> Run:
            _edit(film)
            if not warm:
                shutil.rmtree(self.folder / CACHE / "contrechamp" / "kept")
            return build()

        build()
        bare, made, cold = medians(
            self.runs,
            lambda: run(*BARE),
            partial(edited, warm=True),
            partial(edited, warm=False),
        )
        return [
            row("one sentence changed, two documents", made, "bare Python", bare, "90"),
            row("the same, nothing kept", cold, "bare Python", bare),
        ]

    def sentence_printed(self) -> list[Row]:
        """One sentence changed, and the PDF of the guide made anew."""
        film, out = self._to_edit("printed"), self.folder / "sentence-printed"
        options = ("--language=fr", "--audience=cineclub", "--document=guide", "--format=pdf")
        build = partial(run, CONTRECHAMP, "build", film, *options, f"--out={out}")

        def edited() -> Run:
            _edit(film)
            return build()

        build()
        bare, made = medians(max(3, self.runs // 2), lambda: run(*BARE), edited)
        return [
            row("one sentence changed, guide pdf", made, "bare Python", bare),
            Row("the same", said(made.seconds), "", "", "2 s"),
        ]

    def pandoc(self) -> list[Row]:
        """The guide's HTML beside pandoc's, from the same text in Markdown."""
        if not shutil.which("pandoc"):
            return [Row("guide html beside pandoc", "not run: no pandoc", "", "", "")]
        self._build("html", self.folder / "read")
        page = next((self.folder / "read").rglob("guide.html"))
        text, made = self.folder / "guide.md", self.folder / "pandoc.html"
        run("pandoc", "-f", "html", "-t", "markdown", "-o", text, page)
        ours, theirs = medians(
            self.runs,
            lambda: self._build("html"),
            lambda: run("pandoc", "-s", "-f", "markdown", "-t", "html5", "-o", made, text),
        )
        return [row("guide html, cold", ours, "pandoc on the same text", theirs, "0.8")]

    def all_pdfs(self) -> list[Row]:
        """Memory: every PDF beside one guide, and with a second process."""
        one = self._build("pdf")
        rows = []
        for jobs in ("1", "2"):
            out = self.folder / f"pdfs-{jobs}"
            options = ("--format=pdf", f"--jobs={jobs}", f"--out={out}")
            every = run(CONTRECHAMP, "build", self.film, *options)
            rows.append(memory(f"all PDFs, --jobs {jobs}", every, "one guide", one, "1.4"))
        return rows

    def copies(self) -> list[Row]:
        """Growth: what one more copy costs late in a long run, beside early in a short one."""
        films = [self._copy(number) for number in range(1, max(COPIES) + 1)]
        runs = {count: self._copies_run(films[:count]) for count in COPIES}
        each = {count: [float(line) for line in each.said.split()] for count, each in runs.items()}
        early, late = (statistics.median(each[count][count // 3 :]) for count in COPIES[1:])
        return [
            Row(
                f"the last 20 of {COPIES[2]} copies, each",
                said(late),
                f"the last 7 of {COPIES[1]}, each ({said(early)})",
                f"{late / early:.2f}",
                "0.75 to 1.25",
            ),
            *(memory(f"copies: {n}, peak", each, aim="250 MB") for n, each in runs.items()),
        ]

    def plans(self) -> list[Row]:
        """The planner: one session, and the table of 594 that the page carries."""
        took = _inside("plans")
        one, table, sample = took["plan"], took["table"], took["sample"]
        return [
            Row("one plan, 40 minutes", said(one), "", "", "a few ms"),
            ratio("table of 594 plans", table, "one plan, 594 times", 594 * one, "under 1"),
            Row("the same, of the sample", said(sample), "", "", "1 s"),
        ]

    def formats(self) -> list[Row]:
        """Each format of the French guide, beside its PDF."""
        took = _inside("formats")
        pdf = took.pop("pdf")
        return [ratio(f"guide {name}, rendered", s, "its PDF", pdf) for name, s in took.items()]

    def kit(self) -> list[Row]:
        """Everything there is, beside what Typst alone takes of it."""
        took = _inside("kit")
        whole, floor = took["whole"], took["typst"]
        again = took["unchanged"]
        return [
            ratio("whole kit, cold", whole, "its Typst floors together", floor, "1.5"),
            Row("whole kit, cold", said(whole), "", "", "60 s"),
            Row("whole kit, on the disk", f"{took['bytes'] / 1e6:.1f} MB", "", "", "60 MB"),
            ratio("whole kit, nothing changed", again, "the same, cold", whole),
        ]

    def page(self) -> list[Row]:
        """In a browser: the page beside the same guide without script."""
        out = self.folder / "page"
        options = ("--language=fr", "--audience=cineclub", "--document=guide", "--document=page")
        formats = ("--format=html", "--format=page")
        run(CONTRECHAMP, "build", self.film, *options, *formats, f"--out={out}")
        page, guide = (next(out.rglob(name)) for name in ("contrechamp.fr.html", "guide.html"))
        said = run(sys.executable, PAGE, page, guide, str(self.runs)).said
        if not said:
            return [Row("page in a browser", "not run: no browser", "", "", "")]
        taken: dict[str, float] = json.loads(said)
        floor = taken.pop("guide")
        aims = {"open": "2", "search, next": "0.2"}
        return [
            ratio(f"page, {name}", seconds, "opening guide.html", floor, aims.get(name, ""))
            for name, seconds in taken.items()
        ]

    def _to_edit(self, name: str) -> Path:
        """A copy of the film that may be changed."""
        film = self.folder / name / self.film.name
        shutil.copytree(self.film, film)
        return film

    def _build(self, format: str, out: Path | None = None) -> Run:  # noqa: A002
        where = out or self.folder / "cold"
        if not out:
            shutil.rmtree(where, ignore_errors=True)
            shutil.rmtree(self.folder / CACHE, ignore_errors=True)
        options = ("--language=fr", "--audience=cineclub", "--document=guide")
        return run(
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


def _edit(film: Path) -> None:
    """Change one sentence of a claim, its translation read again."""
    claim = next(film.glob("claims/*.yaml"))
    text = claim.read_text(encoding="utf-8")
    claim.write_text(text.replace(" est ", " est bien ", 1), encoding="utf-8")
    run(CONTRECHAMP, "check", film, "--translated", "all")


def prepare_apart(film: Path, edition: dict[str, Path]) -> None:
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
    from guides.rendering.paper.press import ASKS, NotSet, pressed  # noqa: PLC0415

    taken: dict[str, Any] = {}
    order: dict[str, Any] = {}

    def take(edition: Any, templates: Path, variant: Variant) -> bytes:
        taken["html"] = edition
        return b""

    def take_order(asked: dict[str, Any]) -> bytes | NotSet:
        if ASKS not in asked:  # a question before it: how roomy each claim is set
            order.update(asked)
        return pressed(asked)

    formats.FORMATS = tuple(
        made._replace(function=take, in_parts=None) if made.name == "html" else made
        for made in formats.FORMATS
    )
    watched = patch("guides.rendering.paper.typeset.pressed", take_order)
    with watched, tempfile.TemporaryDirectory() as out:
        for name in ("html", "pdf"):
            pipeline.build(
                Order(Path(film), Path(out), ("fr",), ("cineclub",), ("guide",), (name,))
            )
    Path(html).write_bytes(pickle.dumps(taken["html"]))
    Path(pdf).write_text(json.dumps(order, ensure_ascii=False), encoding="utf-8")


def _floor(what: str, *arguments: Path) -> Run:
    return run(sys.executable, FLOORS, what, *arguments)


def _inside(what: str) -> dict[str, float]:
    """Seconds measured inside a process of its own, by name."""
    said = run(sys.executable, FLOORS.with_name("inside.py"), what).said
    return {name: float(seconds) for name, seconds in map(str.split, said.splitlines())}


if __name__ == "__main__":
    main()
