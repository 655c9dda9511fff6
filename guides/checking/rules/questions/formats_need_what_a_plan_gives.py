"""A debate format needs nothing that no plan can give."""

from __future__ import annotations

from collections.abc import Iterator

from guides.checking.rule import Fault, Rule
from guides.findings.finding import Message
from guides.model.guide import Reading
from guides.model.values.scales import BOARD_SEATINGS

NO_DOCUMENT = Message(
    "aucun plan ne donne de document à lire à un format",
    "no plan gives a format a document to read",
)
NO_BOARD = Message(
    "ce format a besoin d'un tableau, et ne se tient qu'en rangées, où il n'y en a pas",
    "this format needs a board, and is only held in rows, where there is none",
)
NO_CLAIM = Message(
    "ce format juge une affirmation, et le guide n'en a aucune qui ait un contrepoint",
    "this format judges a claim, and the guide has none that has a counterpoint",
)


def find(reading: Reading) -> Iterator[Fault]:
    """Needs that nothing meets, in any room this guide can be used in.

    A format of the common stock may wait for the claims of another film.
    """
    faced = any(claim.counterpoints for claim in reading.guide.claims)
    for protocol in reading.guide.protocols:
        key = f"protocol:{protocol.id}"
        if "document" in protocol.needs:
            yield Fault(key, "needs", NO_DOCUMENT)
        if "board" in protocol.needs and not {*BOARD_SEATINGS} & {*protocol.seating}:
            yield Fault(key, "needs", NO_BOARD)
        if "claim" in protocol.needs and not faced and key not in reading.stock.used:
            yield Fault(key, "needs", NO_CLAIM)


RULE = Rule(
    code="C137",
    about=Message(
        "Un format de débat n'a besoin de rien qu'aucun plan ne puisse donner.",
        "A debate format needs nothing that no plan can give.",
    ),
    why=Message(
        "Il ne serait jamais planifié, et personne ne saurait pourquoi.",
        "It would never be planned, and nobody would know why.",
    ),
    remedy=Message(
        "Retirez ce besoin de needs et récrivez les étapes sans lui ; ce qui se fait sur un "
        "document est une activité, avec sa fiche.",
        "Take this need out of needs and write the steps without it; what is done with a "
        "document is an activity, with its sheet.",
    ),
    find=find,
    waivable=False,
)
