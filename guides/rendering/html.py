"""HTML by Jinja2: one self-contained file without script, which asks nobody for anything.

The tree is walked here; each kind of node has one macro of its own name (`CardSheet` is
`card_sheet`) in `templates/html/inline.html.jinja` or `block.html.jinja`, and a kind
without a macro stops the first page that is rendered.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from guides.document.block import Block, Blocks, Contents, DefinitionList, Heading, Table
from guides.document.edition import Edition
from guides.document.inline import (
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

SCHEMES = ("https://", "http://", "mailto:")
SCROLLS_FROM = 4  # columns: narrower tables fit a telephone
Macro = Callable[..., str]


def render_html(edition: Edition, templates: Path) -> bytes:
    """One page for a screen of any width, and for a printer.

    Args:
        edition: what to show.
        templates: the folder of templates; `html/` holds the shell, the macros, the style.
    """
    environment, style, style_hash = _workshop(templates)
    body = _Tree(edition, environment).blocks(edition.blocks)
    page = environment.get_template("page.html.jinja").render(
        edition=edition,
        words=edition.furniture,
        style=style,
        style_hash=style_hash,
        contents=contents(edition.blocks),
        body=body,
    )
    return page.encode("utf-8")


class ContentsLine(NamedTuple):
    """One title of the table of contents."""

    level: int
    anchor: str
    title: str


def contents(blocks: Blocks) -> tuple[str, tuple[ContentsLine, ...]] | None:
    """Title and lines of the table of contents; nothing when the edition asks for none."""
    asked = next((b for b in blocks if isinstance(b, Contents)), None)
    if asked is None:
        return None
    lines = tuple(
        ContentsLine(b.level, b.anchor, plain(b.children))
        for b in blocks
        if isinstance(b, Heading) and b.anchor and 2 <= b.level <= asked.depth
    )
    return asked.title, lines


def plain(nodes: Inlines) -> str:
    """The words of a run, for names and for measuring."""
    return "".join(word for node in nodes for word in _words(node))


def _words(node: Inline) -> Iterator[str]:
    match node:
        case Text(text=text) | Code(text=text):
            yield text
        case Emphasis() | Strong() | Link() | Foreign():
            yield plain(node.children)
        case Term(characters=characters, pinyin=pinyin):
            yield f"{characters} {pinyin}"
        case Mark(word=word, year=year):
            yield f"{word}, {year}"
        case Reference(label=label):
            yield label
        case Shape(alternative=alternative):
            yield alternative
        case LineBreak():
            yield " "
        case Citation():
            pass


class _Tree:
    """The walk through one edition: nodes in, markup out, the outline's level in passing."""

    def __init__(self, edition: Edition, environment: Environment) -> None:
        self.level = 1
        self.count = 0
        tools = {
            "run": self.run,
            "blocks": self.blocks,
            "below": self.below,
            "fresh_id": self.fresh_id,
            "words": edition.furniture,
            "colon": "\u00a0:" if edition.language == "fr" else ":",
            "plain": plain,
            "safe_url": _safe_url,
            "list_style": _list_style,
            "percents": _percents,
            "scrolls_from": SCROLLS_FROM,
        }
        self.macros = {
            **_macros(environment, "inline.html.jinja", tools, Inline),
            **_macros(environment, "block.html.jinja", tools, Block),
        }

    def run(self, nodes: Inlines) -> Markup:
        """Inline nodes one after another; plain text, the most common, needs no macro."""
        return _joined(
            escape(node.text) if isinstance(node, Text) else self.macros[type(node)](node)
            for node in nodes
        )

    def blocks(self, nodes: Blocks) -> Markup:
        """Blocks one after another."""
        return _joined(self._block(node) for node in nodes)

    def _block(self, node: Block) -> str:
        if isinstance(node, Heading):
            self.level = node.level
        return self.macros[type(node)](node)

    def below(self, steps: int) -> int:
        """The heading level some steps under the last heading, so that none is skipped."""
        return min(self.level + steps, 6)

    def fresh_id(self) -> str:
        """An id for what only the page itself points to; authored anchors never look so."""
        self.count += 1
        return f"_{self.count}"


def _macros(
    environment: Environment, template: str, tools: dict[str, Any], kinds: Any
) -> dict[type[Any], Macro]:
    """The macro of each kind of node; AttributeError names the kind that was forgotten."""
    module = environment.get_template(template).make_module(tools)
    return {
        kind: getattr(module, re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower())
        for kind in get_args(kinds)
        if kind is not Text
    }


@cache
def _workshop(templates: Path) -> tuple[Environment, Markup, str]:
    """Compiled templates, the style, and the hash by which the page allows it."""
    environment = Environment(
        loader=FileSystemLoader(templates / "html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    style = (templates / "html" / "guide.css").read_text(encoding="utf-8")
    assert "</" not in style
    digest = hashlib.sha256(style.encode("utf-8")).digest()
    trusted = Markup(style)  # noqa: S704  a file of ours, read from the folder of templates
    return environment, trusted, base64.b64encode(digest).decode("ascii")


def _joined(parts: Iterable[str]) -> Markup:
    """Markup made of markup: each part was escaped, or came out of a macro that escapes."""
    return Markup("".join(parts))  # noqa: S704


def _safe_url(url: str) -> str:
    """The address itself: a last look before it can be clicked."""
    assert url.startswith(SCHEMES), url
    return url


def _list_style(node: DefinitionList) -> str:
    """How a compact list stands: numbers hang, short terms form a column, long ones run in."""
    if not node.compact:
        return "stacked"
    longest = max((len(plain(entry.term)) for entry in node.entries), default=0)
    return "numbers" if longest <= 4 else "columns" if longest <= 28 else "run-in"


def _percents(table: Table) -> tuple[int, ...]:
    """Column widths in steps of five per cent, for which the style has a class each."""
    total = sum(table.widths)
    return tuple(max(5, round(20 * width / total) * 5) for width in table.widths)
