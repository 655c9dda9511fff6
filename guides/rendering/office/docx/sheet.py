"""Which size of type and how many lines to write on let each side of a sheet hold its text."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

from guides.document.block import Blank, Block, Blocks, Box, Card, CardSheet, PageBreak
from guides.document.edition import Edition
from guides.rendering.office.docx.block import Body, Where
from guides.rendering.office.docx.collected import Collected
from guides.rendering.office.docx.fit import height, room
from guides.rendering.office.docx.look import BOOK, PAPERS, Paper
from guides.rendering.office.docx.xml import Elements

MOST = 6  # lines more than the edition asks for at least


def settled(edition: Edition, templates: Path) -> tuple[Edition, Paper]:
    """An edition with as many lines to write on as there is room for, and its paper."""
    paper = PAPERS.get(edition.document, BOOK)
    if not paper.sizes:
        return edition, paper
    body = Body(edition, templates, Collected())

    def written(side: Blocks) -> Elements:
        return body.blocks(side, Where(paper.width))

    def fits(side: Blocks) -> bool:
        return height(written(side), chosen) <= room(chosen)

    parts = sides(edition.blocks)
    bound = [written(_least(side)) for side in parts if paper.every_side or _is_written_on(side)]
    papers = [dataclasses.replace(paper, size=size) for size in paper.sizes]
    fitting = (asked for asked in papers if all(height(p, asked) <= room(asked) for p in bound))
    chosen = next(fitting, papers[-1])
    blocks: list[Block] = []
    for side in parts:
        best = _filled(side, fits) if _is_written_on(side) else side
        blocks += [*([PageBreak()] if blocks else []), *best]
    return dataclasses.replace(edition, blocks=tuple(blocks)), chosen


def _filled(side: Blocks, fits: Callable[[Blocks], bool]) -> Blocks:
    """A side with the most lines that fit on it, or the fewest there may be."""
    longer = (with_lines(side, more) for more in range(MOST + 1))
    return next(reversed(tuple(takewhile(fits, longer))), _least(side))


def sides(blocks: Blocks) -> list[Blocks]:
    """What stands between page breaks."""
    found: list[Blocks] = [()]
    for block in blocks:
        if isinstance(block, PageBreak):
            found.append(())
        else:
            found[-1] = (*found[-1], block)
    return found


def _least(side: Blocks) -> Blocks:
    """Papers to cut out share a side: they may do with a line less."""
    return with_lines(side, -1) if any(isinstance(b, CardSheet) for b in side) else side


def _is_written_on(side: Blocks) -> bool:
    return with_lines(side, 1) != side


def with_lines(blocks: Blocks, more: int) -> Blocks:
    """The same with more lines to write on, or fewer, never none."""
    return tuple(_with_lines(block, more) for block in blocks)


def _with_lines(block: Block, more: int) -> Block:
    match block:
        case Blank(lines=lines):
            return dataclasses.replace(block, lines=max(1, lines + more))
        case Box():
            return dataclasses.replace(block, blocks=with_lines(block.blocks, more))
        case CardSheet():
            return dataclasses.replace(block, cards=tuple(_card(c, more) for c in block.cards))
        case _:
            return block


def _card(card: Card, more: int) -> Card:
    return dataclasses.replace(card, blocks=with_lines(card.blocks, more))
