"""The real command, run as a user runs it, in a process and a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.support.overlays import TESTS

COMMAND = (sys.executable, "-m", "guides")
# For a JVM that lives for seconds: compiled once, plainly, it judges in less than half the time.
# Such code takes more of the stack.
BRIEFLY = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")

Compared = Callable[[str, Path], None]


class Said(NamedTuple):
    """What a command printed, and the status it left."""

    out: str
    err: str
    status: int

    @property
    def all(self) -> str:
        """Both streams, for what must be said somewhere."""
        return self.out + self.err


def environment(**changes: str) -> dict[str, str]:
    """The surroundings of a command: nothing of the machine that could change its words."""
    kept = {k: v for k, v in os.environ.items() if k not in ("SOURCE_DATE_EPOCH", "LANG")}
    kept |= {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(TESTS.parent)}
    return kept | changes


def interrupted(tool: Path, event: str, what: str) -> dict[str, str]:
    """The surroundings of a command that Ctrl-C comes to.

    Args:
        tool: a folder to make, whence the command learns it.
        event: of Python's audit, at which it comes the first time.
        what: the end of the event's first argument.
    """
    tool.mkdir()
    (tool / "sitecustomize.py").write_text(
        "import os, signal, sys\n"
        "def watch(event, arguments, done=[]):\n"
        f"    if event == {event!r} and str(arguments[0]).endswith({what!r}) and not done:\n"
        "        done.append(1)\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.addaudithook(watch)\n",
        encoding="utf-8",
    )
    said = environment()
    return said | {"PYTHONPATH": f"{tool}{os.pathsep}{said['PYTHONPATH']}"}


def contrechamp(
    *arguments: object,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    umask: int = -1,
    preexec_fn: Callable[[], None] | None = None,
) -> Said:
    """Run `contrechamp` to its end."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env=env or environment(),
        capture_output=True,
        timeout=120,
        check=False,
        umask=umask,
        preexec_fn=preexec_fn,
    )
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return Said(out, err, done.returncode)
