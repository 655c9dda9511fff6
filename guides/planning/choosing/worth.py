"""What makes one session better than another, as one whole number.

In: the stages of a session. Out: a `Worth`, which prices each stretch. The worth of a
session is the sum of its stretches' prices plus one reward for each new function, and the
criteria are the digits of that sum, the first criterion leftmost:

    fewest activities nobody asked for
    most different functions   (of questions, claims and activities: the opening, the
                                closing and the votes are no merit, they are always there)
    most questions marked "if only three"
    minutes nearest the middle of each range   (sum of |2 × minutes − (min + max)|)
    lowest numbers      at the lowest number where two sessions differ, to ask it wins
    activities that come first in the session  (only among those nobody asked for)
    formats in the guide's order               (for the lowest number first)

No two different choices have the same worth. Must-haves are no criterion: they are held
or the request is refused.
"""

from __future__ import annotations

from dataclasses import dataclass

from guides.planning.choosing.fitting import Stage, Way


@dataclass(frozen=True)
class Worth:
    """The place value of each criterion, and the order of records and formats.

    Attributes:
        activity, function, three, distance: value of one unit of these criteria.
        asked: what holding a record is worth, by record.
        digit: place value of a record's format.
        formats: how many formats stand from this one to the last, at least 1, by id.
    """

    activity: int
    function: int
    three: int
    distance: int
    asked: dict[str, int]
    digit: dict[str, int]
    formats: dict[str, int]

    def price(self, stage: Stage, way: Way, minutes: int) -> int:
        """Worth of holding a stage in one way for so many minutes."""
        worth = -self.distance * way.distance(minutes)
        if stage.kind == "activity" and not stage.must:
            return worth - self.activity + self.asked[stage.record]
        if stage.kind != "question":
            return worth
        format_worth = self.digit[stage.record] * self.formats[way.protocol]
        return worth + self.three * stage.three + self.asked[stage.record] + format_worth


def worth_of(stages: tuple[Stage, ...], formats: tuple[str, ...]) -> Worth:
    """Place values large enough for these stages; `formats` are ids in the guide's order."""
    questions = sorted((s for s in stages if s.kind == "question"), key=lambda s: s.number)
    extras = [s for s in stages if s.kind == "activity" and not s.must]
    base, unit = len(formats) + 1, 1
    digit: dict[str, int] = {}
    for stage in reversed(questions):
        digit[stage.record], unit = unit, unit * base
    asked: dict[str, int] = {}
    for stage in (*reversed(extras), *reversed(questions)):
        asked[stage.record], unit = unit, unit * 2
    farthest = sum(_farthest(stage) for stage in stages)
    three = unit * (farthest + 1)
    function = three * (len(questions) + 1)
    return Worth(
        activity=function * (len(stages) + 1),
        function=function,
        three=three,
        distance=unit,
        asked=asked,
        digit=digit,
        formats={name: len(formats) - order for order, name in enumerate(formats)},
    )


def _farthest(stage: Stage) -> int:
    """The greatest distance from its best length at which a stage can be held."""
    return max(max(way.distance(way.least), way.distance(way.most)) for way in stage.ways)
