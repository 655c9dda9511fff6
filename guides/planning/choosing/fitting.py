"""Which records suit the room that was asked for, and what stands in the way of the others.

In: a guide, a request, one record. Out: the formats it can take, or a `Reason`.
The rules are those of DESIGN.md section 7, "hard constraints".
"""

from __future__ import annotations

from typing import NamedTuple

from guides.model.evidence import Claim
from guides.model.guide import Guide
from guides.model.room import Activity, Protocol, Question, Span, Vote
from guides.model.scales import Moment, Seating, Seen
from guides.planning.request import SessionRequest
from guides.planning.session import Reason

Choosable = Question | Claim | Activity | Vote

# A plan is always of a talk after the film, so "before" and "during" never fit; what
# wants some distance ("later") fits only when the film was seen on another day.
MOMENTS: dict[Seen, tuple[Moment, ...]] = {
    "just": ("after",),
    "extract": ("after",),
    "earlier": ("after", "later"),
}
# When no format fits, the reason told is the one the facilitator can change most easily.
TOLD_FIRST: tuple[Reason, ...] = (
    "seating",
    "too-many-people",
    "too-few-people",
    "no-protocol",
    "another-audience",
)


class Way(NamedTuple):
    """One way to spend a stretch of the session.

    Attributes:
        protocol: id of the debate format, empty when there is none.
        least, most: whole minutes it can last, inclusive.
        twice_middle: twice the minutes it lasts at best, to stay a whole number.
    """

    protocol: str
    least: int
    most: int
    twice_middle: int

    def distance(self, minutes: int) -> int:
        """Twice the minutes between so long and the best length."""
        return abs(2 * minutes - self.twice_middle)


def choosable(guide: Guide) -> tuple[Choosable, ...]:
    """Every record a session can be made of, in the guide's order."""
    return (*guide.questions, *guide.claims, *guide.activities, *guide.votes)


def obstacle(guide: Guide, request: SessionRequest, record: Choosable) -> Reason | None:
    """Why a record cannot be in this session whatever else is in it; None when it can."""
    if record.id in request.exclude:
        return "excluded"
    if request.audience not in record.audiences:
        return "another-audience"
    match record:
        case Question():
            return _question_obstacle(guide, request, record)
        case Activity(people=people, seating=seating):
            return _room_obstacle(request, people, seating)
        case Claim(counterpoints=()):
            return "no-counterpoint"
        case _:
            return None


def ways(guide: Guide, request: SessionRequest, question: Question) -> tuple[Way, ...]:
    """The formats a question can take in this room, in the order the guide prints them.

    Minutes are those the question and the format both allow. The best length is the middle
    of the question's own range, whatever the format: else a format that allows one single
    length would always be at its middle, and pairs would beat every longer talk.
    """
    twice_middle = question.minutes.min + question.minutes.max
    return tuple(
        Way(protocol.id, *_common(question, protocol), twice_middle)
        for protocol in guide.protocols
        if protocol.id in question.protocols
        and _protocol_obstacle(request, question, protocol) is None
    )


def lengths(guide: Guide, question: Question) -> tuple[tuple[str, int, int], ...]:
    """Every format a question suits in some room, with the minutes both allow."""
    found = (
        (protocol.id, *_common(question, protocol))
        for protocol in guide.protocols
        if protocol.id in question.protocols
    )
    return tuple((name, least, most) for name, least, most in found if least <= most)


def asks_fallback(request: SessionRequest, question: Question) -> bool:
    """Whether the question's scene was not logged, so that its fallback is asked."""
    logged = {scene.slot for scene in request.scenes}
    return question.needs_scene is not None and question.needs_scene not in logged


def _question_obstacle(guide: Guide, request: SessionRequest, question: Question) -> Reason | None:
    if question.moment not in MOMENTS[request.seen]:
        return "another-moment"
    if asks_fallback(request, question) and question.fallback is None:
        return "scene-not-logged"
    found = {
        _protocol_obstacle(request, question, protocol)
        for protocol in guide.protocols
        if protocol.id in question.protocols
    }
    if None in found:
        return None
    return next((reason for reason in TOLD_FIRST if reason in found), "no-protocol")


def _protocol_obstacle(
    request: SessionRequest, question: Question, protocol: Protocol
) -> Reason | None:
    least, most = _common(question, protocol)
    if request.audience not in protocol.audiences:
        return "another-audience"
    if least > most:
        return "no-protocol"
    return _room_obstacle(request, protocol.people, protocol.seating)


def _room_obstacle(
    request: SessionRequest, people: Span, seating: tuple[Seating, ...]
) -> Reason | None:
    if request.seating not in seating:
        return "seating"
    if request.people > people.max:
        return "too-many-people"
    return "too-few-people" if request.people < people.min else None


def _common(question: Question, protocol: Protocol) -> tuple[int, int]:
    """Least and most minutes both allow; least over most when they never meet."""
    return (
        max(question.minutes.min, protocol.minutes.min),
        min(question.minutes.max, protocol.minutes.max),
    )
