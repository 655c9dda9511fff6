"""Renames that were stopped: the next run ends them, all forward or all back, as its notes say."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from guides.findings.errors import MachineTrouble
from guides.writing.artefact import Artefact
from guides.writing.journal import JOURNAL, STAGING, unfinished
from guides.writing.kit import Kit
from guides.writing.lock import LOCK
from guides.writing.staging import recover
from tests.writing.test_held import NEW, OF_THEIRS, contents, put, refusing

OLD = {"a.txt": b"old a", "b/c.txt": b"old c", "b/gone.txt": b"leaves", "e/d/f.txt": b"leaves too"}
EDITED = ("b/c.txt", "b/gone.txt")
HELD = "n/ew.txt"


def everything(folder: Path) -> dict[str, bytes]:
    """Every file and folder of a kit, its lock left out."""
    folders = (path for path in folder.rglob("*") if path.is_dir())
    found = contents(folder) | {f"{path.relative_to(folder).as_posix()}/": b"" for path in folders}
    return {path: data for path, data in found.items() if path != LOCK}


def edited(folder: Path) -> Path:
    """A kit in which somebody has changed a file that will stay and one that will leave."""
    put(folder, OLD)
    for path in EDITED:
        (folder / path).write_bytes(OF_THEIRS)
    return folder


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The kit as a kill leaves it at each rename and each file that goes, once there are notes."""
    place, copying = tmp_path_factory.mktemp("stopped"), False
    out, stopped = edited(place / "out"), list[Path]()

    def take(name: str, _: tuple[Any, ...]) -> bool:
        nonlocal copying
        if (
            not copying
            and name in {"replace", "unlink", "rmdir"}
            and (out / STAGING / JOURNAL).is_file()
        ):
            copying = True
            stopped.append(shutil.copytree(out, place / f"{len(stopped)}", symlinks=True))
            copying = False
        return False

    with refusing(take):
        put(out, NEW)
    assert len(stopped) > 10
    return stopped


@pytest.fixture
def old(tmp_path: Path) -> dict[str, bytes]:
    """What it held before."""
    return everything(edited(tmp_path / "old"))


@pytest.fixture
def new(tmp_path: Path) -> dict[str, bytes]:
    """What it holds after."""
    names = (f"{path.removesuffix('.txt')}.modified-1.txt" for path in EDITED)
    put(tmp_path / "new", NEW)
    return everything(tmp_path / "new") | dict.fromkeys(names, OF_THEIRS)


def again(stopped: Path, folder: Path) -> Path:
    """A kit that was stopped, in a folder where it may be ended."""
    return shutil.copytree(stopped, folder / stopped.name, symlinks=True)


def ended(out: Path) -> dict[str, bytes]:
    """What stands there once another run has begun."""
    with Kit(out):
        return everything(out)


def test_what_was_killed_goes_on(
    stopped: list[Path], new: dict[str, bytes], tmp_path: Path
) -> None:
    """Files, folders and what people had changed: as if nothing had happened."""
    for out in stopped:
        assert ended(again(out, tmp_path)) == new, out.name


def test_what_cannot_go_on_goes_back(
    stopped: list[Path], old: dict[str, bytes], new: dict[str, bytes], tmp_path: Path
) -> None:
    """Where one place is barred by then, all is as it was, and nothing was made for it."""

    def barred(name: str, args: tuple[Any, ...]) -> bool:
        return name == "replace" and str(args[1]).endswith(HELD)

    for out in stopped:
        there, here = (out / HELD).is_file(), again(out, tmp_path)
        with refusing(barred):
            assert ended(here) == (new if there else old), out.name


@pytest.mark.parametrize("lost", ["a.txt", HELD])
def test_where_a_new_file_was_lost_the_old_ones_come_back(
    lost: str, stopped: list[Path], old: dict[str, bytes], tmp_path: Path
) -> None:
    """Somebody took it away in between: the folders that were gone are made again."""
    out = again(stopped[-1], tmp_path)
    assert not (out / "e").exists()
    (out / lost).unlink()
    assert ended(out) == old


@pytest.mark.parametrize("at", ["a.txt", "index.html", "b/gone.txt"])
def test_who_interrupts_waits_for_the_rest(at: str, tmp_path: Path, new: dict[str, bytes]) -> None:
    """It takes a moment; then the interruption is heard."""
    out = edited(tmp_path / "out")

    def interrupt(name: str, args: tuple[Any, ...]) -> bool:
        nonlocal at
        if at and name in {"replace", "unlink"} and str(args[-1]) == str(out / at):
            at = ""
            raise KeyboardInterrupt
        return False

    with refusing(interrupt), pytest.raises(KeyboardInterrupt):
        put(out, NEW)
    assert at == ""
    assert everything(out) == new


def test_what_was_put_back_leaves_no_folder(tmp_path: Path, old: dict[str, bytes]) -> None:
    """One that was made for a file that could not come goes with it."""
    out = edited(tmp_path / "out")

    def held(name: str, args: tuple[Any, ...]) -> bool:
        return name == "unlink" and str(args[0]) == str(out / "e/d/f.txt")

    with refusing(held), pytest.raises(MachineTrouble):
        put(out, NEW)
    assert everything(out) == old


def test_notes_that_are_done_with_are_gone(
    stopped: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the rest of their folder cannot be cleared away: nobody follows them again."""
    out, forward, back = edited(tmp_path / "done"), *(again(o, tmp_path) for o in stopped[:2])
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    put(out, NEW)
    recover(forward)
    with refusing(lambda name, args: name == "replace" and str(args[1]).endswith(HELD)):
        recover(back)
    for folder in (out, forward, back):
        assert (folder / STAGING).is_dir()
        assert unfinished(folder) is None
    assert not (back / HELD).exists()


NOTES = {"put": {"a.txt": "", "c.txt": "d.txt"}, "leave": {"e.txt": "f.txt"}, "new": ["a.txt"]}


@pytest.mark.parametrize(
    "spoilt",
    [["a.txt", "../b.txt"], NOTES | {"put": {"a.txt": "", "../b.txt": ""}},
     NOTES | {"put": {"a.txt": "../b.txt"}}, NOTES | {"leave": {"e.txt": "", "/b.txt": "f.txt"}},
     NOTES | {"leave": {"e.txt": "b/../../b.txt"}}, NOTES | {"new": ["a.txt", "../b.txt"]},
     NOTES | {"new": [7]}, NOTES | {"put": 7}, {"put": {}}, "a.txt", 7],
)  # fmt: skip
def test_notes_that_lead_outside_are_not_followed(spoilt: object, tmp_path: Path) -> None:
    """Wherever they name it: a folder may come from anybody."""
    (tmp_path / STAGING).mkdir()
    for notes, believed in ((NOTES, True), (spoilt, False)):
        (tmp_path / STAGING / JOURNAL).write_text(json.dumps(notes), encoding="utf-8")
        assert (unfinished(tmp_path) is not None) == believed


def test_notes_of_version_0_2_move_nothing_else(tmp_path: Path) -> None:
    """They name files alone: where one was lost, no other takes its place."""
    (tmp_path / STAGING).mkdir()
    (tmp_path / STAGING / JOURNAL).write_text('["a.txt"]', encoding="utf-8")
    (tmp_path / "x").write_bytes(b"mine")
    assert ended(tmp_path) == {"x": b"mine"}


def test_a_pipe_that_gets_no_second_name_is_told(tmp_path: Path) -> None:
    """Nobody copies it: what it would give never ends."""
    put(tmp_path, OLD)
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")
    before = everything(tmp_path)
    with refusing(lambda name, _: name == "link"), pytest.raises(MachineTrouble) as told:
        put(tmp_path, NEW)
    assert told.value.message.en == f"access refused ({tmp_path / 'a.txt'})"
    assert (tmp_path / "a.txt").is_fifo()
    assert everything(tmp_path) == before


def test_a_kit_may_hold_the_names_of_our_notes(tmp_path: Path) -> None:
    """What waits, what stood there and the notes themselves are kept apart."""
    paths = ("a.txt", "old/a.txt", "files/a.txt", "back", "back.part", JOURNAL, "journal.part")
    for said in (b"first", b"second"):
        with Kit(tmp_path) as kit:
            for path in paths:
                kit.put(Artefact(path, path.encode() + said), "e")
            kit.commit("run", {"inputs": "i", "paths": [*paths], "warnings": []})
        assert {path: (tmp_path / path).read_bytes() for path in paths} == {
            path: path.encode() + said for path in paths
        }
