"""One document for one language and one audience, as a format-free tree."""

from __future__ import annotations

from collections.abc import Mapping

from guides.document.audience import Audience, Language
from guides.document.colour import INK
from guides.document.nodes.block import Blocks, Chart
from guides.document.nodes.exercise import Exercise
from guides.document.nodes.interactive import Interactive
from guides.document.nodes.node import Node
from guides.document.work import Work


class Imprint(Node, frozen=True):
    """Version of the program and date of the content (ISO 8601, a day)."""

    version: str
    date: str


class Metadata(Node, frozen=True):
    """What catalogues, readers and learning platforms ask about a document.

    Attributes:
        title: of the document.
        author: as printed.
        description: one sentence.
        keywords: in the edition's language.
        licence: name of the licence of the text.
        licence_url: its address.
        identifier: a URN of its own, the same at every build.
        film: title of the film it is about.
        readers: for whom it is written, in words.
        ages: of the people in the room, "15-18"; empty for adults.
        minutes: of discussion, for a document of a plan; 0 otherwise.
    """

    title: str
    author: str
    description: str
    keywords: tuple[str, ...]
    licence: str
    licence_url: str
    identifier: str
    film: str
    readers: str
    ages: str = ""
    minutes: int = 0


class Edition(Node, frozen=True):
    """What `compose` gives and `render` takes.

    Attributes:
        document: which document it is ("guide").
        film: id of the film.
        language: of the text.
        audience: for whom.
        metadata, imprint: who, when, under which licence.
        running_head: short title for the page head: document and audience.
        furniture: the few fixed words renderers need ("page", "skip", …).
        blocks: the document itself; it opens with its only level-1 heading.
        exercises: what a learning platform asks, for a bank of questions.
        works: the sources as records, for a bibliography.
        interactive: what the page's scripts work with.
        colour: the film's, "#RRGGBB": of what is claimed, and of nothing that words do not say.
        face: its claims as frames, for a cover that the blocks of a screen do not hold.
    """

    document: str
    film: str
    language: Language
    audience: Audience
    metadata: Metadata
    imprint: Imprint
    running_head: str
    furniture: Mapping[str, str]
    blocks: Blocks
    exercises: tuple[Exercise, ...] = ()
    works: tuple[Work, ...] = ()
    interactive: Interactive | None = None
    colour: str = INK
    face: Chart | None = None
