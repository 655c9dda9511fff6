"""A kit from run to run: what agrees, what goes, what stays beside it, and what cannot be read."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from guides.findings.errors import MachineTrouble
from guides.writing.artefact import Artefact
from guides.writing.kit import Kit, Settled
from guides.writing.lock import LOCK, Lock
from guides.writing.manifest import CHECKSUMS, MANIFEST, read_manifest
from tests.writing.test_held import contents, refusing

FILES = {f"{name}.txt": name.encode() for name in "cabed"}


def made(folder: Path, files: Mapping[str, bytes] = FILES) -> Settled:
    """What a run did that wants these files alone."""
    with Kit(folder) as kit:
        for path, data in files.items():
            kit.put(Artefact(path, data), "e")
        return kit.commit("run", {"inputs": "i", "paths": [*files], "warnings": []})


def spoil(folder: Path, paths: Iterable[str]) -> None:
    """Change something in some files, and take away those said to be gone."""
    for path in paths:
        if path.startswith("no "):
            (folder / path.removeprefix("no ")).unlink()
        else:
            data = (folder / path).read_bytes()
            (folder / path).write_bytes(data.replace(b"a.txt", b"z.txt") + b" ")


@pytest.mark.parametrize(
    ("spoilt", "agrees", "mended"),
    [
        ((), True, ()),
        (("a.txt",), True, ()),  # nobody reads a file for that
        (("no a.txt",), False, ()),
        ((CHECKSUMS,), False, (CHECKSUMS,)),
        ((f"no {CHECKSUMS}",), False, (CHECKSUMS,)),
        ((MANIFEST,), False, (MANIFEST,)),
        ((CHECKSUMS, MANIFEST), False, (CHECKSUMS, MANIFEST)),
    ],
)
def test_records_that_somebody_changed_are_as_they_should_be_again(
    spoilt: tuple[str, ...], agrees: bool, mended: tuple[str, ...], tmp_path: Path
) -> None:
    """Those are named and no others; a kit that agrees needs no look at its files."""
    assert made(tmp_path).mended == ()
    before = contents(tmp_path)
    spoil(tmp_path, spoilt)
    with Kit(tmp_path) as kit:
        assert kit.agrees() is agrees
    assert set(made(tmp_path).mended) == set(mended)
    assert {path: contents(tmp_path)[path] for path in before} == before
    assert made(tmp_path, {"a.txt": b"new"}).mended == ()


def test_a_kit_without_its_manifest_does_not_agree(tmp_path: Path) -> None:
    """Nor one that was never built."""
    with Kit(tmp_path) as kit:
        assert kit.agrees() is False
    made(tmp_path)
    (tmp_path / MANIFEST).unlink()
    with Kit(tmp_path) as kit:
        assert kit.agrees() is False


def test_what_belongs_to_no_run_goes(tmp_path: Path) -> None:
    """Told in order; what somebody had changed stays under another name, what was gone is none."""
    made(tmp_path)
    spoil(tmp_path, ("e.txt", "b.txt", "a.txt", "no d.txt"))
    settled = made(tmp_path, {"a.txt": b"new"})
    assert settled.changed == ("a.txt",)
    assert settled.gone == ("c.txt",)
    assert [*settled.kept.items()] == [(f"{name}.txt", f"{name}.modified-1.txt") for name in "abe"]
    assert contents(tmp_path).keys() - {MANIFEST, CHECKSUMS} == {
        "a.txt", *settled.kept.values(),
    }  # fmt: skip
    assert (tmp_path / "e.modified-1.txt").read_bytes() == b"e "
    assert read_manifest(tmp_path)["files"].keys() == {"a.txt"}


def test_all_that_goes_is_told_in_order(tmp_path: Path) -> None:
    """The same run tells the same, whatever the order of the files."""
    made(tmp_path)
    assert made(tmp_path, {}).gone == ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt")


def test_what_was_lost_is_no_longer_listed(tmp_path: Path) -> None:
    """A file of another order that somebody took away: it is neither told nor summed."""
    made(tmp_path)
    spoil(tmp_path, ("no c.txt",))
    with Kit(tmp_path) as kit:
        assert kit.commit("other", {"inputs": "", "paths": [], "warnings": []}).gone == ()
    assert read_manifest(tmp_path)["files"].keys() == FILES.keys() - {"c.txt"}


def test_what_was_changed_takes_the_place_of_nothing(tmp_path: Path) -> None:
    """Neither of what it is called already, nor of what this run brings under that name."""
    made(tmp_path, {"a.txt": b"a"})
    spoil(tmp_path, ("a.txt",))
    (tmp_path / "a.modified-1.txt").write_bytes(b"theirs")
    settled = made(tmp_path, {"a.txt": b"a", "a.modified-2.txt": b"ours"})
    assert settled.kept == {"a.txt": "a.modified-3.txt"}
    assert {path: data for path, data in contents(tmp_path).items() if path.endswith(".txt")} == {
        "a.txt": b"a", "a.modified-1.txt": b"theirs", "a.modified-2.txt": b"ours",
        "a.modified-3.txt": b"a ",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EACCES, "{} could not be read: another program keeps it"), (errno.EIO, "({})")],
)
def test_a_file_that_cannot_be_read_is_told(number: int, said: str, tmp_path: Path) -> None:
    """What is in it nobody knows, so that it is not replaced."""
    made(tmp_path)

    def unread(name: str, args: tuple[Any, ...]) -> bool:
        if name == "open" and str(args[0]) == str(tmp_path / "a.txt"):
            raise OSError(number, "no", str(args[0]))
        return False

    with refusing(unread), pytest.raises(MachineTrouble) as told:
        made(tmp_path, {"a.txt": b"new"})
    assert said.format(tmp_path / "a.txt") in told.value.message.en
    assert (tmp_path / "a.txt").read_bytes() == b"a"


def test_a_kit_whose_manifest_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    """With no lock on it, and nothing in it changed."""
    made(tmp_path)
    before = contents(tmp_path)
    with (
        refusing(lambda name, args: name == "open" and str(args[0]).endswith(MANIFEST)),
        pytest.raises(MachineTrouble, match="access refused"),
    ):
        made(tmp_path, {"a.txt": b"new"})
    assert not (tmp_path / LOCK).exists()
    assert contents(tmp_path) == before


def test_where_nothing_may_be_written_nothing_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that changes nothing ends; one that only takes away is refused."""
    made(tmp_path)
    before = contents(tmp_path)

    def closed(_: Lock) -> int:
        raise OSError(errno.EROFS, "read-only", str(tmp_path / LOCK))

    monkeypatch.setattr(Lock, "_open", closed)
    assert made(tmp_path) == Settled(())
    with pytest.raises(MachineTrouble, match="can only be read"):
        made(tmp_path, {})
    assert contents(tmp_path) == before
