"""The worksheets: pupils' sheets, one side each. Their key is a document of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from guides.composing.book.school import rubric
from guides.composing.brief import Brief, joined, labelled
from guides.composing.holding import activities_used, sheet_used
from guides.composing.say.dates import published_said
from guides.composing.say.numbering import cited, numbered
from guides.composing.session.pupils import sheets
from guides.composing.sheets.slip import slip
from guides.composing.sheets.takehome import takehome
from guides.document.nodes.block import (
    Blank,
    Block,
    Blocks,
    Box,
    BulletList,
    Card,
    CardSheet,
    Contents,
    Heading,
    PageBreak,
    Paragraph,
)
from guides.document.nodes.inline import Inlines, Strong, Text
from guides.document.nodes.walk import plain
from guides.model.room import Activity, Sheet
from guides.model.values.text import Phrase

LINES = 2  # to write on, at least; the paper adds what it has room for
# "(yes, no, I do not know)" at the end of an item: what to tick.
CHOICES = re.compile(r"\s*\((?P<choices>[^()]+,[^()]+)\)\s*$")
# What to do before copying, and the sheet that it is about; the first is about all.
ADVICE = (("names", ""), ("cut", "exit-slip"), ("fold", "before-after"))


def worksheets(brief: Brief) -> Blocks:
    """Cover, sheets, short papers to cut or fold."""
    return tuple(_parted(_parts(brief)))


def _parted(parts: Iterator[Blocks]) -> Iterator[Block]:
    for index, part in enumerate(parts):
        if index:
            yield PageBreak()
        yield from part


def _parts(brief: Brief) -> Iterator[Blocks]:
    """One side of paper each."""
    guide, script = brief.guide, brief.guide.script
    used = partial(sheet_used, guide, brief.audience)
    yield _cover(brief)
    for lesson in brief.mine(guide.lessons):
        yield sheets(brief, lesson, 2)
    for number, activity in enumerate(activities_used(guide, brief.audience), start=1):
        yield _activity(brief, activity, number)
    if brief.mine(guide.rubric) and used("rubric"):
        yield rubric(brief)
    if script.exit_slip and used("exit-slip"):
        yield _slip(brief, script.exit_slip, "exit_slip", 2)
    if brief.guide.slip:
        yield slip(brief)
    if brief.mine(brief.guide.takehome):
        yield takehome(brief)
    if script.before_after and used("before-after"):
        yield _before_after(brief)
    if script.observer and used("observer"):
        yield _observer(brief, script.observer)
    if script.viewing_strip and used("viewing-strip"):
        yield _slip(brief, script.viewing_strip, "viewing_strip", 3)


def _cover(brief: Brief) -> Blocks:
    """What is in the file and what to do with it."""
    used = partial(sheet_used, brief.guide, brief.audience)
    told = [name for name, sheet in ADVICE if not sheet or used(sheet)]
    advice = tuple((Paragraph(brief.t(f"worksheets.advice_{name}")),) for name in told)
    film = brief.guide.film.title
    return (
        brief.heading(1, "worksheets.title", "top"),
        Paragraph((Strong((Text(film),)),)),
        Paragraph(brief.t("worksheets.lead"), "lead"),
        Contents(brief.w("worksheets.contents"), 2),
        Box("aside", brief.t("worksheets.before_copying"), (BulletList(advice),)),
    )


def _activity(brief: Brief, activity: Activity, number: int) -> Blocks:
    """The sheet pupils get: title, text, room to write, and who says so."""
    number_of: Inlines = (Text(brief.w("worksheets.number", number=number)),)
    title = plain(brief.said(activity.title))
    facts = brief.t("worksheets.sheet", activity=title, minutes=activity.minutes)
    filled = _filled(brief, activity.handout)
    return (
        Heading(2, (*number_of, *brief.said(activity.handout.title)), f"sheet-{activity.id}"),
        Paragraph(facts, "note"),
        *filled,
        *_sources(brief, filled),
    )


def _sources(brief: Brief, blocks: Blocks) -> Blocks:
    """The sources a sheet cites, by number, publisher and date: it travels without the guide."""
    used, numbers = frozenset(cited(blocks)), numbered(brief)
    lines: list[Inlines] = [
        (Text(f"[{numbers[s.id]}] {s.publisher}, {published_said(brief, s.date)}"),)
        for s in sorted(brief.guide.sources, key=lambda s: numbers[s.id])
        if s.id in used
    ]
    said = labelled(brief.w("worksheets.sources"), joined(lines, (Text(" · "),)))
    return (Paragraph(said, "note"),) if lines else ()


def _filled(brief: Brief, sheet: Sheet) -> Blocks:
    """Body and blanks of a sheet."""
    return (
        *brief.told(sheet.body),
        *(Blank(brief.said(phrase), LINES) for phrase in sheet.blanks),
    )


def _slip(brief: Brief, sheet: Sheet, name: str, per_page: int) -> Blocks:
    """A short paper, as many times as it stands on a page."""
    title = brief.t(f"worksheets.{name}")
    card = Card(label="", title=brief.said(sheet.title), blocks=_filled(brief, sheet))
    return (
        Heading(2, title, name.replace("_", "-")),
        Paragraph(brief.t("worksheets.cut"), "note"),
        CardSheet(title, (card,) * per_page, per_page),
    )


def _before_after(brief: Brief) -> Blocks:
    """The same statements twice on a sheet that folds: above before, below after."""
    halves = tuple(
        Card(
            label="",
            title=brief.t(f"worksheets.{when}"),
            blocks=(
                Paragraph(brief.t(f"worksheets.{when}_how"), "note"),
                *(block for p in brief.guide.script.before_after for block in _ticked(brief, p)),
            ),
        )
        for when in ("before", "after")
    )
    title = brief.t("worksheets.before_after")
    return (
        Heading(2, title, "before-after"),
        Paragraph(brief.t("worksheets.fold"), "note"),
        CardSheet(title, halves, per_page=2),
    )


def _ticked(brief: Brief, phrase: Phrase) -> Blocks:
    """A statement, then its answers as boxes to tick; a line to write on when it has none."""
    said = brief.said(phrase)
    last = said[-1]
    answers = CHOICES.search(last.text) if isinstance(last, Text) else None
    if answers is None:
        return (Blank(said, 1),)
    assert isinstance(last, Text)
    statement: Inlines = (*said[:-1], Text(last.text[: answers.start()]))
    boxes = tuple((Paragraph((Text(choice.strip()),)),) for choice in answers["choices"].split(","))
    return (Paragraph(statement), BulletList(boxes, ticks=True))


def _observer(brief: Brief, sheet: Sheet) -> Blocks:
    """What observers fill in while the others talk."""
    return (
        Heading(2, brief.said(sheet.title), "observer"),
        Paragraph(brief.t("worksheets.observer_how"), "note"),
        *_filled(brief, sheet),
    )
