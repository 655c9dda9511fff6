"""`check --out`: a kit whose files, sums, manifest and door disagree says where."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from guides.commands import verify as verify_module
from guides.commands.verify import verify
from guides.writing.journal import JOURNAL, STAGING
from guides.writing.manifest import CHECKSUMS, MANIFEST
from guides.writing.sums import Sums
from tests.support.commands import Said
from tests.support.overlays import NAME

GUIDE = f"{NAME}/fr/cineclub/guide.txt"


@pytest.fixture
def out(built_film: Path) -> Path:
    """A small kit."""
    return built_film.parent / "out"


def spoil(path: Path, old: str, new: str) -> None:
    """Change a few letters, and not the length."""
    said = path.read_text(encoding="utf-8")
    assert old in said
    path.write_text(said.replace(old, new), encoding="utf-8")


def test_a_kit_as_it_was_built_is_clean(out: Path) -> None:
    """Nothing is said of a good kit, nor of somebody's own notes in it."""
    (out / "notes.txt").write_text("à moi", encoding="utf-8")

    assert verify(out) == ((), 0)


def linked(path: Path) -> None:
    """Move a file aside and leave a link to it: the same bytes, but no file."""
    path.symlink_to(path.rename(path.with_name("elsewhere.txt")))


def stopped(out: Path) -> None:
    """Leave what a build leaves that was killed while it put files in place."""
    staged = out / STAGING / "files" / "new.txt"
    staged.parent.mkdir(parents=True)
    staged.write_bytes(b"new")
    said = {"put": {"new.txt": ""}, "leave": {}, "new": ["new.txt"]}
    (out / STAGING / JOURNAL).write_text(json.dumps(said), encoding="utf-8")


def test_a_file_that_cannot_be_read_is_not_called_missing(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program keeps it to itself, or its rights forbid it."""

    def closed(path: str, most: int) -> None:
        if path.endswith(GUIDE):
            raise PermissionError(13, "in use", path)
        raise FileNotFoundError(2, "gone", path)

    monkeypatch.setattr(verify_module, "opened", lambda path, most: closed(str(path), most))
    monkeypatch.setattr(Sums, "of", lambda *_: None)
    assert ("W110", GUIDE) in {(f.code, f.place.file) for f in verify(out)[0]}


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (lambda out: (out / GUIDE).unlink(), [("W102", GUIDE)]),
        (lambda out: spoil(out / GUIDE, "e", "a"), [("W103", GUIDE)]),
        (lambda out: spoil(out / CHECKSUMS, "  index", "  imdex"), [("W104", CHECKSUMS)] * 2),
        (lambda out: (out / CHECKSUMS).unlink(), [("W104", CHECKSUMS)] * 2),
        (
            lambda out: spoil(out / "index.html", f'"{GUIDE}"', '"elsewhere.txt"'),
            [("W103", "index.html"), ("W105", "index.html"), ("W106", "index.html")],
        ),
        (lambda out: (out / "index.html").unlink(), [("W102", "index.html")]),
        (lambda out: (out / MANIFEST).write_bytes(b"{"), [("W101", "")]),
        (lambda out: (out / MANIFEST).unlink(), [("W101", "")]),
        (lambda out: spoil(out / MANIFEST, '"files": {', '"files":  {'), [("W111", MANIFEST)]),
        (lambda out: linked(out / GUIDE), [("W103", GUIDE)]),
        (lambda out: os.truncate(out / GUIDE, 3_000_000_000), [("W103", GUIDE)]),
        (stopped, [("W109", "")]),
    ],
)
def test_what_disagrees_is_named(
    out: Path, damage: Callable[[Path], object], found: list[tuple[str, str]]
) -> None:
    """Each file, sum and link that is not as it was, and nothing else."""
    damage(out)

    findings, status = verify(out)

    whole = ("W101", "W109")
    here = [(f.code, f.place.file if f.code not in whole else "") for f in findings]
    assert (sorted(here), status) == (sorted(found), 1)


def test_every_byte_is_read_whatever_is_remembered(out: Path, command: Callable[..., Said]) -> None:
    """A file changed behind the clock's back, size and time kept, is found."""
    clean = command("check", "--out", out, "--messages", "en")
    path = out / GUIDE
    before = path.stat()
    spoil(path, "e", "a")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    said = command("check", "--out", out, "--messages", "en")

    assert (clean.out, clean.status) == ("no fault found\n", 0)
    assert said.status == 1
    assert f"{GUIDE}: error W103: this file is no longer as it was built" in said.err


def test_a_kit_is_checked_by_itself(out: Path, command: Callable[..., Said]) -> None:
    """What would be left undone in silence is refused."""
    said = command("check", "--out", out, "--links", "--messages", "en")

    assert said.status == 2
    assert "--out checks a kit, and nothing else" in said.err
