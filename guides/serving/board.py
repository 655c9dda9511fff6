"""The board: what every browser that looks on is told, each time that it changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from guides.document.audience import Audience, Language
from guides.findings.finding import Finding


class Look(NamedTuple):
    """What one browser looks at.

    Attributes:
        language, audience: of the guide.
        document: its address below `/document/`.
    """

    language: Language
    audience: Audience
    document: str


class State(NamedTuple):
    """How the preview stands.

    Attributes:
        number: of the last proof without a fault; 0 while there has been none.
        busy: whether something was saved that is not shown yet.
        findings: what is wrong with what was saved last, and what is to be looked at.
        pages: the proof that the page of each language was made from.
    """

    number: int = 0
    busy: bool = False
    findings: tuple[Finding, ...] = ()
    pages: tuple[tuple[Language, int], ...] = ()


class Board:
    """The state, and who looks on; any thread may ask or tell."""

    def __init__(self) -> None:
        self.state = State()
        self.closed = False
        self._turn = 0
        self._changed = threading.Condition()
        self._looks: list[Look] = []

    def tell(self, **changes: Any) -> None:
        """Change the state, and wake everybody."""
        with self._changed:
            self.state = self.state._replace(**changes)
            self._turn += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Send everybody home."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def news(self, seen: int, patience: float) -> tuple[int, State]:
        """The state and its turn, as soon as it is another than the one seen (-1: none).

        Args:
            seen: the turn that was told last.
            patience: seconds after which the same is told again.
        """
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._turn != seen, patience)
            return self._turn, self.state

    @contextmanager
    def looking(self, look: Look) -> Iterator[None]:
        """Be one who looks on."""
        with self._changed:
            self._looks.append(look)
        try:
            yield
        finally:
            with self._changed:
                self._looks.remove(look)

    @property
    def looks(self) -> tuple[Look, ...]:
        """What is looked at now, each thing once."""
        with self._changed:
            return tuple(dict.fromkeys(self._looks))
