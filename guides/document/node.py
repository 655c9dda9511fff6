"""What every node of a tree is: a frozen record, made, compared, hashed, copied and kept in C."""

from __future__ import annotations

from msgspec import Struct


class Node(Struct, frozen=True):
    """Fields and nothing else; `msgspec.structs.replace` gives the same with other values."""
