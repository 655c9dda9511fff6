"""What is said or shown in the room reads as plain language, by a named measure."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.reading_ease import FORMULAS, ease
from guides.checking.room import for_the_room
from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading
from guides.model.values.text import spoken

LEAST = 60  # Flesch's "standard" begins here, and with it what pupils of 13 to 15 read with ease
HARD = Message(
    "ce que la salle entend ou voit en français se lit mal : {score}, il faut {least} (Kandel et Moles)",
    "what the room hears or sees in French reads hard: {score}, {least} needed (Kandel and Moles)",
)
HARD_ENGLISH = Message(
    "ce que la salle entend ou voit en anglais se lit mal : {score}, il faut {least} (Flesch)",
    "what the room hears or sees in English reads hard: {score}, {least} needed (Flesch)",
)


def find(reading: Reading) -> Iterator[Fault]:
    """All texts for the room together, a language at a time: a single one swings too widely."""
    said: dict[str, list[str]] = {language: [] for language in FORMULAS}
    for key, path, _, text in reading.texts:
        if for_the_room(key, path):
            for language, fragment in spoken(text):
                if language in said:
                    said[language].append(fragment.words)
    for language, texts in said.items():
        measured = ease(texts, language)
        if measured < LEAST:
            message = HARD if language == "fr" else HARD_ENGLISH
            filled = message.fill(score=round(measured), least=LEAST)
            yield Fault(f"film:{reading.guide.film.id}", "", filled)


RULE = Rule(
    code="C141",
    about=Message(
        "Ce que la salle entend ou voit se lit facilement.",
        "What the room hears or sees reads easily.",
    ),
    why=Message(
        "La mesure est la formule de Flesch (1948), et pour le français son adaptation par Kandel et Moles (1958) ; 60 est le bas du niveau courant. Elle compte mots et syllabes, elle ne remplace pas quelqu'un qui lit à voix haute.",
        "The measure is Flesch's formula (1948), and for French its adaptation by Kandel and Moles (1958); 60 is where standard begins. It counts words and syllables, and replaces nobody who reads aloud.",
    ),
    remedy=Message(
        "Phrases plus courtes, mots plus courants ; lisez à voix haute.",
        "Shorter sentences, commoner words; read aloud.",
    ),
    find=find,
    severity=Severity.WARNING,
    judges=tuple(FORMULAS),
)
