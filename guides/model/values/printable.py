"""What an author may write: the characters that every face has, and no others.

A short text is one line in every format: where its author broke it, there is a space.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from guides.document.characters import RANGES, UNPRINTABLE

LONGEST = 500  # characters of a short text: the longest title of a law has 250
LONGEST_WORD = 60
ENDS = "\t\n\v\f\r\x85\u2028\u2029"  # whatever some format takes for the end of a line
BROKEN = re.compile(f" *[{ENDS}][ {ENDS}]*")
HAN = "\u3001-\u301f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U0003134f"
NOT_CHINESE = f"[^{RANGES}{HAN}]"


def one_line(text: str) -> str:
    """A text without the ends of lines in it, and without spaces around it."""
    return BROKEN.sub(" ", text).strip(" ")


def _bounded(text: str, most: int) -> None:
    """Refuse a text of nothing, or of too much."""
    if not text:
        raise ValueError("empty")
    if len(text) > most:
        raise PydanticCustomError("string_too_long", "too long", {"max_length": most})


def _printable(written: str) -> str:
    text = one_line(written)
    _bounded(text.strip(), LONGEST)
    if re.search(UNPRINTABLE, text):
        raise ValueError("unprintable")
    return text


def _chinese(written: str) -> str:
    text = one_line(written)
    _bounded(text, LONGEST_WORD)
    if re.search(NOT_CHINESE, text):
        raise ValueError("not_chinese")
    return text


Plain = Annotated[str, AfterValidator(_printable)]
"""A short text without Markdown (a title, a name) that every face can print, on one line."""
Chinese = Annotated[str, AfterValidator(_chinese)]
"""A word in Chinese characters, as platforms and screens print it; paper prints its pinyin."""
