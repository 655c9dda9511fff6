"""Reading ease by one named formula a language: how long sentences and words are, nothing more.

French: L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française", Cahiers
d'études de radio-télévision 19, 1958: 207 - 1.015 x words a sentence - 73.6 x syllables a word.
English: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (3), 1948:
206.835 - 1.015 x words a sentence - 84.6 x syllables a word.

Both run from 0 (very difficult) to 100 (very easy); 60 to 70 is standard, which Flesch ("The Art
of Readable Writing", 1949) took five adults in six to read with ease. Very short sentences go past
100.

Syllables are approximated by groups of written vowels, at least one a word. French: an ending most
often silent (e, es, ent) is left out; "comment" then counts one too few. English: a silent e and
the e of -ed and -es are left out where they are not heard, and "i" before a, o or u counts apart
("radio") but after c, g, s, t and x ("nation"). Numbers in figures are not counted as words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

LETTERS = "a-zàâäçéèêëîïôöùûüÿœæ"  # texts are measured in small letters
WORD = re.compile(rf"[{LETTERS}]+(?:['’-][{LETTERS}]+)*")
SENTENCE = re.compile(rf"[{LETTERS}][^.!?…]*")  # from its first letter
VOWELS = re.compile(r"[aàâäeéèêëiîïoôöuùûüyÿœæ]+")
SILENT = {  # at the end of a word that is a line
    "fr": re.compile(r"(?<=[^aàâäeéèêëiîïoôöuùûüyÿœæ\n])(?:e|es|ent)$", re.MULTILINE),
    "en": re.compile(  # also at the end of a part: "half-time"
        r"(?:(?<=[^aeiouyl'’\n-])e|(?<=[aeiouyr]l)e|(?<=[^aeioudty'’\n-])ed"
        r"|(?<=[^aeioucsxzhg'’\n-])es)(?=['’-]|$)",
        re.MULTILINE,
    ),
}
APART = {"fr": re.compile(r"(?!)"), "en": re.compile(r"(?<![cgstx])i(?=[aou])")}


class Formula(NamedTuple):
    """What is taken from a base for each word of a sentence and each syllable of a word."""

    base: float
    sentence: float
    word: float


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {"fr": Formula(207, 1.015, 73.6), "en": Formula(206.835, 1.015, 84.6)}
)


def ease(texts: Iterable[str], language: str = "fr") -> float:
    """The reading ease of texts taken together, no sentence running from one into the next.

    Args:
        texts: plain texts; those without a word count for nothing.
        language: "fr" or "en".

    Returns:
        0 is very difficult, 100 very easy; 100 too for nothing at all.
    """
    text = ".".join(texts).lower()
    words = WORD.findall(text)
    if not words:
        return 100.0
    times = Counter(words)  # most come again and again
    counted = zip(times.values(), syllables_of(times, language), strict=True)
    syllables = sum([times * each for times, each in counted])
    return score(len(SENTENCE.findall(text)), len(words), syllables, language)


def score(sentences: int, words: int, syllables: int, language: str) -> float:
    """The formula of a language on what was counted; neither sentences nor words may be 0."""
    formula = FORMULAS[language]
    return formula.base - formula.sentence * words / sentences - formula.word * syllables / words


def syllables_of(words: Iterable[str], language: str) -> list[int]:
    """Of each word in small letters, its groups of written vowels without silent ones, or 1."""
    heard = SILENT[language].sub("", "\n".join(words))
    groups = VOWELS.sub("*", APART[language].sub("i-", heard))
    return [word.count("*") or 1 for word in groups.split("\n")]
