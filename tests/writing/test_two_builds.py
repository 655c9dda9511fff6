"""Two builds in one folder: one waits for the other, and nothing of either is lost."""

from __future__ import annotations

import errno
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from guides import interruption
from guides.commands.verify import verify
from guides.findings.errors import MachineTrouble
from guides.writing import lock
from guides.writing.artefact import Artefact
from guides.writing.kit import Kit
from guides.writing.lock import LOCK, Lock
from guides.writing.manifest import read_manifest

UNIX = pytest.mark.skipif(os.name != "posix", reason="not run: signals of Unix")
DISK = ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "fcntl.flock",
        "os.scandir", "shutil.rmtree")  # fmt: skip


def put(folder: Path, film: str, version: str = "") -> None:
    """Build one film as the pipeline does: its files, and a door to all there are."""
    with Kit(folder) as kit:
        for name in ("a.txt", "b/c.txt"):
            kit.put(Artefact(f"{film}/{name}", f"{film} {name} {version}".encode()), version)
        door = "".join(f'<a href="{path}">x</a>' for path in sorted(kit.listed()))
        kit.put(Artefact("index.html", door.encode()), door)
        kit.commit(film, {"inputs": version, "paths": list(kit.entries), "warnings": []})


def child(folder: Path, film: str, moment: int = 0) -> int:
    """Build in a process that stops itself when it turns to the disk for the `moment`th time."""
    process = os.fork()
    if process:
        return process
    asked = 0  # pragma: no cover

    def watch(event: str, arguments: tuple[object, ...]) -> None:  # pragma: no cover
        nonlocal asked
        if (event in DISK and str(folder.name) in str(arguments[0])) or event == "fcntl.flock":
            asked += 1
            if asked == moment:
                os.kill(os.getpid(), signal.SIGSTOP)

    try:  # pragma: no cover
        if moment:
            sys.addaudithook(watch)
        put(folder, film, "new" if moment else "")
        os._exit(0)
    finally:
        os._exit(1)


def ended(process: int, seconds: float = 0) -> int | None:
    """Its status; None when it is still there."""
    until = time.monotonic() + seconds
    while True:
        done, status = os.waitpid(process, os.WNOHANG)
        if done:
            return status
        if time.monotonic() > until:
            return None
        time.sleep(0.005)


@UNIX
@pytest.mark.slow
@pytest.mark.parametrize(("other", "step"), [("autre", 1), ("film", 3)])
def test_one_may_be_stopped_at_any_moment(
    other: str, step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other waits or goes first; in the end both are there, and everything agrees."""
    monkeypatch.setattr(lock, "BETWEEN", 0.002)
    tried, waited, moment = 0, 0, 1 - step
    while True:
        moment += step
        out = tmp_path / f"out-{moment}-kit"
        if other == "film":
            put(out, "film", "old")
        first = child(out, "film", moment)
        stopped = os.WIFSTOPPED(os.waitpid(first, os.WUNTRACED)[1])
        if not stopped:
            break
        second = child(out, other)
        status = ended(second, 0.06)
        tried, waited = tried + 1, waited + (status is None)
        os.kill(first, signal.SIGCONT)
        assert os.waitpid(first, 0)[1] == 0, moment
        assert status == 0 or ended(second, 20) == 0, moment
        there = {path.split("/")[0] for path in read_manifest(out)["files"]}
        assert there == {"film", other, "index.html"}, moment
        assert verify(out) == ((), 0), moment
        assert not list(out.glob(".*")), moment
    assert moment > 30
    assert waited > tried // 2


def test_a_second_build_is_told_that_it_waits_and_then_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, however long it takes, and what it reads then is what the first one wrote."""
    told: list[str] = []
    with Kit(tmp_path) as first:
        first.put(Artefact("a.txt", b"a"), "e")
        first.commit("first", {"inputs": "", "paths": ["a.txt"], "warnings": []})
        naps = iter([None, None])

        def nap(_: float) -> None:
            if next(naps, 0) == 0:
                first.__exit__(None, None, None)

        monkeypatch.setattr(time, "sleep", nap)
        with Kit(tmp_path, waiting=lambda: told.append("waiting")) as second:
            assert second.intact("a.txt")
    assert told == ["waiting"]
    assert not (tmp_path / LOCK).exists()


def test_a_build_that_shows_no_life_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each document is a sign of life; a minute without one, and the other gives up."""
    clock = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(time, "sleep", lambda _: clock.__setitem__(0, clock[0] + 20))
    with Kit(tmp_path) as first:
        waiting = Lock(tmp_path, lambda: first.put(Artefact("a.txt", b"a"), "e"))
        with pytest.raises(MachineTrouble, match="shows no sign of life"):
            waiting.acquire(making=True)
        assert clock[0] == 20 + 60 + 20  # the sign is seen, a minute is waited for, and it is over
        first.commit("first", {"inputs": "", "paths": ["a.txt"], "warnings": []})
    assert verify(tmp_path) == ((), 0)


def test_what_a_kill_left_of_a_lock_is_no_lock(tmp_path: Path) -> None:
    """The system forgets it with the process; the file is taken away by the next."""
    (tmp_path / LOCK).write_bytes(b"...")
    put(tmp_path, "film")
    assert not (tmp_path / LOCK).exists()
    assert verify(tmp_path) == ((), 0)


@UNIX
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_run_that_is_interrupted_leaves_no_lock(name: str, tmp_path: Path) -> None:
    """Nor the folder that it had made for the kit: nothing had come in yet."""
    process = os.fork()
    if not process:  # pragma: no cover
        try:
            signal.signal(getattr(signal, name), signal.SIG_DFL)  # nohup ignores one of them
            interruption.listen()
            with Kit(tmp_path / "out" / "kit"):
                signal.raise_signal(getattr(signal, name))
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 128 + getattr(signal, name)
    assert list(tmp_path.iterdir()) == []


@UNIX
@pytest.mark.parametrize("what", ["a folder", "a pipe", "a link"])
def test_what_stands_in_the_place_of_the_lock_is_told(what: str, tmp_path: Path) -> None:
    """And stays: it is not ours."""
    path = tmp_path / LOCK
    if what == "a folder":
        path.mkdir()
    elif what == "a pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(tmp_path / "mine")
    with pytest.raises(MachineTrouble):
        put(tmp_path, "film")
    assert os.path.lexists(path)
    assert [each.name for each in tmp_path.iterdir()] == [LOCK]


def test_a_disk_without_locks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do; nothing is written there."""

    def never(_: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(lock, "_seize", never)
    with pytest.raises(MachineTrouble, match="cannot keep the folder") as trouble:
        put(tmp_path / "out", "film")
    assert "--out" in trouble.value.hint.fr


def test_a_folder_that_may_only_be_read_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kit on a disk that nobody may write to is checked, and is up to date; nothing is made."""
    put(tmp_path, "film")

    def closed(*_: object, **__: object) -> int:
        raise OSError(errno.EROFS, "read-only", str(tmp_path / LOCK))

    monkeypatch.setattr(Lock, "_open", closed)
    assert verify(tmp_path) == ((), 0)
    with Kit(tmp_path) as kit:
        assert kit.intact("film/a.txt")
        with pytest.raises(MachineTrouble, match="can only be read"):
            kit.put(Artefact("film/a.txt", b"new"), "e")


def test_a_kit_that_is_checked_makes_nothing(tmp_path: Path) -> None:
    """Where there is no folder, there is no lock either."""
    assert [f.code for f in verify(tmp_path / "nowhere")[0]] == ["W101"]
    assert list(tmp_path.iterdir()) == []
