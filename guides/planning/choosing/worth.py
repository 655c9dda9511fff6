"""What makes one session better than another, as one whole number.

In: the stages of a session. Out: a `Worth`, which prices each stretch. The worth of a
session is the sum of its stretches' prices, plus rewards for what it opens or reaches, minus
one fine for each format held again. The aims are the digits of that
sum, the first aim leftmost; this is the one place that states them:

    what the request includes  held, or the request is refused: no digit
    a claim with its answer    from 10 minutes on; left out only where nothing fits with it,
                               so this is no digit either (`stages` tries it first)
    fewest activities nobody asked for
    an open floor of at least 8 minutes                                   from 30 minutes on
    a question about here      (of the function "place")                  from 20 minutes on
    most questions marked "if only three"     all of them, from 40 minutes on, as there is
                                              then room for them: the pace stands in `stages`
    fewest formats held again  a format stands twice only where nothing else fits; in more than
                               two hours and a half there are not enough, and none is counted
    most different functions   (of questions, claims and activities: the opening, the
                               closing and the votes are no merit, they are always there)
    minutes nearest the middle of each range  (sum of |2 × minutes − (min + max)|)
    lowest numbers     at the lowest number where two sessions differ, to ask it wins
    activities that come first in the session  (only among those nobody asked for)
    formats made for fewest rooms              (in all, then for the lowest number first; see
                                                `fitting`)

A lesson, an activity or a game that was asked for suspends the claim, the open floor, here
and the three: it is what the session is for. No two different choices have the same worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from guides.planning.choosing.fitting import Stage, Way


class Aims(NamedTuple):
    """Which aims a session of this length, with what was asked for, looks to.

    Attributes:
        floor: an open floor.
        here: a question about here.
        three: the questions to keep when there is time for three.
        once: no format held again.
    """

    floor: bool = False
    here: bool = False
    three: bool = True
    once: bool = True


@dataclass(frozen=True)
class Worth:
    """The place value of each aim, and the order of records and formats.

    Attributes:
        activity, floor, here, three, repeat, function, distance: value of one unit of these
            aims; 0 for one that is not looked to.
        asked: what holding a record is worth, by record.
        room: value of one step in the order of formats.
        digit: place value of a record's format, by record.
        formats: how many formats stand from this one to the last, at least 1, by id.
    """

    activity: int
    floor: int
    here: int
    three: int
    repeat: int
    function: int
    distance: int
    asked: dict[str, int]
    room: int
    digit: dict[str, int]
    formats: dict[str, int]

    def price(self, stage: Stage, way: Way, minutes: int) -> int:
        """Worth of holding a stage in one way for so many minutes, whatever else is held."""
        worth = -self.distance * way.distance(minutes)
        if stage.kind == "activity" and not stage.must:
            return worth - self.activity + self.asked[stage.record]
        if stage.kind != "question":
            return worth
        format_worth = (self.room + self.digit[stage.record]) * self.formats[way.protocol]
        return worth + self.three * stage.three + self.asked[stage.record] + format_worth


def worth_of(stages: tuple[Stage, ...], formats: tuple[str, ...], aims: Aims) -> Worth:
    """Place values large enough for these stages; `formats` are ids, preferred first."""
    questions = sorted((s for s in stages if s.kind == "question"), key=lambda s: s.number)
    extras = [s for s in stages if s.kind == "activity" and not s.must]
    base, unit = len(formats) + 1, 1
    digit: dict[str, int] = {}
    for stage in reversed(questions):
        digit[stage.record], unit = unit, unit * base
    room, unit = unit, unit * base * (len(questions) + 1)
    asked: dict[str, int] = {}
    for stage in (*reversed(extras), *reversed(questions)):
        asked[stage.record], unit = unit, unit * 2
    farthest = sum(_farthest(stage) for stage in stages)
    function = unit * (farthest + 1)
    repeat = function * (len(stages) + 1)
    three = repeat * (len(questions) + 1)
    here = three * (len(questions) + 1)
    return Worth(
        activity=here * 4,
        floor=here * 2 * aims.floor,
        here=here * aims.here,
        three=three * aims.three,
        repeat=repeat * aims.once,
        function=function,
        distance=unit,
        asked=asked,
        room=room,
        digit=digit,
        formats={name: len(formats) - order for order, name in enumerate(formats)},
    )


def _farthest(stage: Stage) -> int:
    """The greatest distance from its best length at which a stage can be held."""
    return max(max(way.distance(way.least), way.distance(way.most)) for way in stage.ways)
