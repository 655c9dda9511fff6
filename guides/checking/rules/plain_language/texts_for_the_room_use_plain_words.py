"""What is said or shown in the room uses words that a volunteer understands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from guides.checking.phrases import Phrases
from guides.checking.room import for_the_room
from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.text import spoken


class House(NamedTuple):
    """Words of the house in a language, and what to say instead of each."""

    words: Phrases
    plain: tuple[str, ...]


def _house(*pairs: tuple[str, str]) -> House:
    words, plain = zip(*pairs, strict=True)
    return House(Phrases(*words), plain)


# Words that somebody read aloud to a room and had to explain. A brand, a film's reverse shot or a
# jar may be meant: the patterns are narrow, and the rule can be waived.
HOUSE: Mapping[str, House] = MappingProxyType(
    {
        "fr": _house(
            (r"\bcartes? de faits?\b", "Est-ce prouvé ?"),
            (r"\bcoupes? n[o°]", "à sauter"),
            (r"\b(?:ma|votre|cette|quelle|changer de) marques?\b", "la réponse"),
            (r"\b(?:donne|choisi|coche|li)\w* (?:la|une) marque\b", "la réponse"),
            (r"\bmarque et l['’]année\b", "la réponse"),
            (r"\bbocal\b", "cinq chaises"),
            (r"\bphillips\b", "par six"),
            (r"\bcases?[- ]scènes?\b", "une scène notée"),
            (r"\bcontrechamps?\b", "la réponse"),
            (r"\bbandes? de mission\b", "pendant le film"),
            (r"\bbillets? de sortie\b", "avant de partir"),
        ),
        "en": _house(
            (r"\bfact cards?\b", "is it proved?"),
            (r"\bcut no\.", "skip this"),
            (r"\b(?:change|give|read|choose|tick)\w* (?:my|your|the|its|a) mark\b", "the answer"),
            (r"\bmark and (?:the )?year\b", "the answer"),
            (r"\bfishbowl\b", "five chairs"),
            (r"\bphillips\b", "in sixes"),
            (r"\bscene[- ]slots?\b", "a scene you noted"),
            (r"\breverse shots?\b", "the answer"),
            (r"\bmission strips?\b", "during the film"),
            (r"\bexit slips?\b", "before you leave"),
        ),
    }
)
HOUSE_WORD = Message(
    "mot de la maison : « {found} » ; dites plutôt « {plain} »",
    'word of the house: "{found}"; rather say "{plain}"',
)


def find(reading: Reading) -> Iterator[Fault]:
    """House words in what a host says, what people hold and what a screen shows."""
    for key, path, _, text in reading.texts:
        if not for_the_room(key, path):
            continue
        for language, fragment in spoken(text):
            if (house := HOUSE.get(language)) is None:
                continue
            for number, found in house.words.found(fragment.words):
                message = HOUSE_WORD.fill(found=found, plain=house.plain[number])
                yield Fault(key, f"{path}.{language}", message)


RULE = Rule(
    code="C140",
    about=Message(
        "Ce que la salle entend ou voit se dit en mots de tous les jours.",
        "What the room hears or sees is in everyday words.",
    ),
    why=Message(
        "Un mot de la maison arrête l'animatrice au milieu de sa phrase, et la salle avec elle.",
        "A word of the house stops the host in mid-sentence, and the room with her.",
    ),
    remedy=Message(
        "Employez le mot ordinaire ; si le mot a ici son sens courant, écrivez une dérogation.",
        "Use the ordinary word; if the word has its common meaning here, write a waiver.",
    ),
    find=find,
    by_record=True,
    judges=tuple(HOUSE),
)
