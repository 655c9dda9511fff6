"""Value judgements carry no verdict but "opinion"."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

APART = Message(
    "sort: {sort}, verdict: {verdict}, strength: {strength} ne vont pas ensemble",
    "sort: {sort}, verdict: {verdict}, strength: {strength} do not go together",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Claims where value, opinion and open do not stand together."""
    for claim in reading.guide.claims:
        signs = (claim.sort == "value", claim.verdict == "opinion", claim.strength == "open")
        if any(signs) and not all(signs):
            message = APART.fill(sort=claim.sort, verdict=claim.verdict, strength=claim.strength)
            yield Fault(f"claim:{claim.id}", "verdict", message)


RULE = Rule(
    code="C107",
    about=Message(
        "Un jugement de valeur reste ouvert.",
        "A value judgement stays open.",
    ),
    why=Message(
        "Donner raison ou tort à une valeur, c'est prendre parti à la place de la salle.",
        "To rule a value right or wrong is to take sides in place of the room.",
    ),
    remedy=Message(
        "Jugement de valeur : sort: value, verdict: opinion, strength: open, tous les trois ou aucun.",
        "Value judgement: sort: value, verdict: opinion, strength: open, all three or none.",
    ),
    find=find,
    by_record=True,
)
