"""A card that is named by its rank is there, and a file keeps some for the youngest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        for index, said in _missing(character.id, apart, mine):
            yield Fault(key, f"adult.cards.{index}", said)
        if YOUNGEST in character.audiences and apart and len({*apart}) >= mine:
            yield Fault(key, "adult.cards", NONE_LEFT)
    for game in reading.guide.games:
        for number, shown in enumerate(game.shown):
            mine = count.get(shown.character, max(shown.cards, default=0))  # else told elsewhere
            for index, said in _missing(shown.character, shown.cards, mine):
                yield Fault(f"game:{game.id}", f"shown.{number}.cards.{index}", said)


def _missing(character: str, ranks: Sequence[int], count: int) -> Iterator[tuple[int, Message]]:
    """Which of the ranks are past the last card, and what to say of each."""
    for index, rank in enumerate(ranks):
        if rank > count:
            yield index, MISSING.fill(character=character, rank=rank, count=count)


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
