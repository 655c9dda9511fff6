"""Which records suit the room that was asked for, and what stands in the way of the others.

In: a guide and a request. Out: a `Fitting`, made once and handed to all that comes after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from guides.model.evidence import Claim
from guides.model.guide import Guide
from guides.model.room import Activity, Protocol, Question, Span, Vote
from guides.model.values.scales import BOARD_SEATINGS, Function, Moment, Need, Seating, Seen
from guides.planning.request import SessionRequest
from guides.planning.session import Reason, StepKind

Choosable = Question | Claim | Activity | Vote
C = TypeVar("C", bound=Choosable)

# A plan is always of a talk after the film, so "before" and "during" never fit; what
# wants some distance ("later") fits only when the film was seen on another day.
MOMENTS: dict[Seen, tuple[Moment, ...]] = {
    "just": ("after",),
    "extract": ("after",),
    "earlier": ("after", "later"),
}
# When no format fits, the reason told is the one the facilitator can change most easily.
TOLD_FIRST: tuple[Reason, ...] = (
    "no-projector",
    "seating",
    "too-many-people",
    "too-few-people",
    "no-protocol",
    "another-audience",
)
# What no question gives a format: a claim has a step of its own, a document its activity.
NEVER_GIVEN: tuple[Need, ...] = ("claim", "document")
FLOOR_MINUTES = 8
_Protocols = tuple[tuple[Protocol, Reason | None], ...]


class Way(NamedTuple):
    """One way to spend a stretch of the session.

    Attributes:
        protocol: id of the debate format, empty when there is none.
        least, most: whole minutes it can last, inclusive.
        twice_middle: twice the minutes it lasts at best, to stay a whole number.
        floor: it is an open floor.
    """

    protocol: str
    least: int
    most: int
    twice_middle: int
    floor: bool = False

    def distance(self, minutes: int) -> int:
        """Twice the minutes between so long and the best length."""
        return abs(2 * minutes - self.twice_middle)


class Stage(NamedTuple):
    """A stretch the session may hold.

    Attributes:
        ways: how it can be held, preferred first.
        must: it cannot be skipped.
        number: printed number of a question, 0 for the rest.
        three: the question is one of the three to keep.
        fallback: the question is asked in its fallback wording.
    """

    kind: StepKind
    record: str
    function: Function
    ways: tuple[Way, ...]
    must: bool
    number: int = 0
    three: bool = False
    fallback: bool = False


@dataclass(frozen=True)
class Fitting:
    """A guide held against a request, before any session is tried.

    Attributes:
        guide, request: what was held against what.
        obstacles: why a record cannot be in this session whatever else is in it, by its
            class and id; a record that can be is not there.
        ways: the formats each question can take in this room, preferred first, by its id.
        questions: those that can be asked, by number, as stretches of the session.
    """

    guide: Guide
    request: SessionRequest
    obstacles: Mapping[tuple[type[Choosable], str], Reason]
    ways: Mapping[str, tuple[Way, ...]]
    questions: tuple[Stage, ...]

    def obstacle(self, record: Choosable) -> Reason | None:
        """Why a record cannot be in this session; None when it can."""
        return self.obstacles.get((type(record), record.id))

    def suiting(self, records: Iterable[C]) -> tuple[C, ...]:
        """Those of some records that can be in this session."""
        return tuple(r for r in records if (type(r), r.id) not in self.obstacles)

    def lasting(self, minutes: int) -> Fitting:
        """The same room for so many minutes: none of its rules looks at the length."""
        return replace(self, request=replace(self.request, minutes=minutes))


def what_fits(guide: Guide, request: SessionRequest) -> Fitting:
    """Hold every record of a guide against a request."""
    found = {question.id: _protocols(guide, request, question) for question in guide.questions}
    obstacles = {
        (type(record), record.id): reason
        for record in choosable(guide)
        if (reason := _obstacle(request, record, found)) is not None
    }
    ways = {question.id: _ways(question, found[question.id]) for question in guide.questions}
    asked = tuple(
        _stage(request, question, ways[question.id])
        for question in sorted(guide.questions, key=lambda question: question.number)
        if (Question, question.id) not in obstacles
    )
    return Fitting(guide, request, obstacles, ways, asked)


def choosable(guide: Guide) -> tuple[Choosable, ...]:
    """Every record a session can be made of, in the guide's order."""
    return (*guide.questions, *guide.claims, *guide.held, *guide.votes)


def preferred(guide: Guide) -> tuple[Protocol, ...]:
    """Every format, that made for the fewest rooms first: no other room can hold it.

    Rooms are counted by seats, by people, and twice where no screen is needed; formats for
    as many rooms stand as the guide has them.
    """
    return tuple(sorted(guide.protocols, key=_rooms))


def _rooms(protocol: Protocol) -> int:
    sizes = protocol.people.max - protocol.people.min + 1
    return len(seats_of(protocol)) * sizes * (1 if "screen" in protocol.needs else 2)


def seats_of(protocol: Protocol) -> tuple[Seating, ...]:
    """How people may sit for a format; where it needs a board, only where one can be seen."""
    board = "board" in protocol.needs
    return tuple(s for s in protocol.seating if not board or s in BOARD_SEATINGS)


def lengths(guide: Guide, question: Question) -> tuple[tuple[str, int, int], ...]:
    """Every format a question suits in some room, preferred first, with the minutes both allow."""
    found = (
        (protocol.id, *_common(question, protocol))
        for protocol in preferred(guide)
        if protocol.id in question.protocols and serves(protocol, question)
    )
    return tuple((name, least, most) for name, least, most in found if least <= most)


def serves(protocol: Protocol, question: Question) -> bool:
    """Whether a format can hold a question: its function, with what a question gives."""
    given = not any(need in NEVER_GIVEN for need in protocol.needs)
    return given and question.function in protocol.serves


def asks_fallback(request: SessionRequest, question: Question) -> bool:
    """Whether the question's scene was not logged, so that its fallback is asked."""
    logged = {scene.slot for scene in request.scenes}
    return question.needs_scene is not None and question.needs_scene not in logged


def _protocols(guide: Guide, request: SessionRequest, question: Question) -> _Protocols:
    """Every format a question names, and what stands in its way here."""
    return tuple(
        (protocol, _protocol_obstacle(request, question, protocol))
        for protocol in preferred(guide)
        if protocol.id in question.protocols
    )


def _ways(question: Question, protocols: _Protocols) -> tuple[Way, ...]:
    """The formats with nothing in their way, in the minutes that they and the question allow.

    The best length is the middle of the question's own range, whatever the format: else a
    format that allows one single length would always be at its middle, and pairs would beat
    every longer talk.
    """
    twice_middle = question.minutes.min + question.minutes.max
    return tuple(
        Way(protocol.id, *_common(question, protocol), twice_middle, protocol.open_floor)
        for protocol, reason in protocols
        if reason is None
    )


def _stage(request: SessionRequest, question: Question, ways: tuple[Way, ...]) -> Stage:
    return Stage(
        kind="question",
        record=question.id,
        function=question.function,
        ways=ways,
        must=question.id in request.include,
        number=question.number,
        three=question.if_only_three,
        fallback=asks_fallback(request, question),
    )


def _obstacle(
    request: SessionRequest, record: Choosable, found: Mapping[str, _Protocols]
) -> Reason | None:
    if record.id in request.exclude:
        return "excluded"
    if request.audience not in record.audiences:
        return "another-audience"
    match record:
        case Question():
            return _question_obstacle(request, record, found[record.id])
        case Activity(people=people, seating=seating):
            return _room_obstacle(request, people, seating)
        case Claim(counterpoints=()):
            return "no-counterpoint"
        case _:
            return None


def _question_obstacle(
    request: SessionRequest, question: Question, protocols: _Protocols
) -> Reason | None:
    if question.moment not in MOMENTS[request.seen]:
        return "another-moment"
    if asks_fallback(request, question) and question.fallback is None:
        return "scene-not-logged"
    reasons = {reason for _, reason in protocols}
    if None in reasons:
        return None
    return next((reason for reason in TOLD_FIRST if reason in reasons), "no-protocol")


def _protocol_obstacle(
    request: SessionRequest, question: Question, protocol: Protocol
) -> Reason | None:
    least, most = _common(question, protocol)
    if not serves(protocol, question):
        return "no-protocol"
    if request.audience not in protocol.audiences:
        return "another-audience"
    if least > most:
        return "no-protocol"
    if "screen" in protocol.needs and not request.projector:
        return "no-projector"
    return _room_obstacle(request, protocol.people, seats_of(protocol))


def _room_obstacle(
    request: SessionRequest, people: Span, seating: tuple[Seating, ...]
) -> Reason | None:
    if request.seating not in seating:
        return "seating"
    if request.people > people.max:
        return "too-many-people"
    return "too-few-people" if request.people < people.min else None


def _common(question: Question, protocol: Protocol) -> tuple[int, int]:
    """Least and most minutes both allow; least over most when they never meet.

    An open floor of fewer minutes than `FLOOR_MINUTES` is none, and never planned.
    """
    return (
        max(question.minutes.min, protocol.minutes.min, FLOOR_MINUTES * protocol.open_floor),
        min(question.minutes.max, protocol.minutes.max),
    )
