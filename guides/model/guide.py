"""All the records of one film, and where each value stands."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from guides.findings.place import Place
from guides.model.context import Article, Event, GlossaryTerm, MirrorRow, Voice
from guides.model.evidence import Claim, Source, System, Wire
from guides.model.film import Film, Right
from guides.model.game import Character, Counter, Fact, Game, GameRule, Ruleset
from guides.model.lesson import Document, Lesson
from guides.model.links import Tried
from guides.model.papers import HomeCheck, SlipLine
from guides.model.room import (
    Action,
    Activity,
    Criterion,
    CurriculumRow,
    Path,
    Protocol,
    Question,
    RescueCard,
    Safeguard,
    Script,
    Vote,
)
from guides.model.titles import Title, titles
from guides.model.translation import Unit
from guides.model.values.text import Bilingual, Fragment, Record, spoken


@dataclass(frozen=True)
class Guide:
    """The records of a film, each kind in its printed order."""

    film: Film
    script: Script
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    systems: tuple[System, ...]
    wires: tuple[Wire, ...]
    questions: tuple[Question, ...]
    protocols: tuple[Protocol, ...]
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    glossary: tuple[GlossaryTerm, ...]
    voices: tuple[Voice, ...]
    mirror: tuple[MirrorRow, ...]
    rescue: tuple[RescueCard, ...]
    activities: tuple[Activity, ...]
    lessons: tuple[Lesson, ...]
    documents: tuple[Document, ...]
    votes: tuple[Vote, ...]
    actions: tuple[Action, ...]
    rubric: tuple[Criterion, ...]
    curriculum: tuple[CurriculumRow, ...]
    safeguards: tuple[Safeguard, ...]
    paths: tuple[Path, ...]
    games: tuple[Game, ...]
    counters: tuple[Counter, ...]
    facts: tuple[Fact, ...]
    rulesets: tuple[Ruleset, ...]
    rules: tuple[GameRule, ...]
    characters: tuple[Character, ...]
    rights: tuple[Right, ...]
    slip: tuple[SlipLine, ...]
    takehome: tuple[HomeCheck, ...]

    def records(self) -> Iterator[tuple[str, str, Record]]:
        """Every record as (kind, id, record), in reading order."""
        yield "film", self.film.id, self.film
        yield "script", "script", self.script
        for kind, records in self.by_kind().items():
            for record in records:
                yield kind, record.id, record  # type: ignore[attr-defined]

    def by_kind(self) -> Mapping[str, tuple[Record, ...]]:
        """The lists of records, under the kind that references name them by."""
        return {kind: getattr(self, field) for kind, field in FIELDS.items()}

    @cached_property
    def held(self) -> tuple[Activity, ...]:
        """Every activity in every form it is held in: what a session can be made of."""
        return tuple([form for activity in self.activities for form in activity.in_every_form()])

    def forms_of(self, activity: str | None) -> tuple[Activity, ...]:
        """An activity by its id, then its other forms; nothing where there is none."""
        mine = (one for one in self.activities if one.id == activity)
        return tuple([form for one in mine for form in one.in_every_form()])

    def without(self, names: Container[str]) -> Guide:
        """The guide less some of its listed records, by kind:id."""
        left = {
            FIELDS[kind]: tuple([r for r in records if f"{kind}:{r.id}" not in names])  # type: ignore[attr-defined]
            for kind, records in self.by_kind().items()
        }
        return replace(self, **left)  # type: ignore[arg-type]


# The lists of a guide, by the kind of record that each holds.
FIELDS = {
    "source": "sources",
    "claim": "claims",
    "system": "systems",
    "wire": "wires",
    "question": "questions",
    "protocol": "protocols",
    "context": "articles",
    "event": "events",
    "term": "glossary",
    "voice": "voices",
    "mirror": "mirror",
    "rescue": "rescue",
    "activity": "activities",
    "lesson": "lessons",
    "document": "documents",
    "vote": "votes",
    "action": "actions",
    "criterion": "rubric",
    "curriculum": "curriculum",
    "safeguard": "safeguards",
    "path": "paths",
    "game": "games",
    "counter": "counters",
    "fact": "facts",
    "ruleset": "rulesets",
    "rule": "rules",
    "character": "characters",
    "right": "rights",
    "slip": "slip",
    "takehome": "takehome",
}


@dataclass(frozen=True)
class Waiver:
    """A finding someone has decided to live with, and why."""

    code: str
    record: str
    reason: str
    date: str


class Places:
    """Where every value of every record stands: one look-up beside the guide."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[Mapping[tuple[str | int, ...], Place], int | None]] = {}
        self._beside: dict[tuple[str, str], Place] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._files

    def keep(
        self, key: str, places: Mapping[tuple[str | int, ...], Place], index: int | None
    ) -> None:
        """Remember a record.

        Args:
            key: `kind:id`.
            places: of all values of its file, by path.
            index: its rank in a file that is a list; None when the file is the record.
        """
        self._files[key] = (places, index)

    def take(self, key: str, other: Places) -> None:
        """Remember a record as another one does."""
        self._files[key] = other._files[key]

    def over(self, key: str, other: Places, own: Collection[str]) -> None:
        """Remember a record that is the file itself as another one does, but for its own fields."""
        places, below = self._files[key][0], other._files[key][0]
        rest = {path: place for path, place in below.items() if path and path[0] not in own}
        self._files[key] = (rest | dict(places), None)

    def beside(self, key: str, path: str, place: Place) -> None:
        """Remember a translation that stands in a file of its own."""
        self._beside[key, path] = place

    def find(self, key: str, path: str) -> Place | None:
        """The place of a field ("counterpoints.0.text"), or of the nearest around it."""
        if (key, path) in self._beside:
            return self._beside[key, path]
        if key not in self._files:
            return None
        places, index = self._files[key]
        start = () if index is None else (index,)
        parts = tuple(int(p) if p.isdigit() else p for p in path.split(".") if p)
        nearest = (places.get((*start, *parts[:n])) for n in range(len(parts), -1, -1))
        return next((place for place in nearest if place is not None), None)


class Unfilled(NamedTuple):
    """A record of a draft in which something is left empty: it is no part of the guide yet.

    Attributes:
        key: `kind:id`.
        place: of the record.
        fields: the paths of what is empty ("counterpoints.0.text.fr").
        cited: the sources that it names, which nobody looks for until it is filled in.
    """

    key: str
    place: Place
    fields: tuple[str, ...]
    cited: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stock:
    """The common stock beside a film.

    Attributes:
        used: kind:id of its records that are among the film's.
        all: every record it has, by kind:id.
        translated: its own lock, as `Reading.translated`.
    """

    used: frozenset[str] = frozenset()
    all: Mapping[str, Record] = field(default_factory=dict)
    translated: Mapping[str, str] = field(default_factory=dict)


class Said(NamedTuple):
    """One text in one language: kind:id of its record, its field path ("title.fr")."""

    key: str
    path: str
    fragment: Fragment


@dataclass(frozen=True)
class Reading:
    """What `read_guide` gives: the guide, and what checks need to know around it.

    Attributes:
        guide: the typed records.
        places: of every value.
        waivers: findings to live with.
        translated: kind:id/path to the hash of the French text its English was read
            against; from the lock file.
        twins: records that bear a name already taken, and where they stand.
        links: by source, what its address answered; None where none was ever tried.
        made_of: kind:id to all that decides what a record by itself is: the hash of its
            file, its line of the lock, its units of PO files. Empty where nothing is kept.
        catalogues: the units of each PO file, by language and context.
        stock: what of all this comes from the common stock.
        settled: the records that were found clean as they are, by themselves
            (`Rule.by_record`).
        unfilled: records that a draft sets aside.
    """

    guide: Guide
    places: Places
    waivers: tuple[Waiver, ...]
    translated: Mapping[str, str]
    twins: tuple[tuple[str, Place], ...] = ()
    links: Mapping[str, Tried] | None = None
    made_of: Mapping[str, bytes] = field(default_factory=dict)
    catalogues: Mapping[str, Mapping[str, Unit]] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()
    unfilled: tuple[Unfilled, ...] = ()
    stock: Stock = field(default_factory=Stock)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record as (kind:id, record), in reading order."""
        for kind, record_id, record in self.guide.records():
            yield f"{kind}:{record_id}", record

    def speaks(self, language: str) -> bool:
        """Whether the guide declares to be in a language."""
        return language in self.guide.film.languages

    def spoken(self, text: Bilingual) -> tuple[tuple[str, Fragment], ...]:
        """The fragments of a text in the languages of the guide, with the language."""
        return tuple(said for said in spoken(text) if self.speaks(said[0]))

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every one of these texts in every language of the guide it is in."""
        return tuple(
            Said(key, f"{path}.{language}", fragment)
            for key, path, _, text in self.texts
            for language, fragment in self.spoken(text)
        )

    @cached_property
    def marked(self) -> tuple[Said, ...]:
        """Every text of more than bare words: no other has a heading, a link or a citation."""
        return tuple(
            Said(key, f"{path}.{language}", fragment)
            for key, record in self.records()
            for path, language, fragment in record.marked
        )

    @cached_property
    def titles(self) -> tuple[Title, ...]:
        """Every title and name."""
        return tuple(titles(self.records()))

    @cached_property
    def texts(self) -> tuple[tuple[str, str, Record, Bilingual], ...]:
        """Every text: kind:id of its record, field path, record, text."""
        return tuple(
            (key, path, record, text)
            for key, record in self.records()
            for path, text in record.texts
        )
