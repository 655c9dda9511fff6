"""A record that was begun is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

BEGUN = Message(
    "fiche à remplir, mise de côté en attendant : {fields}",
    "record to fill in, set aside until then: {fields}",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Records of a draft in which something is left empty; in a whole guide, reading stops there."""
    for record in reading.unfilled:
        said = BEGUN.fill(fields=", ".join(record.fields))
        yield Fault(record.key, "", said, place=record.place)


RULE = Rule(
    code="C178",
    about=Message("Une fiche commencée est remplie.", "A record that was begun is filled in."),
    why=Message(
        "Un brouillon met de côté la fiche où il manque quelque chose : mieux vaut ne rien imprimer qu'une affirmation sans verdict.",
        "A draft sets aside a record that lacks something: better to print nothing than a claim without a verdict.",
    ),
    remedy=Message(
        'Remplissez ce qui est vide (« "" »), ou supprimez le fichier.',
        'Fill in what is empty (""), or delete the file.',
    ),
    find=find,
    waivable=False,
    absence=True,
)
