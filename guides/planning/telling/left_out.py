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
    CLOSING,
    OPENING,
    holds_an_activity,
    questions_a_function,
    questions_a_session,
)
from guides.planning.session import LeftOut, Reason, Step, StepKind

KINDS: dict[type[Choosable], StepKind] = {
    Question: "question",
    Claim: "claim",
    Activity: "activity",
    Vote: "vote",
}


class _Held(NamedTuple):
    """What a session holds.

    Attributes:
        functions: its questions, by function.
        formats: those that are used.
        claim: it has one.
        cap, limit: questions a function and the session may have.
    """

    functions: Counter[str]
    formats: frozenset[str]
    claim: bool
    cap: int
    limit: int


def left_out(fitting: Fitting, steps: tuple[Step, ...]) -> tuple[LeftOut, ...]:
    """Every record that could have been chosen and was not."""
    held = {(step.kind, step.record) for step in steps}
    all_of_it = _Held(
        Counter(step.function for step in steps if step.kind == "question"),
        frozenset(step.protocol for step in steps),
        any(step.kind == "claim" for step in steps),
        questions_a_function(fitting.request.minutes),
        questions_a_session(fitting.guide, fitting.request),
    )
    return tuple(
        LeftOut(kind, record.id, _reason(fitting, all_of_it, record))
        for record in choosable(fitting.guide)
        if ((kind := KINDS[type(record)]), record.id) not in held
    )


def _reason(fitting: Fitting, held: _Held, record: Choosable) -> Reason:
    """What stands in the way of the record; failing that, why others were taken."""
    found = fitting.obstacle(record)
    if found is not None:
        return found
    if fitting.request.segments:
        return "edited-by-hand"
    match record:
        case Question():
            return _question_reason(fitting, held, record)
        case Claim():
            return _claim_reason(fitting, held, record)
        case _:
            return "not-asked-for"


def _question_reason(fitting: Fitting, held: _Held, question: Question) -> Reason:
    ways = fitting.ways[question.id]
    around = OPENING.least + CLOSING.least + CLAIM.least * held.claim
    if min(way.least for way in ways) > fitting.request.minutes - around:
        return "too-long"
    if held.functions[question.function] >= held.cap:
        return "function-is-full"
    if held.functions.total() >= held.limit:
        return "enough-questions"
    taken = all(way.protocol in held.formats for way in ways)
    return "format-taken" if taken else "no-minutes-left"


def _claim_reason(fitting: Fitting, held: _Held, claim: Claim) -> Reason:
    if fitting.request.audience not in claim.core:
        return "not-core"
    if held.claim:
        return "one-is-enough"
    suspended = holds_an_activity(fitting.guide, fitting.request)
    return "activity-instead" if suspended else "no-minutes-left"
