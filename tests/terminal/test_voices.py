"""Standard output full, closed or gone: the right status, one line at most, no traceback."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from guides.terminal import voices
from tests.support.commands import COMMAND, environment
from tests.support.overlays import SAMPLE


class Broken(io.RawIOBase):
    """A stream that takes some bytes, then fails."""

    def __init__(self, room: int, why: int) -> None:
        """Fail once `room` bytes are in."""
        super().__init__()
        self.room, self.why, self.heard = room, why, b""

    def write(self, data: Any) -> int | None:
        """Take a byte at a time; now and then ask to wait."""
        if not self.room:
            raise OSError(self.why, os.strerror(self.why))
        self.room -= 1
        self.heard += bytes(data[:1])
        return 1


def test_what_fails_is_dropped_and_remembered() -> None:
    """The rest of the words goes nowhere, and nothing is raised, at any time."""
    raw = Broken(3, errno.ENOSPC)
    mouth = voices.Mouth(raw)
    with io.BufferedWriter(mouth) as said:
        said.write(b"abcdef")
        said.flush()
        said.write(b"gh")

    assert raw.heard == b"abc"
    assert mouth.trouble == errno.ENOSPC


def test_what_was_closed_before_we_came() -> None:
    """A stream that is not there is in trouble as soon as somebody speaks."""
    mouth = voices.Mouth(None)
    assert mouth.trouble == 0
    assert not mouth.isatty()
    assert mouth.write(b"ab") == 2
    assert mouth.trouble == errno.EBADF


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        (errno.ENOSPC, "no room left for standard output: what was to be written there is lost\n"),
        (errno.EBADF, "standard output is closed: what was to be written there is lost\n"),
        (errno.EIO, "standard output takes nothing more: what was to be written there is lost\n"),
    ],
)
def test_words_that_nobody_heard_are_a_failure(
    why: int, sentence: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Said in a line where that is still possible; what was wrong before matters less."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr("sys.argv", ["contrechamp"])
    mouth = voices.Mouth(Broken(0, why))
    mouth.write(b"a")

    assert voices.status((mouth,), 1) == 3
    assert capfd.readouterr().err == sentence


def test_a_reader_who_has_had_enough_is_no_trouble(capfd: pytest.CaptureFixture[str]) -> None:
    """`| head -1` leaves the status that the command has by itself."""
    mouth = voices.Mouth(Broken(0, errno.EPIPE))
    mouth.write(b"a")

    assert voices.status((mouth,), 1) == 1
    assert capfd.readouterr().err == ""


def test_streams_are_left_as_they_were(capfd: pytest.CaptureFixture[str]) -> None:
    """Who calls the program from a program finds his streams again."""
    kept = sys.stdout, sys.stderr
    with voices.speaking():
        print("é")
        print("\ud800", file=sys.stderr)

    assert (sys.stdout, sys.stderr) == kept
    assert capfd.readouterr() == ("é\n", "\\ud800\n")


WAYS = {
    "full": (">/dev/full", 3, 1),
    "closed": (">&-", 3, 1),
    "gone": ("| true", 0, 0),
    "all closed": ("<&- >&- 2>&-", 3, 0),
    "no errors to see": (">/dev/null 2>/dev/full", 0, 0),
}
TRIED = (
    *((way, ("--version",)) for way in WAYS),
    ("full", ("--help",)),
    ("gone", ("plan", "--help")),
    ("closed", ("explain", "C109")),
    ("full", ("check", str(SAMPLE))),
)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="not run: no /dev/full here")
@pytest.mark.parametrize(("way", "words"), TRIED)
def test_every_command_survives_its_streams(way: str, words: tuple[str, ...]) -> None:
    """Nobody gets a traceback for what a disk or a pipe does."""
    streams, status, lines = WAYS[way]
    script = f'{{ "$@"; echo $? >&3; }} 3>&4 {streams}'
    shell = ["/bin/bash", "-c", f"{{ {script}; }} 4>&1", "bash", *COMMAND, *words]

    done = subprocess.run(shell, env=environment(), capture_output=True, check=False)

    assert done.stdout.decode() == f"{status}\n"
    assert done.stderr.count(b"\n") == lines
