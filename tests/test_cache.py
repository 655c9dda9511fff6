"""What is kept from run to run: given back whole, or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from guides import cache
from guides.cache import NONE, Cache, used, using

posix = pytest.mark.skipif(sys.platform == "win32", reason="owners and modes are of POSIX")


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    """A cache that holds one thing."""
    made = Cache(tmp_path / "user" / "kept", "program 1")
    made.put("thing", b"as it was")
    return made


def file_of(kept: Cache) -> Path:
    assert kept.folder
    return kept.folder / "thing"


def test_what_was_kept_is_given_back(kept: Cache) -> None:
    """The bytes of a name, also to the next run of the same program; nothing of another name."""
    assert kept.get("thing") == b"as it was"
    assert Cache(kept.folder, "program 1").get("thing") == b"as it was"
    assert kept.get("other") is None


def test_another_program_finds_nothing(kept: Cache) -> None:
    """A version does not know what another one meant, and writes its own over it."""
    other = Cache(kept.folder, "program 2")
    assert other.get("thing") is None
    other.put("thing", b"anew")
    assert other.get("thing") == b"anew"
    assert kept.get("thing") is None


@pytest.mark.parametrize("spoil", ["a byte", "cut", "empty", "longer", "moved"])
def test_what_is_damaged_is_not_there(kept: Cache, spoil: str) -> None:
    """No byte may differ, and no file stand under another's name."""
    path = file_of(kept)
    data = path.read_bytes()
    if spoil == "a byte":
        data = data[:-1] + bytes([data[-1] ^ 1])
    spoilt = {"cut": data[:-1], "empty": b"", "longer": data + b"x"}.get(spoil, data)
    path.write_bytes(spoilt)
    path.with_name("moved").write_bytes(data)
    assert kept.get("moved" if spoil == "moved" else "thing") is None


@posix
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_what_others_could_have_written_is_not_believed(kept: Cache, mode: int) -> None:
    """Compiled templates are code: the file and its folder are only ours to write."""
    file_of(kept).chmod(mode)
    assert kept.get("thing") is None
    file_of(kept).chmod(0o600)
    assert kept.get("thing") == b"as it was"
    file_of(kept).parent.chmod(mode | 0o100)
    assert kept.get("thing") is None


@posix
def test_what_belongs_to_others_is_not_believed(
    kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that somebody else made for us is theirs."""
    monkeypatch.setattr(os, "geteuid", lambda: file_of(kept).stat().st_uid + 1)
    assert kept.get("thing") is None


@posix
def test_only_its_user_can_look_into_it(kept: Cache) -> None:
    """Films may be confidential until they are shown."""
    assert file_of(kept).stat().st_mode & 0o777 == 0o600
    assert file_of(kept).parent.stat().st_mode & 0o777 == 0o700


def test_what_cannot_be_kept_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is a file, a disk that refuses: nothing, and no word of it."""
    (tmp_path / "file").write_bytes(b"")
    for folder in (None, tmp_path / "file", tmp_path / "file" / "kept"):
        nothing = Cache(folder, "program 1")
        nothing.put("thing", b"as it was")
        assert nothing.get("thing") is None

    def refused(*_: object) -> int:
        raise PermissionError

    kept = Cache(tmp_path / "kept", "program 1")
    monkeypatch.setattr(os, "open", refused)
    kept.put("thing", b"as it was")
    assert kept.get("thing") is None
    assert not list((tmp_path / "kept").iterdir())


def test_the_oldest_makes_room(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept does not grow without end: what was kept longest ago goes."""
    size = file_of(kept).stat().st_size
    monkeypatch.setattr(cache, "MOST", 2 * size)
    os.utime(file_of(kept), ns=(0, 0))
    kept.put("second", b"as it was")
    assert kept.get("thing")
    kept.put("third", b"as it was")
    assert kept.get("thing") is None
    assert kept.get("second")
    assert kept.get("third")
    kept.put("third", b"as it were, and much longer than all the rest of it together")
    assert kept.get("second"), "what only changes drops nothing"


def test_a_run_has_one_cache(kept: Cache) -> None:
    """Where none is in use, nothing is kept; after a run, none is in use."""
    with using(NONE):
        with pytest.raises(ZeroDivisionError), using(kept):
            assert used() is kept
            raise ZeroDivisionError
        assert used() is NONE
