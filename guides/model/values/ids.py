"""Ids made of what somebody typed, which every machine can hold as the name of a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import chain, count

from guides.disk import RESERVED

LONGEST = 50  # characters of an id that we make: ten are left for a number


def id_of(typed: str, longest: int = LONGEST) -> str:
    """An id made of a text, cut between two words; empty when the text has no letter or digit.

    Args:
        typed: anything.
        longest: the most characters.
    """
    plain = typed.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    bare = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=\w)['’](?=\w)", "-", bare)).strip("-")
    return (
        made if len(made) <= longest else made[: longest + 1].rpartition("-")[0] or made[:longest]
    )


def free(made: str, taken: Container[str]) -> str:
    """An id that nothing has yet: the same, or with the first number that is free."""
    tries = chain((made,), (f"{made}-{number}" for number in count(2)))
    return next(name for name in tries if name not in taken and name not in RESERVED)
