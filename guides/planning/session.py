"""A session from its first to its last minute, with what was left out and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal, NamedTuple

from guides.checking.verdict import CheckedGuide
from guides.findings.finding import Finding
from guides.model.lesson import Lesson
from guides.planning.request import SessionRequest

StepKind = Literal["opening", "question", "claim", "activity", "vote", "closing", "own", "lesson"]
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
        minutes: how long it lasts; `least` how short it could be.
        offset: minutes since the start; `clock` the time of day, empty when no start was said.
            `timed` gives both to the steps of a session.
        fallback: ask the question's fallback wording: its scene was not logged.
        text: the user's own words, for `own`.
        part: which step of its lesson it is, from 0, for `lesson`; `record` is the lesson's id.
    """

    kind: StepKind
    record: str
    function: str
    protocol: str
    minutes: int
    least: int
    offset: int = 0
    clock: str = ""
    fallback: bool = False
    text: str = ""
    part: int = 0


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
            reason, in the guide's order; none of a lesson written by hand.
        cuts: what to cut, first things first; never opening, closing or claim.
        notes: what is said of how it was made: why no lesson written by hand was taken (P123).
        over: minutes over (positive) or under (negative) the request, for a session
            edited by hand; 0 otherwise.
    """

    checked: CheckedGuide
    request: SessionRequest
    steps: tuple[Step, ...]
    left_out: tuple[LeftOut, ...]
    cuts: tuple[Cut, ...]
    over: int = 0
    notes: tuple[Finding, ...] = ()

    @property
    def lesson(self) -> Lesson | None:
        """The lesson it is, written by hand; None of a session that was arranged."""
        first = self.steps[0]
        lessons = self.checked.guide.lessons if first.kind == "lesson" else ()
        return next((lesson for lesson in lessons if lesson.id == first.record), None)

    @property
    def again(self) -> frozenset[str]:
        """Ids of the formats held more than once: nothing else fitted."""
        held = Counter(step.protocol for step in self.steps if step.protocol)
        return frozenset(name for name, times in held.items() if times > 1)
