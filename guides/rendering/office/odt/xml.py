"""Elements of an OpenDocument file as text: names, attributes, characters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

# OpenDocument folds spaces as HTML does: all but the first are written as elements.
SPACES = re.compile("(?<= ) +")
APART = re.compile('[&<>"\r\n\t]').search
SET_APART = re.compile("[&<>\t\n]|  ").search
TAB = "<text:tab/>"
LINE_BREAK = "<text:line-break/>"


def tag(name: str, attributes: Mapping[str, str], *children: str) -> str:
    """An element; children are markup, attributes are plain text."""
    said = "".join([f" {key}={quoted(value)}" for key, value in attributes.items()])
    inner = "".join(children)
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def quoted(value: str) -> str:
    """A value between quotation marks; most are names of styles."""
    return quoteattr(value) if APART(value) else f'"{value}"'


def characters(text: str) -> str:
    """Plain text as markup: nothing in it is an element."""
    if not SET_APART(text):
        return text
    said = escape(text)
    said = SPACES.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', said)
    return said.replace("\t", TAB).replace("\n", LINE_BREAK)


def span(style: str, *children: str) -> str:
    """Text in a character style."""
    return tag("text:span", {"text:style-name": style}, *children)
