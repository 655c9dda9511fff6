"""Minutes and clock times: how long each stretch lasts and when it starts.

In: ranges of minutes that can sum to a total, a time of day. Out: whole minutes that do,
times of day that wrap at midnight.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from guides.planning.choosing.fitting import Way
from guides.planning.session import Step

A_DAY = 24 * 60
TIME_OF_DAY = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
AS_TYPED = re.compile(
    r"(?:à |at )?(\d{1,2})(?: ?h(?:eures?|rs?)?(?: ?([0-5]\d)(?: ?min(?:utes?)?)?)?|[:.]([0-5]\d))?"
    r"(?: ?([ap])\.? ?m\.?)?"
)
NAMED = {"midi": "12:00", "noon": "12:00", "minuit": "00:00", "midnight": "00:00"}


def share(ways: Sequence[Way], minutes: int) -> tuple[int, ...]:
    """Give each way its minutes, so that they sum to `minutes` exactly.

    From the least of each, minute after minute goes to the stretch that is farthest below
    its best length (or least above it), the earlier one among equals. That makes the sum
    of distances to the best lengths the least possible, and among
    equals the sum of their squares, so that no stretch bears it all.
    """
    shared = [way.least for way in ways]
    below = [
        (2 * way.least - way.twice_middle, index)
        for index, way in enumerate(ways)
        if way.least < way.most
    ]
    heapify(below)
    for _ in range(minutes - sum(shared)):
        distance, index = heappop(below)
        shared[index] += 1
        if shared[index] < ways[index].most:
            heappush(below, (distance + 2, index))
    return tuple(shared)


def is_time(written: str) -> bool:
    """Whether a text is a time of day, two digits a side: "09:05"."""
    return TIME_OF_DAY.fullmatch(written) is not None


def time_of_day(typed: str) -> str | None:
    """A time of day as people type it, as "20:30": « 20 h 30 », "20h30", "20:30", "8:30 pm".

    None where it is none, or where nothing says that a lone number is an hour.
    """
    said = " ".join(typed.lower().split())
    if said in NAMED:
        return NAMED[said]
    found = AS_TYPED.fullmatch(said)
    if not found or said.isdecimal():
        return None
    hour, minutes, half = int(found[1]), found[2] or found[3] or "00", found[4]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minutes}" if hour < 24 else None


def clock(start: str, offset: int) -> str:
    """The time of day so many minutes after `start`; after 23:59 comes 00:00.

    Without a start there is no time of day either.
    """
    if not start:
        return ""
    hours, minutes = start.split(":")
    hour, minute = divmod((int(hours) * 60 + int(minutes) + offset) % A_DAY, 60)
    return f"{hour:02}:{minute:02}"


def timed(steps: Sequence[Step], start: str) -> tuple[Step, ...]:
    """The same steps, each with its offset and its time of day."""
    offset = 0
    result: list[Step] = []
    for step in steps:
        result.append(step._replace(offset=offset, clock=clock(start, offset)))
        offset += step.minutes
    return tuple(result)
