"""A game of a film: counters, what each was read to answer, and the invented people who ask.

Nothing here can add two counters up: a ruleset belongs to one counter, a rule to one ruleset, and
a person in the room is no record at all.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from guides.document.audience import AUDIENCES, YOUNGEST, Audience
from guides.document.nodes.inline import Strength
from guides.model.evidence import Bound
from guides.model.film import Year
from guides.model.values.fields import Id, Letter, Month, State
from guides.model.values.review import Statement
from guides.model.values.text import Phrase, Record

Age = Annotated[int, Field(ge=0, le=120)]
Rank = Annotated[int, Field(ge=1, le=40)]  # of a card among its character's, from 1
# act: what somebody does or what happens to them; request: what they ask for; time: a term that
# has run out; standing: what may be true of a file from one card to the next.
FactSort = Literal["act", "request", "time", "standing"]
Reply = Literal[
    "points", "list", "refused", "granted", "lifted", "judge", "notice", "excluded", "counted"
]
Entry = Literal["opt-in", "automatic", "consent", "decision"]
Formula = Literal["public", "partly", "secret"]


def _invented(said: bool) -> bool:
    if not said:
        raise ValueError("not_invented")
    return said


class Period(Record):
    """The months in which something holds, both included; an end left out is open."""

    since: Month | None = None
    until: Month | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Period:
        if self.since and self.until and self.since > self.until:
            raise ValueError("until_before_since")
        return self

    def holds(self, month: str) -> bool:
        """Whether a month ("2019-03") is among them."""
        return (self.since or "") <= month <= (self.until or "9999-12")


class Fact(Record):
    """Something that counters are asked about, or that a file may say.

    Attributes:
        sets, lifts: the standings that it brings or ends by itself, whatever counters say.
    """

    id: Id
    name: Phrase
    sort: FactSort
    sets: tuple[Id, ...] = ()
    lifts: tuple[Id, ...] = ()


class Silences(Record):
    """What a counter says where it has no rule; each way that it can have none.

    Attributes:
        act, request: of what happens, and of what is asked for.
        elsewhere: of people of another country.
        before: of a time at which the counter does not exist yet.
        without: of people who lack the standing it `needs`.
        no_ruleset: of a place or a time whose rules nobody read.
    """

    act: Phrase
    request: Phrase
    elsewhere: Phrase | None = None
    before: Phrase | None = None
    without: Phrase | None = None
    no_ruleset: Phrase | None = None


class Counter(Record):
    """One that answers, in the order in which the counters stand.

    Attributes:
        letter: stands for it on cards and boards; never a colour.
        closed: the list of what it sees is closed, so that it does not see what is not on it;
            an open one may have rules that were not found; a secret one cannot say.
        country: whose people it answers; everybody's where it is left out.
        since: the month from which it exists.
        needs: the standing without which it knows nobody.
    """

    id: Id
    letter: Letter
    name: Phrase
    sees: Literal["closed", "open", "secret"]
    country: State | None = None
    since: Month | None = None
    needs: Id | None = None
    silences: Silences


class Ruleset(Record):
    """Rules that hold together: of one counter, in one place, for some time.

    Attributes:
        system: the system of the guide whose rules they are; its bands are theirs.
        town: the place of those concerned; everybody's where it is left out.
        start: points of who enters; without it there are none.
        age_from: the age from which they concern somebody.
        unknown: what was not read of them.
    """

    id: Id
    counter: Id
    system: Id | None = None
    place: Phrase
    town: Id | None = None
    holds: Period = Period()
    start: Bound | None = None
    age_from: Age | None = None
    entry: Entry
    formula: Formula
    unknown: Phrase | None = None


class Loss(Record):
    """Points that depend on the case: from `min` to `max`, both included."""

    min: Bound
    max: Bound

    @model_validator(mode="after")
    def _ordered(self) -> Loss:
        if self.min > self.max:
            raise ValueError("min_over_max")
        return self


class Given(Record):
    """What must be so for a rule to answer; what is left out does not matter.

    Attributes:
        age_min, age_max: in whole years.
        points_min, points_max: of the points of the rule's own ruleset.
        score_min, score_max: of the score written on the file, which nobody computes.
        standing, lacking: standings that the file has, or has not.
        times: how often the same fact has happened, this time included.
    """

    age_min: Age | None = None
    age_max: Age | None = None
    points_min: Bound | None = None
    points_max: Bound | None = None
    score_min: Bound | None = None
    score_max: Bound | None = None
    standing: tuple[Id, ...] = ()
    lacking: tuple[Id, ...] = ()
    times: Annotated[int, Field(ge=1, le=20)] | None = None


class GameRule(Statement):
    """One line of a counter's sheet. A counter reads down it; the first line that fits answers.

    Attributes:
        when: the facts it answers; none where it answers whatever happens.
        points: gained or lost, the range of it, or `unstated`: nobody published how many.
        sets, lifts: the standings that the answer brings or ends.
        text: what the counter says; cites.
        doubt: why it may be otherwise.
    """

    id: Id
    ruleset: Id
    when: tuple[Id, ...]
    given: Given = Given()
    holds: Period = Period()
    answer: Reply
    points: Bound | Loss | Literal["unstated"] | None = None
    sets: tuple[Id, ...] = ()
    lifts: tuple[Id, ...] = ()
    text: Phrase
    strength: Strength
    as_of: Year
    doubt: Phrase | None = None


class Card(Record):
    """What happens to a character, and when."""

    month: Month
    fact: Id
    text: Phrase


class Apart(Record):
    """Cards that only the adult adds with the youngest.

    Attributes:
        why: what in them may hurt; told to the adult, in a line.
    """

    cards: tuple[Rank, ...]
    why: Phrase


class Character(Record):
    """An invented person; nothing of a real one's story is theirs.

    Attributes:
        born: decides the age at every card.
        score: as their telephone shows it, invented too.
        standing: what their file says before the first card.
        adult: the cards that are no pupil's of the youngest; all others' are played.
    """

    id: Id
    name: Phrase
    who: Phrase
    fictional: Annotated[bool, AfterValidator(_invented)]
    country: State
    town: Id | None = None
    born: Month
    score: Bound | None = None
    standing: tuple[Id, ...] = ()
    cards: tuple[Card, ...]
    adult: Apart | None = None
    audiences: tuple[Audience, ...] = AUDIENCES

    def kept_from(self, audience: Audience) -> tuple[int, ...]:
        """The cards, counted from 1, that an audience has only where its adult adds them."""
        return self.adult.cards if self.adult and audience == YOUNGEST else ()


class Shown(Record):
    """Cards of a character that a room in rows hears."""

    character: Id
    cards: tuple[Rank, ...]


class Game(Record):
    """A game: its counters and characters, in the order in which they stand and are played.

    Attributes:
        activity: the activity that plays it, with its forms; a usual session holds it.
        readers: the counters that volunteers read aloud in a room in rows.
        shown: whose cards such a room hears, in this order.
    """

    id: Id
    title: Phrase
    counters: tuple[Id, ...]
    characters: tuple[Id, ...]
    activity: Id | None = None
    readers: tuple[Id, ...] = ()
    shown: tuple[Shown, ...] = ()
