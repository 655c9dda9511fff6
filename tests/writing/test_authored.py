"""Files that people write are changed every one or none, and each stays what it was."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from guides.findings.errors import MachineTrouble
from guides.writing.authored import replace_authored

NEW = {"a.yaml": b"new a", "b.yaml": b"new b"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files as their author left them."""
    for name in NEW:
        (tmp_path / name).write_bytes(b"old")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_replaced_and_nothing_stands_beside_them(folder: Path) -> None:
    """The new bytes, all of them, and no part is left."""
    replace_authored(folder, NEW)
    assert contents(folder) == NEW


def test_every_byte_is_on_the_disk_before_a_name_changes(folder: Path, synced: list[bytes]) -> None:
    """A power cut finds the old file or the new one."""
    replace_authored(folder, NEW)
    assert synced == [b"new a", b"new b"]


def test_a_file_keeps_its_permissions(folder: Path) -> None:
    """What only its author may read stays so."""
    (folder / "a.yaml").chmod(0o640)
    replace_authored(folder, NEW)
    assert stat.S_IMODE((folder / "a.yaml").stat().st_mode) == 0o640


def test_a_link_where_the_part_goes_is_not_followed(folder: Path) -> None:
    """Whoever put it there cannot have another file overwritten."""
    (folder / "mine.txt").write_bytes(b"mine")
    (folder / ".a.yaml.part").symlink_to(folder / "mine.txt")
    replace_authored(folder, NEW)
    assert contents(folder) == {**NEW, "mine.txt": b"mine"}


@pytest.mark.parametrize("locked", ["b.yaml", "."])
def test_one_that_may_not_be_written_stops_them_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    """A protected file would not stop a rename, so that it is asked for first."""
    may = os.access
    closed = folder / locked
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and may(path, mode))
    with pytest.raises(MachineTrouble) as refused:
        replace_authored(folder, NEW)
    assert refused.value.message.en == f"access refused ({closed})"
    assert set(contents(folder).values()) == {b"old"}


@pytest.mark.parametrize(
    ("system", "flags", "why"),
    [("linux", os.ST_RDONLY | os.ST_NOSUID, "this disk can only be read"),
     ("linux", os.ST_NOSUID, "access refused"), ("win32", os.ST_RDONLY, "access refused")],
)  # fmt: skip
def test_a_disk_that_can_only_be_read_is_called_that(
    folder: Path, monkeypatch: pytest.MonkeyPatch, system: str, flags: int, why: str
) -> None:
    """Rights would help nobody there; Windows says nothing of the disk."""
    real = os.statvfs(folder)

    def statvfs(_: Path) -> os.statvfs_result:
        return os.statvfs_result((*real[:8], flags, *real[9:]))

    with monkeypatch.context() as patch, pytest.raises(MachineTrouble) as refused:
        patch.setattr(os, "access", lambda *_: False)
        patch.setattr(os, "statvfs", statvfs)
        patch.setattr(sys, "platform", system)
        replace_authored(folder, NEW)
    assert refused.value.message.en == f"{why} ({folder / 'a.yaml'})"


def test_a_failure_half_way_puts_everything_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the second of two files cannot be replaced, the first is as it was again."""
    replace = Path.replace
    parts: list[str] = []

    def failing(part: Path, target: Path) -> Path:
        parts.append(part.name)
        if target.name == "b.yaml":
            raise PermissionError(13, "in use", str(target))
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(MachineTrouble):
        replace_authored(folder, NEW)
    assert contents(folder) == dict.fromkeys(NEW, b"old")
    assert parts == [".a.yaml.part", ".b.yaml.part", ".a.yaml.part"]
