"""Killed at any moment, a build leaves each file old or new and whole, and the next one ends.

The first test stops a small run at every single thing it asks of the disk; the second
kills real builds at moments nobody chose.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from guides.writing.artefact import Artefact
from guides.writing.journal import STAGING
from guides.writing.kit import Kit
from guides.writing.lock import LOCK
from tests.support.commands import COMMAND, environment
from tests.support.overlays import NAME, assemble, renew_lock

pytestmark = pytest.mark.skipif(os.name != "posix", reason="not run: kills as Unix does")
DISK = ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree")


def kit(version: str) -> tuple[Artefact, ...]:
    """Three files, one of which is the same in every version."""
    said = (("a.txt", f"{version} a" * 50), ("b/c.txt", f"{version} c"), ("b/d.txt", "always"))
    return tuple(Artefact(path, text.encode()) for path, text in said)


def put(folder: Path, version: str) -> None:
    """Write one version of the kit."""
    run = {"inputs": version, "paths": [a.path for a in kit(version)], "warnings": []}
    with Kit(folder) as open_kit:
        for artefact in kit(version):
            open_kit.put(artefact, version)
        open_kit.commit("run", run)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file outside the staging folder, and but for the lock of who was killed."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and STAGING not in path.parts and path.name != LOCK
    }


def killed(folder: Path, version: str, moment: int) -> bool:
    """Write in a child that dies when it turns to the disk for the `moment`th time."""
    child = os.fork()
    if child == 0:  # pragma: no cover
        asked = 0

        def watch(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal asked
            if event == "open" and "w" in str(arguments[1]) and STAGING not in str(arguments[0]):
                os._exit(1)  # a file of the kit is opened for writing: it could be cut short
            asked += event in DISK
            if event in DISK and asked == moment:
                os.kill(os.getpid(), signal.SIGKILL)

        status = 1
        try:
            sys.addaudithook(watch)
            put(folder, version)
            status = 0
        finally:
            os._exit(status)
    ended = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(ended) or ended == 0
    return os.WIFSIGNALED(ended)


@pytest.mark.slow
@pytest.mark.parametrize("before", ["nothing", "an old kit"])
def test_a_run_may_die_at_any_moment(before: str, tmp_path: Path) -> None:
    """Wherever it dies, no file is a mixture, nobody's notes are lost, and the next run ends."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    (old / "notes.txt").write_text("à moi", encoding="utf-8")
    if before == "an old kit":
        put(old, "old")
    shutil.copytree(old, new)
    put(new, "new")
    olds, news = contents(old), contents(new)
    moment = 1
    while True:
        here = tmp_path / f"try-{moment}"
        shutil.copytree(old, here)
        died = killed(here, "new", moment)
        for path, data in contents(here).items():
            assert data in (olds.get(path), news.get(path)), f"{path} after moment {moment}"
        assert (here / "notes.txt").read_text(encoding="utf-8") == "à moi"
        if before == "an old kit":
            assert contents(here).keys() == olds.keys()
        put(here, "new")
        assert contents(here) == news
        assert not (here / STAGING).exists()
        if not died:
            break
        moment += 1
    assert moment > 15


@pytest.mark.slow
def test_a_second_death_during_recovery_is_no_worse(tmp_path: Path) -> None:
    """A run that dies while it finishes another's work leaves that to a third."""
    put(tmp_path, "old")
    rng = random.Random(7)
    for _ in range(15):
        version = rng.choice(["old", "new", "newer"])
        killed(tmp_path, version, rng.randint(1, 30))
        for path, data in contents(tmp_path).items():
            if path.endswith(".txt"):
                versions = ("old", "new", "newer")
                assert data in {a.data for v in versions for a in kit(v) if a.path == path}

    put(tmp_path, "new")

    assert {p: d for p, d in contents(tmp_path).items() if p.endswith(".txt")} == dict(kit("new"))


@pytest.mark.slow
def test_real_builds_are_killed_at_real_moments(tmp_path: Path) -> None:
    """SIGKILL at six moments of a build: each file is of the old or of the new kit."""
    film = assemble(tmp_path)
    asked = ["build", str(film), "--audience=cineclub", "--document=guide"]
    asked += ["--format=txt", "--format=json"]

    def build(out: str) -> subprocess.Popen[bytes]:
        command = [*COMMAND, *asked, "--out", out]
        return subprocess.Popen(command, cwd=tmp_path, env=environment())

    assert build("old").wait() == 0
    votes = film / "votes.yaml"
    votes.write_text(votes.read_text("utf-8").replace("Une amende", "Une forte amende"), "utf-8")
    renew_lock(film)
    start = time.monotonic()
    assert build("new").wait() == 0
    length = time.monotonic() - start
    olds, news = contents(tmp_path / "old"), contents(tmp_path / "new")
    rng = random.Random(11)

    for n in range(6):
        here = tmp_path / f"try-{n}"
        shutil.copytree(tmp_path / "old", here)
        running = build(here.name)
        time.sleep(rng.uniform(0.2 + n / 8, 0.325 + n / 8) * length)  # one moment in each sixth
        running.kill()
        running.wait()
        now = contents(here)
        assert now.keys() == olds.keys()
        mixed = [path for path, data in now.items() if data not in (olds[path], news[path])]
        assert mixed == []
        assert build(here.name).wait() == 0
        same = (path for path in news if NAME in path)
        assert all(contents(here)[path] == news[path] for path in same)
        shutil.rmtree(here)
