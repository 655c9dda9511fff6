"""What is not in the session, and why: every question, claim, activity and vote.

In: the guide, the request and the steps. Out: one `LeftOut` a record, in the guide's order.
"""

from __future__ import annotations

from collections import Counter

from guides.model.evidence import Claim
from guides.model.guide import Guide
from guides.model.room import Activity, Question, Vote
from guides.planning.choosing.fitting import Choosable, choosable, obstacle, ways
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


def left_out(guide: Guide, request: SessionRequest, steps: tuple[Step, ...]) -> tuple[LeftOut, ...]:
    """Every record that could have been chosen and was not."""
    held = {(step.kind, step.record) for step in steps}
    return tuple(
        LeftOut(_kind(record), record.id, _reason(guide, request, steps, record))
        for record in choosable(guide)
        if (_kind(record), record.id) not in held
    )


def _kind(record: Choosable) -> StepKind:
    match record:
        case Question():
            return "question"
        case Claim():
            return "claim"
        case Activity():
            return "activity"
        case Vote():
            return "vote"


def _reason(
    guide: Guide, request: SessionRequest, steps: tuple[Step, ...], record: Choosable
) -> Reason:
    """What stands in the way of the record; failing that, why others were taken."""
    found = obstacle(guide, request, record)
    if found is not None:
        return found
    if request.segments:
        return "edited-by-hand"
    match record:
        case Question():
            return _question_reason(guide, request, steps, record)
        case Claim():
            return _claim_reason(request, record)
        case _:
            return "not-asked-for"


def _question_reason(
    guide: Guide, request: SessionRequest, steps: tuple[Step, ...], question: Question
) -> Reason:
    around = OPENING.least + CLOSING.least
    if request.minutes >= CLAIM_FROM_MINUTES:
        around += CLAIM.least
    if min(way.least for way in ways(guide, request, question)) > request.minutes - around:
        return "too-long"
    asked = Counter(step.function for step in steps if step.kind == "question")
    if asked[question.function] >= questions_a_function(request.minutes):
        return "function-is-full"
    limit = questions_a_session(guide, request)
    enough = limit is not None and asked.total() >= limit
    return "enough-questions" if enough else "no-minutes-left"


def _claim_reason(request: SessionRequest, claim: Claim) -> Reason:
    if request.audience not in claim.core:
        return "not-core"
    return "one-is-enough" if request.minutes >= CLAIM_FROM_MINUTES else "no-minutes-left"
