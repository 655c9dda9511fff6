"""A file that another program holds, as Windows has it: everything stays as it was, or is new.

On Windows a file that is open elsewhere can be read and given a second name, but neither replaced,
renamed nor taken away. Each call of a run that changes a name is refused here in its turn.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from guides.commands.verify import verify
from guides.findings.errors import MachineTrouble
from guides.writing.artefact import Artefact
from guides.writing.authored import replace_authored
from guides.writing.journal import BACK, STAGING
from guides.writing.kit import Kit
from guides.writing.lock import LOCK
from guides.writing.staging import replace_file

CALLS = ("replace", "rename", "unlink", "link", "mkdir", "symlink", "open", "fsync", "rmdir")
OLD = {"a.txt": b"old a", "b/c.txt": b"old c", "b/gone.txt": b"leaves", "e/f.txt": b"leaves too"}
NEW = {"a.txt": b"new a", "b/c.txt": b"new c", "n/ew.txt": b"new"}
OF_THEIRS = b"changed by hand"


def put(folder: Path, files: dict[str, bytes]) -> dict[str, str]:
    """Write a kit of these files, and the door that leads to them; what was kept by which name."""
    door = "".join(f'<a href="{path}">x</a>' for path in files).encode()
    with Kit(folder) as kit:
        for path, data in (*files.items(), ("index.html", door)):
            kit.put(Artefact(path, data), "e")
        run = {"inputs": "i", "paths": [*files, "index.html"], "warnings": []}
        return dict(kit.commit("run", run).kept)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def kit_of(folder: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    """What a folder with this kit holds."""
    put(folder, files)
    return contents(folder)


@contextmanager
def refusing(refused: Callable[[str, tuple[Any, ...]], bool]) -> Iterator[list[str]]:
    """Every call that is refused, and what was asked for."""
    asked: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            real = getattr(os, name)

            def call(*args: Any, _name: str = name, _real: Any = real, **more: Any) -> Any:
                if refused(_name, args):
                    asked.append(f"{_name} {args[0]}")
                    raise PermissionError(errno.EACCES, "in use", *map(str, args[:1]))
                return _real(*args, **more)

            patch.setattr(os, name, call)
        yield asked


@pytest.mark.parametrize("held", ["a.txt", "b/c.txt", "b/gone.txt", "index.html", "SHA256SUMS",
                                  "manifest.json", "e/f.txt"])  # fmt: skip
@pytest.mark.parametrize("names", ["links", "no links"])
def test_a_file_that_is_held_stops_all_and_is_named(held: str, names: str, tmp_path: Path) -> None:
    """By the name that people know, with the cure; the kit is the old one, and agrees.

    So it is on a disk that knows one name a file (FAT), and where a protected file gets no other.
    """
    new, out = kit_of(tmp_path / "new", NEW), tmp_path / "out"
    old = kit_of(out, OLD)

    def is_held(name: str, args: tuple[Any, ...]) -> bool:
        paths = args[:2] if name in {"replace", "rename"} else args[:1]
        if name == "link" and names == "no links":
            return True
        changes = name in {"replace", "rename", "unlink"}
        return changes and any(str(path) == str(out / held) for path in paths)

    with refusing(is_held) as asked, pytest.raises(MachineTrouble) as trouble:
        put(out, NEW)

    assert asked
    assert trouble.value.message.fr.startswith(f"{out / held} n'a pas pu être remplacé")
    assert "Fermez-le" in trouble.value.hint.fr
    assert contents(out) == old
    assert verify(out) == ((), 0)
    put(out, NEW)
    assert contents(out) == new


@pytest.mark.slow
def test_any_one_call_may_be_refused(tmp_path: Path) -> None:
    """All old or all new, sums, manifest and door agreeing, and the next run ends the work."""
    new = kit_of(tmp_path / "new", NEW)
    moment, ended = 0, False
    while not ended:
        out, moment = tmp_path / f"try-{moment}", moment + 1
        put(out, OLD)
        for name in ("b/c", "b/gone"):
            (out / f"{name}.txt").write_bytes(OF_THEIRS)
            new[f"{name}.modified-1.txt"] = OF_THEIRS
        old = contents(out)
        calls = 0

        def once(name: str, args: tuple[Any, ...], moment: int = moment) -> bool:
            nonlocal calls
            calls += name != "open" or "memory" not in str(args[0])
            return calls == moment

        with refusing(once):
            try:
                put(out, NEW)
            except (MachineTrouble, OSError) as error:
                assert isinstance(error, MachineTrouble), error
                assert STAGING not in error.message.fr
            ended = calls < moment
        here = contents(out)
        here.pop(LOCK, None)
        rest = {path for path in here if not path.startswith(STAGING)}
        assert {path: here[path] for path in rest} in (old, new), moment
        put(out, NEW)
        assert contents(out) == new, moment
    assert moment > 60


def test_a_way_back_that_is_barred_is_gone_by_the_next_run(tmp_path: Path) -> None:
    """Two files held, the second from the moment of turning back: said, and mended later."""
    old, new = kit_of(tmp_path / "old", OLD), kit_of(tmp_path / "new", NEW)
    out = tmp_path / "out"
    put(out, OLD)

    def held(name: str, args: tuple[Any, ...]) -> bool:
        to = str(args[1]) if name == "replace" else ""
        back = (out / STAGING / BACK).exists()
        return to == str(out / "index.html") or (back and to == str(out / "a.txt"))

    with refusing(held), pytest.raises(MachineTrouble) as trouble:
        put(out, NEW)
    assert trouble.value.message.fr.startswith(f"{out / 'a.txt'} ne peut être remis en place")
    assert "W109" in {finding.code for finding in verify(out)[0]}
    with Kit(out):
        pass
    assert contents(out) == old
    put(out, NEW)
    assert contents(out) == new


def test_a_link_to_another_disk_is_refused_with_a_cure(tmp_path: Path) -> None:
    """Found at a rename too, where two places look like one disk."""
    old = kit_of(tmp_path, OLD)

    def apart(name: str, args: tuple[Any, ...]) -> bool:
        if name == "replace" and str(args[1]) == str(tmp_path / "n/ew.txt"):
            raise OSError(errno.EXDEV, "cross-device link", str(args[0]), None, str(args[1]))
        return False

    with refusing(apart), pytest.raises(MachineTrouble, match="another disk") as trouble:
        put(tmp_path, NEW)
    assert str(tmp_path / "n/ew.txt") in trouble.value.message.fr
    assert contents(tmp_path) == old


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="not run: no second disk here")
def test_a_folder_on_another_disk_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    """At the first file that would go there."""
    other = Path("/dev/shm") / tmp_path.name
    if Path("/dev/shm").stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("not run: no second disk here")
    other.mkdir()
    try:
        (tmp_path / "n").symlink_to(other)
        with Kit(tmp_path) as kit, pytest.raises(MachineTrouble, match="another disk"):
            kit.put(Artefact("n/ew.txt", b"new"), "e")
        assert list(other.iterdir()) == []
    finally:
        other.rmdir()


def test_what_people_write_is_named_too(tmp_path: Path) -> None:
    """A file of content, and a session that is kept: neither part nor staging is spoken of."""
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_bytes(b"old")

    def held(name: str, args: tuple[Any, ...]) -> bool:
        return name == "replace" and str(args[1]).endswith("b.yaml")

    with refusing(held):
        with pytest.raises(MachineTrouble) as first:
            replace_authored(tmp_path, {"a.yaml": b"1", "b.yaml": b"2"})
        with pytest.raises(MachineTrouble) as second:
            replace_file(tmp_path / "b.yaml", b"2")
    for said in (first.value.message.fr, second.value.message.fr):
        assert f"{tmp_path / 'b.yaml'}" in said
        assert ".part" not in said
    assert contents(tmp_path) == {"a.yaml": b"old", "b.yaml": b"old"}
