"""Inside a line of an OpenDocument text: every run that differs has a named style."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guides.document.nodes.block import SideBySide
from guides.document.nodes.inline import (
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
from guides.document.nodes.walk import nodes
from guides.document.signs import SIGNS
from guides.rendering.office.odt.xml import LINE_BREAK, characters, span, tag


def run(nodes: Inlines) -> str:
    """Inline nodes one after another."""
    return "".join(_inline(node) for node in nodes)


def _inline(node: Inline) -> str:
    match node:
        case Text():
            return characters(node.text)
        case LineBreak():
            return LINE_BREAK
        case Emphasis():
            return span("Emphasis", run(node.children))
        case Strong():
            return span("Strong_20_Emphasis", run(node.children))
        case Code():
            return span("Source_20_Text", characters(node.text))
        case Foreign():
            return span(language_style(node.language), run(node.children))
        case Link() | Reference() | Citation():
            return _leading(node)
        case Term() | Mark() | Shape():
            return _compound(node)


def _leading(node: Link | Reference | Citation) -> str:
    """What can be followed: out of the document, to a record, to a source."""
    match node:
        case Link():
            return link("Internet_20_link", node.url, run(node.children))
        case Reference():
            return linked("Reference", node.anchor, characters(node.label))
        case Citation():
            where = f", {node.locator}" if node.locator else ""
            return linked("Citation", node.anchor, characters(f"[{node.number}{where}]"))


def _compound(node: Term | Mark | Shape) -> str:
    """What others draw, in words; characters and their reading."""
    match node:
        case Term():
            original = span("Original", characters(node.characters))
            return f"{original} {span('Transcribed', characters(node.pinyin))}"
        case Mark():
            return span("Mark", characters(f"{node.word}, {node.year}"))
        case Shape():
            return characters(node.alternative) or span("Sign", SIGNS[node.name])


def link(style: str, url: str, children: str) -> str:
    """A link; the style stays when it has been followed."""
    attributes = {
        "xlink:type": "simple",
        "xlink:href": url,
        "text:style-name": style,
        "text:visited-style-name": style,
    }
    return tag("text:a", attributes, children)


def linked(style: str, anchor: str, children: str) -> str:
    """A link inside the document, or the words alone when there is nowhere to go."""
    return link(style, f"#{anchor}", children) if anchor else span(style, children)


def bookmark(anchor: str) -> str:
    """Where links lead; nothing for no anchor."""
    return tag("text:bookmark", {"text:name": anchor}) if anchor else ""


def language_style(language: str) -> str:
    """The character style of another language."""
    return "Language_" + re.sub("[^A-Za-z0-9]", "_", language)


def primary(language: str) -> str:
    """The language of a tag without script or region, undetermined when it is no tag."""
    first = language.split("-", maxsplit=1)[0]
    return first if re.fullmatch("[A-Za-z]{2,8}", first) else "und"


def languages(tree: object) -> Iterator[str]:
    """Every language a tree has beside the edition's, with repeats."""
    for node in nodes(tree):
        if isinstance(node, Foreign):
            yield node.language
        elif isinstance(node, SideBySide):
            yield from node.languages
