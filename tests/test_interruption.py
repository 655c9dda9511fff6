"""Ctrl-C at any moment: status 130 and one line, and nothing else, wherever it lands."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from guides import interruption
from tests.support.commands import COMMAND, contrechamp, environment
from tests.support.overlays import SAMPLE

unix = pytest.mark.skipif(os.name != "posix", reason="not run: signals of Unix")
SAID = "interrompu · interrupted\n"
# Raises the signal at the n-th call into files whose path holds a word: the same place each time.
TOOL = """
import os, signal, sys
WORD, LEFT = os.environ["WORD"], [int(os.environ["CALLS"])]
def watch(frame, event, argument):
    if event != "call" or WORD not in frame.f_code.co_filename.replace(os.sep, "/"):
        return
    LEFT[0] -= 1
    if not LEFT[0]:
        sys.setprofile(None)
        signal.raise_signal(getattr(signal, os.environ["SIGNAL"]))
def begin(frame, event, argument):
    if event == "call" and frame.f_code.co_filename.endswith("interruption.py"):
        sys.setprofile(watch)
sys.setprofile(begin)
"""


class Swallowed:
    """Something whose end is noted by a function that may raise in vain."""


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    kept = {number: signal.getsignal(number) for number in interruption.SIGNALS}
    yield
    for number, heard in kept.items():
        signal.signal(number, heard)
    sys.unraisablehook = sys.__unraisablehook__


def interrupted_in_a_callback() -> None:
    """Press Ctrl-C where Python drops every exception."""
    what = Swallowed()
    kept = weakref.ref(what, lambda _: signal.raise_signal(signal.SIGINT))
    del what
    assert kept() is None


def test_what_is_swallowed_is_raised_after_all(capfd: pytest.CaptureFixture[str]) -> None:
    """A callback drops the exception; the work it was meant for ends all the same, in silence."""
    interruption.listen()
    after = False
    with pytest.raises(KeyboardInterrupt), interruption.minded():
        interrupted_in_a_callback()
        after = True

    assert after
    assert interruption.status(0) == 130
    assert interruption.status(0) == 130
    assert capfd.readouterr() == ("", SAID)


def test_long_work_asks_now_and_then() -> None:
    """So that it does not go on to its end."""
    interruption.listen()
    with pytest.raises(KeyboardInterrupt), interruption.minded():
        interrupted_in_a_callback()
        interruption.look()
        pytest.fail("went on")


def test_nothing_heard_changes_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """A run that nobody interrupts has its own status."""
    interruption.listen()
    with interruption.minded():
        interruption.look()

    assert interruption.status(1) == 1
    assert capfd.readouterr().err == ""


def test_who_started_us_may_ignore_it() -> None:
    """Under nohup and in the background of a script, Ctrl-C is not for us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    interruption.listen()

    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


MOMENTS = {
    "at the first line": ("guides/interruption.py", 1, "SIGINT", ("--version",)),
    "while modules are imported": ("importlib._bootstrap", 900, "SIGINT", ("check", SAMPLE)),
    "while classes are made": ("pydantic/_internal/_model_con", 40, "SIGINT", ("check", SAMPLE)),
    "while validators are built": ("pydantic/_internal/_gen", 2500, "SIGINT", ("check", SAMPLE)),
    "while help is made": ("typer/", 300, "SIGINT", ("build", "--help")),
    "when ended by another program": ("film/prose.py", 60, "SIGTERM", ("check", SAMPLE)),
}


@unix
@pytest.mark.slow
@pytest.mark.parametrize("moment", MOMENTS)
def test_it_ends_the_run_wherever_it_is(moment: str, tmp_path: Path) -> None:
    """One line, no traceback, nothing printed as if all were well, and the signal's status."""
    word, calls, name, words = MOMENTS[moment]
    (tmp_path / "sitecustomize.py").write_text(TOOL, encoding="utf-8")
    known = environment(WORD=word, CALLS=str(calls), SIGNAL=name)
    known |= {"PYTHONPATH": f"{tmp_path}{os.pathsep}{known['PYTHONPATH']}"}
    known |= {"XDG_CACHE_HOME": str(tmp_path / "cache")}  # as in a first run: all is to be made

    said = contrechamp(*words, cwd=tmp_path, env=known)

    assert (said.out, said.err) == ("", SAID)
    assert said.status == 128 + getattr(signal, name)


@unix
@pytest.mark.slow
def test_a_run_in_the_background_goes_on(tmp_path: Path) -> None:
    """What ignores Ctrl-C when it starts ends as if nobody had pressed it."""
    (tmp_path / "sitecustomize.py").write_text(TOOL, encoding="utf-8")
    known = environment(WORD="terminal/front.py", CALLS="1", SIGNAL="SIGINT")
    known |= {"PYTHONPATH": f"{tmp_path}{os.pathsep}{known['PYTHONPATH']}"}
    script = 'trap "" INT; exec "$@"'

    done = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *COMMAND, "--help"],
        env=known,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
