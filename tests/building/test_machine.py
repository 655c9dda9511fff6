"""The machine says no: no right to write, no room, somebody presses Ctrl-C.

Each is tried in every way this machine allows; a way that it does not allow is skipped and
says so, and one way at least always runs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from guides import pipeline
from guides.building.order import Order
from tests.building.test_killed import contents
from tests.support.commands import COMMAND, Said, contrechamp, environment, interrupted
from tests.support.overlays import NAME, assemble, renew_lock

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="not run: ways of Unix"),
]
QUICK = (
    "--language", "fr", "--audience", "cineclub", "--document", "guide",
    "--format", "txt", "--format", "json",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit that was built, and content that has changed since."""
    folder = tmp_path_factory.mktemp("desk")
    film = assemble(folder)
    pipeline.build(order(film))
    votes = film / "votes.yaml"
    votes.write_text(votes.read_text("utf-8").replace("Une amende", "Une forte amende"), "utf-8")
    renew_lock(film)
    return folder


@pytest.fixture
def film(desk: Path, tmp_path: Path) -> Path:
    """The content of a desk of one's own, with the old kit beside it."""
    shutil.copytree(desk, tmp_path / "desk")
    return tmp_path / "desk" / NAME


@pytest.fixture
def old_kit(film: Path) -> Path:
    """The kit as it was before the machine said no."""
    return film.parent / "out"


def order(film: Path) -> Order:
    """What QUICK asks for."""
    return Order(
        film=film,
        out=film.parent / "out",
        languages=("fr",),
        audiences=("cineclub",),
        documents=("guide",),
        formats=("txt", "json"),
    )


def as_nobody(film: Path, out: Path) -> Said:
    """Build as a user who owns nothing here, in a folder that everybody may read."""
    tool = shutil.which("setpriv")
    if os.getuid() != 0 or not tool:
        pytest.skip("not run: only root can become nobody, with setpriv")
    nobody = [tool, "--reuid=65534", "--regid=65534", "--clear-groups"]
    with tempfile.TemporaryDirectory() as name:
        public = Path(name)
        public.chmod(0o755)
        shutil.copytree(film, public / film.name)
        if out.exists():
            shutil.copytree(out, public / "out")
        probe = [*nobody, sys.executable, "-c", "import guides.terminal.front"]
        if subprocess.run(probe, env=environment(), capture_output=True, check=False).returncode:
            pytest.skip("not run: nobody may not read this interpreter")
        asked = ["build", film.name, *QUICK, "--out", "out"]
        done = subprocess.run(
            [*nobody, *COMMAND, *asked],
            cwd=public,
            env=environment(),
            capture_output=True,
            check=False,
        )
        if out.exists():
            assert contents(public / "out") == contents(out)
    return Said(done.stdout.decode(), done.stderr.decode(), done.returncode)


def without_the_bit(film: Path, out: Path) -> Said:
    """Build into a folder whose permissions forbid it."""
    if os.getuid() == 0:
        pytest.skip("not run: permissions do not stop root")
    out.chmod(0o555)
    try:
        return contrechamp("build", film, *QUICK, "--out", out, cwd=film.parent)
    finally:
        out.chmod(0o755)


def immutable(film: Path, out: Path) -> Said:
    """Build into a folder that even root may not change."""
    tool = shutil.which("chattr")
    if not tool or subprocess.run([tool, "+i", out], capture_output=True, check=False).returncode:
        pytest.skip("not run: no immutable folders here")
    try:
        return contrechamp("build", film, *QUICK, "--out", out, cwd=film.parent)
    finally:
        subprocess.run([tool, "-i", out], check=True)


def read_only_disk(film: Path, out: Path) -> Said:
    """Build into a disk that is mounted read-only."""
    with mounted(out.parent / "disk", "size=2m") as disk:
        shutil.copytree(out, disk / "out")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        try:
            return contrechamp("build", film, *QUICK, "--out", disk / "out", cwd=film.parent)
        finally:
            assert contents(disk / "out") == contents(out)


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """A disk in memory, for as long as it is needed."""
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("not run: no disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def way_in(film: Path, out: Path) -> Said:
    """Build into a folder whose place is taken by a file."""
    shutil.rmtree(out / NAME / "fr")
    (out / NAME / "fr").write_text("à moi", encoding="utf-8")
    return contrechamp("build", film, *QUICK, "--out", out, cwd=film.parent)


def seldom(way: object) -> object:
    """A way that the quick part of the suite leaves out."""
    return pytest.param(way, marks=pytest.mark.slow)


@pytest.mark.parametrize(
    "way", [seldom(as_nobody), without_the_bit, immutable, seldom(read_only_disk)]
)
def test_no_right_to_write(way: Callable[[Path, Path], Said], film: Path, old_kit: Path) -> None:
    """A folder that may not be written to: a sentence, status 3, and the old kit intact."""
    before = contents(old_kit)

    said = way(film, old_kit)

    refused = "this disk can only be read" if way is read_only_disk else "access refused"
    assert refused in said.err
    assert "--out" in said.err
    assert said.status == 3
    assert "Traceback" not in said.all
    assert contents(old_kit) == before


def test_a_file_where_a_folder_should_go(film: Path, old_kit: Path) -> None:
    """Somebody's file takes the place of a folder: it stays, and the run says so."""
    said = way_in(film, old_kit)

    assert str(old_kit / NAME / "fr") in said.err
    assert said.status in (2, 3)
    assert "Traceback" not in said.all
    assert (old_kit / NAME / "fr").read_text(encoding="utf-8") == "à moi"


def small_disk(film: Path, out: Path) -> tuple[Said, Path]:
    """Build into a disk with no room for a second kit."""
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    with mounted(out.parent / "disk", f"size={size * 5 // 4 // 4096 + 4}k") as disk:
        subprocess.run(["mount", "-o", f"remount,size={size * 3 // 2}", disk], check=True)
        shutil.copytree(out, disk / "out")
        said = contrechamp("build", film, *QUICK, "--out", disk / "out", cwd=film.parent)
        kept = out.parent / "kept"
        shutil.copytree(disk / "out", kept)
    return said, kept


def small_files(film: Path, out: Path) -> tuple[Said, Path]:
    """Build where no file may be longer than a few pages."""
    import resource  # noqa: PLC0415

    limit = (out / NAME / "fr/cineclub/guide.txt").stat().st_size // 2
    said = contrechamp(
        "build", film, *QUICK, "--out", out, cwd=film.parent,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    return said, out


@pytest.mark.parametrize("way", [seldom(small_disk), small_files])
def test_no_room(way: Callable[[Path, Path], tuple[Said, Path]], film: Path, old_kit: Path) -> None:
    """A full disk: a sentence, status 3, the old kit intact, nothing half-written left."""
    before = contents(old_kit)

    said, kept = way(film, old_kit)

    assert "no room left on the disk" in said.err
    assert "()" not in said.err
    assert said.status == 3
    assert "Traceback" not in said.all
    assert contents(kept) == before
    names = sorted(path.name for path in kept.iterdir())
    assert names == ["SHA256SUMS", "index.html", "manifest.json", NAME]


@pytest.mark.slow
def test_content_that_may_not_be_read(film: Path) -> None:
    """A content file without the right to read it: a sentence, not a traceback."""
    (film / "votes.yaml").chmod(0o000)
    out = film.parent / "out"
    shutil.rmtree(out)

    if os.getuid():
        said = contrechamp("build", film, *QUICK, "--out", out, cwd=film.parent)
    else:
        said = as_nobody(film, out)

    assert "Traceback" not in said.all
    assert "votes.yaml" in said.err
    assert said.status in (1, 3)


OFTEN = ("while the command line is loaded", "while the kit is put in place")
MOMENTS = {
    "while the command line is loaded": ("import", "guides.terminal.chosen"),
    "while the models are loaded": ("import", "guides.model.evidence"),
    "while the content is read": ("open", "votes.yaml"),
    "while a document is composed": ("import", "guides.composing.compose"),
    "while a format is made": ("import", "guides.rendering.text.txt"),
    "while the kit is staged": ("open", "guide.json"),
    "while the kit is put in place": ("os.rename", "guide.txt"),
}


@pytest.mark.parametrize(
    "moment",
    [moment if moment in OFTEN else seldom(moment) for moment in MOMENTS],
)
def test_ctrl_c(moment: str, film: Path, old_kit: Path) -> None:
    """Ctrl-C at any moment: status 130, no traceback, and the next run ends the work."""
    event, what = MOMENTS[moment]
    before = contents(old_kit)
    env = interrupted(film.parent / "tool", event, what)

    said = contrechamp("build", film, *QUICK, "--out", old_kit, cwd=film.parent, env=env)

    assert "Traceback" not in said.all
    assert said.status == 130
    now = contents(old_kit)
    assert now.keys() == before.keys()
    if "put in place" not in moment:
        assert now == before
    pipeline.build(order(film))
    assert not list(old_kit.glob(".*"))
