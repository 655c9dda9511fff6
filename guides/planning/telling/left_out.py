"""What is not in the session, and why: every question, claim, activity and vote.

In: what fits, and the steps. Out: one `LeftOut` a record, in the guide's order.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from guides.model.evidence import Claim
from guides.model.room import Activity, Question, Vote
from guides.planning.choosing.fitting import Choosable, Fitting, choosable
from guides.planning.choosing.stages import (
    CLAIM,
    CLAIM_FROM_MINUTES,
    CLOSING,
    OPENING,
    questions_a_function,
    questions_a_session,
)
from guides.planning.request import SessionRequest
from guides.planning.session import LeftOut, Reason, Step, StepKind

KINDS: dict[type[Choosable], StepKind] = {
    Question: "question",
    Claim: "claim",
    Activity: "activity",
    Vote: "vote",
}


class _Asked(NamedTuple):
    """The questions of a session by function, and how many a function and it may have."""

    functions: Counter[str]
    cap: int
    limit: int | None


def left_out(fitting: Fitting, steps: tuple[Step, ...]) -> tuple[LeftOut, ...]:
    """Every record that could have been chosen and was not."""
    held = {(step.kind, step.record) for step in steps}
    asked = _Asked(
        Counter(step.function for step in steps if step.kind == "question"),
        questions_a_function(fitting.request.minutes),
        questions_a_session(fitting.guide, fitting.request),
    )
    return tuple(
        LeftOut(kind, record.id, _reason(fitting, asked, record))
        for record in choosable(fitting.guide)
        if ((kind := KINDS[type(record)]), record.id) not in held
    )


def _reason(fitting: Fitting, asked: _Asked, record: Choosable) -> Reason:
    """What stands in the way of the record; failing that, why others were taken."""
    found = fitting.obstacle(record)
    if found is not None:
        return found
    if fitting.request.segments:
        return "edited-by-hand"
    match record:
        case Question():
            return _question_reason(fitting, asked, record)
        case Claim():
            return _claim_reason(fitting.request, record)
        case _:
            return "not-asked-for"


def _question_reason(fitting: Fitting, asked: _Asked, question: Question) -> Reason:
    request = fitting.request
    around = OPENING.least + CLOSING.least
    if request.minutes >= CLAIM_FROM_MINUTES:
        around += CLAIM.least
    if min(way.least for way in fitting.ways[question.id]) > request.minutes - around:
        return "too-long"
    if asked.functions[question.function] >= asked.cap:
        return "function-is-full"
    enough = asked.limit is not None and asked.functions.total() >= asked.limit
    return "enough-questions" if enough else "no-minutes-left"


def _claim_reason(request: SessionRequest, claim: Claim) -> Reason:
    if request.audience not in claim.core:
        return "not-core"
    return "one-is-enough" if request.minutes >= CLAIM_FROM_MINUTES else "no-minutes-left"
