"""Reading ease of French: the Flesch formula as adapted by Kandel and Moles (1958).

L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française",
Cahiers d'études de radio-télévision 19, 1958: 207 - 1.015 x words per sentence - 73.6 x
syllables per word. 100 is very easy, 60 plain, 30 difficult.
"""

from __future__ import annotations

import re

WORD = re.compile(r"[a-zàâäçéèêëîïôöùûüÿœæ]+(?:['’-][a-zàâäçéèêëîïôöùûüÿœæ]+)*", re.IGNORECASE)
SENTENCE = re.compile(r"[.!?…]+")
VOWELS = re.compile(r"[aàâäeéèêëiîïoôöuùûüyÿœæ]+", re.IGNORECASE)
SILENT_END = re.compile(r"(?<=[^aàâäeéèêëiîïoôöuùûüyÿœæ])(?:e|es|ent)$", re.IGNORECASE)


def ease(text: str) -> float:
    """The reading ease of a text; 100 for a text without words."""
    words = WORD.findall(text)
    if not words:
        return 100.0
    sentences = max(1, len(SENTENCE.findall(text)))
    syllables = sum(map(_syllables, words))
    return 207 - 1.015 * len(words) / sentences - 73.6 * syllables / len(words)


def _syllables(word: str) -> int:
    """Groups of vowels, the silent ending left out; at least one."""
    return max(1, len(VOWELS.findall(SILENT_END.sub("", word))))
