"""What an author may write: the characters that every face has, and no others."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from guides.document.characters import RANGES

UNPRINTABLE = re.compile(f"[^\t\n{RANGES}]")


def _printable(text: str) -> str:
    if not text.strip():
        raise ValueError("empty")
    if UNPRINTABLE.search(text):
        raise ValueError("unprintable")
    return text


Plain = Annotated[str, AfterValidator(_printable)]
"""A short text without Markdown (a title, a name) that every face can print."""
