"""A wire of the street runs from one counter to another, and says where that is written."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

WORDS = 6  # beside a wire
NO_COUNTER = Message("« {system} » n'a pas de guichet", '"{system}" has no counter')
ITSELF = Message("ce fil revient d'où il part", "this wire comes back to where it starts")
UNSOURCED = Message(
    "ce qui passe n'est attesté par aucune source ({language})",
    "no source bears out what passes ({language})",
)
LONG = Message(
    "{count} mots ({language}) le long d'un fil, {most} au plus",
    "{count} words ({language}) along a wire, {most} at most",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Wires without two counters, without a source, with a sentence where two words fit."""
    counters = {system.id for system in reading.guide.systems if system.counter}
    known = {system.id for system in reading.guide.systems}
    for wire in reading.guide.wires:
        key = f"wire:{wire.id}"
        for field in ("sender", "receiver"):
            system = getattr(wire, field)
            if system in known - counters:
                yield Fault(key, field, NO_COUNTER.fill(system=system))
        if wire.sender == wire.receiver:
            yield Fault(key, "receiver", ITSELF)
        for language, fragment in spoken(wire.text):
            if not any(fragment.citations()):
                yield Fault(key, f"text.{language}", UNSOURCED.fill(language=language))
        for language, fragment in spoken(wire.passes):
            count = len(words_of(fragment.words))
            if count > WORDS:
                message = LONG.fill(count=count, language=language, most=WORDS)
                yield Fault(key, f"passes.{language}", message)


RULE = Rule(
    code="C161",
    about=Message(
        "Un fil relie deux guichets, et cite sa source.",
        "A wire joins two counters, and cites its source.",
    ),
    why=Message(
        "Un fil affirme qu'un bureau transmet à un autre : dessiné sans preuve, il invente le réseau que l'on craint.",
        "A wire says that one office hands something to another: drawn without proof, it invents the very network people fear.",
    ),
    remedy=Message(
        "Citez la source, donnez un guichet aux deux systèmes, ou retirez le fil.",
        "Cite the source, give both systems a counter, or remove the wire.",
    ),
    find=find,
)
