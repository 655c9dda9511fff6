"""An answer is forty words at most, and nothing in it stops who reads it aloud."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

MOST = 40
BRACKETED = re.compile(r"[(\[][^)\]]*\d[^)\]]*[)\]]")
LONG = Message(
    "la réponse fait {count} mots ({language}), {most} au plus",
    "the answer has {count} words ({language}), {most} at most",
)
CITED = Message("une réponse lue à voix haute ne cite rien", "an answer read aloud cites nothing")
NUMBERED = Message(
    "un nombre entre parenthèses ne se lit pas à voix haute",
    "a number in brackets cannot be read aloud",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Answers over forty words in a language; citations and bracketed numbers in them."""
    for claim in reading.guide.claims:
        if claim.answer is None:
            continue
        counts: Counter[str] = Counter()
        for name, phrase in claim.answer.sentences:
            for language, fragment in spoken(phrase):
                said, where = fragment.words, f"answer.{name}.{language}"
                counts[language] += len(words_of(said))
                if any(fragment.citations()):
                    yield Fault(f"claim:{claim.id}", where, CITED)
                if BRACKETED.search(said):
                    yield Fault(f"claim:{claim.id}", where, NUMBERED)
        for language, count in counts.items():
            if count > MOST:
                message = LONG.fill(count=count, language=language, most=MOST)
                yield Fault(f"claim:{claim.id}", f"answer.comes_to.{language}", message)


RULE = Rule(
    code="C135",
    about=Message(
        "Une réponse se lit en un souffle : quarante mots, sans renvoi ni parenthèse chiffrée.",
        "An answer is read in one breath: forty words, no citation, no number in brackets.",
    ),
    why=Message(
        "Elle est lue debout, devant des gens qui attendent.",
        "It is read standing up, before people who wait.",
    ),
    remedy=Message(
        "Gardez une idée par phrase ; les sources et les chiffres restent dans known.",
        "Keep one idea a sentence; sources and figures stay in known.",
    ),
    find=find,
    by_record=True,
)
