"""Words in a line of plain text: nothing is drawn but boxes to tick."""

from __future__ import annotations

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

SHAPES = {"tick-box": "[ ]"}


def run(nodes: Inlines) -> str:
    """Inline nodes as characters; a line break is a newline."""
    return "".join(_inline(node) for node in nodes)


def _inline(node: Inline) -> str:
    match node:
        case Text(text=text) | Code(text=text):
            return text
        case Emphasis() | Strong() | Foreign():
            return run(node.children)
        case Link(url=url, children=children):
            said = run(children)
            return f"<{url}>" if said == url else f"{said} <{url}>"
        case Reference(label=said):
            return said
        case Shape(name=name, alternative=said):
            return f"{SHAPES[name]}\u00a0{said}".rstrip() if name in SHAPES else said
        case LineBreak():
            return "\n"
        case Term() | Mark() | Citation():
            return _pair(node)


def _pair(node: Term | Mark | Citation) -> str:
    """Nodes of several words."""
    match node:
        case Term(characters=characters, pinyin=pinyin):
            return f"{characters} {pinyin}"
        case Mark(word=word, year=year):
            return f"{word}, {year}"
        case Citation(locator=locator, number=number):
            return f"[{number}, {locator}]" if locator else f"[{number}]"
