"""Background: articles, dates, words, voices, and the mirror held up at home."""

from typing import Annotated

from pydantic import Field

from guides.document.audience import AUDIENCES, Audience
from guides.document.inline import Strength
from guides.model.fields import CheckedOn, Day, Id
from guides.model.film import Year
from guides.model.printable import Chinese, Plain
from guides.model.review import Statement
from guides.model.scales import VoiceKind
from guides.model.text import Passage, Phrase, Record


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
    """A word, with characters and pinyin; `room`: it answers nothing, the handout may hold it."""

    id: Id
    name: Phrase
    characters: Chinese
    pinyin: Plain
    definition: Phrase
    room: bool = False


class Voice(Statement):
    """Someone who speaks, and from where; nobody represents China."""

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
