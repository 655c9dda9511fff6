"""Running text of a DOCX: titles, paragraphs, definitions, questions, lines to write on."""

from __future__ import annotations

from dataclasses import replace

from guides.document.nodes.block import (
    Blank,
    DefinitionList,
    Entry,
    Heading,
    PageBreak,
    Paragraph,
    Question,
)
from guides.document.nodes.inline import Inlines
from guides.document.nodes.walk import opened, plain
from guides.rendering.office.docx.contents import anchor_of
from guides.rendering.office.docx.inline import PLAIN, Look, words
from guides.rendering.office.docx.walk import Walk, Where
from guides.rendering.office.docx.xml import Elements, paragraph, run, tab

ROLES = {"lead": "Lead", "say": "Say", "note": "Note"}


def heading(walk: Walk, node: Heading, where: Where) -> Elements:
    """A title of the outline: the document's own, then levels from 1."""
    walk.title = node.children
    style = "Title" if node.level == 1 else f"Heading{min(node.level - 1, 4)}"
    anchor = node.anchor or anchor_of(walk.edition, node)
    content = walk.runs(node.children, where.look)
    return [paragraph(style, *walk.collected.marked(anchor, content))]


def running(walk: Walk, node: Paragraph, where: Where) -> Elements:
    """A paragraph in the style of its role, or of where it stands."""
    style = ROLES[node.role] if node.role else where.style
    return [paragraph(style, *walk.runs(node.children, where.look))]


def definitions(walk: Walk, node: DefinitionList, where: Where) -> Elements:
    """Terms and what is said of them; sources hang beside their numbers."""
    write = _compact if node.compact else _stacked
    return [made for entry in node.entries for made in write(walk, entry, where)]


def _stacked(walk: Walk, entry: Entry, where: Where) -> Elements:
    term = walk.collected.marked(entry.anchor, walk.runs(entry.term, where.look))
    return [paragraph("Term", *term), *walk.blocks(entry.blocks, where)]


def _compact(walk: Walk, entry: Entry, where: Where) -> Elements:
    if (number := plain(entry.term)).isdigit():
        cited = run(f"[{number}]", "Number")
        return _run_in(walk, "Bibliography", entry, [cited, tab()], where)
    return _run_in(walk, "Definition", entry, _labelled(walk, entry.term, where.look), where)


def _labelled(walk: Walk, label: Inlines, look: Look = PLAIN) -> Elements:
    """A label and its colon, set off from the words after it."""
    made = walk.runs(label, look.styled("Lettering"))
    colon = "" if plain(label).endswith((":", "?", "!", ".")) else walk.words["colon"]
    return [*made, words(colon, look.styled("Lettering")), words(" ", look)]


def _run_in(walk: Walk, style: str, entry: Entry, label: Elements, where: Where) -> Elements:
    """A term and the first paragraph of what is said of it on one line."""
    first, rest = opened(entry.blocks)
    content = [*label, *walk.runs(first, where.look)]
    line = paragraph(style, *walk.collected.marked(entry.anchor, content))
    return [line, *walk.blocks(rest, where)]


def question(walk: Walk, node: Question, where: Where) -> Elements:
    """The wording with its number hanging; what the adult needs below."""
    number = [run(node.label, "Number"), tab()]
    asked = [*number, *walk.runs(node.wording, where.look)]
    facts = [words(node.function, where.look)]
    for fact in node.facts:
        facts += [words(" · ", where.look), *walk.runs(fact, where.look)]
    made = [
        paragraph("Question", *walk.collected.marked(node.anchor, asked)),
        paragraph("Facts", *facts),
    ]
    inner = replace(where, style="QuestionNote")
    for note in node.notes:
        made += _run_in(walk, "QuestionNote", note, _labelled(walk, note.term), inner)
    return made


def blank(walk: Walk, node: Blank, where: Where) -> Elements:
    """What to write, and lines to write it on."""
    label = paragraph("Blank", *walk.runs(node.label, where.look))
    return [label, *(paragraph("WritingLine") for _ in range(node.lines))]


def page_break(walk: Walk, node: PageBreak, where: Where) -> Elements:
    """Nothing by itself: what comes next opens a page."""
    return []
