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
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

LETTERS = "a-zàâäçéèêëîïôöùûüÿœæ"
WORD = re.compile(rf"[{LETTERS}]+(?:['’-][{LETTERS}]+)*", re.IGNORECASE)
SENTENCE = re.compile(r"[.!?…]+")
VOWELS = re.compile(r"[aàâäeéèêëiîïoôöuùûüyÿœæ]+", re.IGNORECASE)
SILENT_END = re.compile(r"(?<=[^aàâäeéèêëiîïoôöuùûüyÿœæ])(?:e|es|ent)$", re.IGNORECASE)
SILENT_ENGLISH = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouyr]l)e$|(?<=[^aeioudty])ed$|(?<=[^aeioucsxzhg])es$", re.IGNORECASE
)
APART = re.compile(r"(?<![cgstx])(i)(?=[aou])", re.IGNORECASE)


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
    sentences = words = syllables = 0
    for text in texts:
        found = WORD.findall(text)
        if found:
            sentences += max(1, sum(bool(WORD.search(part)) for part in SENTENCE.split(text)))
            words += len(found)
            syllables += sum(syllables_of(word, language) for word in found)
    return score(sentences, words, syllables, language) if words else 100.0


def score(sentences: int, words: int, syllables: int, language: str) -> float:
    """The formula of a language on what was counted; neither sentences nor words may be 0."""
    formula = FORMULAS[language]
    return formula.base - formula.sentence * words / sentences - formula.word * syllables / words


def syllables_of(word: str, language: str) -> int:
    """Groups of written vowels, silent endings left out; at least one."""
    if language == "en":
        parts = [SILENT_ENGLISH.sub("", part) for part in re.split(r"['’-]", word)]
        heard = APART.sub(r"\1-", "-".join(parts))
    else:
        heard = SILENT_END.sub("", word)
    return max(1, len(VOWELS.findall(heard)))
