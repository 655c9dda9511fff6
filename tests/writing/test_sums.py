"""Sums of files: read once, remembered, and never trusted further than the disk can tell."""

from __future__ import annotations

import hashlib
import json
import os
import time
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from types import SimpleNamespace

import pytest

from guides import locations, pipeline
from guides.building.order import Order
from guides.writing import sums
from guides.writing.sums import Sums

LATER = 10_000_000_000  # nanoseconds: five times what the coarsest disk needs


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose bytes were read, from now on."""
    read: list[str] = []
    digest = hashlib.file_digest

    def watched(file: BufferedReader, name: str) -> object:
        read.append(file.name)
        return digest(file, name)

    monkeypatch.setattr(hashlib, "file_digest", watched)
    return read


@pytest.fixture
def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of the program is ahead of the disk's, as it is the next day."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + LATER)


def seen(path: Path, memory: Path) -> str | None:
    """The sum of a file in a new run, which then ends."""
    run = Sums(memory)
    found = run.of(str(path))
    run.keep()
    return found


def learnt(folder: Path) -> Sums:
    """A run that has something to write down."""
    (folder / "a.txt").write_bytes(b"abc")
    run = Sums(folder / "sums.json")
    run.of(str(folder / "a.txt"))
    return run


@pytest.mark.usefixtures("an_hour_later")
def test_a_file_that_stands_as_it_stood_is_not_read(tmp_path: Path, opened: list[str]) -> None:
    """The second run knows the sum without opening the file."""
    path, memory = tmp_path / "a.txt", tmp_path / "cache" / "sums.json"
    path.write_bytes(b"abc")

    assert seen(path, memory) == seen(path, memory) == hashlib.sha256(b"abc").hexdigest()
    assert opened == [str(path)]


def test_a_file_touched_just_now_is_read_again(tmp_path: Path, opened: list[str]) -> None:
    """Within the step of a coarse clock, the same time may be that of other bytes."""
    path, memory = tmp_path / "a.txt", tmp_path / "sums.json"
    path.write_bytes(b"abc")

    seen(path, memory)
    seen(path, memory)

    assert opened == [str(path)] * 2


@pytest.mark.usefixtures("an_hour_later")
@pytest.mark.parametrize("how", ["size", "time", "replaced", "behind the clock's back"])
def test_a_file_that_changed_is_read_again(tmp_path: Path, how: str) -> None:
    """Another size, another time, another file of the same name: the new sum is told."""
    path, memory = tmp_path / "a.txt", tmp_path / "sums.json"
    path.write_bytes(b"abc")
    before = path.stat()
    seen(path, memory)
    if how == "replaced":
        (tmp_path / "b.txt").write_bytes(b"xyz")
        (tmp_path / "b.txt").replace(path)
    else:
        path.write_bytes(b"abcd" if how == "size" else b"xyz")
    if how != "time":  # programs can set this time back; the time of change they cannot
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert seen(path, memory) == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.usefixtures("an_hour_later")
def test_a_file_from_the_future_is_always_read(tmp_path: Path, opened: list[str]) -> None:
    """A clock that was set back cannot hide a change."""
    path, memory = tmp_path / "a.txt", tmp_path / "sums.json"
    path.write_bytes(b"abc")
    os.utime(path, (time.time() + 1e6, time.time() + 1e6))

    seen(path, memory)
    seen(path, memory)

    assert opened == [str(path)] * 2


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b"7", b'{"a": 1}', b'{"a": [1, 2]}', b'{"a": [1, 2, 3, 4, "5", "6"]}',
     b'{"a": [1, 2, 3, 4, 5, 6]}', b"\xff\xfe", b"[" * 100_000],
)  # fmt: skip
def test_a_memory_that_makes_no_sense_is_forgotten(tmp_path: Path, damage: bytes) -> None:
    """Whatever stands in the file, the sum is right and the file is made anew."""
    path, memory = tmp_path / "a.txt", tmp_path / "sums.json"
    path.write_bytes(b"abc")
    memory.write_bytes(damage.replace(b'"a"', json.dumps(str(path)).encode()))

    assert seen(path, memory) == hashlib.sha256(b"abc").hexdigest()
    assert list(json.loads(memory.read_text())) == [str(path)]


def test_without_room_to_remember_nothing_is_lost(tmp_path: Path) -> None:
    """A file where the cache's folder should be: every file is read, and nobody is told."""
    path, memory = tmp_path / "a.txt", tmp_path / "taken" / "sums.json"
    path.write_bytes(b"abc")
    (tmp_path / "taken").write_bytes(b"mine")

    assert seen(path, memory) == seen(path, memory) == hashlib.sha256(b"abc").hexdigest()
    assert (tmp_path / "taken").read_bytes() == b"mine"


@pytest.mark.parametrize("trouble", [PermissionError, KeyboardInterrupt])
def test_a_memory_that_cannot_be_replaced_leaves_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: type[BaseException]
) -> None:
    """Two runs at once write to parts of their own; one that fails or is stopped clears up."""
    run, parts = learnt(tmp_path), []

    def failing(part: Path, _: Path) -> None:
        parts.append(part.name)
        raise trouble

    monkeypatch.setattr(Path, "replace", failing)
    with suppress(KeyboardInterrupt):
        run.keep()
    assert parts == [f"sums.json.{os.getpid()}.part"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_whoever_stops_a_run_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also before there is a part to clear away."""

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    run = learnt(tmp_path)
    monkeypatch.setattr(Path, "write_text", stopped)
    with pytest.raises(KeyboardInterrupt):
        run.keep()


def test_a_file_that_is_gone_has_no_sum(tmp_path: Path) -> None:
    """Nor has a folder."""
    run = Sums()

    assert run.of(str(tmp_path / "a.txt")) is None
    assert run.of(str(tmp_path)) is None


def test_a_link_has_a_sum_where_links_may_be(tmp_path: Path) -> None:
    """That of the file it leads to; elsewhere it is none, nor is one that leads nowhere."""
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"abc")
    link.symlink_to(path)
    assert Sums().of(str(link), linked=True) == hashlib.sha256(b"abc").hexdigest()
    assert Sums().of(str(path), linked=True) == Sums().of(str(path))
    assert Sums().of(str(link)) is None
    path.unlink()
    assert Sums().of(str(link), linked=True) is None


@pytest.mark.slow
@pytest.mark.usefixtures("an_hour_later")
def test_an_unchanged_build_reads_no_file_of_the_kit(
    film: Path, tmp_path: Path, opened: list[str]
) -> None:
    """Neither what goes in nor what came out is read again, and a spoiled file is noticed."""
    memory, out = tmp_path / "sums.json", tmp_path / "out"
    order = Order(film, out, ("fr",), ("cineclub",), ("guide",), ("txt",))
    made = pipeline.build(order, memory=memory)
    pipeline.build(order, memory=memory)
    opened.clear()

    again = pipeline.build(order, memory=memory)

    assert (again.changed, opened) == ((), [])
    (out / made.paths[0]).write_bytes(b"spoiled")
    assert pipeline.build(order, memory=memory).changed == made.paths[:1]
    assert opened == [str(out / made.paths[0])]


def test_each_output_folder_has_a_memory_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the cache of the user, never in the folder that is handed on."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("sys.platform", "linux")

    here, there = locations.memory(tmp_path / "here"), locations.memory(tmp_path / "there")

    assert here != there
    assert here is not None
    assert here.parent == tmp_path / "cache" / "contrechamp"


def row(path: Path, seen_at: int, **changes: int) -> list[object]:
    """What a run remembers of a file that it saw at some moment."""
    status = path.stat()
    known = {
        "size": status.st_size,
        "modified": status.st_mtime_ns,
        "changed": status.st_ctime_ns,
        "number": status.st_ino,
    }
    return [*(known | changes).values(), seen_at, "remembered"]


def remembered(path: Path, memory: Path, *columns: object) -> bool:
    """Whether a run takes the sum it finds in its memory."""
    memory.write_text(json.dumps({str(path): columns}), encoding="utf-8")
    return Sums(memory).of(str(path)) == "remembered"


def test_a_fine_clock_is_trusted_sooner(tmp_path: Path) -> None:
    """A twentieth of a second, where the disk tells parts of one."""
    path, memory = tmp_path / "a.txt", tmp_path / "sums.json"
    path.write_bytes(b"abc")
    os.utime(path, ns=(0, 1_234_567_890))
    touched = path.stat().st_ctime_ns
    assert remembered(path, memory, *row(path, touched + 50_000_001))
    assert not remembered(path, memory, *row(path, touched + 50_000_000))


def test_a_sum_is_trusted_from_two_seconds_on(tmp_path: Path) -> None:
    """Counted from the later of two times to the moment of reading, on a disk of whole seconds."""
    path, memory = tmp_path / "a.txt", tmp_path / "sums.json"
    path.write_bytes(b"abc")
    os.utime(path, (1, 1))  # changed now, whatever this time says
    touched = path.stat().st_ctime_ns
    assert remembered(path, memory, *row(path, touched + 2_000_000_001))
    assert not remembered(path, memory, *row(path, touched + 2_000_000_000))


@pytest.mark.parametrize("times", [(1_234_567_890, 7 * sums.WHOLE), (7 * sums.WHOLE, 1)])
def test_either_time_shows_a_coarse_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: tuple[int, int]
) -> None:
    """A disk that tells whole seconds of changes, or of what is written, tells them of both."""
    path, memory, (modified, changed) = tmp_path / "a.txt", tmp_path / "sums.json", times
    path.write_bytes(b"abc")
    real = os.lstat

    def lstat(asked: str) -> object:
        there = real(asked)
        if asked != str(path):
            return there
        return SimpleNamespace(
            st_mode=there.st_mode, st_size=there.st_size, st_ino=there.st_ino,
            st_mtime_ns=modified, st_ctime_ns=changed,
        )  # fmt: skip

    monkeypatch.setattr(os, "lstat", lstat)
    known = [path.stat().st_size, modified, changed, path.stat().st_ino]
    assert not remembered(path, memory, *known, 9 * sums.WHOLE, "remembered")
    assert remembered(path, memory, *known, 9 * sums.WHOLE + 1, "remembered")


@pytest.mark.parametrize("what", ["size", "modified", "changed", "number"])
def test_every_thing_the_disk_says_counts(tmp_path: Path, what: str) -> None:
    """One of the four that differs is enough to read the file again."""
    path, memory = tmp_path / "a.txt", tmp_path / "sums.json"
    path.write_bytes(b"abc")
    later = path.stat().st_ctime_ns + LATER
    assert remembered(path, memory, *row(path, later))
    assert not remembered(path, memory, *row(path, later, **{what: 7}))


@pytest.mark.parametrize("column", range(6))
def test_a_row_of_the_wrong_kind_is_no_memory(tmp_path: Path, column: int) -> None:
    """Numbers are numbers and the sum is a text: a memory somebody edited is forgotten."""
    path, memory = tmp_path / "a.txt", tmp_path / "sums.json"
    path.write_bytes(b"abc")
    columns = row(path, path.stat().st_ctime_ns + LATER)
    columns[column] = 7 if column == 5 else str(columns[column])
    memory.write_text(json.dumps({str(path): columns}), encoding="utf-8")
    assert Sums(memory).known == {}


def test_the_memory_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was seen last is kept; what nobody asked for the longest is forgotten first."""
    assert sums.MOST == 20_000
    monkeypatch.setattr(sums, "MOST", 2)
    clock = iter(range(1, 9))
    monkeypatch.setattr(time, "time_ns", lambda: next(clock))
    memory, run = tmp_path / "sums.json", Sums(tmp_path / "sums.json")
    for name in ("b", "a", "c"):
        (tmp_path / name).write_bytes(name.encode())
        run.of(str(tmp_path / name))
    run.keep()
    assert [Path(path).name for path in json.loads(memory.read_text())] == ["c", "a"]


def test_a_memory_is_written_when_something_was_learnt(tmp_path: Path) -> None:
    """Whole, beside nothing else, in a folder made for it; learning nothing writes none."""
    memory, path = tmp_path / "new" / "deep" / "sums.json", tmp_path / "é.txt"
    path.write_bytes(b"abc")
    run = Sums(memory)
    run.keep()
    assert not memory.parent.exists()
    run.of(str(path))
    run.keep()
    assert list(json.loads(memory.read_text(encoding="utf-8"))) == [str(path)]
    assert [kept.name for kept in memory.parent.iterdir()] == ["sums.json"]
    without = Sums()
    without.of(str(path))
    without.keep()
    assert list(tmp_path.glob("*.part")) == []


def test_the_homes_of_a_folder_are_where_a_file_of_it_was_read(tmp_path: Path) -> None:
    """By its whole name; those of this run, or of earlier ones alone."""
    memory, homes = tmp_path / "sums.json", [tmp_path / name / "film" for name in "ab"]
    others = (tmp_path / "a" / "a film", tmp_path / "film" / "deep")
    for folder in (*homes, *others):
        folder.mkdir(parents=True)
        (folder / "film.yaml").write_bytes(b"id: a")
    (homes[0] / "no.yaml").write_bytes(b"no")
    read = [folder / "film.yaml" for folder in (homes[0], *others)]
    for path in (*read, homes[0] / "no.yaml"):
        seen(path, memory)
    run = Sums(memory)
    assert run.homes("film", "film.yaml") == [str(homes[0])]
    run.of(str(homes[1] / "film.yaml"))
    assert run.homes("film", "film.yaml") == [str(home) for home in homes]
    assert run.homes("film", "film.yaml", before=True) == [str(homes[0])]
    assert run.homes("other", "film.yaml") == []
