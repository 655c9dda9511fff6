"""What every part of a document is composed from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from guides.checking.verdict import CheckedGuide
from guides.document.audience import SCHOOL, Audience
from guides.document.edition import Imprint
from guides.document.nodes.block import Blocks, BulletList, Entry, Heading, Paragraph
from guides.document.nodes.inline import Inlines, Mark, Strength, Strong, Text
from guides.model.guide import Guide
from guides.model.values.scales import Level
from guides.model.values.text import Passage, Phrase
from guides.model.words import Words
from guides.planning.request import LEVEL_OF
from guides.planning.session import SessionPlan


class _ForAudiences(Protocol):
    @property
    def audiences(self) -> tuple[Audience, ...]: ...


A = TypeVar("A", bound=_ForAudiences)


@dataclass(frozen=True)
class Brief:
    """The guide, for whom, in which language, with which fixed words.

    Attributes:
        asked: the wordings a session asks for; those of the audience when it is None.
        other: the same in the other language, for a document that holds both.
        usual: the session this audience has most often, for a document that prints it.
        everybody: for all audiences at once; `audience` then says whose usual session
            and wordings stand first.
    """

    checked: CheckedGuide
    audience: Audience
    words: Words
    imprint: Imprint
    asked: Level | None = None
    other: Brief | None = None
    usual: SessionPlan | None = None
    everybody: bool = False

    @property
    def guide(self) -> Guide:
        """The checked records."""
        return self.checked.guide

    @property
    def level(self) -> Level:
        """Which wording of the questions is read."""
        return self.asked or LEVEL_OF[self.audience]

    @property
    def school(self) -> bool:
        """Whether the document is for a class."""
        return any(audience in SCHOOL for audience in self.audiences)

    @property
    def club(self) -> bool:
        """Whether the document is for a film club."""
        return any(audience not in SCHOOL for audience in self.audiences)

    @property
    def whom(self) -> str:
        """For whom it is, as fixed words are named."""
        first, *others = self.audiences
        if not others:
            return first
        return "everybody" if self.club else "school"

    @property
    def audiences(self) -> tuple[Audience, ...]:
        """Those it is for: of a document for everybody, those of the guide."""
        return self.guide.film.audiences if self.everybody else (self.audience,)

    def w(self, name: str, **values: object) -> str:
        """A fixed word."""
        return self.words(name, **values)

    def t(self, name: str, **values: object) -> Inlines:
        """A fixed word as inline text."""
        return (Text(self.words(name, **values)),)

    def tongue(self, language: str) -> str:
        """The name of a language; its tag where no word names it."""
        name = f"language.{language}"
        return self.w(name) if name in self.words.entries else language

    def said(self, phrase: Phrase | None) -> Inlines:
        """An authored phrase in the edition's language; nothing where there is none."""
        return phrase.said(self.words.language) if phrase else ()

    def told(self, passage: Passage | None) -> Blocks:
        """An authored passage in the edition's language; nothing where there is none."""
        return passage.said(self.words.language) if passage else ()

    def mark(self, strength: Strength, year: int) -> Mark:
        """A mark with its word."""
        return Mark(strength, self.w(f"strength.{strength}"), year)

    def mine(self, records: Iterable[A]) -> tuple[A, ...]:
        """The records meant for this audience."""
        return tuple(r for r in records if not {*self.audiences}.isdisjoint(r.audiences))

    def heading(self, level: int, name: str, anchor: str) -> Heading:
        """A heading from the fixed words."""
        return Heading(level, self.t(name), anchor)

    def bullets(self, phrases: Iterable[Phrase], *, ticks: bool = False) -> BulletList:
        """Authored phrases as a list."""
        return BulletList(tuple((Paragraph(self.said(p)),) for p in phrases), ticks)

    def entry(self, name: str, body: Inlines | Phrase | None) -> Entry:
        """A labelled line: a fixed word, then text."""
        inlines = body if isinstance(body, tuple) else self.said(body)
        return Entry(self.t(name), (Paragraph(inlines),))


def labelled(label: str, body: Inlines) -> Inlines:
    """A bold label and its text, in one run; no label where there is no text."""
    return (Strong((Text(label),)), Text(" "), *body) if body else ()


def joined(runs: Iterable[Inlines], separator: Inlines) -> Inlines:
    """Runs of text one after another with something between; those that say nothing left out."""
    nodes: list[object] = []
    for run in filter(None, runs):
        if nodes:
            nodes.extend(separator)
        nodes.extend(run)
    return tuple(nodes)  # type: ignore[arg-type]
