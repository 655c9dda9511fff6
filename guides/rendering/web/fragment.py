"""HTML fragments for platforms that bring their own style: no class, no id, no drawing.

Each kind of node has one macro of its own name in `templates/moodle/`; an exercise is made
of what authors write and of short lists, so fewer kinds of block than a page knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, get_args

from jinja2 import Environment
from markupsafe import Markup, escape

from guides.document.edition import Edition
from guides.document.nodes.block import (
    Blocks,
    BulletList,
    DefinitionList,
    Heading,
    NumberedList,
    Paragraph,
)
from guides.document.nodes.inline import SCHEMES, Inline, Inlines, Text
from guides.document.signs import MARKS
from guides.rendering.workshop import environment

TAG = re.compile(r"<[^<>]*>")
OPENS_TAG = re.compile(r"<(?=\S)")
LONGEST_TITLE = 200  # of the bank, in a name of 255 that says its version too
KINDS = (Heading, Paragraph, BulletList, NumberedList, DefinitionList)


class Fragments:
    """Blocks and runs of text as HTML; `environment` holds every template of the folder."""

    def __init__(self, templates: Path) -> None:
        self.environment = _environment(templates / "moodle")
        tools = {
            "run": self.run,
            "blocks": self.blocks,
            "signs": MARKS,
            "safe_url": _safe_url,
        }
        inline = [kind for kind in get_args(Inline) if kind is not Text]
        self.macros = {
            **self._macros("inline.html.jinja", inline, tools),
            **self._macros("block.html.jinja", KINDS, tools),
        }

    def _macros(
        self, template: str, kinds: Any, tools: dict[str, Any]
    ) -> dict[type[Any], Callable[[Any], str]]:
        """The macro of each kind of node; AttributeError names the kind that was forgotten."""
        module = self.environment.get_template(template).make_module(tools)
        return {kind: getattr(module, _snake(kind.__name__)) for kind in kinds}

    def run(self, nodes: Inlines) -> Markup:
        """Inline nodes one after another."""
        return Markup("").join(
            escape(node.text) if isinstance(node, Text) else self.macros[type(node)](node)
            for node in nodes
        )

    def blocks(self, nodes: Blocks) -> Markup:
        """Blocks one after another."""
        return Markup("").join(self.macros[type(node)](node) for node in nodes)


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def _safe_url(url: str) -> str:
    """The address itself: a last look before it can be clicked."""
    assert url.startswith(SCHEMES), url
    return url


@cache
def _environment(folder: Path) -> Environment:
    return environment(folder)


def category(edition: Edition, *folders: str) -> str:
    """The path of a folder of the bank, with the version in the name of the first.

    An import adds and never updates, so that two versions must not share a folder. A slash
    inside a name is written twice.
    """
    imprint = edition.imprint
    title = bounded(edition.metadata.title, LONGEST_TITLE)
    bank = f"{title} · {imprint.version} · {imprint.date}"
    return "/".join(
        ("$course$", "top", *(n.replace("/", "//").strip("/ ") for n in (bank, *folders)))
    )


def bounded(text: str, most: int) -> str:
    """A text on one line of at most `most` characters: what is cut says so.

    Names, tags and answers of a list lose on the platform whatever looks like a tag (PHP's
    `strip_tags`, from a "<" to the next ">" or to the end), unless a space follows its sign.
    """
    line = OPENS_TAG.sub("< ", " ".join(text.splitlines()))
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def plain(markup: str) -> tuple[str, ...]:
    """The words of a fragment, a line for each block."""
    lines = re.split(r"</(?:p|li|dt|dd)>", markup)
    return tuple(unescape(TAG.sub("", line)).strip() for line in lines if TAG.sub("", line).strip())
