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
