"""What one counter answers: it reads down its sheet, and the first line that fits is its answer.

A condition on points of which some were taken without number is neither met nor unmet: the
counter then says so, and names the lines between which nobody can choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from guides.document.nodes.inline import Strength
from guides.model.game import Counter, Fact, GameRule, Given, Reply, Ruleset
from guides.model.values.text import Phrase
from guides.playing.file import File

# Why a counter has nothing to say.
Silence = Literal["unknown", "none-found", "outside", "not-yet"]
UNDECIDED: Silence = "unknown"
When = Literal["elsewhere", "before", "without", "no_ruleset", "act", "request"]
# What each means, in the order in which a counter looks; of acts and requests, by what it sees.
MEANS: Mapping[When, Silence] = MappingProxyType(
    {"elsewhere": "outside", "before": "not-yet", "without": "outside", "no_ruleset": "none-found"}
)
OF_SIGHT: Mapping[str, Mapping[When, Silence]] = MappingProxyType(
    {
        "secret": {"act": "unknown", "request": "none-found"},
        "closed": {"act": "outside", "request": "outside"},
        "open": {"act": "none-found", "request": "none-found"},
    }
)


@dataclass(frozen=True)
class Answer:
    """What a counter says to one fact.

    Attributes:
        counter: its id.
        says: a rule's sort of answer, or a silence.
        rules: the line that answers; several where no one can choose between them; none in silence.
        text: the words of the silence; None where the rule has its own, or nothing can be decided.
    """

    counter: str
    says: Reply | Silence
    rules: tuple[GameRule, ...] = ()
    text: Phrase | None = None

    @property
    def undecided(self) -> bool:
        """Whether the answer hangs on points that nobody published."""
        return bool(self.rules) and self.says == UNDECIDED

    @property
    def strength(self) -> Strength | None:
        """The mark of the rule that answers; `fragile` where none can."""
        if not self.rules:
            return None
        if self.undecided:
            return "fragile"
        (rule,) = self.rules
        return rule.strength


@dataclass(frozen=True)
class Sheet:
    """A counter and what it has to read.

    Attributes:
        rulesets: its own, by id.
        rules: its lines, in the order in which it reads them.
        lines: by fact, those that can answer it; first those that answer whatever happens.
    """

    counter: Counter
    rulesets: Mapping[str, Ruleset]
    rules: tuple[GameRule, ...]
    lines: Mapping[str, tuple[GameRule, ...]]

    @classmethod
    def of(
        cls,
        counter: Counter,
        rulesets: Iterable[Ruleset],
        rules: Iterable[GameRule],
        facts: Iterable[str],
    ) -> Sheet:
        """A counter's own rulesets and lines, out of all there are."""
        own = {ruleset.id: ruleset for ruleset in rulesets if ruleset.counter == counter.id}
        read = tuple([rule for rule in rules if rule.ruleset in own])
        always = tuple([rule for rule in read if not rule.when])
        lines = {fact: (*always, *(r for r in read if fact in r.when)) for fact in facts}
        return cls(counter, own, read, lines)

    def answer(self, fact: Fact, month: str, file: File) -> Answer:
        """What the counter says to a fact in a month, to somebody whose file this is.

        Args:
            fact: what happens or is asked for.
            month: "2019-03".
            file: before the counter has answered; the fact has happened already.
        """
        name = self.counter.id
        if self.counter.country and file.country != self.counter.country:
            return self._silent("elsewhere")
        if month < (self.counter.since or ""):
            return self._silent("before")
        open_ones: list[GameRule] = []
        for rule in self.lines[fact.id]:
            if not self._in_force(rule, month, file):
                continue
            fits = _fits(rule, fact, month, file)
            if fits is None:
                open_ones.append(rule)
            elif fits:
                if open_ones:
                    return Answer(name, UNDECIDED, (*open_ones, rule))
                return Answer(name, rule.answer, (rule,))
        if open_ones:
            return Answer(name, UNDECIDED, tuple(open_ones))
        return self._silent(self._without(fact, month, file))

    def enter(self, month: str, file: File) -> File:
        """The file with the points that a ruleset gives whoever it concerns by itself."""
        for ruleset in self.rulesets.values():
            if (
                ruleset.start is not None
                and ruleset.entry == "automatic"
                and ruleset.id not in file.points
                and _concerns(ruleset, month, file)
            ):
                file = file.entered(ruleset.id, ruleset.start)
        return file

    def _in_force(self, rule: GameRule, month: str, file: File) -> bool:
        """Whether a line is of this place and time."""
        return rule.holds.holds(month) and _reaches(self.rulesets[rule.ruleset], month, file)

    def without_a_line(self) -> Iterator[tuple[str, Silence, Phrase]]:
        """In the order in which a counter looks: when it has no line, which silence, its words.

        `any` stands for an act and a request where it says the same of both.
        """
        said, means = self.counter.silences, self._means
        same = said.act.original.source == said.request.original.source
        alike = same and means["act"] == means["request"]
        for when, silence in means.items():
            words: Phrase | None = getattr(said, when)
            if words is not None and not (alike and when == "request"):
                yield "any" if alike and when == "act" else when, silence, words

    def _silent(self, when: When) -> Answer:
        """What it says without a line."""
        words = getattr(self.counter.silences, when)
        return Answer(self.counter.id, self._means[when], text=words)

    @property
    def _means(self) -> Mapping[When, Silence]:
        """What its silences mean, in the order in which it looks."""
        return {**MEANS, **OF_SIGHT[self.counter.sees]}

    def _without(self, fact: Fact, month: str, file: File) -> When:
        """Why no line fits, to somebody it may answer, at a time at which it exists."""
        if self.counter.needs and self.counter.needs not in file.standing:
            return "without"
        if self.counter.silences.no_ruleset and not any(
            _reaches(ruleset, month, file) for ruleset in self.rulesets.values()
        ):
            return "no_ruleset"
        return "act" if fact.sort == "act" else "request"


def _reaches(ruleset: Ruleset, month: str, file: File) -> bool:
    """Whether a ruleset holds then and there, whatever somebody's age."""
    return ruleset.holds.holds(month) and ruleset.town in (None, file.town)


def _concerns(ruleset: Ruleset, month: str, file: File) -> bool:
    of_age = ruleset.age_from is None or file.age(month) >= ruleset.age_from
    return of_age and _reaches(ruleset, month, file)


def _fits(rule: GameRule, fact: Fact, month: str, file: File) -> bool | None:
    """Whether what a line asks for is so; None where that cannot be said."""
    conditions = [*_plainly(rule.given, fact, month, file), *_by_points(rule, file)]
    if False in conditions:
        return False
    return None if None in conditions else True


def _plainly(given: Given, fact: Fact, month: str, file: File) -> Iterable[bool]:
    """The conditions that a file always decides."""
    yield file.standing.issuperset(given.standing)
    yield file.standing.isdisjoint(given.lacking)
    if given.age_min is not None:
        yield file.age(month) >= given.age_min
    if given.age_max is not None:
        yield file.age(month) <= given.age_max
    if given.score_min is not None:
        yield file.score is not None and file.score >= given.score_min
    if given.score_max is not None:
        yield file.score is not None and file.score <= given.score_max
    if given.times is not None:
        yield file.happened.get(fact.id, 0) == given.times


def _by_points(rule: GameRule, file: File) -> Iterable[bool | None]:
    """The conditions on points; of who has none, none is met."""
    points = file.points.get(rule.ruleset)
    if rule.given.points_min is not None:
        yield points.at_least(rule.given.points_min) if points else False
    if rule.given.points_max is not None:
        above = points.at_least(rule.given.points_max + 1) if points else True
        yield None if above is None else not above
