"""Lists: bullets, numbers that begin again at 1, boxes to tick, answers side by side."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from guides.document.nodes.block import Block, Blocks, BulletList, NumberedList, Paragraph
from guides.document.nodes.inline import Inlines
from guides.document.nodes.walk import opened
from guides.document.signs import SIGNS
from guides.rendering.office.docx.inline import NO_BREAK, words
from guides.rendering.office.docx.look import LEVELS
from guides.rendering.office.docx.walk import Walk, Where
from guides.rendering.office.docx.xml import Elements, el, paragraph, run, val
from guides.rendering.office.sheets.height import short_answers

BETWEEN = " \u2003"  # a space that a line may end at, and a wide one


IN_CELLS = {"TableText": "TableList", "Schedule": "ScheduleList"}  # lists inside tables


def bullets(walk: Walk, node: BulletList, where: Where, level: int = 0) -> Elements:
    """Items without order; short answers to tick stand on one line."""
    if not node.ticks:
        return _items(walk, node.items, where, "ListBullet", level)
    if answers := short_answers(node):
        return [_choices(walk, answers, where)]
    return _items(walk, node.items, where, "TickList", level)


def numbered(walk: Walk, node: NumberedList, where: Where, level: int = 0) -> Elements:
    """Items in order; each list has a numbering of its own, or Word would count on."""
    return _items(walk, node.items, where, "ListNumber", level)


def _choices(walk: Walk, answers: tuple[Inlines, ...], where: Where) -> Element:
    """Short answers, each with its box, which no line end parts from it."""
    made: Elements = []
    for said in answers:
        answer = walk.runs(said, where.look)
        for text in (text for part in answer for text in part.iter("w:t")):
            text.text = (text.text or "").replace(" ", NO_BREAK)
        space = [words(BETWEEN, where.look)] if made else []
        made += [*space, run(SIGNS["tick-box"], "Sign"), words(NO_BREAK, where.look), *answer]
    return paragraph("Choices", *made)


def _items(walk: Walk, items: tuple[Blocks, ...], where: Where, kind: str, level: int) -> Elements:
    number = walk.collected.new_list(level) if kind == "ListNumber" else 0
    also = [val("w:ilvl", level), val("w:numId", number)]
    made: Elements = []
    for item in items:
        numbering = [el("w:numPr", None, *also)] if number else []
        made += _item(walk, item, where, (kind, level), numbering)
    return made


def _item(
    walk: Walk, item: Blocks, where: Where, kind: tuple[str, int], numbering: Elements
) -> Elements:
    """Its first paragraph carries the sign; what follows stands under its words."""
    level = kind[1]
    first, rest = opened(item)
    spoken = bool(first) and isinstance(item[0], Paragraph) and item[0].role == "say"
    content = walk.runs(first, where.look.styled("Strong") if spoken else where.look)
    inner = replace(where, style=f"ListContinue{_depth(level)}")
    made = [paragraph(_style(kind, where), *content, also=numbering)]
    for block in rest:
        made += _inside(walk, block, inner, min(level + 1, LEVELS[-1]))
    return made


def _style(kind: tuple[str, int], where: Where) -> str:
    name, level = kind
    if name == "TickList":
        return name
    if name == "ListBullet" and where.style in IN_CELLS:
        return IN_CELLS[where.style]
    return f"{name}{_depth(level)}"


def _depth(level: int) -> str:
    return str(level + 1) if level else ""


def _inside(walk: Walk, block: Block, where: Where, level: int) -> Elements:
    """What an item holds after its first paragraph."""
    match block:
        case BulletList():
            return bullets(walk, block, where, level)
        case NumberedList():
            return numbered(walk, block, where, level)
        case _:
            return walk.blocks((block,), where)
