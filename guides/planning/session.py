"""A session from its first to its last minute, with what was left out and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal, NamedTuple

from guides.checking.verdict import CheckedGuide
from guides.planning.request import SessionRequest

StepKind = Literal["opening", "question", "claim", "activity", "vote", "closing", "own"]
Reason = Literal[
    "excluded",
    "another-audience",
    "another-moment",
    "too-many-people",
    "too-few-people",
    "seating",
    "no-projector",
    "scene-not-logged",
    "no-protocol",
    "no-counterpoint",
    "too-long",
    "function-is-full",
    "enough-questions",
    "format-taken",
    "no-minutes-left",
    "not-core",
    "one-is-enough",
    "activity-instead",
    "not-asked-for",
    "edited-by-hand",
]


class Step(NamedTuple):
    """One stretch of the session.

    Attributes:
        kind: what it is; `record` is the id of its question, claim, activity or vote.
        function: of the taxonomy; "open" for the opening and a first vote, "close" for the
            closing and a last vote, "check" for a claim, empty for the user's own text.
        protocol: id of the debate format, empty when there is none.
        offset: minutes since the start; `clock` the time of day, empty when no start was said.
        minutes: how long it lasts; `least` how short it could be.
        fallback: ask the question's fallback wording: its scene was not logged.
        text: the user's own words, for `own`.
    """

    kind: StepKind
    record: str
    function: str
    protocol: str
    offset: int
    clock: str
    minutes: int
    least: int
    fallback: bool = False
    text: str = ""


class LeftOut(NamedTuple):
    """A record that is not in the session, and why."""

    kind: str
    record: str
    reason: Reason


class Cut(NamedTuple):
    """What to drop when late: the step's index, and the minutes that wins back."""

    step: int
    saves: int


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What `plan` gives: nothing else makes one.

    Attributes:
        checked: the guide the steps' ids belong to.
        request: what was asked.
        steps: in order; their minutes sum to `request.minutes` exactly, unless the
            session was edited by hand.
        left_out: every question, claim, activity and vote not in the session, with the
            reason, in the guide's order.
        cuts: what to cut, first things first; never opening, closing or claim.
        over: minutes over (positive) or under (negative) the request, for a session
            edited by hand; 0 otherwise.
    """

    checked: CheckedGuide
    request: SessionRequest
    steps: tuple[Step, ...]
    left_out: tuple[LeftOut, ...]
    cuts: tuple[Cut, ...]
    over: int = 0

    @property
    def again(self) -> frozenset[str]:
        """Ids of the formats held more than once: nothing else fitted."""
        held = Counter(step.protocol for step in self.steps if step.protocol)
        return frozenset(name for name, times in held.items() if times > 1)
