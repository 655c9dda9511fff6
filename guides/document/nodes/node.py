"""What every node of a tree is: a frozen record, made, compared, hashed, copied and kept in C."""

from __future__ import annotations

from msgspec import Struct
from msgspec.msgpack import Encoder


class Node(Struct, frozen=True, tag=True):
    """Fields and nothing else; `msgspec.structs.replace` gives the same with other values."""


# All that a tree says, kinds of nodes too: trees that differ in anything give different bytes.
encoded = Encoder(enc_hook=repr).encode
