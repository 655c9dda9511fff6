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


UNDECIDED = Message(
    "« open » est la marque d'une valeur, et d'elle seule. D'un fait que rien n'établit : "
    "« fragile », ou « contradicted » si des sources disent le contraire.",
    '"open" is the mark of a value, and of nothing else. Of a fact that nothing establishes: '
    '"fragile", or "contradicted" where sources say otherwise.',
)


def find(reading: Reading) -> Iterator[Fault]:
    """Claims where value, opinion and open do not stand together."""
    for claim in reading.guide.claims:
        signs = (claim.sort == "value", claim.verdict == "opinion", claim.strength == "open")
        if any(signs) and not all(signs):
            message = APART.fill(sort=claim.sort, verdict=claim.verdict, strength=claim.strength)
            hint = UNDECIDED if signs == (False, False, True) else None
            yield Fault(f"claim:{claim.id}", "verdict", message, hint=hint)


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
