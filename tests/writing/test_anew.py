"""New folders and files: whole or not at all, and nothing that was there is touched."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from guides.findings.errors import MachineTrouble
from guides.writing.anew import put_files, put_folder

FILES = {"film.yaml": b"id: a", "claims/a.yaml": b"a", "claims/deep/b.yaml": b"b"}


def contents(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder, hidden ones too; a folder holds no bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def opening(monkeypatch: pytest.MonkeyPatch, name: str, do: Callable[[Path], object]) -> None:
    """Let something happen just before a file of this name is opened."""
    real: Callable[..., IO[Any]] = Path.open

    def watched(path: Path, *args: Any, **more: Any) -> IO[Any]:
        if path.name == name:
            do(path)
        return real(path, *args, **more)

    monkeypatch.setattr(Path, "open", watched)


def test_a_folder_comes_whole(tmp_path: Path, synced: list[bytes]) -> None:
    """Every byte is on the disk and what is left to do is done before it has its name."""
    target, seen = tmp_path / "content" / "film", list[dict[str, bytes | None]]()

    def finish(part: Path) -> None:
        assert not target.exists()
        assert part.name.startswith(".film.") and part.name.endswith(".part")
        assert part.parent == target.parent
        seen.append(contents(part))
        (part / "more.yaml").write_bytes(b"more")

    put_folder(target, FILES, finish)
    assert seen == [{**FILES, "claims": None, "claims/deep": None}]
    assert contents(target) == {**seen[0], "more.yaml": b"more"}
    assert synced == [*FILES.values()]
    assert [path.name for path in target.parent.iterdir()] == ["film"]


def test_a_folder_may_need_no_finish_and_no_file(tmp_path: Path) -> None:
    """It is there all the same."""
    put_folder(tmp_path / "full", FILES)
    put_folder(tmp_path / "empty", {})
    assert contents(tmp_path / "full").items() >= FILES.items()
    assert contents(tmp_path / "empty") == {}


@pytest.mark.parametrize("when", ["before", "meanwhile"])
@pytest.mark.parametrize("what", ["a file", "a folder", "a link"])
def test_a_name_that_is_taken_is_told(what: str, when: str, tmp_path: Path) -> None:
    """Also where another took it meanwhile: what is there stays, ours goes, and nothing beside."""
    target = tmp_path / "film"

    def take(_: Path | None = None) -> None:
        if what == "a file":
            target.write_bytes(b"mine")
        elif what == "a folder":
            target.mkdir()
        else:
            target.symlink_to("nowhere")

    def too_late(_: Path) -> None:
        pytest.fail("it was known before")

    if when == "before":
        take()
    with pytest.raises(MachineTrouble) as refused:
        put_folder(target, FILES, too_late if when == "before" else take)
    assert refused.value.message.en.endswith(f"({target})")
    assert [path.name for path in tmp_path.iterdir()] == ["film"]
    assert target.is_symlink() or contents(tmp_path) == {
        "film": None if what == "a folder" else b"mine"
    }


@pytest.mark.parametrize("trouble", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_folder_that_cannot_be_ended_leaves_nothing(
    trouble: BaseException, tmp_path: Path
) -> None:
    """The trouble is told under the name that people know."""

    def finish(_: Path) -> None:
        raise trouble

    with pytest.raises((MachineTrouble, KeyboardInterrupt)) as told:
        put_folder(tmp_path / "film", FILES, finish)
    if isinstance(told.value, MachineTrouble):
        assert told.value.message.en == f"no room left on the disk ({tmp_path / 'film'})"
    assert contents(tmp_path) == {}


def test_files_come_into_a_folder_beside_what_is_there(tmp_path: Path, synced: list[bytes]) -> None:
    """Into folders that are made, or were there; the disk has every byte."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "mine.yaml").write_bytes(b"mine")
    put_files(tmp_path, FILES)
    folders = {"claims": None, "claims/deep": None}
    assert contents(tmp_path) == {**FILES, **folders, "claims/mine.yaml": b"mine"}
    assert synced == [*FILES.values()]


@pytest.mark.parametrize("name", ["z.yaml", "new/z.yaml"])
@pytest.mark.parametrize(
    "trouble", [FileExistsError(errno.EEXIST, "there"), OSError(errno.ENOSPC, "full"),
                KeyboardInterrupt()],
)  # fmt: skip
def test_files_come_all_or_none(
    trouble: BaseException, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the last cannot be made: the others go again, and the folders made for them."""
    (tmp_path / "there").mkdir()

    def stop(path: Path) -> None:
        assert (tmp_path / "new/a/x.yaml").is_file() and path.parent.is_dir()
        raise trouble

    opening(monkeypatch, "z.yaml", stop)
    files = dict.fromkeys(("new/a/x.yaml", "new/b/deep/y.yaml", "there/x.yaml", name), b"x")
    with pytest.raises((MachineTrouble, KeyboardInterrupt)) as told:
        put_files(tmp_path, files)
    if isinstance(told.value, MachineTrouble):
        assert told.value.message.en.endswith(f"({tmp_path / name})")
        assert ("no room" in told.value.message.en) == (trouble.args[0] == errno.ENOSPC)
    assert contents(tmp_path) == {"there": None}


def interrupted(_: Path) -> None:
    """Press Ctrl-C."""
    raise KeyboardInterrupt


@pytest.mark.parametrize("name", ["there.yaml", "late.yaml"])
def test_a_file_of_others_is_never_taken_away(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither by who is interrupted as ours is made, nor where theirs came a moment before it."""
    (tmp_path / "there.yaml").touch()
    with monkeypatch.context() as patch, pytest.raises(MachineTrouble) as told:
        opening(patch, "there.yaml", interrupted)
        opening(patch, "late.yaml", Path.touch)
        put_files(tmp_path, {"a.yaml": b"a", name: b"ours"})
    assert told.value.message.en.endswith(f"({tmp_path / name})")
    assert contents(tmp_path) == dict.fromkeys(("there.yaml", name), b"")
