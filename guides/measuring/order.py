"""The order in which lines are printed: decided by names alone, so that an edition has only one."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256


def drawn(names: Iterable[str], seed: str) -> tuple[str, ...]:
    """The same names, in an order that says nothing of them, and is the same every time."""
    return tuple(sorted(names, key=lambda name: sha256(f"{seed}/{name}".encode()).digest()))
