"""A file as the counters keep it: what stands in it, and the points of each ruleset apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from guides.model.game import Character, Fact, GameRule, Loss

MONTHS = 12


@dataclass(frozen=True)
class Points:
    """Points of one ruleset: a range, and how often some were taken that nobody counted.

    Attributes:
        low, high: both possible; the same where all is known.
        untold: gains and losses whose size no source gives.
    """

    low: int
    high: int
    untold: int = 0

    def after(self, change: int | Loss | str) -> Points:
        """These points once a rule has given or taken some."""
        match change:
            case int():
                return replace(self, low=self.low + change, high=self.high + change)
            case Loss(min=least, max=most):
                return replace(self, low=self.low + least, high=self.high + most)
            case _:
                return replace(self, untold=self.untold + 1)

    def at_least(self, bound: int) -> bool | None:
        """Whether they reach a bound; None where that cannot be said."""
        if self.untold:
            return None
        if self.low >= bound:
            return True
        return False if self.high < bound else None


@dataclass(frozen=True)
class File:
    """What is true of somebody at one moment. No two rulesets' points are ever brought together.

    Attributes:
        born: year and month.
        standing: ids of the facts of that sort that hold.
        points: by ruleset.
        score: as written on the file at the start; nothing changes it.
        happened: how often each fact has.
    """

    country: str
    town: str | None
    born: str
    score: int | None = None
    standing: frozenset[str] = frozenset()
    points: Mapping[str, Points] = field(default_factory=lambda: MappingProxyType({}))
    happened: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, character: Character) -> File:
        """A character's file before the first card."""
        return cls(
            country=character.country,
            town=character.town,
            born=character.born,
            score=character.score,
            standing=frozenset(character.standing),
        )

    def age(self, month: str) -> int:
        """In whole years, in a month ("2019-03")."""
        return (_months(month) - _months(self.born)) // MONTHS

    def entered(self, ruleset: str, start: int) -> File:
        """The file once a ruleset has given the points that it starts from."""
        return replace(self, points={**self.points, ruleset: Points(start, start)})

    def met(self, fact: Fact) -> File:
        """The file once a fact has happened, whatever counters make of it."""
        happened = Counter(self.happened)
        happened[fact.id] += 1
        return replace(self, happened=happened)._stands(fact)

    def answered(self, rule: GameRule) -> File:
        """The file once a rule has answered: points of its own ruleset, and standings."""
        own = self.points.get(rule.ruleset)
        points = self.points
        if own is not None and rule.points is not None:
            points = {**points, rule.ruleset: own.after(rule.points)}
        return replace(self, points=points)._stands(rule)

    def _stands(self, by: Fact | GameRule) -> File:
        return replace(self, standing=self.standing.difference(by.lifts).union(by.sets))


def _months(month: str) -> int:
    year, _, of_year = month.partition("-")
    return int(year) * MONTHS + int(of_year)
