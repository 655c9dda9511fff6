"""Staging: nothing is in place before everything is there, and nothing stays behind."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from guides.findings.errors import MachineTrouble
from guides.writing.artefact import Artefact
from guides.writing.journal import JOURNAL, STAGING
from guides.writing.kit import Kit
from guides.writing.manifest import as_json
from guides.writing.staging import Staging, recover, replace_file


def inside(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too, by path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_staged_files_wait_apart_then_stand_in_place(tmp_path: Path) -> None:
    """Folders within folders, new or there already; the staging folder goes."""
    (tmp_path / "there").mkdir()
    staging = Staging(tmp_path)
    paths = ["a.txt", "there/b.txt", "new/deep/c.txt", "new/deep/d.txt"]
    for path in paths:
        staging.put(path, path.encode())
    assert all(staging.at(path).read_bytes() == path.encode() for path in paths)
    assert {path.split("/")[0] for path in inside(tmp_path)} == {STAGING}

    staging.settle()
    assert inside(tmp_path) == {path: path.encode() for path in paths}
    assert not (tmp_path / STAGING).exists()


def test_every_byte_is_on_the_disk_before_a_name_changes(
    tmp_path: Path, synced: list[bytes]
) -> None:
    """The journal too: a power cut finds whole files or none."""
    staging = Staging(tmp_path)
    staging.put("a.txt", b"whole")
    assert synced == [b"whole"]
    staging.settle()
    assert [data for data in synced[1:] if data] == [
        as_json({"put": {"a.txt": ""}, "leave": {}, "new": ["a.txt"]})
    ]


def test_settling_nothing_leaves_nothing(tmp_path: Path) -> None:
    """A run that changes no file makes no folder and no journal."""
    Staging(tmp_path / "out").settle()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("there", [True, False])
def test_what_is_forgotten_leaves_the_folder_as_it_was(tmp_path: Path, there: bool) -> None:
    """Folders made for this run go with it; one that was there stays, though empty."""
    out = tmp_path / "kits" / "out"
    if there:
        out.mkdir(parents=True)
    with Kit(out) as kit:
        kit.put(Artefact("a.txt", b"a"), "e")
    assert out.exists() == out.parent.exists() == there
    assert inside(tmp_path) == {}


def test_a_new_folder_in_which_something_stands_is_kept(tmp_path: Path) -> None:
    """What somebody else put there meanwhile is theirs."""
    out = tmp_path / "out"
    with Kit(out) as kit:
        kit.put(Artefact("a.txt", b"a"), "e")
        (out / "notes.txt").write_bytes(b"mine")
    assert inside(out) == {"notes.txt": b"mine"}


def test_forgetting_nothing_is_no_trouble(tmp_path: Path) -> None:
    """Neither where the folder is, nor where there never was one."""
    Staging(tmp_path).forget()
    Staging(tmp_path / "nowhere").forget()
    assert list(tmp_path.iterdir()) == []


def test_what_is_being_put_in_place_is_not_forgotten(tmp_path: Path) -> None:
    """Once the journal is written, the next run ends what this one began."""
    staging = Staging(tmp_path)
    staging.put("a.txt", b"a")
    (tmp_path / STAGING / JOURNAL).write_text('["a.txt"]', encoding="utf-8")
    staging.forget()
    recover(tmp_path)
    assert inside(tmp_path) == {"a.txt": b"a"}


def test_a_run_killed_in_the_midst_of_its_renames_is_finished(tmp_path: Path) -> None:
    """What was renamed already stays, what waits follows, and nothing is left of the staging."""
    staging = Staging(tmp_path)
    staging.put("new/b.txt", b"b")
    (tmp_path / "é.txt").write_bytes(b"renamed before")
    journal = json.dumps(["é.txt", "new/b.txt"], ensure_ascii=False)
    (tmp_path / STAGING / JOURNAL).write_bytes(journal.encode())
    recover(tmp_path)
    assert inside(tmp_path) == {"é.txt": b"renamed before", "new/b.txt": b"b"}
    assert not (tmp_path / STAGING).exists()


def test_a_run_killed_before_its_journal_is_forgotten(tmp_path: Path) -> None:
    """The old kit stands; half a new one would be worse than none."""
    (tmp_path / "a.txt").write_bytes(b"old")
    Staging(tmp_path).put("a.txt", b"new")
    (tmp_path / STAGING / "journal.part").write_text('["a.t', encoding="utf-8")
    recover(tmp_path)
    assert inside(tmp_path) == {"a.txt": b"old"}
    assert not (tmp_path / STAGING).exists()


def test_a_staging_that_cannot_be_cleared_away_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it held stands in place: a program that looks into the folder is no trouble."""
    Staging(tmp_path).put("a.txt", b"a")
    (tmp_path / STAGING / JOURNAL).write_text('["a.txt"]', encoding="utf-8")

    def busy(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(os, "rmdir", busy)
    recover(tmp_path)
    assert inside(tmp_path) == {"a.txt": b"a"}


def test_a_folder_without_staging_is_left_alone(tmp_path: Path) -> None:
    """There is nothing to recover, even where the folder is not there."""
    recover(tmp_path)
    recover(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


def test_a_link_where_the_staging_goes_is_not_followed(tmp_path: Path) -> None:
    """It goes, and what it leads to stays, whatever notes stand there."""
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / JOURNAL).write_text('["a.txt"]', encoding="utf-8")
    (tmp_path / STAGING).symlink_to(theirs)
    recover(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["theirs"]
    assert inside(theirs) == {JOURNAL: b'["a.txt"]'}


def test_one_file_is_replaced_whole(tmp_path: Path, synced: list[bytes]) -> None:
    """Its folder is made where it is missing, and no part of it is left beside it."""
    path = tmp_path / "deep" / "new" / "a.json"
    replace_file(path, b"first")
    replace_file(path, b"second")
    assert inside(tmp_path) == {"deep/new/a.json": b"second"}
    assert synced == [b"first", b"second"]


def test_a_file_that_cannot_be_replaced_leaves_no_part(tmp_path: Path) -> None:
    """Where a folder stands in its place, the machine's trouble is told and all stays."""
    (tmp_path / "a.json" / "held").mkdir(parents=True)
    with pytest.raises(MachineTrouble):
        replace_file(tmp_path / "a.json", b"new")
    assert inside(tmp_path) == {}
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_link_where_the_part_goes_is_not_followed(tmp_path: Path) -> None:
    """Whoever put it there cannot have another file overwritten."""
    (tmp_path / "mine.txt").write_bytes(b"mine")
    (tmp_path / ".a.json.part").symlink_to(tmp_path / "mine.txt")
    replace_file(tmp_path / "a.json", b"new")
    assert inside(tmp_path) == {"a.json": b"new", "mine.txt": b"mine"}


def test_who_interrupts_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is the old one, and no part is left."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a.json").write_bytes(b"old")
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "replace", interrupted)
        replace_file(tmp_path / "a.json", b"new")
    assert inside(tmp_path) == {"a.json": b"old"}


def test_a_part_that_cannot_be_written_hides_no_reason(tmp_path: Path) -> None:
    """The first trouble is the one that is told, though there is no part to take away."""
    (tmp_path / "taken").write_bytes(b"a file where the folder should be")
    with pytest.raises(MachineTrouble, match="something else stands"):
        replace_file(tmp_path / "taken" / "a.json", b"new")


def test_a_part_is_hidden_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody opens it by mistake: a leading dot, and an ending that no program claims."""
    names: list[str] = []
    there = tmp_path.iterdir
    monkeypatch.setattr(os, "fsync", lambda _: names.extend(path.name for path in there()))
    replace_file(tmp_path / "a.json", b"new")
    assert names == [".a.json.part"]
