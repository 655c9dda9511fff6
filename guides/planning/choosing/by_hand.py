"""A session edited by hand: its segments as they stand, with fresh clock times.

In: what fits of a guide a request whose `segments` is not empty and whose ids are known. Out: the
steps, in the user's order, with the user's minutes. Nothing is refused for being too long
or out of order: the plan says how far over it runs.

A segment's record is the id of a question, a claim, an activity or a vote, or one of the
words "opening", "closing" and "claim-blank", a claim to fill in; with no record it is the
user's own text.
"""

from __future__ import annotations

from guides.model.evidence import Claim
from guides.model.room import Activity, Question, Vote
from guides.planning.choosing.fitting import Choosable, Fitting, asks_fallback, choosable
from guides.planning.choosing.stages import CLAIM, CLOSING, OPENING, VOTE
from guides.planning.choosing.timing import timed
from guides.planning.request import GivenSegment
from guides.planning.session import Step, StepKind

BLANK_CLAIM = "claim-blank"
FIXED = ("opening", "closing", BLANK_CLAIM)


def steps_by_hand(fitting: Fitting) -> tuple[Step, ...]:
    """One step for each given segment."""
    records = {record.id: record for record in reversed(choosable(fitting.guide))}
    steps: list[Step] = []
    for segment in fitting.request.segments:
        steps.append(_step(fitting, segment, records.get(segment.record), steps))
    return timed(steps, fitting.request.start)


def _step(
    fitting: Fitting, segment: GivenSegment, record: Choosable | None, earlier: list[Step]
) -> Step:
    """The segment as a step that does not know its time yet."""
    minutes, name = segment.minutes, segment.record
    match record:
        case _ if name == "opening":
            return _bare("opening", "", "open", minutes, OPENING.least)
        case _ if name == "closing":
            return _bare("closing", "", "close", minutes, CLOSING.least)
        case _ if name == BLANK_CLAIM:
            return _bare("claim", "", "check", minutes, CLAIM.least)
        case Question():
            return _question(fitting, segment, record, [step.protocol for step in earlier])
        case Claim():
            return _bare("claim", name, "check", minutes, CLAIM.least)
        case Activity(function=function, minutes=lasting):
            return _bare("activity", name, function, minutes, lasting)
        case Vote():
            again = any(step.record == name for step in earlier)
            function = "close" if again else "open"
            return _bare("vote", name, function, minutes, VOTE.least)
        case None:
            return _bare("own", "", "", minutes, minutes)._replace(text=segment.text)


def _bare(kind: StepKind, record: str, function: str, minutes: int, least: int) -> Step:
    """A step that has no format and does not know its time yet."""
    return Step(kind, record, function, "", minutes, min(least, minutes))


def _question(fitting: Fitting, segment: GivenSegment, question: Question, used: list[str]) -> Step:
    """In the first format that fits room and minutes and was not held yet.

    Else in the first that was not held just before; else in none.
    """
    fit = [
        way
        for way in fitting.ways[question.id]
        if way.least <= segment.minutes <= way.most and way.protocol not in used[-1:]
    ]
    way = next((way for way in fit if way.protocol not in used), next(iter(fit), None))
    least = way.least if way else question.minutes.min
    return _bare("question", question.id, question.function, segment.minutes, least)._replace(
        protocol=way.protocol if way else "",
        fallback=question.fallback is not None and asks_fallback(fitting.request, question),
    )
