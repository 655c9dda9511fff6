"""Ctrl-C and the order to end, heard at any moment: the run ends there, or puts away what it holds.

An exception raised at any moment, as Python does it, lands where a library swallows it: in a
callback, in a class that is being made. All that a run writes may be cut short at any point, so
it ends where it is, without an exception; `at_last` says what is done before. Where more is to be
put away (`minded`) it unwinds, and what was swallowed there is raised again at the next `look`.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
    from collections.abc import Callable
else:  # what it is made of: on the long way of importing it, an interruption could be swallowed
    import _signal as signal

# Ctrl-C, the order to end, a window that is closed; Ctrl-Break of Windows.
SIGNALS = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
BASE = 128  # a shell's status of what a signal ended: 130 after Ctrl-C
SAID = b"interrompu \xc2\xb7 interrupted\n"
CLEARED = b"\r\033[K"  # where a bar of progress may stand


class _Heard:
    """What has been heard in this run."""

    number = 0
    minded = 0
    said = False
    last: Callable[[], None] | None = None


def listen() -> None:
    """Hear the signals from now on; one that whoever started us ignores stays ignored."""
    _Heard.number, _Heard.minded, _Heard.said = 0, 0, False
    for number in SIGNALS:
        if signal.getsignal(number) not in (signal.SIG_IGN, None):
            signal.signal(number, _hear)
    sys.unraisablehook = _unraisable


class minded:  # noqa: N801  a verb, as those of contextlib
    """Let an interruption unwind what is inside; one that was swallowed there is raised after it.

    Raises:
        KeyboardInterrupt: somebody interrupts.
    """

    def __enter__(self) -> None:
        _Heard.minded += 1

    def __exit__(self, kind: object, error: object, at: object) -> None:
        _Heard.minded -= 1
        if kind is None:
            look()


def look() -> None:
    """Raise an interruption that something swallowed.

    Raises:
        KeyboardInterrupt: there is one.
    """
    if _Heard.number:
        raise KeyboardInterrupt


def at_last(do: Callable[[], None] | None) -> None:
    """Let this be done before a run ends at once, and nothing any more when it is None."""
    _Heard.last = do


def told() -> None:
    """Take it as said that the run was interrupted: the command said it better."""
    _Heard.said = True


def status(otherwise: int) -> int:
    """The exit status of a run: of the signal that ended it, which is said here, or its own."""
    if not _Heard.number:
        return otherwise
    say()
    return BASE + _Heard.number


def say() -> None:
    """Say once, in one line, that the run was interrupted, whatever state it is in."""
    if _Heard.said:
        return
    _Heard.said = True
    try:
        os.write(2, CLEARED + SAID if os.isatty(2) else SAID)
    except OSError:  # closed, full: then nobody hears it
        return


def _hear(number: int, frame: object) -> None:
    """Unwind what is minded, the first time; else end at once."""
    if _Heard.minded and not _Heard.number:
        _Heard.number = number
        raise KeyboardInterrupt
    say()
    try:
        if _Heard.last:
            _Heard.last()
    finally:
        os._exit(BASE + number)


def _unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    """Keep silent of an interruption that a library swallows: it is not lost."""
    if not (_Heard.number and issubclass(unraisable.exc_type, KeyboardInterrupt)):
        sys.__unraisablehook__(unraisable)
