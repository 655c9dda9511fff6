"""A record that was begun is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading, Unfilled

BEGUN = Message(
    "fiche à remplir, mise de côté en attendant : {fields}",
    "record to fill in, set aside until then: {fields}",
)


FIRST = Message(
    "Remplissez d'abord ce qu'elle cite : {first} ; puis ce qui est vide ici (« \"\" »). Sans sa "
    "source, elle ne s'imprimerait pas.",
    'Fill in first what it cites: {first}; then what is empty here (""). Without its source it '
    "could not be printed.",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Records of a draft in which something is left empty; in a whole guide, reading stops there."""
    waiting = {record.key: record for record in reading.unfilled}
    for record in reading.unfilled:
        said = BEGUN.fill(fields=", ".join(record.fields))
        first = [begun for one in record.cited if (begun := waiting.get(f"source:{one}"))]
        yield Fault(record.key, "", said, place=record.place, hint=_hint(first))


def _hint(first: list[Unfilled]) -> Message | None:
    """That what it cites is to be filled in as well; None where nothing of that is."""
    if not first:
        return None
    return FIRST.fill(first=", ".join(f"{begun.key} ({begun.place})" for begun in first))


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
