"""Whose a film is: "de", "d'", "du" or "des" before a name, as its language elides and contracts.

French elides before a vowel and a mute h. Whether an h is mute cannot be heard in a spelling:
the first names of French that begin with one are a closed list, and any other h is sounded
("d'Hélène", "de Hayao"). A y is a vowel before a consonant alone ("d'Yves", "de Yann"). An
article contracts where it is written small, as in the name of a group ("du collectif Mohamed");
"Les" may be somebody's first name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from guides.model.words import Words

MUTE = (
    "habib|hector|helene|helga|helier|heloise|henri|henriette|henry|herbert|hercule|hermance"
    "|hermann|hermeline|hermine|hermione|herve|hilaire|hilda|hippolyte|homere|honore|honorine"
    "|horace|hortense|hubert|hugues|huguette|humbert|hyacinthe|hyppolite"
)
ELIDED = re.compile(rf"[aeiou]|y(?![aeiouy])|(?:{MUTE})(?![a-z])")
CONTRACTED = {"le ": "du", "les ": "des"}


def of(words: Words, name: str) -> str:
    """Whose something is, as a film is its director's."""
    for article, said in CONTRACTED.items():
        if name.startswith(article):
            return words(f"of.{said}", whom=name, rest=name.removeprefix(article))
    return words("of.elided" if ELIDED.match(_spelled(name)) else "of.plain", whom=name)


def listed(words: Words, parts: Sequence[str]) -> str:
    """Things one after another, the last two joined by "and"."""
    *first, last = parts or ("",)
    return words("of.list", first=", ".join(first), last=last) if first else last


def _spelled(name: str) -> str:
    """A name in small letters without accents, ligatures parted."""
    apart = name.casefold().replace("œ", "oe").replace("æ", "ae")
    letters = unicodedata.normalize("NFD", apart)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
