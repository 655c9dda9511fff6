"""The same content gives the same bytes: elsewhere, later, in another language and zone."""

from __future__ import annotations

import datetime
import io
import json
import os
import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.building.test_killed import contents
from tests.support.commands import contrechamp, environment
from tests.support.overlays import NAME, SAMPLE, assemble

FORMATS = ("pdf", "html", "epub", "txt", "json")
ELSEWHERE = """
import datetime, time

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls(2051, 3, 4, 5, 6, 7, tzinfo=tz)
    @classmethod
    def utcnow(cls): return cls(2051, 3, 4, 5, 6, 7)
    @classmethod
    def today(cls): return cls(2051, 3, 4, 5, 6, 7)
class Day(datetime.date):
    @classmethod
    def today(cls): return cls(2051, 3, 4)
datetime.datetime, datetime.date = Later, Day
time.time = lambda: 2561778367.0
time.time_ns = lambda: 2561778367000000000
"""


def options() -> list[str]:
    """A guide in every format, in both languages."""
    made = [part for name in FORMATS for part in ("--format", name)]
    return ["--audience", "cineclub", "--document", "guide", *made]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit built in plain surroundings."""
    folder = tmp_path_factory.mktemp("here")
    said = contrechamp("build", assemble(folder), *options(), "--out", "out", cwd=folder)
    assert said.status == 0, said.err
    return folder / "out"


@pytest.mark.slow
def test_elsewhere_later_and_under_another_locale(here: Path, tmp_path: Path) -> None:
    """Folder, day, zone, locale, hash seed and umask change: not one byte does."""
    folder = tmp_path / "Une autre machine, été"
    tool = tmp_path / "tool"
    tool.mkdir()
    (tool / "sitecustomize.py").write_text(ELSEWHERE, encoding="utf-8")
    env = environment(
        TZ="Pacific/Kiritimati",
        LC_ALL="fr_FR.UTF-8",
        LANGUAGE="tr",
        PYTHONHASHSEED="4242",
        HOME=str(tmp_path),
        TMPDIR=str(tmp_path),
        COLUMNS="40",
    )
    env["PYTHONPATH"] = f"{tool}{os.pathsep}{env['PYTHONPATH']}"
    film = assemble(folder)
    for path in film.rglob("*"):
        os.utime(path, (1, 1))

    said = contrechamp("build", film, *options(), "--out", "out", cwd=folder, env=env, umask=0o077)

    assert said.status == 0, said.err
    assert contents(folder / "out") == contents(here)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("faketime"), reason="not run: no faketime here")
def test_on_another_day_for_the_whole_process(here: Path, tmp_path: Path) -> None:
    """With the whole process told that it is 2051, native code too, not one byte changes."""
    env = environment(LD_PRELOAD="libfaketime.so.1", FAKETIME="@2051-03-04 05:06:07")
    said = contrechamp("build", assemble(tmp_path), *options(), cwd=tmp_path, env=env)

    assert said.status == 0, said.err
    assert contents(tmp_path / "out") == contents(here)


@pytest.mark.slow
def test_the_c_locale_changes_nothing(here: Path, tmp_path: Path) -> None:
    """A machine set up in no language writes the same text."""
    env = environment(LC_ALL="C", PYTHONHASHSEED="1", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    asked = ["--audience", "cineclub", "--document", "guide", "--format", "json", "--format", "txt"]

    said = contrechamp("build", assemble(tmp_path), *asked, cwd=tmp_path, env=env)

    assert said.status == 0, said.err
    for language in ("fr", "en"):
        for suffix in ("json", "txt"):
            path = f"{NAME}/{language}/cineclub/guide.{suffix}"
            assert (tmp_path / "out" / path).read_bytes() == (here / path).read_bytes()


@pytest.mark.slow
def test_the_folder_s_name_changes_nothing(here: Path, tmp_path: Path) -> None:
    """A film's folder may be renamed: its documents stay the same."""
    film = assemble(tmp_path).rename(tmp_path / "copie de travail")
    asked = ["--audience", "cineclub", "--document", "guide", "--format", "json"]

    assert contrechamp("build", film, *asked, cwd=tmp_path).status == 0

    path = f"{NAME}/fr/cineclub/guide.json"
    assert (tmp_path / "out" / path).read_bytes() == (here / path).read_bytes()


@pytest.mark.slow
def test_the_day_of_the_content_is_the_day_printed(here: Path) -> None:
    """Without another wish, documents carry the newest day on which the content was checked."""
    days = [
        day
        for path in [*SAMPLE.rglob("*.yaml"), *SAMPLE.rglob("*.md")]
        for day in re.findall(r'checked_on: "?([0-9-]{10})', path.read_text(encoding="utf-8"))
    ]

    edition = json.loads((here / NAME / "fr/cineclub/guide.json").read_bytes())

    assert edition["imprint"]["date"] == max(days)


@pytest.mark.slow
def test_source_date_epoch_is_honoured(tmp_path: Path) -> None:
    """A distributor's clock wins over the content's."""
    env = environment(SOURCE_DATE_EPOCH="86400")
    asked = ["--language", "fr", "--audience", "cineclub", "--document", "guide"]
    made = ["--format", "json", "--format", "pdf"]

    said = contrechamp("build", assemble(tmp_path), *asked, *made, cwd=tmp_path, env=env)

    assert said.status == 0, said.err
    folder = tmp_path / "out" / NAME / "fr/cineclub"
    assert json.loads((folder / "guide.json").read_bytes())["imprint"]["date"] == "1970-01-02"
    created = PdfReader(folder / "guide.pdf").metadata
    assert created is not None
    assert created.creation_date is not None
    assert created.creation_date.date() == datetime.date(1970, 1, 2)


@pytest.mark.slow
def test_the_pdf_says_nothing_of_today(here: Path) -> None:
    """Metadata of the page's program carry the content's day, and no path."""
    data = (here / NAME / "fr/cineclub/guide.pdf").read_bytes()
    said = PdfReader(io.BytesIO(data))
    assert said.metadata is not None
    today = datetime.datetime.now(datetime.UTC).date()

    assert today.isoformat() not in str(said.xmp_metadata and said.xmp_metadata.stream.get_data())
    assert today.strftime("%Y%m%d") not in str(said.metadata)
    assert str(here).encode() not in data
