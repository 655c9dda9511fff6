"""The two streams that a command speaks to: full, closed or gone, they stop no command.

Every command waits for this room, `--version` too: what it would import comes when it is needed.
"""

from __future__ import annotations

import errno
import io
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TextIO

TROUBLE = 3  # the exit status of `errors.MachineTrouble`
GONE = errno.EPIPE  # `head` has had enough: no trouble


class Mouth(io.RawIOBase):
    """What a stream writes to: the system's own, until that fails; from then on, nothing.

    Attributes:
        trouble: number of the system's error, 0 while there is none.
    """

    def __init__(self, raw: Any) -> None:
        """Speak to a raw stream; None is one that was closed before we came."""
        super().__init__()
        self.raw = raw
        self.trouble = 0

    def writable(self) -> bool:
        """Always."""
        return True

    def isatty(self) -> bool:
        """Whether somebody watches."""
        return self.raw is not None and self.raw.isatty()

    def fileno(self) -> int:
        """The system's number."""
        if self.raw is None:
            raise io.UnsupportedOperation("fileno")
        number: int = self.raw.fileno()
        return number

    def write(self, data: Any) -> int:
        """Hand on some bytes, or drop them for good; never raises."""
        if self.trouble:
            return len(data)
        try:
            if self.raw is None:
                raise OSError(errno.EBADF, "closed")
            while (written := self.raw.write(data)) is None:  # somebody set it not to wait
                import select  # noqa: PLC0415

                select.select([], [self.raw], [])
        except OSError as error:
            self.trouble = error.errno or errno.EIO
            return len(data)
        return int(written)


class speaking:  # noqa: N801  a verb, as those of contextlib
    """Standard output and standard error for as long as a command runs, as two mouths.

    A pipe that is not UTF-8 still gets a sentence. A stream that is no file is left alone.
    """

    def __enter__(self) -> tuple[Mouth, ...]:
        _keep_low_numbers()
        self.kept = sys.stdout, sys.stderr
        mouths = []
        for name, stream in zip(("stdout", "stderr"), self.kept, strict=True):
            mouth = _mouth(stream)
            if mouth is None:
                continue
            mouths.append(mouth)
            said = io.TextIOWrapper(
                io.BufferedWriter(mouth),
                encoding=stream.encoding if stream is not None else "utf-8",
                errors="backslashreplace",
                line_buffering=name == "stderr" or mouth.isatty(),
            )
            setattr(sys, name, said)
        return tuple(mouths)

    def __exit__(self, *_: object) -> None:
        for one in (sys.stdout, sys.stderr):
            one.flush()
        sys.stdout, sys.stderr = self.kept


def _mouth(stream: TextIO | None) -> Mouth | None:
    """What writes where a stream would; None for one that is no file."""
    buffer = getattr(stream, "buffer", None)
    if stream is None:
        return Mouth(None)
    if buffer is None:
        return None
    mouth = Mouth(getattr(buffer, "raw", buffer))
    try:
        stream.flush()
    except OSError:  # the mouth will meet it again
        return mouth
    return mouth


def status(mouths: tuple[Mouth, ...], otherwise: int) -> int:
    """The exit status of a command whose words may not have been heard; says so in a line."""
    sys.stdout.flush()
    trouble = next((m.trouble for m in mouths[:1] if m.trouble not in (0, GONE)), 0)
    if not trouble:
        return otherwise
    from guides.terminal.reporting import message_language, unheard  # noqa: PLC0415

    asked = sys.argv[sys.argv.index("--messages") + 1 :] if "--messages" in sys.argv else []
    print(unheard(trouble).said(message_language(asked[0] if asked else None)), file=sys.stderr)
    return TROUBLE


def _keep_low_numbers() -> None:
    """Take the numbers of streams that are closed, lest a file get them and hear our words."""
    try:
        while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
            pass
        os.close(number)
    except OSError:  # then a file has no number either
        return
