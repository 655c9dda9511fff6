"""Transcripts of real commands: each story is run and must come out as it is written.

A story is a Markdown file in `stories/`. Its console blocks run one after another in a
folder that holds the sample; a line `$ …` is a command, what follows is its output, and
`[status N]` ends each `contrechamp`. `fr` or `en` after the word `console` is the locale.
`pytest --accept` writes the output anew.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import Compared, environment
from tests.support.overlays import TESTS, assemble

pytestmark = pytest.mark.slow  # each starts the program anew, or plans hundreds of sessions

SELDOM = ("build-what-cannot-be", "record-a-translation", "write-the-schemas")
STORIES = [
    pytest.param(story, id=story.stem, marks=[pytest.mark.slow] if story.stem in SELDOM else [])
    for story in sorted((TESTS / "terminal/stories").glob("*.md"))
]
BLOCK = re.compile(
    r"^```console(?: (?P<locale>fr|en))?\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL
)
LOCALES = {"fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8", None: "C.UTF-8"}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the sample in it, and the command on the path."""
    tools = tmp_path / "tools"
    tools.mkdir()
    door = tools / "contrechamp"
    door.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m guides "$@"\n', encoding="utf-8")
    door.chmod(0o755)
    return assemble(tmp_path / "desk").parent


def run(command: str, locale: str | None, place: Path) -> str:
    """What one line of a story prints, and how it ends."""
    env = environment(LC_ALL=LOCALES[locale])
    env["PATH"] = f"{place.parent / 'tools'}:{env['PATH']}"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=place,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    said = done.stdout.decode().replace(str(place), "FOLDER")
    if said and not said.endswith("\n"):
        said += "\n"
    ours = "contrechamp" in command and "|" not in command  # else the status is another's
    return f"{said}[status {done.returncode}]\n" if ours else said


@pytest.mark.parametrize("story", STORIES)
def test_a_story_comes_out_as_it_is_written(story: Path, place: Path, compare: Compared) -> None:
    """Every command of a story prints what the story says, with the status it says."""

    def told(block: re.Match[str]) -> str:
        commands = re.findall(r"^\$ (.+)$", block["lines"], re.MULTILINE)
        outputs = [f"$ {line}\n{run(line, block['locale'], place)}" for line in commands]
        opening = block.group(0).split("\n", 1)[0]
        return "\n".join([opening, "\n".join(outputs) + "```"])

    compare(BLOCK.sub(told, story.read_text(encoding="utf-8")), story)
