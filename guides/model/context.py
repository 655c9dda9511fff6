"""Background: articles, dates, words, voices, and the mirror held up at home."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from guides.document.audience import AUDIENCES, Audience
from guides.document.nodes.inline import Strength, Term
from guides.model.film import Year
from guides.model.values.fields import CheckedOn, Day, Id
from guides.model.values.printable import Chinese, Plain
from guides.model.values.review import Statement
from guides.model.values.scales import VoiceKind
from guides.model.values.text import Passage, Phrase, Record


class Article(Statement):
    """A one-page context article; also a theme that records point to."""

    id: Id
    title: Phrase
    order: Annotated[int, Field(ge=1, le=50)]
    body: Passage
    audiences: tuple[Audience, ...] = AUDIENCES
    checked_on: CheckedOn


class Event(Statement):
    """A dated event; `text` cites its source.

    Attributes:
        short: the same in a few words, for the picture of all events, which needs every one.
        here: it happened where the guide is read, not where the film is set.
    """

    id: Id
    date: Day
    text: Phrase
    short: Phrase | None = None
    here: bool = False
    systems: tuple[Id, ...] = ()
    strength: Strength
    as_of: Year


class GlossaryTerm(Statement):
    """A word of the subject.

    Attributes:
        characters, pinyin: its Chinese form, where it has one; both or neither.
        room: it answers nothing, the handout may hold it.
    """

    id: Id
    name: Phrase
    characters: Chinese | None = None
    pinyin: Plain | None = None
    definition: Phrase
    room: bool = False

    @model_validator(mode="after")
    def _paired(self) -> GlossaryTerm:
        if (self.characters is None) != (self.pinyin is None):
            raise ValueError("characters_without_pinyin")
        return self

    @property
    def form(self) -> Term | None:
        """Its form in Chinese, as documents print it."""
        if self.characters is None or self.pinyin is None:
            return None
        return Term(self.characters, self.pinyin)


class Voice(Statement):
    """Someone who speaks, and from where; nobody represents a country."""

    id: Id
    kind: VoiceKind
    who: Phrase
    stance: Passage
    strength: Strength
    as_of: Year


class Glance(Record):
    """There and here in a few words each, as the picture of the mirror has them."""

    there: Phrase
    here: Phrase
    same: Phrase
    different: Phrase


class MirrorRow(Statement):
    """There and here: one likeness, one difference, a legal basis, a date.

    Attributes:
        glance: the same in few words, for the picture of the mirror, which needs every row's.
    """

    id: Id
    title: Phrase
    there: Phrase
    here: Phrase
    same: Phrase
    different: Phrase
    legal_basis: Phrase
    glance: Glance | None = None
    strength: Strength
    as_of: Year
