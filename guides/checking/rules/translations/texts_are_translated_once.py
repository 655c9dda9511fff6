"""A text has its translation in its record or in a PO file, not in both."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.translation import context_of, is_of_catalogue

BOTH = Message(
    "« {context} » est traduit ici, et aussi dans sa fiche ({place})",
    '"{context}" is translated here, and in its record as well ({place})',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Units of texts whose records hold the language."""
    for key, path, _, text in reading.texts if reading.catalogues else ():
        for language, units in reading.catalogues.items():
            unit, said = units.get(context_of(key, path)), text.of(language)
            if unit and (unit.said or unit.fuzzy) and said and not is_of_catalogue(said):
                message = BOTH.fill(context=unit.context, place=said.place)
                yield Fault(key, f"{path}.{language}", message, unit.place)


RULE = Rule(
    code="C171",
    about=Message(
        "Un texte est traduit dans sa fiche ou dans un fichier PO, pas dans les deux.",
        "A text is translated in its record or in a PO file, not in both.",
    ),
    why=Message(
        "De deux traductions, l'une se corrige et l'autre s'imprime.",
        "Of two translations, one is corrected and the other is printed.",
    ),
    remedy=Message(
        "Gardez l'une des deux : retirez la ligne de la fiche, ou l'unité du fichier PO "
        "(contrechamp translate la met de côté).",
        "Keep one of the two: remove the line from the record, or the unit from the PO file "
        "(contrechamp translate sets it aside).",
    ),
    find=find,
    by_record=True,
)
