"""A number never travels without what makes it mean something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

NUMBER = re.compile(r"\d")
YEARS = re.compile(r"\b(?:19|20)\d\d\b")
BARE = Message(
    "l'affirmation donne un nombre, la fiche n'a pas de « figures »",
    'the claim states a number, the record has no "figures"',
)
FUTURE = Message(
    "chiffre pour {year}, au-delà de {as_of} : prévision ?",
    "figure for {year}, after {as_of}: a forecast?",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Claims with a number and no figure; figures ahead of their own year."""
    for claim in reading.guide.claims:
        key = f"claim:{claim.id}"
        words = YEARS.sub("", claim.wording.original.words)
        if NUMBER.search(words) and not claim.figures:
            yield Fault(key, "wording", BARE)
        for index, figure in enumerate(claim.figures):
            if figure.year > claim.as_of and not figure.forecast:
                message = FUTURE.fill(year=figure.year, as_of=claim.as_of)
                yield Fault(key, f"figures.{index}.year", message)


RULE = Rule(
    code="C108",
    about=Message(
        "Un chiffre porte son unité, son année, son champ et son auteur.",
        "A figure carries its unit, year, scope and author.",
    ),
    why=Message(
        "Cent entrées ne sont pas cent personnes : qui compte quoi change ce qu'un chiffre veut dire.",
        "A hundred visits are not a hundred people: who counts what changes what a figure means.",
    ),
    remedy=Message(
        "Ajoutez sous « figures » : value, unit, year, scope, counter, source (et forecast: true si c'est une prévision).",
        'Add under "figures": value, unit, year, scope, counter, source (and forecast: true for a forecast).',
    ),
    find=find,
    by_record=True,
)
