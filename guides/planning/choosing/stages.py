"""Everything a session could hold, in the order it would be held.

In: what fits of a guide. Out: one or more `Shape`s to try, best first; each is a line of
stages of which some must be held and others may be. The order is that of the functions;
beside it, this holds:

* Within a function: questions by number, then claims by number, then activities. In
  "check" the room first says what is shown and what is told; the claim with its
  counterpoint then settles what is known, just before "weigh".
* The claim is the core claim of the lowest number; when no core claim is left, any claim
  with a counterpoint. More claims only when they are asked for, none beside an activity
  that is asked for. It is left out only where nothing fits with it.
  A draft that has no claim yet leaves that step to be filled in by hand: of a claim nobody
  wrote nothing is said.
* A vote is held twice, after the opening and before the closing, because its point is
  the shift. It is held when asked for, and by itself in a large room (41 people and more)
  from 45 minutes on, unless nothing fits with it.
* Pace: a session has one question for every ten full minutes of talk up to five, then one for
  every twelve (activities asked for are no talk); at least one, and as many as were
  asked for; more only where nothing else sums or an aim would be missed (see `pace`). "The
  most different functions" would otherwise fill twenty minutes with seven questions of a
  minute or two: with opening, claim and closing, five steps breathe in twenty minutes,
  seven in forty. From 40 minutes on there is room for the three to keep and for here.
* An activity is held when asked for. Others come in only when no session fills the
  minutes without them, and then as few as possible.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from guides.model.evidence import Claim
from guides.model.guide import Guide
from guides.model.room import Activity, Vote
from guides.model.values.scales import FUNCTIONS
from guides.planning.choosing.fitting import Fitting, Stage, Way
from guides.planning.choosing.worth import Aims
from guides.planning.request import LARGE_ROOM, SessionRequest

OPENING = Way("", 1, 3, 4)
CLOSING = Way("", 1, 3, 4)
CLAIM = Way("", 4, 10, 14)
VOTE = Way("", 2, 5, 7)
CLAIM_FROM_MINUTES = 10
HERE_FROM_MINUTES = 20
FLOOR_FROM_MINUTES = 30
VOTE_FROM_MINUTES = 45
ONCE_UNTIL_MINUTES = 150
PACE, SLOWER = 10, 12  # minutes of talk a question, up to so many questions and beyond
AT_TEN = 5


class Shape(NamedTuple):
    """A line of stages, how many questions may be asked, and what is looked to.

    Attributes:
        cap: questions a function may have.
        limit: questions the session may have, None for as many as fit.
    """

    stages: tuple[Stage, ...]
    cap: int
    limit: int | None
    aims: Aims = Aims()


def questions_a_function(minutes: int) -> int:
    """How many questions one function may have in a session of so many minutes."""
    if minutes < 30:
        return 1
    return 2 if minutes < 90 else 3


def questions_a_session(guide: Guide, request: SessionRequest) -> int:
    """How many questions leave the room time to talk, those asked for at the least."""
    activities = (a.minutes for a in guide.held if a.id in request.include)
    talk = request.minutes - sum(activities)
    asked = sum(question.id in request.include for question in guide.questions)
    return max(1, min(talk // PACE, AT_TEN), talk // SLOWER, asked)


def holds_an_activity(guide: Guide, request: SessionRequest) -> bool:
    """Whether the session is for an activity, which suspends most aims."""
    return any(activity.id in request.include for activity in guide.held)


def aims_of(guide: Guide, request: SessionRequest) -> Aims:
    """What a session of this length, with what was asked for, looks to."""
    once = request.minutes <= ONCE_UNTIL_MINUTES
    if holds_an_activity(guide, request):
        return Aims(three=False, once=once)
    return Aims(
        floor=request.minutes >= FLOOR_FROM_MINUTES,
        here=request.minutes >= HERE_FROM_MINUTES,
        once=once,
    )


def shapes(fitting: Fitting) -> Iterator[Shape]:
    """What to try in turn, at its pace; the first that sums to the minutes is to be taken."""
    cap = questions_a_function(fitting.request.minutes)
    asked = _asked_votes(fitting)
    votes = asked or _vote_by_itself(fitting)
    pace = questions_a_session(fitting.guide, fitting.request)
    aims, claims = aims_of(fitting.guide, fitting.request), claims_to_hold(fitting)
    for told in dict.fromkeys((claims, claims_asked(fitting))):
        for any_activity in (False, True):
            for held in dict.fromkeys((votes, asked)):
                line = _line(fitting, told, held, any_activity)
                yield Shape(line, cap, pace, aims)


def claims_asked(fitting: Fitting) -> tuple[Claim, ...]:
    """The claims that were asked for, by number."""
    asked = (c for c in fitting.suiting(fitting.guide.claims) if c.id in fitting.request.include)
    return tuple(sorted(asked, key=lambda claim: claim.number))


def claims_to_hold(fitting: Fitting) -> tuple[Claim, ...]:
    """The claims of the session, by number: those asked for, else one from 10 minutes on."""
    request, fit = fitting.request, fitting.suiting(fitting.guide.claims)
    asked = claims_asked(fitting)
    if asked or request.minutes < CLAIM_FROM_MINUTES or holds_an_activity(fitting.guide, request):
        return asked
    core = [claim for claim in fit if request.audience in claim.core]
    return tuple(sorted(core or fit, key=lambda claim: claim.number)[:1])


def leaves_a_claim_blank(fitting: Fitting) -> bool:
    """Whether the session has a claim's step to fill in by hand: in a draft that has no claim."""
    guide, request = fitting.guide, fitting.request
    lacking = guide.film.state == "draft" and not guide.claims
    long_enough = request.minutes >= CLAIM_FROM_MINUTES
    return lacking and long_enough and not holds_an_activity(guide, request)


def _asked_votes(fitting: Fitting) -> tuple[Vote, ...]:
    return tuple(vote for vote in _votes(fitting) if vote.id in fitting.request.include)


def _vote_by_itself(fitting: Fitting) -> tuple[Vote, ...]:
    request = fitting.request
    if request.minutes < VOTE_FROM_MINUTES or request.people < LARGE_ROOM:
        return ()
    return _votes(fitting)[:1]


def _votes(fitting: Fitting) -> tuple[Vote, ...]:
    return tuple(sorted(fitting.suiting(fitting.guide.votes), key=lambda vote: vote.number))


def _line(
    fitting: Fitting, claims: tuple[Claim, ...], votes: tuple[Vote, ...], any_activity: bool
) -> tuple[Stage, ...]:
    """From opening to closing, function after function."""
    activities = _activities(fitting, any_activity)
    blank = leaves_a_claim_blank(fitting)
    line = [Stage("opening", "", "open", (OPENING,), True)]
    line += [Stage("vote", vote.id, "open", (VOTE,), True) for vote in votes]
    for function in FUNCTIONS:
        line += [stage for stage in fitting.questions if stage.function == function]
        if function == "check":
            line += [Stage("claim", claim.id, "check", (CLAIM,), True) for claim in claims]
            line += [Stage("claim", "", "check", (CLAIM,), True)] if blank else []
        line += [stage for stage in activities if stage.function == function]
    line += [Stage("vote", vote.id, "close", (VOTE,), True) for vote in votes]
    return (*line, Stage("closing", "", "close", (CLOSING,), True))


def _activities(fitting: Fitting, any_activity: bool) -> list[Stage]:
    include = fitting.request.include
    return [
        _activity(activity, activity.id in include)
        for activity in fitting.suiting(fitting.guide.held)
        if any_activity or activity.id in include
    ]


def _activity(activity: Activity, must: bool) -> Stage:
    lasting = Way("", activity.minutes, activity.minutes, 2 * activity.minutes)
    return Stage("activity", activity.id, activity.function, (lasting,), must)
