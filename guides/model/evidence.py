"""Sources, claims, counterpoints, systems: what is said and how we know."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from guides.document.audience import AUDIENCES, Audience
from guides.document.nodes.block import Direction
from guides.document.nodes.inline import Strength
from guides.model.film import Year
from guides.model.values.fields import CheckedOn, Dated, Digits, Id, LanguageTag, Number, State, Url
from guides.model.values.printable import Plain, one_line
from guides.model.values.review import Statement
from guides.model.values.scales import (
    HowRead,
    Operator,
    Ruling,
    Sort,
    SourceKind,
    Verdict,
    Voluntary,
    Window,
)
from guides.model.values.text import Passage, Phrase, Record

FamilyName = Annotated[str, StringConstraints(max_length=100), AfterValidator(one_line)]
Bound = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]


def _said(value: object) -> object:
    """A value to choose, or none while it is left empty."""
    return None if value == "" else value


class Source(Statement):
    """Something that can be cited.

    Attributes:
        authors: as printed; may be empty for an unsigned text.
        family_names: of each author the family name as it stands in `authors`, empty for a
            body; left out, every name is exported whole.
        title: in its own language; `language` says which.
        publisher: outlet, court, house.
        date: as far as known, in a form of `dating` ("2018-05-16", "2019", "c. 2019", "n.d.").
        kind: decides which marks it can carry.
        url: where we read it, or where the original is; never a low-authority mirror.
        via: "copy", "translation" or "mirror" read instead of the original, in words.
        read: how far we read it; empty until somebody says so, which a draft may be.
        chain: id shared by sources that repeat one another; they count once.
        state: whose text it is, for law, court, official and State media: "cn", "fr", "eu",
            "un", "coe". Texts of one State count once.
        standing: one neutral line on who speaks; needed for opinion and film.
        checked_on: the day we looked.
    """

    id: Id
    authors: tuple[Plain, ...] = ()
    family_names: tuple[FamilyName, ...] = ()
    title: Plain
    publisher: Plain
    date: Dated
    kind: SourceKind
    language: LanguageTag
    url: Url | None = None
    via: Phrase | None = None
    read: Annotated[HowRead | None, BeforeValidator(_said)] = None
    chain: Id | None = None
    state: State | None = None
    standing: Phrase | None = None
    checked_on: CheckedOn


class Figure(Statement):
    """A number with everything that makes it mean something.

    Attributes:
        value: digits with a point for decimals ("11.141"); `high` closes a range.
        unit: what is counted, with its multiple ("millions of refused air tickets").
        year: when it holds; scope: where and over what period; counter: who counted.
        forecast: announced for the future when it was published.
        scale: id of the system on whose scale it is drawn.
        supposed: nothing proves that this is its scale.
        source: id of the source that gives it.
    """

    value: Digits
    high: Digits | None = None
    unit: Phrase
    year: Year
    scope: Phrase
    counter: Phrase
    forecast: bool = False
    scale: Id | None = None
    supposed: bool = False
    source: Id

    @model_validator(mode="after")
    def _ordered(self) -> Figure:
        if self.high is not None and float(self.high) < float(self.value):
            raise ValueError("high_under_value")
        return self


class Counterpoint(Statement):
    """What faces a claim: a direction, a holder, a text that cites, a mark."""

    direction: Direction
    holder: Phrase
    text: Passage
    strength: Strength
    as_of: Year
    weakened_by: Phrase | None = None


class Answer(Record):
    """What a host reads aloud once the room has judged a claim: up to three plain sentences.

    Attributes:
        ruling: what the answer comes to; a verdict admits some of them (`scales.RULINGS`).
        comes_to: the ruling in a sentence.
        but: what is true in the claim, or worse than it.
        unknown: what nobody knows.
    """

    ruling: Ruling
    comes_to: Phrase
    but: Phrase | None = None
    unknown: Phrase | None = None

    @property
    def sentences(self) -> tuple[tuple[str, Phrase], ...]:
        """Each field that says something, by name, in the order they are read."""
        said = (("comes_to", self.comes_to), ("but", self.but), ("unknown", self.unknown))
        return tuple((name, phrase) for name, phrase in said if phrase is not None)


class Claim(Statement):
    """A statement the room will hear, in a neutral rewording.

    Attributes:
        number: the same in every language and format, never changed.
        wording: the claim as its holders would accept it.
        said_by: ids of sources that make it; `said_by_words` says who they are, for a room.
        subject: ids of the systems it really concerns; `about` says it in words when
            it is none of them (the film, France, public debate).
        sort: fact, disputed fact, prediction or value judgement.
        verdict: what is wrong with the wording, if anything.
        strength, as_of: the evidence for the wording as stated, and the year.
        core: audiences for which it is printed as a spread.
        answer: what every short place prints instead of what is known; cites nothing.
        known: what is known; cites.
        unknown: what is not known.
        theme: id of a context article; a claim without one stands before the themes.
    """

    id: Id
    number: Number
    wording: Phrase
    said_by: tuple[Id, ...]
    said_by_words: Phrase | None = None
    subject: tuple[Id, ...] = ()
    about: Phrase | None = None
    sort: Sort
    verdict: Verdict
    strength: Strength
    as_of: Year
    core: tuple[Audience, ...] = ()
    audiences: tuple[Audience, ...] = AUDIENCES
    theme: Id | None = None
    answer: Answer | None = None
    known: Passage
    counterpoints: tuple[Counterpoint, ...]
    unknown: Passage | None = None
    figures: tuple[Figure, ...] = ()
    checked_on: CheckedOn


class Band(Record):
    """One step of a scale; `indicative` when no source gives its limits."""

    label: Phrase
    low: Bound | None = None
    high: Bound | None = None
    indicative: bool
    source: Id | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Band:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low_over_high")
        return self


class Counter(Record):
    """A system as a counter in a street: few words, which the system's own texts bear out.

    Attributes:
        sign: what stands over it, a word or two; its letter stands for it in small pictures.
        who: who keeps it.
        keeps, whom: what it keeps, and on whom.
        takes, gives: what comes of it for the person who passes.
        drawing: what its window shows.
    """

    sign: Phrase
    who: Phrase
    keeps: Phrase
    whom: Phrase
    takes: tuple[Phrase, ...] = ()
    gives: tuple[Phrase, ...] = ()
    drawing: Window | None = None

    @property
    def phrases(self) -> tuple[tuple[str, Phrase], ...]:
        """Every text, by the path of its field."""
        one = ((name, getattr(self, name)) for name in ("sign", "who", "keeps", "whom"))
        many = (
            (f"{name}.{index}", phrase)
            for name in ("takes", "gives")
            for index, phrase in enumerate(getattr(self, name))
        )
        return (*one, *many)


class Wire(Statement):
    """What passes from one counter to another: two words for the picture, a text that cites."""

    id: Id
    sender: Id
    receiver: Id
    passes: Phrase
    text: Phrase
    strength: Strength
    as_of: Year


class System(Statement):
    """One of the things that go by one name. Every phrase cites its source but its counter's."""

    id: Id
    name: Phrase
    term: Id | None = None
    operator: Operator
    run_by: Phrase
    covers: Phrase
    scale: Phrase
    bands: tuple[Band, ...] = ()
    voluntary: Voluntary
    entry: Phrase
    rewards: Phrase
    penalties: Phrase
    appeal: Phrase
    legal_basis: Phrase
    status: Phrase
    counter: Counter | None = None
    since: Year
    until: Year | None = None
    strength: Strength
    as_of: Year

    @property
    def ends(self) -> tuple[int, int] | None:
        """Where its scale begins and ends; nothing where its bands leave an end open."""
        lows = [band.low for band in self.bands if band.low is not None]
        highs = [band.high for band in self.bands if band.high is not None]
        return (min(lows), max(highs)) if lows and highs and min(lows) < max(highs) else None

    @model_validator(mode="after")
    def _ended(self) -> System:
        if self.until is not None and self.until < self.since:
            raise ValueError("until_before_since")
        return self
