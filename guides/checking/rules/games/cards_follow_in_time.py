"""A file's cards follow one another in time, and something happens on each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading

BACK = Message("cette carte est d'avant la précédente", "this card comes before the one above it")
NO_EVENT = Message(
    "« {fact} » est un état : rien n'arrive sur cette carte",
    '"{fact}" is a standing: nothing happens on this card',
)
UNBORN = Message("cette carte est d'avant sa naissance", "this card is from before birth")


def find(reading: Reading) -> Iterator[Fault]:
    """Cards out of order, before birth, or on which nothing happens."""
    standings = {fact.id for fact in reading.guide.facts if fact.sort == "standing"}
    for character in reading.guide.characters:
        key = f"character:{character.id}"
        for index, card in enumerate(character.cards):
            if card.fact in standings:
                yield Fault(key, f"cards.{index}.fact", NO_EVENT.fill(fact=card.fact))
            if card.month < character.born:
                yield Fault(key, f"cards.{index}.month", UNBORN)
        for index, (first, then) in enumerate(pairwise(character.cards), start=1):
            if then.month < first.month:
                yield Fault(key, f"cards.{index}.month", BACK)


RULE = Rule(
    code="C212",
    about=Message(
        "Les cartes d'un dossier se suivent dans le temps.",
        "The cards of a file follow one another in time.",
    ),
    why=Message(
        "Chaque guichet répond d'après ce qui est déjà arrivé ; dans le désordre, le corrigé ment.",
        "Each counter answers by what has already happened; out of order, the key is wrong.",
    ),
    remedy=Message(
        "Remettez les cartes dans l'ordre, ou corrigez leurs mois.",
        "Put the cards in order, or correct their months.",
    ),
    find=find,
)
