"""Every text exists in French and in English."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

ABSENT = Message("l'anglais manque", "the English is missing")


def find(reading: Reading) -> Iterator[Fault]:
    """Texts without `en:`; the model itself asks for `fr:`."""
    for key, path, _, text in reading.texts:
        if text.en is None:
            yield Fault(key, path, ABSENT)


RULE = Rule(
    code="C103",
    about=Message(
        "Chaque texte existe en français et en anglais.",
        "Every text exists in French and in English.",
    ),
    why=Message(
        "Les deux éditions portent les mêmes numéros : un texte absent décale une salle bilingue.",
        "Both editions carry the same numbers: a missing text breaks a bilingual room.",
    ),
    remedy=Message(
        "Ajoutez « en: » à côté de « fr: ».",
        'Add "en:" beside "fr:".',
    ),
    find=find,
    waivable=False,
    by_text=True,
)
