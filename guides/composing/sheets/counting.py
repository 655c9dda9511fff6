"""The sheet on which an adult counts the slips of a room: strokes, sums, and tables to look up."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from guides.composing.brief import Brief
from guides.document.languages import TONGUES
from guides.document.nodes.block import (
    Block,
    Blocks,
    DefinitionList,
    Entry,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import Inlines, LineBreak, Text
from guides.measuring import tables
from guides.measuring.slips import FACTORS

STEPS = ("keep", "count", "stroke", "sum", "margin", "say", "turn")
RESULTS = ("plus", "minus", "total", "spread", "margin", "from", "to")
WHAT = ("discernment", "tendency")
LIMITS = ("whom", "cause", "interval", "formula")
MOVES = ("up", "same", "down")
ROOM: Inlines = (Text("\N{NO-BREAK SPACE}"), LineBreak(), Text("\N{NO-BREAK SPACE}"))  # to write in


def counting(brief: Brief) -> Blocks:
    """How to count, the grid, the four tables, and what the count does not say."""
    return (
        brief.heading(2, "counting.title", "counting"),
        Paragraph(brief.t("counting.lead"), "lead"),
        _named(brief, WHAT),
        NumberedList(tuple((Paragraph(brief.t(f"counting.step_{step}")),) for step in STEPS)),
        _verdicts(brief),
        Paragraph(brief.t("counted.few"), "note"),
        _named(brief, LIMITS),
        PageBreak(),
        *_grid(brief),
        PageBreak(),
        _products(brief),
        PageBreak(),
        _margins(brief),
        PageBreak(),
        _in_answers(brief),
    )


def _named(brief: Brief, names: Iterable[str]) -> DefinitionList:
    """A word and what is meant by it, a line each."""
    entries = (
        Entry(brief.t(f"counting.{name}"), (Paragraph(brief.t(f"counting.{name}_is")),))
        for name in names
    )
    return DefinitionList(tuple(entries), compact=True)


def _verdicts(brief: Brief) -> Table:
    """Table 3: the sentence to say, by what right answers did and what belief did."""
    header = (brief.t("counting.right"), *(brief.t(f"counting.believed_{m}") for m in MOVES))
    rows = tuple(
        Row(
            (
                brief.t(f"counting.right_{right}"),
                *(brief.t(f"counted.{right}_{believed}") for believed in MOVES),
            )
        )
        for right in MOVES
    )
    return Table(brief.t("counting.table_3"), header, (3, 5, 5, 5), rows)


def _grid(brief: Brief) -> Iterable[Block]:
    """A line for each change, to strike for every slip; then what comes out."""
    both = (brief.t("counting.right"), brief.t("counting.believed"))
    changes = range(tables.LINES, -tables.LINES - 1, -1)
    rows = tuple(Row((_signed(change), ROOM, ROOM)) for change in changes)
    yield Table(brief.t("counting.grid"), (brief.t("counting.change"), *both), (2, 9, 9), rows)
    results = tuple(Row((brief.t(f"counting.result_{name}"), ROOM, ROOM)) for name in RESULTS)
    yield Table(
        brief.t("counting.results"), (brief.t("counting.result"), *both), (6, 5, 5), results
    )


def _signed(change: int) -> Inlines:
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return (Text(f"{sign}{abs(change)}"),)


def _products(brief: Brief) -> Table:
    changes = (brief.t("counting.by", change=n) for n in range(1, tables.LINES + 1))
    rows = tuple(
        Row((_number(count), *((Text(f"{p.total} · {p.spread}"),) for p in found)))
        for count, found in tables.products()
    )
    header = (brief.t("counting.slips"), *changes)
    return Table(brief.t("counting.table_1"), header, (2,) * len(header), rows)


def _margins(brief: Brief) -> Table:
    """Two halves side by side, so that it stands on one page."""
    listed = list(tables.margins())
    half = -(-len(listed) // 2)
    bounds = [n for n, _ in FACTORS]
    columns = (
        brief.t("counting.margin"),
        *(
            brief.t("counting.from_to", least=least, most=following - 1)
            for least, following in pairwise(bounds)
        ),
        brief.t("counting.from_on", least=bounds[-1]),
    )
    rows = tuple(
        Row(tuple(_number(n) for most, spreads in pair for n in (most, *spreads)))
        for pair in zip(listed[:half], listed[half:], strict=True)
    )
    return Table(brief.t("counting.table_2"), columns * 2, (3, 3, 3, 3, 3) * 2, rows)


def _in_answers(brief: Brief) -> Table:
    header = (brief.t("counting.slips"), *(_step(brief, step) for step in tables.STEPS))
    rows = tuple(Row((_number(n), *map(_number, found))) for n, found in tables.in_answers())
    return Table(brief.t("counting.table_4"), header, (2,) * len(header), rows)


def _step(brief: Brief, hundredths: int) -> Inlines:
    point = TONGUES[brief.words.language].decimal
    return (Text(f"0{point}{hundredths:02}"),)


def _number(number: int) -> Inlines:
    return (Text(str(number)),)
