"""Compilations by Typst, in processes of their own: the only file that imports typst.

Run as a script: what to compile comes in as JSON, the files go out as bytes, each after its
length. Half of what a small document costs is the start of Python and of Typst, so that a press
sets one document after another. Typst keeps what it has set in memory for as long as its
process lives, and a hundred documents in one process took a gigabyte: a press is given `MOST`
bytes, or one document that is longer, and another takes its place. So a kit takes no more memory
than its largest document, as many compile at once as there are cores, and a build that is
interrupted leaves none behind: a press ends with what it is given to read.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import sys
from collections import deque
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import subprocess

    from typst import Compiler

MOST = 300_000  # bytes of orders: some thirty sheets
ASKS = "selector"  # of an order that asks what a document holds: it gives no file
WORLD = ("input", "root", "font_paths", "ignore_system_fonts")  # of an order: what it is set from
LENGTH = 8  # bytes of a number, before what is so long
MADE, REFUSED = b"\0", b"\1"  # what Typst refused, or warned of


class NotSet(NamedTuple):
    """What Typst said instead of giving a file.

    Attributes:
        message: short.
        diagnostic: whole, with the place in our templates.
    """

    message: str
    diagnostic: str


class _Press:
    """A process that sets what it is given, one document after another."""

    def __init__(self) -> None:
        import subprocess  # noqa: PLC0415  the process itself starts none

        self.given = 0
        self.process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603  our own file
            # -P: this file's folder is no place to import from.
            [sys.executable, "-P", __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def set(self, asked: bytes) -> tuple[bytes, bytes] | None:
        """MADE or REFUSED and what goes with it; None when the process died of it."""
        assert self.process.stdin
        assert self.process.stdout
        self.given += len(asked)
        with suppress(OSError):  # it died before it read
            _send(self.process.stdin, asked)
        status = self.process.stdout.read(1)
        data = _received(self.process.stdout)
        return None if data is None else (status, data)

    def end(self) -> tuple[int, str]:
        """Let it go: its status, and what it told of a death of its own."""
        with suppress(OSError):
            _, told = self.process.communicate()
            return self.process.returncode, told.decode("utf-8", "replace")
        return self.process.wait(), ""

    def kill(self) -> None:
        """Stop it in the middle of its work."""
        self.process.kill()
        self.end()


_waiting: deque[_Press] = deque()


def pressed(order: dict[str, Any]) -> bytes | NotSet:
    """Compile in another process.

    Args:
        order: the arguments of `typst.compile`; `input` is a path. With a `selector`, the
            values of what it selects come back as JSON.

    Raises:
        KeyboardInterrupt: the process was interrupted, and so are we.
    """
    asked = json.dumps(order).encode("ascii")
    press = _with_room_for(len(asked))
    try:
        answer = press.set(asked)
    except BaseException:
        press.kill()
        raise
    if answer is not None:
        _waiting.append(press)
        status, data = answer
        return data if status == MADE else NotSet(*json.loads(data))
    code, told = press.end()
    if code == -signal.SIGINT:
        raise KeyboardInterrupt
    return NotSet("", f"status {code}\n{told}")


def ready() -> None:
    """Start a press that nothing waits for yet: it reads Typst while others compose."""
    if not _waiting:
        _waiting.append(_Press())


def rest() -> None:
    """Let every press go that waits for work."""
    with suppress(IndexError):  # threads may take the last one
        while True:
            _waiting.pop().end()


atexit.register(rest)


def _with_room_for(size: int) -> _Press:
    """A press that waits, unless it has had enough; a new one then."""
    with suppress(IndexError):
        press = _waiting.pop()
        if not press.given or press.given + size <= MOST:
            return press
        press.end()
    return _Press()


def _send(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(len(data).to_bytes(LENGTH, "big") + data)
    pipe.flush()


def _received(pipe: IO[bytes]) -> bytes | None:
    """What was sent; None where the other side ended first."""
    length = pipe.read(LENGTH)
    size = int.from_bytes(length, "big")
    data = pipe.read(size) if len(length) == LENGTH else b""
    return data if len(length) == LENGTH and len(data) == size else None


def main() -> None:
    """Compile what standard input asks for, until it ends; every warning is a failure."""
    # Ctrl-C reaches every process of a terminal: this one dies without a word, unless those
    # who started us went out of its reach (nohup).
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    # As many presses work as there are cores: threads of each cost a sixth more than they win.
    os.environ["RAYON_NUM_THREADS"] = "1"
    import typst  # noqa: F401, PLC0415  while nobody waits

    compilers: dict[str, Compiler] = {}
    while (asked := _received(sys.stdin.buffer)) is not None:
        status, data = _set(json.loads(asked), compilers)
        sys.stdout.buffer.write(status)
        _send(sys.stdout.buffer, data)


def _set(order: dict[str, Any], compilers: dict[str, Compiler]) -> tuple[bytes, bytes]:
    """One file, by the compiler that has read these templates and faces, or a new one."""
    import typst  # noqa: PLC0415  only in the process of its own

    if ASKS in order:
        return _asked(order)
    world = {name: order.pop(name) for name in WORLD if name in order}
    if (compiler := compilers.get(str(world))) is None:
        compiler = compilers[str(world)] = typst.Compiler(**world)
    try:
        data, warnings = compiler.compile_with_warnings(**order)
    except typst.TypstError as error:
        return REFUSED, json.dumps([str(error), error.diagnostic]).encode("ascii")
    if warnings:
        told = "\n".join(warning.diagnostic for warning in warnings)
        return REFUSED, json.dumps(["", told]).encode("ascii")
    assert isinstance(data, bytes)
    return MADE, data


def _asked(order: dict[str, Any]) -> tuple[bytes, bytes]:
    """What a document says of itself, by a compiler that no other order may use."""
    import typst  # noqa: PLC0415  only in the process of its own

    selector = order.pop(ASKS)
    try:
        return MADE, typst.Compiler(**order).query(selector, field="value").encode()
    except RuntimeError as error:
        return REFUSED, json.dumps([str(error), str(error)]).encode("ascii")


if __name__ == "__main__":
    main()
