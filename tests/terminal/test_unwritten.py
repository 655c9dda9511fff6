"""Every command that writes: refused or interrupted, it says so, and leaves all as it was."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.building.test_killed import contents
from tests.building.test_machine import mounted
from tests.support.commands import contrechamp, interrupted
from tests.support.small import small_draft

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="not run: ways of Unix"),
]
NEW = (
    *("new", "essai", "--title", "Essai", "--director", "Une autrice", "--year", "2020"),
    *("--language", "fr", "--language", "en", "--audience", "cineclub"),
)
COMMANDS = {
    "new": NEW,
    "new claim": ("new", "claim", "Rien n'est permis.", "--film", "les-cabanes"),
    "import": ("import", "b.json", "les-cabanes"),
    "translate": ("translate", "les-cabanes", "--language", "en"),
    "migrate": ("migrate", "old/les-cabanes"),
    "build": ("build", "les-cabanes", "--document", "guide", "--format", "txt"),
}
REFERENCES = [{"type": "book", "title": "Un livre"}, {"type": "book", "title": "Un autre"}]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Two drafts, one of an older shape, and a file to bring in."""
    folder = tmp_path / "desk"
    small_draft(folder)
    film = small_draft(folder / "old") / "film.yaml"
    film.write_text(film.read_text("utf-8").replace("format: 2\n", ""), encoding="utf-8")
    (folder / "b.json").write_text(json.dumps(REFERENCES), encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_a_disk_that_can_only_be_read(command: str, desk: Path, tmp_path: Path) -> None:
    """One sentence that is true of the command, status 3, no trace."""
    with mounted(tmp_path / "disk", "size=2m") as disk:
        shutil.copytree(desk, disk / "desk")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        said = contrechamp(*COMMANDS[command], cwd=disk / "desk")
        assert contents(disk / "desk") == contents(desk)

    told = [line for line in said.err.splitlines() if not line.startswith("Film: ")]
    assert "this disk can only be read" in told[0]
    assert said.status == 3
    assert len(told) == 2
    assert ("--out" in told[1]) == (command == "build")


@pytest.mark.parametrize(
    ("command", "event", "what"),
    [
        ("new", "open", ".vscode/settings.json"),
        ("new", "open", ".translations.lock.yaml.part"),
        ("new claim", "open", "rien-n-est-permis.yaml"),
        ("import", "open", "sources/b.yaml"),
        ("translate", "open", ".en.po.part"),
    ],
)
def test_ctrl_c_leaves_nothing_half_made(
    command: str, event: str, what: str, desk: Path, tmp_path: Path
) -> None:
    """The folder is as it was, also when it comes between two files."""
    before = contents(desk)
    env = interrupted(tmp_path / "tool", event, what)

    said = contrechamp(*COMMANDS[command], cwd=desk, env=env)

    assert said.status == 130, said.all
    assert "Traceback" not in said.all
    assert contents(desk) == before
    assert sorted(p.name for p in desk.iterdir()) == ["b.json", "les-cabanes", "old"]
    assert not list((desk / "les-cabanes").glob("*/"))
