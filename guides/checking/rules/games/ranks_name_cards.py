"""A card that is named by its rank is there, and a file keeps some for the youngest."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.document.audience import YOUNGEST
from guides.findings.finding import Message
from guides.model.guide import Reading

MISSING = Message(
    "pas de carte {rank} : « {character} » en a {count}",
    'no card {rank}: "{character}" has {count}',
)
NONE_LEFT = Message(
    "toutes les cartes sont mises à part : il n'en reste aucune au collège",
    "every card is kept apart: none is left for collège",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Ranks past the last card, and files of which nothing is left."""
    count = {character.id: len(character.cards) for character in reading.guide.characters}
    for character in reading.guide.characters:
        key, mine = f"character:{character.id}", count[character.id]
        apart = character.kept_from(YOUNGEST)
        for index, rank in enumerate(apart):
            if rank > mine:
                said = MISSING.fill(character=character.id, rank=rank, count=mine)
                yield Fault(key, f"adult.cards.{index}", said)
        if YOUNGEST in character.audiences and apart and len({*apart}) >= mine:
            yield Fault(key, "adult.cards", NONE_LEFT)
    for game in reading.guide.games:
        for number, shown in enumerate(game.shown):
            mine = count.get(shown.character, max(shown.cards, default=0))  # else told elsewhere
            for index, rank in enumerate(shown.cards):
                if rank > mine:
                    said = MISSING.fill(character=shown.character, rank=rank, count=mine)
                    yield Fault(f"game:{game.id}", f"shown.{number}.cards.{index}", said)


RULE = Rule(
    code="C215",
    about=Message(
        "Une carte nommée par son rang existe, et il en reste à jouer.",
        "A card named by its rank is there, and some are left to play.",
    ),
    why=Message(
        "Les cartes se comptent à partir de 1 ; un rang de trop fait taire une carte sans qu'on le voie.",
        "Cards are counted from 1; a rank too many silences a card, and nobody sees it.",
    ),
    remedy=Message(
        "Corrigez le rang ; si rien ne doit rester au collège, ôtez « college » de ses publics (audiences).",
        'Correct the rank; if nothing is to be left for collège, take "college" from its audiences.',
    ),
    find=find,
)
