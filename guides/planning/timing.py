"""Minutes and clock times: how long each stretch lasts and when it starts.

In: ranges of minutes that can sum to a total, a time of day. Out: whole minutes that do,
times of day that wrap at midnight.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from guides.planning.fitting import Way
from guides.planning.session import Step

A_DAY = 24 * 60
TIME_OF_DAY = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def share(ways: Sequence[Way], minutes: int) -> tuple[int, ...]:
    """Give each way its minutes, so that they sum to `minutes` exactly.

    The sum of distances to the middles is the least possible (DESIGN.md section 7); among
    equals the sum of their squares is, so that no stretch bears it all; then earlier
    stretches get more. Minute by minute is exact, because each cost is convex.
    """
    shared = [way.least for way in ways]
    heaviest = sum(way.distance(way.least) ** 2 + way.distance(way.most) ** 2 for way in ways)

    def cost_of_one_more(index: int) -> int:
        way, now = ways[index], shared[index]
        before, after = way.distance(now), way.distance(now + 1)
        return (after - before) * (heaviest + 1) + after * after - before * before

    for _ in range(minutes - sum(shared)):
        room = (i for i, way in enumerate(ways) if shared[i] < way.most)
        shared[min(room, key=cost_of_one_more)] += 1
    return tuple(shared)


def is_time(written: str) -> bool:
    """Whether a text is a time of day, two digits a side: "09:05"."""
    return TIME_OF_DAY.fullmatch(written) is not None


def clock(start: str, offset: int) -> str:
    """The time of day so many minutes after `start`; after 23:59 comes 00:00."""
    hours, minutes = start.split(":")
    hour, minute = divmod((int(hours) * 60 + int(minutes) + offset) % A_DAY, 60)
    return f"{hour:02}:{minute:02}"


def timed(steps: Sequence[Step], start: str) -> tuple[Step, ...]:
    """The same steps, each with its offset and its time of day."""
    offset = 0
    result: list[Step] = []
    for step in steps:
        result.append(replace(step, offset=offset, clock=clock(start, offset)))
        offset += step.minutes
    return tuple(result)
