"""What a counter answers is read in a breath, and bears its source."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

MOST = 32  # words: a line on a sheet that two people read together
LONG = Message(
    "{count} mots ({language}) au guichet, {most} au plus",
    "{count} words ({language}) at a counter, {most} at most",
)
UNSOURCED = Message(
    "cette règle ne cite aucune source ({language})", "this rule cites no source ({language})"
)


def find(reading: Reading) -> Iterator[Fault]:
    """Lines of over 32 words in a language, and lines that cite nothing."""
    for rule in reading.guide.rules:
        for language, fragment in spoken(rule.text):
            where = f"text.{language}"
            count = len(words_of(fragment.words))
            if count > MOST:
                message = LONG.fill(count=count, language=language, most=MOST)
                yield Fault(f"rule:{rule.id}", where, message)
            if not any(fragment.citations()):
                yield Fault(f"rule:{rule.id}", where, UNSOURCED.fill(language=language))


RULE = Rule(
    code="C210",
    about=Message(
        "Une règle de guichet tient en 32 mots et cite sa source.",
        "A counter's rule is 32 words at most and cites its source.",
    ),
    why=Message(
        "Elle est lue debout, à voix haute, par quelqu'un qui la découvre ; sans source, le jeu invente.",
        "It is read standing up, aloud, by somebody who has just found it; without a source the game makes things up.",
    ),
    remedy=Message(
        "Gardez ce que répond le guichet, et citez : [@source, art. 3].",
        "Keep what the counter answers, and cite: [@source, art. 3].",
    ),
    find=find,
    by_record=True,
)
