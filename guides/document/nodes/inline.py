"""What stands inside a line of text: the closed vocabulary of inline nodes."""

from __future__ import annotations

from typing import Literal, get_args

from guides.document.nodes.node import Node

Strength = Literal["established", "solid", "partial", "fragile", "contradicted", "open"]
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
SCHEMES = ("https://", "http://", "mailto:")  # of links: nothing else can be clicked


class Text(Node, frozen=True):
    """Plain characters."""

    text: str


class Emphasis(Node, frozen=True):
    """Stress, or the title of a work."""

    children: tuple[Inline, ...]


class Strong(Node, frozen=True):
    """Strong importance."""

    children: tuple[Inline, ...]


class Code(Node, frozen=True):
    """Letters to be typed or read as they stand: never touched by typography."""

    text: str


class Link(Node, frozen=True):
    """A link out of the document; the scheme is https, http or mailto."""

    url: str
    children: tuple[Inline, ...]


class Foreign(Node, frozen=True):
    """Words in another language than the edition's (BCP 47 tag)."""

    language: str
    children: tuple[Inline, ...]


class Term(Node, frozen=True):
    """A Chinese term: characters and pinyin. The PDF prints the pinyin alone."""

    characters: str
    pinyin: str


class Mark(Node, frozen=True):
    """How strong the evidence is: shape, word and year always go together.

    Attributes:
        strength: one of the six steps of the scale.
        word: the step in the edition's language.
        year: the year the judgement holds for.
    """

    strength: Strength
    word: str
    year: int


class Citation(Node, frozen=True):
    """A source cited in place.

    Attributes:
        source: id of the source.
        locator: page, article or paragraph; may be empty.
        number: the source's number, the same in every document of the content; 0 in
            authored text, given by composing.
        anchor: where it leads in this edition; empty when it has no list of sources.
    """

    source: str
    locator: str
    number: int = 0
    anchor: str = ""


class Reference(Node, frozen=True):
    """A pointer to another record.

    Attributes:
        target: `kind:id`.
        label: what the reader sees ("affirmation 2"); empty in authored text,
            given by composing.
        anchor: where it leads in this edition; empty when the record is not in it.
    """

    target: str
    label: str = ""
    anchor: str = ""


class Shape(Node, frozen=True):
    """A symbol that is drawn, never typed; `alternative` is its name in words.

    The steps of the scale are shapes too, where the scale itself is shown: a `Mark` is a
    judgement and has a year.
    """

    name: Strength | Literal["disc", "square", "triangle", "plus", "tick-box", "scissors"]
    alternative: str


class LineBreak(Node, frozen=True):
    """A new line inside the same paragraph."""


Inline = (
    Text
    | Emphasis
    | Strong
    | Code
    | Link
    | Foreign
    | Term
    | Mark
    | Citation
    | Reference
    | Shape
    | LineBreak
)
Inlines = tuple[Inline, ...]
