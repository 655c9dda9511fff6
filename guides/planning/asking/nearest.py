"""A request no session can meet: which requests near it could be met.

In: what fits a request without faults of its own for which nothing was found. Out: one
finding (P109) whose hint names fewer or more minutes, other seats, must-haves to drop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from guides.findings.finding import Finding, Message
from guides.model.values.scales import Seating
from guides.planning.asking.faults import fault
from guides.planning.choosing.fitting import Fitting, what_fits
from guides.planning.request import MINUTES

Possible = Callable[[Fitting], bool]

SEATS: dict[Seating, Message] = {
    "circle": Message("en cercle", "in a circle"),
    "tables": Message("autour de tables", "around tables"),
    "rows": Message("en rangs", "in rows"),
}
NOTHING = Message(
    "aucune séance de {minutes} min ne tient pour {people} personnes {seating}",
    "no session of {minutes} min can be made for {people} people {seating}",
)
WITH = Message(" avec {names}", " with {names}")
POSSIBLE = Message("Possible : {offers}.", "Possible: {offers}.")
IMPOSSIBLE = Message(
    "Le guide n'a pas de quoi remplir cette séance : ajoutez des questions ou des formats de "
    "débat, ou écartez moins de fiches.",
    "The guide has too little for this session: add questions or debate formats, or exclude "
    "fewer records.",
)
AT_MOST = Message(
    "Ce guide y remplit {minutes} min au plus ({questions} question(s), {formats} format(s) de "
    "débat) : ajoutez des questions, ou un format de débat qui dure plus longtemps.",
    "This guide fills {minutes} min there at most ({questions} question(s), {formats} debate "
    "format(s)): add questions, or a debate format that lasts longer.",
)
MINUTES_OFFER = Message("{minutes} min", "{minutes} min")
WITHOUT = Message("sans {name}", "without {name}")


def nothing_fits(fitting: Fitting, possible: Possible) -> Finding:
    """Say that nothing fits, and what is nearest; `possible` tries a request."""
    request = fitting.request
    seats = SEATS[request.seating]
    said = NOTHING.fill(minutes=request.minutes, people=request.people, seating=seats)
    if request.include:
        names = WITH.fill(names=", ".join(request.include))
        said = Message(said.fr + names.fr, said.en + names.en)
    shorter, longer = (
        next((minutes for minutes in span if possible(fitting.lasting(minutes))), None)
        for span in (
            range(request.minutes - 1, MINUTES[0] - 1, -1),
            range(request.minutes + 1, MINUTES[1] + 1),
        )
    )
    lengths = [MINUTES_OFFER.fill(minutes=m) for m in (shorter, longer) if m is not None]
    hint = _hint((*lengths, *_offers(fitting, possible)))
    if shorter is not None and longer is None:
        asked, formats = len(fitting.questions), _formats(fitting)
        most = AT_MOST.fill(minutes=shorter, questions=asked, formats=formats)
        hint = Message(f"{most.fr} {hint.fr}", f"{most.en} {hint.en}")
    return fault("P109", said, hint)


def _formats(fitting: Fitting) -> int:
    """How many debate formats some question can take in this room."""
    return len({way.protocol for stage in fitting.questions for way in stage.ways})


def _offers(fitting: Fitting, possible: Possible) -> Iterator[Message]:
    """Every request that differs in one thing but its length and can be met."""
    request = fitting.request
    for seating, message in SEATS.items():
        other = replace(request, seating=seating)
        if seating != request.seating and possible(what_fits(fitting.guide, other)):
            yield message
    yield from _without(fitting, possible)


def _without(fitting: Fitting, possible: Possible) -> Iterator[Message]:
    """Each must-have whose dropping is enough; else all of them together."""

    def dropped(*names: str) -> Fitting:
        kept = tuple(name for name in fitting.request.include if name not in names)
        return what_fits(fitting.guide, replace(fitting.request, include=kept))

    include = fitting.request.include
    single = [name for name in include if possible(dropped(name))]
    if single:
        yield from (WITHOUT.fill(name=name) for name in single)
    elif include and possible(dropped(*include)):
        yield WITHOUT.fill(name=", ".join(include))


def _hint(offers: tuple[Message, ...]) -> Message:
    if not offers:
        return IMPOSSIBLE
    french, english = (offer.fr for offer in offers), (offer.en for offer in offers)
    return POSSIBLE.fill(offers=Message(" ; ".join(french), "; ".join(english)))
