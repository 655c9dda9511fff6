"""The points that a line gives or takes are those that it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.game import GameRule, Loss
from guides.model.guide import Reading
from guides.model.values.text import spoken

NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f,]\d{3})*")
NONE = Message(
    "« points » dit {points} ; le texte ne le dit pas ({language})",
    '"points" says {points}; the text does not ({language})',
)
READ = ("fr", "en")
# Numbers that people write out, as far as points go.
IN_WORDS = {1: ("un", "one"), 2: ("deux", "two"), 3: ("trois", "three"), 5: ("cinq", "five")}


def find(reading: Reading) -> Iterator[Fault]:
    """Lines whose points cannot be found in their text, in some language."""
    for rule in reading.guide.rules:
        for language, fragment in spoken(rule.text):
            if language not in READ:
                continue
            said = {int(re.sub(r"\D", "", n)) for n in NUMBER.findall(fragment.words)}
            words = set(fragment.words.casefold().split())
            for points in _stated(rule):
                size = abs(points)
                if size in said or words.intersection(IN_WORDS.get(size, ())):
                    continue
                message = NONE.fill(points=points, language=language)
                yield Fault(f"rule:{rule.id}", f"text.{language}", message)


def _stated(rule: GameRule) -> tuple[int, ...]:
    """The sizes that a text must say; several equal gains in one are said each."""
    match rule.points:
        case Loss(min=least, max=most):
            return least, most
        case int(points) if points:
            return (points,)
        case _:
            return ()


RULE = Rule(
    code="C214",
    about=Message(
        "Une règle de guichet dit les points qu'elle donne ou qu'elle prend.",
        "A counter's rule says the points that it gives or takes.",
    ),
    why=Message(
        "Le corrigé compte d'après « points », la salle d'après le texte : ils doivent trouver pareil.",
        'The key counts by "points", the room by the text: they must come to the same.',
    ),
    remedy=Message(
        "Mettez d'accord le champ et la phrase, en chiffres.",
        "Make the field and the sentence agree, in figures.",
    ),
    find=find,
    by_record=True,
    judges=READ,
)
