"""A debate format serves a function of question, and says what the host does in 25 words."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule, words_of
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken

MOST = 25
NOTHING = Message(
    "ce format ne sert aucune fonction (serves)",
    "this format serves no function (serves)",
)
UNSAID = Message(
    "ce format ne dit pas en bref ce que fait la personne qui anime (short)",
    "this format does not say in short what the host does (short)",
)
LONG = Message(
    "ce que fait la personne qui anime tient en {count} mots ({language}), {most} au plus",
    "what the host does takes {count} words ({language}), {most} at most",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Formats that serve nothing, that have no short text, or one too long for a sheet."""
    for protocol in reading.guide.protocols:
        key = f"protocol:{protocol.id}"
        if not protocol.serves:
            yield Fault(key, "serves", NOTHING, absence=True)
        if protocol.short is None:
            yield Fault(key, "short", UNSAID, absence=True)
            continue
        for language, fragment in spoken(protocol.short):
            count = len(words_of(fragment.words))
            if count > MOST:
                message = LONG.fill(count=count, language=language, most=MOST)
                yield Fault(key, f"short.{language}", message)


RULE = Rule(
    code="C136",
    about=Message(
        "Un format de débat dit à quelles questions il sert, et en 25 mots ce qu'il faut faire.",
        "A debate format says which questions it serves, and in 25 words what to do.",
    ),
    why=Message(
        "Un format qui ne sert à rien n'est jamais planifié ; un mode d'emploi plus long ne se "
        "lit pas debout, devant une salle.",
        "A format that serves nothing is never planned; longer instructions cannot be read "
        "standing, before a room.",
    ),
    remedy=Message(
        "Écrivez serves : une ou plusieurs fonctions, et short : ce que fait la personne qui "
        "anime, en 25 mots au plus.",
        "Write serves: one function or more, and short: what the host does, in 25 words at most.",
    ),
    find=find,
    by_record=True,
    waivable=False,
)
