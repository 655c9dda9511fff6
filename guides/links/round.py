"""A round of addresses: a few at a time, one at a time a host, with a short wait in between."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from guides.links.visitor import visitor
from guides.model.links import TOO_SLOW


@dataclass(frozen=True)
class Pace:
    """How hard a round may press.

    Attributes:
        at_once: how many addresses are asked at a time.
        wait: seconds between two questions to the same host.
        patience: seconds to wait for a connection, and again for an answer.
        silence: seconds without any answer after which nothing more is expected: who sends one
            byte a time would keep us for ever.
    """

    at_once: int = 6
    wait: float = 1.0
    patience: float = 15.0
    silence: float = 150.0


def answers(addresses: Sequence[str], pace: Pace) -> Iterator[tuple[str, str]]:
    """Each address with what it answered, as answers come; whoever stops listening stops the round.

    Those that were never asked are left out.
    """
    waiting: SimpleQueue[str] = SimpleQueue()
    found: SimpleQueue[tuple[str, str]] = SimpleQueue()
    turns = _Turns(pace.wait)
    asking = visitor(turns.at, pace.patience)
    under_way: set[str] = set()
    for address in addresses:
        waiting.put(address)

    def work() -> None:
        while not turns.over.is_set():
            try:
                address = waiting.get_nowait()
            except Empty:
                return
            under_way.add(address)
            try:
                found.put((address, asking.answer(address)))
            except _OverError:
                return

    for _ in range(min(pace.at_once, len(addresses))):
        threading.Thread(target=work, daemon=True).start()  # none keeps the program from ending
    try:
        for _ in addresses:
            address, said = found.get(timeout=pace.silence)
            under_way.discard(address)
            yield address, said
    except Empty:
        for address in tuple(under_way):
            yield address, TOO_SLOW
    finally:
        turns.over.set()


class _OverError(Exception):
    """The round ended while somebody waited for a turn."""


@dataclass
class _Host:
    """A host: who asks it, and from when it may be asked again (seconds of a steady clock)."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    free: float = 0.0


class _Turns:
    """Whose turn it is at each host."""

    def __init__(self, wait: float) -> None:
        self.wait = wait
        self.over = threading.Event()
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def at(self, host: str) -> Iterator[None]:
        """One's turn at a host, once it comes.

        Raises:
            _OverError: the round ended first.
        """
        place = self._hosts.setdefault(host, _Host())
        with place.lock:
            if self.over.wait(max(0.0, place.free - time.monotonic())):
                raise _OverError
            try:
                yield
            finally:
                place.free = time.monotonic() + self.wait
