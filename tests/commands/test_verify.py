"""`check --out`: a kit whose files, sums, manifest and door disagree says where."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from guides.commands.verify import verify
from guides.writing.manifest import CHECKSUMS, MANIFEST
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
    ],
)
def test_what_disagrees_is_named(
    out: Path, damage: Callable[[Path], object], found: list[tuple[str, str]]
) -> None:
    """Each file, sum and link that is not as it was, and nothing else."""
    damage(out)

    findings, status = verify(out)

    here = [(f.code, f.place.file if f.code != "W101" else "") for f in findings]
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
