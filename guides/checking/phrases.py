"""Phrases that texts should not hold, looked for all at once: nearly no text holds any."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Phrases:
    """Some patterns, in small letters; capitals in a text make no difference."""

    def __init__(self, *patterns: str) -> None:
        """Compile one pattern for all: each by itself is only needed where one was found."""
        self.patterns = patterns
        self._any = re.compile("|".join(patterns))

    def found(self, text: str) -> Iterator[tuple[int, str]]:
        """Each pattern that a text holds: its number, from 0, and the first characters it fits."""
        if self._any.search(text.lower()):
            for number, pattern in enumerate(self.patterns):
                if found := re.search(pattern, text, re.IGNORECASE):
                    yield number, found.group(0)
