"""Nodes into markup: one walk and one set of macros for HTML, EPUB and the page.

Each kind of node has one macro of its own name (`CardSheet` is `card_sheet`) in
`templates/html/inline.html.jinja` or `block.html.jinja`; a kind without a macro stops the
first document that is rendered. The macros are written once for both syntaxes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from jinja2 import Environment
from jinja2.ext import Extension
from markupsafe import Markup, escape

from guides.document.edition import Edition
from guides.document.nodes.block import Block, Blocks, Contents, DefinitionList, Heading, Table
from guides.document.nodes.inline import SCHEMES, Inline, Inlines, Text
from guides.document.nodes.walk import plain
from guides.rendering.web.bare import Bare
from guides.rendering.workshop import environment

SCROLLS_FROM = 4  # columns: narrower tables fit a telephone
MACROS = ("inline.html.jinja", "block.html.jinja")
Macro = Callable[..., str]


class Syntax(NamedTuple):
    """How the same elements are written in HTML and in XHTML.

    Attributes:
        slash: ends an element that has no content.
        svg: what the first element of a drawing carries.
        use: the attribute by which a drawing names another, for `{}`.
        language: attributes that say a language, for `{}`.
        cites: how a style knows the link of a citation, where its address does not say it.
        addresses: whether a part has an address that can be sent to somebody.
        hides: whether every reader obeys a style that hides words from the eye alone.
        extensions: of Jinja.
    """

    slash: Markup
    svg: Markup
    use: Markup
    language: Markup
    cites: Markup
    addresses: bool
    hides: bool
    extensions: tuple[type[Extension], ...] = ()


HTML = Syntax(
    *(Markup(""), Markup(""), Markup("href=#_{} "), Markup("lang={0}"), Markup("")),
    addresses=True,
    hides=True,
    extensions=(Bare,),
)
XHTML = Syntax(
    Markup("/"),
    Markup(' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'),
    Markup('xlink:href="#_{}"'),
    Markup('lang="{0}" xml:lang="{0}"'),
    Markup(' class="cite"'),
    addresses=False,
    hides=False,
)


@cache
def workshop(syntax: Syntax, *folders: Path) -> Environment:
    """Compiled templates of some folders; the first that has a name wins."""
    made = environment(*folders, keeps_last_line=True, extensions=syntax.extensions)
    made.globals.update(syntax._asdict(), lang=syntax.language.format, use=syntax.use.format)
    return made


class Walk:
    """The walk through one edition: nodes in, markup out, the outline's level in passing."""

    def __init__(
        self,
        edition: Edition,
        environment: Environment,
        href: Callable[[str], str] = "#{}".format,
        own: tuple[str, ...] = (),
        *,
        alike: bool = True,
        **tools: Any,
    ) -> None:
        """Get ready for one edition.

        Args:
            edition: what is walked through.
            environment: compiled templates.
            href: the address of an anchor.
            own: templates whose macros stand in for those of the same name.
            alike: whether equal inline nodes look the same wherever they stand, so that each
                is set once: of a citation or a mark there are many.
            tools: what only those macros use.
        """
        self.level = 1
        self.count = 0
        tools |= {
            "run": self.run,
            "blocks": self.blocks,
            "below": self.below,
            "fresh_id": self.fresh_id,
            "href": href,
            "words": edition.furniture,
            "colon": edition.furniture["colon"],
            "plain": plain,
            "safe_url": _safe_url,
            "list_style": _list_style,
            "percents": _percents,
            "scrolls_from": SCROLLS_FROM,
        }
        modules = [environment.get_template(name).make_module(tools) for name in (*own, *MACROS)]
        kinds = (kind for kind in (*get_args(Inline), *get_args(Block)) if kind is not Text)
        self.macros = {kind: _macro(modules, kind) for kind in kinds}
        self._inline: Callable[[Inline], str] = cache(self._set) if alike else self._set

    def run(self, nodes: Inlines) -> Markup:
        """Inline nodes one after another; plain text, the most common, needs no macro."""
        if len(nodes) == 1 and type(nodes[0]) is Text:
            return escape(nodes[0].text)
        return joined(
            [escape(node.text) if type(node) is Text else self._inline(node) for node in nodes]
        )

    def _set(self, node: Inline) -> str:
        return self.macros[type(node)](node)

    def blocks(self, nodes: Blocks) -> Markup:
        """Blocks one after another."""
        return joined([self._block(node) for node in nodes])

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


def _macro(modules: list[Any], kind: type[Any]) -> Macro:
    """The first macro for a kind of node; AttributeError names the kind that was forgotten."""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()
    for module in modules:
        if hasattr(module, name):
            found: Macro = getattr(module, name)
            return found
    raise AttributeError(f"no macro for {name}")


def joined(parts: Iterable[str]) -> Markup:
    """Markup made of markup: each part was escaped, or came out of a macro that escapes."""
    return Markup("".join(parts))  # noqa: S704


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
