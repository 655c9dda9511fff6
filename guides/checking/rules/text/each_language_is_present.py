"""Every text exists in every language of the guide."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

ABSENT = Message("l'anglais manque", "the English is missing")


def find(reading: Reading) -> Iterator[Fault]:
    """Texts without `en:`, where the guide is in English; the model itself asks for `fr:`."""
    if not reading.speaks("en"):
        return
    for key, path, _, text in reading.texts:
        if text.en is None:
            yield Fault(key, path, ABSENT)


RULE = Rule(
    code="C103",
    about=Message(
        "Chaque texte existe dans chaque langue que le guide déclare.",
        "Every text exists in every language that the guide declares.",
    ),
    why=Message(
        "Les deux éditions portent les mêmes numéros : un texte absent décale une salle bilingue.",
        "Both editions carry the same numbers: a missing text breaks a bilingual room.",
    ),
    remedy=Message(
        "Ajoutez « en: » à côté de « fr: » ; pour un guide en français seul, écrivez dans film.yaml "
        "« languages: [fr] ».",
        'Add "en:" beside "fr:"; for a guide in French alone, write "languages: [fr]" in film.yaml.',
    ),
    find=find,
    waivable=False,
    by_text=True,
    absence=True,
)
