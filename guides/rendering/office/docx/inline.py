"""Words in a line: inline nodes in, runs out, each in a character style of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never
from xml.etree.ElementTree import Element

from guides.document.nodes.inline import (
    SCHEMES,
    Citation,
    Code,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Mark,
    Reference,
    Shape,
    Strong,
    Term,
    Text,
)
from guides.document.signs import SIGNS
from guides.rendering.office.docx.collected import Collected, internal
from guides.rendering.office.docx.xml import Elements, el, run

NO_BREAK = "\u00a0"
# Word has one character style a run: what two of them say together has a style of its own.
BOTH = {("Strong", "Emphasis"), ("Emphasis", "Strong")}


@dataclass(frozen=True, slots=True)
class Look:
    """Character style and language of the words at hand; empty: those of the paragraph."""

    style: str = ""
    language: str = ""

    def styled(self, style: str) -> Look:
        """The same with another style in it."""
        return replace(self, style="IntenseEmphasis" if (self.style, style) in BOTH else style)


PLAIN = Look()


class Runs:
    """The walk through a line; links are collected for the file."""

    def __init__(self, collected: Collected) -> None:
        self.collected = collected

    def runs(self, nodes: Inlines, look: Look = PLAIN) -> Elements:
        """Inline nodes one after another."""
        return [made for node in nodes for made in self._node(node, look)]

    def _node(self, node: Inline, look: Look) -> Elements:
        match node:
            case Text(text=text):
                return [words(text, look)] if text else []
            case Code(text=text):
                return [words(text, look.styled("Code"))]
            case Emphasis(children=children):
                return self.runs(children, look.styled("Emphasis"))
            case Strong(children=children):
                return self.runs(children, look.styled("Strong"))
            case Foreign(language=language, children=children):
                return self.runs(children, replace(look, language=language))
            case LineBreak():
                return [el("w:r", None, Element("w:br"))]
            case Link() | Reference() | Citation():
                return self._leading(node, look)
            case Term() | Mark() | Shape():
                return drawn(node, look)
            case _ as never:
                assert_never(never)

    def _leading(self, node: Link | Reference | Citation, look: Look) -> Elements:
        """What leads elsewhere, when there is somewhere to lead."""
        match node:
            case Link(url=url, children=children):
                assert url.startswith(SCHEMES), url
                inner = self.runs(children, look if look.style else look.styled("Hyperlink"))
                target = {"r:id": self.collected.link(url), "w:history": "1"}
                return [el("w:hyperlink", target, *inner)]
            case Reference(label=label):
                inner = [words(label, look)]
            case Citation(number=number, locator=locator):
                inside = f"{number}, {locator}" if locator else str(number)
                inner = [words(f"[{inside}]", look.styled("Cited"))]
        return [internal(node.anchor, *inner)] if node.anchor else inner


def drawn(node: Term | Mark | Shape, look: Look) -> Elements:
    """What others draw, in words; where there are none, a sign."""
    match node:
        case Term(characters=characters, pinyin=pinyin):
            original = words(characters, Look("Original", "zh"))
            return [original, words(" ", look), words(pinyin, Look("Transcribed", "zh-Latn"))]
        case Mark(word=word, year=year):
            return [words(f"{word}, {year}", look.styled("Mark"))]
        case Shape(name=name, alternative=alternative):
            return [words(alternative, look) if alternative else run(SIGNS[name], "Sign")]


def words(text: str, look: Look) -> Element:
    """Characters in a look."""
    return run(text, look.style, look.language)
