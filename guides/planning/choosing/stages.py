"""Everything a session could hold, in the order it would be held.

In: what fits of a guide. Out: one or more `Shape`s to try, best first; each is a line of
stages of which some must be held and others may be. The order is that of the functions;
beside it, this holds:

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
from guides.model.room import Activity, Vote
from guides.model.scales import FUNCTIONS
from guides.planning.choosing.fitting import Fitting, Stage, Way
from guides.planning.request import LARGE_ROOM, SessionRequest

OPENING = Way("", 1, 3, 4)
CLOSING = Way("", 1, 3, 4)
CLAIM = Way("", 4, 10, 14)
VOTE = Way("", 2, 5, 7)
CLAIM_FROM_MINUTES = 10
VOTE_FROM_MINUTES = 45
PACE_UNDER_MINUTES = 60


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


def shapes(fitting: Fitting) -> Iterator[Shape]:
    """What to try in turn; the first that sums to the minutes is the one to take."""
    cap = questions_a_function(fitting.request.minutes)
    asked = _asked_votes(fitting)
    votes = asked or _vote_by_itself(fitting)
    limits = dict.fromkeys((questions_a_session(fitting.guide, fitting.request), None))
    for any_activity in (False, True):
        for held in dict.fromkeys((votes, asked)):
            line = _line(fitting, held, any_activity)
            yield from (Shape(line, cap, limit) for limit in limits)


def claims_to_hold(fitting: Fitting) -> tuple[Claim, ...]:
    """The claims of the session, by number: those asked for, else one from 10 minutes on."""
    request, fit = fitting.request, fitting.suiting(fitting.guide.claims)
    asked = tuple(claim for claim in fit if claim.id in request.include)
    if asked or request.minutes < CLAIM_FROM_MINUTES:
        return tuple(sorted(asked, key=lambda claim: claim.number))
    core = [claim for claim in fit if request.audience in claim.core]
    return tuple(sorted(core or fit, key=lambda claim: claim.number)[:1])


def _asked_votes(fitting: Fitting) -> tuple[Vote, ...]:
    return tuple(vote for vote in _votes(fitting) if vote.id in fitting.request.include)


def _vote_by_itself(fitting: Fitting) -> tuple[Vote, ...]:
    request = fitting.request
    if request.minutes < VOTE_FROM_MINUTES or request.people < LARGE_ROOM:
        return ()
    return _votes(fitting)[:1]


def _votes(fitting: Fitting) -> tuple[Vote, ...]:
    return tuple(sorted(fitting.suiting(fitting.guide.votes), key=lambda vote: vote.number))


def _line(fitting: Fitting, votes: tuple[Vote, ...], any_activity: bool) -> tuple[Stage, ...]:
    """From opening to closing, function after function."""
    activities = _activities(fitting, any_activity)
    line = [Stage("opening", "", "open", (OPENING,), True)]
    line += [Stage("vote", vote.id, "open", (VOTE,), True) for vote in votes]
    for function in FUNCTIONS:
        line += [stage for stage in fitting.questions if stage.function == function]
        if function == "check":
            claims = claims_to_hold(fitting)
            line += [Stage("claim", claim.id, "check", (CLAIM,), True) for claim in claims]
        line += [stage for stage in activities if stage.function == function]
    line += [Stage("vote", vote.id, "close", (VOTE,), True) for vote in votes]
    return (*line, Stage("closing", "", "close", (CLOSING,), True))


def _activities(fitting: Fitting, any_activity: bool) -> list[Stage]:
    include = fitting.request.include
    return [
        _activity(activity, activity.id in include)
        for activity in fitting.suiting(fitting.guide.activities)
        if any_activity or activity.id in include
    ]


def _activity(activity: Activity, must: bool) -> Stage:
    lasting = Way("", activity.minutes, activity.minutes, 2 * activity.minutes)
    return Stage("activity", activity.id, activity.function, (lasting,), must)
