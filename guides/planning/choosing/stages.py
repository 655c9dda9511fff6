"""Everything a session could hold, in the order it would be held.

In: a guide and a request. Out: one or more `Shape`s to try, best first; each is a line of
stages of which some must be held and others may be. The order and the minutes are those
of DESIGN.md section 7.

Decided here, where section 7 is silent:
* Within a function: questions by number, then claims by number, then activities. In
  "check" the room first says what is shown and what is told; the claim with its
  counterpoint then settles what is known, just before "weigh".
* The claim is the core claim of the lowest number; when no core claim is left, any claim
  with a counterpoint. More claims only when they are asked for.
* A vote is held twice, after the opening and before the closing, because its point is
  the shift. It is held when asked for, and by itself in a large room (41 people and more)
  from 45 minutes on, unless nothing fits with it.
* Pace: under 60 minutes of talk (activities asked for apart), a session has one question
  for every ten minutes, and one more, at most, unless nothing else sums. "The most
  different functions" would otherwise fill twenty minutes with seven questions of a minute
  or two. From 60 minutes on every function finds room at its ease.
* An activity is held when asked for. Others come in only when no session fills the
  minutes without them, and then as few as possible.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guides.model.evidence import Claim
from guides.model.guide import Guide
from guides.model.room import Activity, Question, Vote
from guides.model.scales import FUNCTIONS, Function
from guides.planning.choosing.fitting import Way, asks_fallback, obstacle, ways
from guides.planning.request import LARGE_ROOM, SessionRequest
from guides.planning.session import StepKind

OPENING = Way("", 1, 3, 4)
CLOSING = Way("", 1, 3, 4)
CLAIM = Way("", 4, 10, 14)
VOTE = Way("", 2, 5, 7)
CLAIM_FROM_MINUTES = 10
VOTE_FROM_MINUTES = 45
PACE_UNDER_MINUTES = 60


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


class Shape(NamedTuple):
    """A line of stages, and how many questions may be asked.

    Attributes:
        cap: questions a function may have.
        limit: questions the session may have, None for as many as fit.
    """

    stages: tuple[Stage, ...]
    cap: int
    limit: int | None


def questions_a_function(minutes: int) -> int:
    """How many questions one function may have in a session of so many minutes."""
    if minutes < 30:
        return 1
    return 2 if minutes < 90 else 3


def questions_a_session(guide: Guide, request: SessionRequest) -> int | None:
    """How many questions leave the room time to talk; None when their ranges see to it."""
    activities = (a.minutes for a in guide.activities if a.id in request.include)
    talk = request.minutes - sum(activities)
    return 1 + max(talk, 0) // 10 if talk < PACE_UNDER_MINUTES else None


def shapes(guide: Guide, request: SessionRequest) -> Iterator[Shape]:
    """What to try in turn; the first that sums to the minutes is the one to take."""
    cap = questions_a_function(request.minutes)
    asked = _asked_votes(guide, request)
    votes = asked or _vote_by_itself(guide, request)
    limits = dict.fromkeys((questions_a_session(guide, request), None))
    for any_activity in (False, True):
        for held in dict.fromkeys((votes, asked)):
            line = _line(guide, request, held, any_activity)
            yield from (Shape(line, cap, limit) for limit in limits)


def claims_to_hold(guide: Guide, request: SessionRequest) -> tuple[Claim, ...]:
    """The claims of the session, by number: those asked for, else one from 10 minutes on."""
    fit = [claim for claim in guide.claims if obstacle(guide, request, claim) is None]
    asked = tuple(claim for claim in fit if claim.id in request.include)
    if asked or request.minutes < CLAIM_FROM_MINUTES:
        return tuple(sorted(asked, key=lambda claim: claim.number))
    core = [claim for claim in fit if request.audience in claim.core]
    return tuple(sorted(core or fit, key=lambda claim: claim.number)[:1])


def _asked_votes(guide: Guide, request: SessionRequest) -> tuple[Vote, ...]:
    return tuple(vote for vote in _votes(guide, request) if vote.id in request.include)


def _vote_by_itself(guide: Guide, request: SessionRequest) -> tuple[Vote, ...]:
    if request.minutes < VOTE_FROM_MINUTES or request.people < LARGE_ROOM:
        return ()
    return _votes(guide, request)[:1]


def _votes(guide: Guide, request: SessionRequest) -> tuple[Vote, ...]:
    fit = (vote for vote in guide.votes if obstacle(guide, request, vote) is None)
    return tuple(sorted(fit, key=lambda vote: vote.number))


def _line(
    guide: Guide, request: SessionRequest, votes: tuple[Vote, ...], any_activity: bool
) -> tuple[Stage, ...]:
    """From opening to closing, function after function."""
    line = [Stage("opening", "", "open", (OPENING,), True)]
    line += [Stage("vote", vote.id, "open", (VOTE,), True) for vote in votes]
    for function in FUNCTIONS:
        line += _questions(guide, request, function)
        if function == "check":
            claims = claims_to_hold(guide, request)
            line += [Stage("claim", claim.id, "check", (CLAIM,), True) for claim in claims]
        line += _activities(guide, request, function, any_activity)
    line += [Stage("vote", vote.id, "close", (VOTE,), True) for vote in votes]
    return (*line, Stage("closing", "", "close", (CLOSING,), True))


def _questions(guide: Guide, request: SessionRequest, function: Function) -> list[Stage]:
    fit = (
        question
        for question in sorted(guide.questions, key=lambda question: question.number)
        if question.function == function and obstacle(guide, request, question) is None
    )
    return [_question(guide, request, question) for question in fit]


def _question(guide: Guide, request: SessionRequest, question: Question) -> Stage:
    return Stage(
        kind="question",
        record=question.id,
        function=question.function,
        ways=ways(guide, request, question),
        must=question.id in request.include,
        number=question.number,
        three=question.if_only_three,
        fallback=asks_fallback(request, question),
    )


def _activities(
    guide: Guide, request: SessionRequest, function: Function, any_activity: bool
) -> list[Stage]:
    fit = (
        activity
        for activity in guide.activities
        if activity.function == function and obstacle(guide, request, activity) is None
    )
    return [
        _activity(activity, activity.id in request.include)
        for activity in fit
        if any_activity or activity.id in request.include
    ]


def _activity(activity: Activity, must: bool) -> Stage:
    lasting = Way("", activity.minutes, activity.minutes, 2 * activity.minutes)
    return Stage("activity", activity.id, activity.function, (lasting,), must)
