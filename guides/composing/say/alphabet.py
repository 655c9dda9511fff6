"""The order of the alphabet: É between D and F, Œ as O and E, whatever stands between the words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that are no other letter with a sign on it, as far as Unicode knows; small ones make ß ss.
APART = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
    | {"ħ": "h", "ŋ": "ng", "ŧ": "t", "ĸ": "k"}
)
BETWEEN = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)  # a bank of questions sorts the same sources for each of its answers
def alphabetical(name: str) -> tuple[str, str]:
    """What names are sorted by, as a French or English dictionary does.

    Word by word, letters before their accents; names equal in both stand by their accents. It is
    the order of the Unicode collation for the letters that documents can print.
    """
    split = unicodedata.normalize("NFD", name.casefold().translate(APART))
    letters = "".join(sign for sign in split if not unicodedata.combining(sign))
    return BETWEEN.sub(" ", letters).strip(), split
