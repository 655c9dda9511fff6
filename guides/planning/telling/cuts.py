"""What to drop when the session runs late: least valuable first, with the minutes won back.

In: the steps of a session. Out: an ordered list of `Cut`s, each of a whole step. Never in
the list: the opening, the closing, a claim with its counterpoint, the user's own text.

The order is the planner's own sense of worth (`choosing/worth.py`), read backwards:
a second question of a function before the only one; the functions a session misses least
first; then votes (the last one first, since a first vote may already be behind) and the
questions to keep when there is time for three; then that about here; then the open floor;
must-haves last. Among equals the higher number goes first.
"""

from __future__ import annotations

from collections import Counter

from guides.model.guide import Guide
from guides.model.values.scales import Function
from guides.planning.choosing.stages import aims_of
from guides.planning.request import SessionRequest
from guides.planning.session import Cut, Step

# The opening and the closing already open and close; checking before weighing is the step
# most often missing, so it goes last.
MISSED_LEAST_FIRST: tuple[Function, ...] = (
    "close",
    "act",
    "open",
    "feel",
    "place",
    "look",
    "understand",
    "weigh",
    "check",
)
KEPT = ("opening", "closing", "claim", "own")


def cuts(guide: Guide, request: SessionRequest, steps: tuple[Step, ...]) -> tuple[Cut, ...]:
    """Every step that can be dropped, in the order to drop them."""
    numbers = {question.id: question.number for question in guide.questions}
    three = {question.id for question in guide.questions if question.if_only_three}
    floors = {protocol.id for protocol in guide.protocols if protocol.open_floor}
    aims = aims_of(guide, request)
    held = Counter(step.function for step in steps)

    def aim(step: Step) -> int:
        if step.kind != "question":
            return step.kind == "vote"
        floor, here = aims.floor and step.protocol in floors, step.function == "place"
        return 3 * floor or 2 * (aims.here and here) or (step.record in three)

    def value(index: int) -> tuple[bool, int, bool, int, int, int]:
        step = steps[index]
        return (
            step.record in request.include,
            aim(step),
            held[step.function] == 1,
            MISSED_LEAST_FIRST.index(step.function),
            -numbers[step.record] if step.kind == "question" else 0,
            -index,
        )

    droppable = (i for i, step in enumerate(steps) if step.kind not in KEPT)
    return tuple(Cut(index, steps[index].minutes) for index in sorted(droppable, key=value))
