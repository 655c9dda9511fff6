"""Every unit of a PO file translates a text that is there."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message, Severity
from guides.model.guide import Reading
from guides.model.translation import context_of

FOREIGN = Message(
    "« {context} » n'est le nom d'aucun texte de ce film",
    '"{context}" is the name of no text of this film',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Units whose context is that of no text."""
    if not any(reading.catalogues.values()):
        return
    known = {context_of(key, path) for key, path, _, _ in reading.texts}
    for units in reading.catalogues.values():
        for context in units.keys() - known:
            unit = units[context]
            yield Fault(context.partition("#")[0], "", FOREIGN.fill(context=context), unit.place)


RULE = Rule(
    code="C172",
    about=Message(
        "Chaque unité d'un fichier PO traduit un texte qui est là.",
        "Every unit of a PO file translates a text that is there.",
    ),
    why=Message(
        "Une traduction sans texte n'est imprimée nulle part : son auteur croit le contraire.",
        "A translation without a text is printed nowhere: its author thinks otherwise.",
    ),
    remedy=Message(
        "Lancez contrechamp translate : l'unité retrouve son texte s'il a changé de place, sinon "
        "elle est gardée à la fin du fichier.",
        "Run contrechamp translate: the unit finds its text again where that has moved, else it is "
        "kept at the end of the file.",
    ),
    find=find,
    severity=Severity.WARNING,
)
