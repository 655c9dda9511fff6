"""What is read without a finding reads as CommonMark does: the same words, stresses and lists."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from guides.document.nodes.block import Block, BulletList, Heading, NumberedList, Paragraph
from guides.document.nodes.inline import Code, Emphasis, Inline, LineBreak, Link, Strong, Text
from guides.findings.place import Place
from guides.reading.film.prose import ProseReader

THEIRS = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PIECES = (
    *("*", "**", "_", "`", "``", "*x*", "_x_", "**x**", "x*", "~~", "~", "$", "^", "="),
    *("[", "]", "(", ")", "](", "https://a.fr", "{", "}", "@", "<", "&amp;", "|", "!", "\\"),
    *("- ", "+ ", "1. ", "2. ", "1) ", "– ", "    ", "  ", "#", "## ", "> ", "---", "==="),
    *("a", "b c", "é", ".", ":", "«", "»", "'", "5", " ", "\n", "\n", "\n\n", "\n\n"),
)
TEXTS = 6000  # of them four in ten are read without a finding
# An item without words is text here; five spaces after a dash are no block of code; an address
# alone goes on to the next space.
APART = re.compile(
    r"(?m)(^|\s)(\d+[.)]|[-+*])([ \t]*$|     )|https://a\.fr[_~=$|#@&!(\[:.'-]*[\w_~=$|#@&(\[-]"
)
OPENED = {"bullet_list_open", "ordered_list_open", "list_item_open"}
REFUSED = {"fence", "code_block", "hr", "blockquote_open", "html_block", "table_open"}
MARKS = {"em": "e", "strong": "s", "link": "l"}


def said_by(tokens: list[Token]) -> Iterator[str]:
    """What markdown-it-py read, block by block."""
    for token in tokens:
        if token.type == "inline":
            yield tidy("".join(map(mark, token.children or ())))
        elif token.type == "heading_open":
            yield token.tag
        elif token.type in OPENED | REFUSED:
            yield token.type + str(token.attrs.get("start", ""))


def mark(token: Token) -> str:
    kind, _, side = token.type.rpartition("_")
    if token.markup == "autolink":
        return ""
    if kind in MARKS:
        return f"<{'/' * (side == 'close')}{MARKS[kind]}>"
    if token.type == "code_inline":
        return f"<c>{token.content.strip()}</c>"
    return " " if token.type.endswith("break") else token.content or token.type.replace("text", "")


def said(blocks: tuple[Block, ...]) -> Iterator[str]:
    """What we read, in the same words."""
    for block in blocks:
        match block:
            case Paragraph(children=children):
                yield tidy(line(children))
            case Heading(level=level, children=children):
                yield from (f"h{level}", tidy(line(children)))
            case BulletList(items=items) | NumberedList(items=items):
                yield "bullet_list_open" if isinstance(block, BulletList) else "ordered_list_open"
                for item in items:
                    yield "list_item_open"
                    yield from said(item)
            case _:
                raise TypeError(block)


def line(nodes: tuple[Inline, ...]) -> str:
    out = ""
    for node in nodes:
        match node:
            case Text(text=text):
                out += text
            case Code(text=text):
                out += f"<c>{text}</c>"
            case LineBreak():
                out += " "
            case Emphasis(children=inner):
                out += f"<e>{line(inner)}</e>"
            case Strong(children=inner):
                out += f"<s>{line(inner)}</s>"
            case Link(url=url, children=inner):  # an address alone is a link here, and text there
                out += url if inner == (Text(url),) else f"<l>{line(inner)}</l>"
            case _:
                raise TypeError(node)
    return out


def tidy(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.slow
def test_what_is_read_is_what_commonmark_reads() -> None:
    """Ours adds citations, references and foreign words, and refuses; it never reads otherwise."""
    draw = random.Random(14)
    read = 0
    for _ in range(TEXTS):
        text = "".join(draw.choices(PIECES, k=draw.randint(1, 9))).strip()
        reader = ProseReader()
        fragment = reader.read(text, Place("a.yaml", 1, 1))
        if text and not reader.findings and not APART.search(text):
            read += 1
            theirs = list(said_by(THEIRS.parse(text)))
            assert list(said(fragment.blocks)) == theirs, text
    assert read > TEXTS // 4
