"""At the terminal: the language of messages, the progress bar, a pipe that closes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from guides.terminal.reporting import message_language
from tests.support.commands import COMMAND, Said, contrechamp, environment
from tests.support.overlays import SAMPLE

pytestmark = pytest.mark.slow  # each starts the program anew, or plans hundreds of sessions

ASKED = (
    *("build", "--language=fr", "--audience=cineclub", "--document=guide"),
    *("--format=json", "--format=txt"),
)


@pytest.mark.parametrize(
    ("asked", "env", "spoken"),
    [
        (None, {}, "en"),
        (None, {"LANG": "fr_FR.UTF-8"}, "fr"),
        (None, {"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        (None, {"LANG": "fr_FR.UTF-8", "LC_ALL": ""}, "fr"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {"LC_ALL": "fr_CA"}, "fr"),
        ("fr", {"LC_ALL": "en_GB"}, "fr"),
        ("en", {"LC_ALL": "fr_FR"}, "en"),
    ],
)
def test_messages_follow_the_option_then_the_locale(
    asked: str | None, env: dict[str, str], spoken: str
) -> None:
    """The option wins, then LC_ALL, LC_MESSAGES and LANG; anything but French is English."""
    assert message_language(asked, env) == spoken


def test_a_language_that_messages_do_not_have(command: Callable[..., Said]) -> None:
    """Messages exist in French and English; another language is a mistake, not a guess."""
    assert command("check", SAMPLE, "--messages", "de").status == 2


def test_a_pipe_that_closes_is_no_trouble(film: Path) -> None:
    """`contrechamp check --json | head` ends in silence when `head` has had enough."""
    (film / "votes.yaml").write_text("- id: x\n" * 3000, encoding="utf-8")
    running = subprocess.Popen(
        [*COMMAND, "check", str(film), "--json"],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.read(1)
    running.stdout.close()

    said = running.stderr.read().decode()
    running.wait()
    running.stderr.close()

    assert "Traceback" not in said
    assert "Error" not in said


@pytest.mark.skipif(os.name != "posix", reason="not run: no terminals of Unix here")
def test_long_work_shows_its_progress_on_a_terminal(film: Path) -> None:
    """A bar that rewrites itself where somebody watches, and is gone at the end."""
    import pty  # noqa: PLC0415

    master, slave = pty.openpty()
    done = subprocess.run(
        [*COMMAND, *ASKED, str(film), "--out", str(film.parent / "out")],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=slave,
        check=False,
    )
    os.close(slave)
    shown = os.read(master, 10_000).decode()
    os.close(master)

    assert done.returncode == 0
    assert "[####" in shown
    assert "1/2" in shown
    assert shown.endswith("\r\033[K")
    assert "[#" not in done.stdout.decode()


def test_no_bar_where_nobody_watches(film: Path) -> None:
    """A log file holds sentences and no bars."""
    said = contrechamp(*ASKED, film, "--out", film.parent / "out", cwd=film.parent)

    assert said.status == 0
    assert "\033" not in said.all
    assert "[#" not in said.all
