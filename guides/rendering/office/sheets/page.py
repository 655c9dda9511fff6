"""The page of a document, and the largest type in which every side of it has room."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, TypeVar

from msgspec import structs

from guides.document.edition import Edition
from guides.document.nodes.block import (
    Blank,
    Block,
    Blocks,
    Heading,
    PageBreak,
    Paragraph,
    Spread,
)
from guides.document.nodes.drawing import Drawing
from guides.document.nodes.walk import nodes, rebuilt
from guides.rendering.office.sheets.height import Setting

WIDTH, HEIGHT = 210, 297  # millimetres
LONG = 200.0  # a picture wider than this lies along the paper
SIDE, TOP, BOTTOM = 18.0, 11.0, 19.0  # the margins there, with the foot: its words stay as large
TITLED = 30.0  # what its title and its note take there


@dataclass(frozen=True, slots=True)
class Page:
    """A page of A4.

    Attributes:
        size: of running text, in points; every style is a share of it.
        left, right, top, bottom: margins in millimetres; the left one is for punching holes.
        headed: whether pages but the first have the running head at their top.
        sizes: those to choose from, largest first, when a side must hold what is on it.
        more_lines: to write on than the edition asks for, at most.
        whole: a table of so many rows at most stays on one page.
    """

    size: float
    left: float
    right: float
    top: float
    bottom: float
    headed: bool = True
    sizes: tuple[float, ...] = ()
    more_lines: int = 6
    whole: int = 0

    @property
    def width(self) -> float:
        """Of the text, in millimetres."""
        return WIDTH - self.left - self.right


def shown(drawing: Drawing, width: float) -> float:
    """The share of its size in which a picture is shown: along the paper, or so wide at most."""
    if drawing.width > LONG:
        high = WIDTH - TOP - BOTTOM - TITLED
        return min(1.0, (HEIGHT - 2 * SIDE) / drawing.width, high / drawing.height)
    return min(1.0, width / drawing.width)


P = TypeVar("P", bound=Page)


def down(largest: float, smallest: float, step: float) -> tuple[float, ...]:
    """Sizes of type, largest first."""
    return tuple(
        round(largest - n * step, 2) for n in range(round((largest - smallest) / step) + 1)
    )


def settled(edition: Edition, page: P, setting: Callable[[P], Setting]) -> tuple[Edition, P]:
    """An edition with as many lines to write on as there is room for, and its page.

    Args:
        edition: what to set.
        page: says which sizes there are to choose from; when none, nothing changes.
        setting: how a page is set in its size of type.
    """
    edition = structs.replace(edition, blocks=claims_apart(edition.blocks))
    if not page.sizes:
        return edition, page
    parts = sides(edition.blocks)
    bound = [_least(side) for side in parts]
    pages = [dataclasses.replace(page, size=size) for size in page.sizes]
    chosen = next((p for p in pages if all(map(setting(p).holds, bound))), pages[-1])
    blocks: list[Block] = []
    for side in parts:
        filled = _filled(side, setting(chosen), page.more_lines) if _is_written_on(side) else side
        blocks += [*([PageBreak()] if blocks else []), *filled]
    return structs.replace(edition, blocks=tuple(blocks)), chosen


def claims_apart(blocks: Blocks) -> Blocks:
    """The same, each claim with the titles right above it at the head of a page, as on paper."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Spread):
            above = len(found)
            while above and _announces(found[above - 1]):
                above -= 1
            if above and not isinstance(found[above - 1], PageBreak):
                found.insert(above, PageBreak())
        found.append(block)
    return tuple(found)


def _announces(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role == "lead")


def sides(blocks: Blocks) -> list[Blocks]:
    """What stands between page breaks."""
    found: list[Blocks] = [()]
    for block in blocks:
        if isinstance(block, PageBreak):
            found.append(())
        else:
            found[-1] = (*found[-1], block)
    return found


def _filled(side: Blocks, setting: Setting, most: int) -> Blocks:
    """A side with the most lines that fit on it, or the fewest there may be."""
    longer = (with_lines(side, more) for more in range(most + 1))
    return next(reversed(tuple(takewhile(setting.holds, longer))), _least(side))


def _least(side: Blocks) -> Blocks:
    """A full side may do with a line less, as on paper."""
    return with_lines(side, -1)


def _is_written_on(side: Blocks) -> bool:
    return any(isinstance(node, Blank) for node in nodes(side))


def with_lines(blocks: Blocks, more: int) -> Blocks:
    """The same with more lines to write on, or fewer, never none."""

    def changed(node: Any) -> Any:
        if isinstance(node, Blank):
            return structs.replace(node, lines=max(1, node.lines + more))
        return node

    return rebuilt(blocks, changed)
