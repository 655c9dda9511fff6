"""Words for a hard moment fit one breath."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

MOST = 20
LONG = Message("ligne de {count} mots, {most} au plus", "line of {count} words, {most} at most")


def find(reading: Reading) -> Iterator[Fault]:
    """Lines of rescue cards over 20 words."""
    for card in reading.guide.rescue:
        lines = {"receive": card.receive, "ask": card.ask, "fact": card.fact, "bridge": card.bridge}
        for path, line in lines.items():
            for language, fragment in spoken(line) if line else ():
                count = len(words_of(fragment.words))
                if count > MOST:
                    message = LONG.fill(count=count, most=MOST)
                    yield Fault(f"rescue:{card.id}", f"{path}.{language}", message)


RULE = Rule(
    code="C128",
    about=Message(
        "Une ligne de secours tient en un souffle : vingt mots.",
        "A rescue line fits one breath: twenty words.",
    ),
    why=Message(
        "On la lit debout, dans le bruit, le cœur battant.",
        "It is read standing, in the noise, heart pounding.",
    ),
    remedy=Message(
        "Coupez.",
        "Cut.",
    ),
    find=find,
    by_record=True,
)
