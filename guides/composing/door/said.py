"""Fixed words of the door, with the typography of their language."""

from __future__ import annotations

from guides.composing.say.typography import set_text
from guides.model.words import Words

MEGABYTE = 1_000_000  # as file managers and mail programs count


def said(words: Words, name: str, **values: object) -> str:
    """A fixed word, set."""
    return set_text(words(name, **values), words.language)


def size_said(words: Words, size: int) -> str:
    """How heavy a file is, to a tenth of a megabyte; never nothing."""
    tenths = max(1, round(10 * size / MEGABYTE))
    number = f"{tenths // 10}{words('figures.decimal')}{tenths % 10}"
    return said(words, "door.size", number=number)
