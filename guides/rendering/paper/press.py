"""One compilation by Typst in a process of its own: the only file that imports typst.

Run as a script: what to compile comes in as JSON, the file goes out as bytes. Typst keeps
what it has set in memory for as long as its process lives: a hundred documents in one
process took a gigabyte, and a twelfth less time. In a process each, a kit takes no more
memory than its largest document, as many compile at once as there are cores, and a build
that is interrupted leaves none behind.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import Any, NamedTuple

REFUSED = 41  # status of a compilation that Typst refused, or warned of: no other gives it


class NotSet(NamedTuple):
    """What Typst said instead of giving a file.

    Attributes:
        message: short.
        diagnostic: whole, with the place in our templates.
    """

    message: str
    diagnostic: str


def pressed(order: dict[str, Any]) -> bytes | NotSet:
    """Compile in a new process.

    Args:
        order: the arguments of `typst.compile`; `input` is a path.

    Raises:
        KeyboardInterrupt: the process was interrupted, and so are we.
    """
    # -P: this file's folder is no place to import from.
    child = subprocess.run(  # noqa: S603  our own file, by our own interpreter
        [sys.executable, "-P", __file__],
        input=json.dumps(order).encode("ascii"),
        capture_output=True,
        check=False,
    )
    if child.returncode == 0:
        return child.stdout
    if child.returncode == -signal.SIGINT:
        raise KeyboardInterrupt
    if child.returncode == REFUSED:
        return NotSet(*json.loads(child.stdout))
    told = child.stderr.decode("utf-8", "replace")
    return NotSet("", f"status {child.returncode}\n{told}")


def main() -> int:
    """Compile what standard input asks for; every warning is a failure."""
    import typst  # noqa: PLC0415  only in the process of its own

    # Ctrl-C reaches every process of a terminal: this one dies without a word, unless those
    # who started us went out of its reach (nohup).
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        data, warnings = typst.compile_with_warnings(**json.load(sys.stdin.buffer))
    except typst.TypstError as error:
        return _not_set(str(error), error.diagnostic)
    if warnings:
        return _not_set("", "\n".join(warning.diagnostic for warning in warnings))
    assert isinstance(data, bytes)
    sys.stdout.buffer.write(data)
    return 0


def _not_set(message: str, diagnostic: str) -> int:
    sys.stdout.buffer.write(json.dumps([message, diagnostic]).encode("ascii"))
    return REFUSED


if __name__ == "__main__":
    sys.exit(main())
