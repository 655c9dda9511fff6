"""The lock of a folder: taken whole or not at all, given back without harm to the next one."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guides import interruption
from guides.findings.errors import MachineTrouble
from guides.writing import lock
from guides.writing.kit import silently
from guides.writing.lock import LOCK, Lock

OPENED = Path("/proc/self/fd")
pytestmark = pytest.mark.skipif(not OPENED.is_dir(), reason="not run: asks Linux what is open")


@pytest.fixture(autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """Whatever happens to a lock, its file is closed in the end."""
    before = {path.name for path in OPENED.iterdir()}
    yield
    assert {path.name for path in OPENED.iterdir()} == before


def taken(folder: Path) -> Lock:
    """A lock that somebody holds."""
    held = Lock(folder, silently)
    held.acquire(making=True)
    return held


def is_free(folder: Path) -> bool:
    """Whether nobody holds the file that stands there."""
    descriptor = os.open(folder / LOCK, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(descriptor)
    return True


def opening(
    monkeypatch: pytest.MonkeyPatch, refused: Callable[[int], OSError | None]
) -> list[tuple[str, int]]:
    """Refuse to open a lock as its flags say; who asked for what, and how."""
    real, asked = os.open, list[tuple[str, int]]()

    def watched(path: Any, flags: int, *args: Any, **more: Any) -> int:
        if str(path).endswith(LOCK):
            asked.append((str(path), flags))
            if error := refused(flags):
                raise error
        return real(path, flags, *args, **more)

    monkeypatch.setattr(os, "open", watched)
    return asked


def test_whoever_shares_the_folder_may_wait_for_it(tmp_path: Path) -> None:
    """The file may be written by all whom the system lets, so that the next one can hold it."""
    mask = os.umask(0)
    try:
        held = taken(tmp_path)
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / LOCK).stat().st_mode) == 0o666
    assert not is_free(tmp_path)
    held.release()
    assert not (tmp_path / LOCK).exists()


@pytest.mark.parametrize(("system", "free"), [("linux", False), ("win32", True)])
def test_its_name_goes_while_it_is_held(
    system: str, free: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody may take what is about to go; on Windows the name of an open file would stay.

    Who interrupts by then takes nothing away any more: it may be the next one's.
    """
    last: list[object] = []
    monkeypatch.setattr(interruption, "at_last", last.append)
    held, seen, unlink = taken(tmp_path / "new" / "kit"), list[object](), Path.unlink
    assert last == [held.release]

    def watched(path: Path, *, missing_ok: bool = False) -> None:
        seen.extend((path.name, is_free(path.parent), last[-1]))
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", watched)
        patch.setattr(sys, "platform", system)
        held.release()
    assert seen == [LOCK, free, None]
    assert list(tmp_path.iterdir()) == []
    held.release()  # nothing is left to give back
    assert seen == [LOCK, free, None]


@pytest.mark.parametrize("how", ["gone", "another"])
def test_a_lock_that_was_just_given_back_is_none(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its file was taken away before ours was the name's: the one that stands there is held."""
    seize, tried = lock._seize, []

    def late(descriptor: int) -> None:
        tried.append(descriptor)
        if len(tried) == 1:
            (tmp_path / LOCK).rename(tmp_path / "gone")
            if how == "another":
                (tmp_path / LOCK).touch()
        seize(descriptor)

    monkeypatch.setattr(lock, "_seize", late)
    held = taken(tmp_path)
    assert len(tried) == 2
    assert not is_free(tmp_path)
    held.release()


@pytest.mark.parametrize("making", [True, False])
def test_a_folder_that_goes_meanwhile_is_made_again(
    making: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By who needs it; who only reads has nothing to lock."""
    out = tmp_path / "out"
    out.mkdir()
    answers = iter((FileNotFoundError(errno.ENOENT, "gone"), None))
    asked = opening(monkeypatch, lambda _: next(answers))
    held = Lock(out, silently)
    held.acquire(making=making)
    assert (len(asked), (out / LOCK).exists()) == ((2, True) if making else (1, False))
    held.release()


def test_a_folder_that_always_goes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot have the lock does not go on without."""
    opening(monkeypatch, lambda _: FileNotFoundError(errno.ENOENT, "gone", str(tmp_path / LOCK)))
    with pytest.raises(MachineTrouble, match="this is not there, or no longer"):
        taken(tmp_path)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.ENOTSUP])
def test_a_disk_that_knows_no_locks_is_told(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever way it says so."""

    def never(_: int) -> None:
        raise OSError(number, "no locks")

    monkeypatch.setattr(lock, "_seize", never)
    with pytest.raises(MachineTrouble, match="cannot keep the folder"):
        taken(tmp_path)


def test_a_disk_that_knows_no_file_again_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where each look finds another number, no lock would ever be the one that stands there."""
    monkeypatch.setattr(os.path, "samestat", lambda *_: False)
    with pytest.raises(MachineTrouble, match="cannot keep the folder"):
        taken(tmp_path)


def test_any_other_trouble_is_told_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows the file of the lock by its name."""
    full = OSError(errno.ENOSPC, "full", str(tmp_path / LOCK))

    def fails(_: int) -> None:
        raise full

    with monkeypatch.context() as patch, pytest.raises(MachineTrouble) as told:
        patch.setattr(lock, "_seize", fails)
        taken(tmp_path)
    assert told.value.message.en.startswith("no room left on the disk")
    opening(monkeypatch, lambda _: full)
    with pytest.raises(MachineTrouble) as told:
        taken(tmp_path)
    assert told.value.message.en == f"no room left on the disk ({tmp_path})"


@pytest.mark.parametrize("making", [True, False])
def test_a_file_where_a_folder_of_the_way_goes_is_named(making: bool, tmp_path: Path) -> None:
    """Itself, and not what would have stood below it."""
    (tmp_path / "file").touch()
    with pytest.raises(MachineTrouble) as told:
        Lock(tmp_path / "file" / "kits" / "out", silently).acquire(making=making)
    assert told.value.message.en.endswith(f"({tmp_path / 'file'})")


def test_what_another_user_left_is_held_by_who_may_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No sign of life can be written there then, and that is no trouble; no link is followed."""
    (tmp_path / LOCK).touch()
    asked = opening(
        monkeypatch,
        lambda flags: PermissionError(errno.EACCES, "no") if flags & os.O_RDWR else None,
    )
    held = taken(tmp_path)
    assert held.refused is None
    assert not is_free(tmp_path)
    held.beat()
    held.release()
    assert len(asked) == 3
    assert all(flags & os.O_NOFOLLOW for _, flags in asked[:2])


def test_where_no_file_can_be_made_nothing_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Why is kept for who wants to write there after all."""
    no = PermissionError(errno.EACCES, "no", str(tmp_path / LOCK))
    opening(monkeypatch, lambda flags: no if flags & os.O_CREAT else None)
    lock_of_it = taken(tmp_path)
    assert lock_of_it.refused is not None
    assert (lock_of_it.refused.errno, lock_of_it.refused.filename) == (errno.EACCES, str(tmp_path))
    lock_of_it.beat()
    lock_of_it.release()


def test_who_waits_leaves_no_file_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it looks; and is told once, whatever signs the other gives."""
    held, told, looks = taken(tmp_path), list[str](), list[set[str]]()

    def nap(_: float) -> None:
        looks.append({path.name for path in OPENED.iterdir()})
        held.beat()
        if len(looks) == 3:
            held.release()

    monkeypatch.setattr("time.sleep", nap)
    waiting = Lock(tmp_path, lambda: told.append("waiting"))
    waiting.acquire(making=True)
    waiting.release()
    assert told == ["waiting"]
    assert looks[0] == looks[1] == looks[2]
