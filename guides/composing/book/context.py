"""Background: articles, systems, mirror, voices, timeline, glossary."""

from __future__ import annotations

from guides.composing.brief import Brief, joined, labelled
from guides.composing.charts import systems as charts
from guides.composing.charts.events import events_charts
from guides.composing.charts.facing import mirror_charts
from guides.composing.charts.street import street
from guides.composing.say.dates import date_said
from guides.composing.say.numbering import numbered
from guides.document.nodes.block import (
    Block,
    Blocks,
    DefinitionList,
    Entry,
    Heading,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import Inlines, LineBreak, Strong, Text
from guides.document.nodes.walk import plain
from guides.model.context import MirrorRow
from guides.model.evidence import Band, System


def articles(brief: Brief) -> Blocks:
    """The context articles in full, their own headings one level down."""
    blocks: list[Block] = [
        brief.heading(2, "context.title", "context"),
        Paragraph(brief.t("context.lead"), "lead"),
    ]
    for article in brief.mine(brief.guide.articles):
        blocks.append(Heading(3, brief.said(article.title), f"context-{article.id}"))
        for node in brief.told(article.body):
            if isinstance(node, Heading):
                blocks.append(Heading(node.level + 2, node.children))
            else:
                blocks.append(node)
    return tuple(blocks)


def systems_drawn(brief: Brief) -> Blocks:
    """The things called by the topic's name, for paper: when each runs, and the street of them."""
    return (*_systems(brief), *street(brief))


def _systems(brief: Brief, *first: Block) -> Blocks:
    """Title and lead, what comes first, then when each runs; nothing without a system."""
    if not brief.guide.systems:
        return ()
    topic = plain(brief.said(brief.guide.film.topic))
    title = brief.t("systems.title", topic=topic) if topic else brief.t("systems.untitled")
    return (
        Heading(2, title, "systems"),
        Paragraph(brief.t("systems.lead"), "lead"),
        *first,
        charts.timeline(brief),
    )


def systems(brief: Brief) -> Blocks:
    """The same pictures and who runs which, then one row for each of the things."""
    columns = ("system", "who", "scale", "effects", "law")
    return (
        *_systems(brief, *street(brief)),
        *((charts.who(brief),) if brief.guide.systems and _pictured(brief) else ()),
        Table(
            caption=brief.t("systems.caption"),
            header=tuple(brief.t(f"systems.{c}") for c in columns),
            widths=(4, 8, 5, 8, 6),
            rows=tuple(
                Row(_system_cells(brief, s), anchor=f"system-{s.id}") for s in brief.guide.systems
            ),
        ),
    )


def _pictured(brief: Brief) -> bool:
    """Whether what tables say whole is drawn too: not in the page, which goes by mail."""
    return not brief.everybody


def _system_cells(brief: Brief, system: System) -> tuple[Inlines, ...]:
    def lines(*pairs: tuple[str, Inlines]) -> Inlines:
        runs = [labelled(brief.w(f"systems.{name}"), body) for name, body in pairs]
        return joined(runs, (LineBreak(),))

    term = next((t for t in brief.guide.glossary if t.id == system.term), None)
    name: Inlines = (
        Strong(brief.said(system.name)),
        *((Text(" ("), term.form, Text(")")) if term and term.form else ()),
        LineBreak(),
        brief.mark(system.strength, system.as_of),
    )
    return (
        name,
        lines(
            ("run_by", brief.said(system.run_by)),
            ("covers", brief.said(system.covers)),
            ("entry", brief.said(system.entry)),
        ),
        (*brief.said(system.scale), *_bands(brief, system.bands)),
        lines(
            ("rewards", brief.said(system.rewards)),
            ("penalties", brief.said(system.penalties)),
            ("appeal", brief.said(system.appeal)),
        ),
        lines(
            ("legal_basis", brief.said(system.legal_basis)),
            ("status", brief.said(system.status)),
        ),
    )


def _bands(brief: Brief, bands: tuple[Band, ...]) -> Inlines:
    """The steps of a scale, the unsourced ones said to be indicative."""
    runs: list[Inlines] = []
    for band in bands:
        limits = brief.w("figures.range").join(
            str(n) for n in (band.low, band.high) if n is not None
        )
        if band.high is None and band.low is not None:
            limits = brief.w("systems.from", low=band.low)
        elif band.low is None and band.high is not None:
            limits = brief.w("systems.to", high=band.high)
        doubt = (Text(" " + brief.w("systems.indicative")),) if band.indicative else ()
        colon = brief.w("punctuation.colon")
        space = (Text(f"{colon} {limits}"),) if limits else ()
        runs.append((*brief.said(band.label), *space, *doubt))
    return (LineBreak(), *joined(runs, (Text(" ; "),))) if runs else ()


def mirror(brief: Brief) -> Blocks:
    """There and here, a likeness and a difference each: a picture with its table, or the table."""
    table = _mirror(brief, ("there", "here", "same", "different", "legal_basis"))
    drawn = mirror_charts(brief, table, numbered(brief)) if _pictured(brief) else ()
    return _reflected(brief, drawn or (table,))


def mirror_in_short(brief: Brief) -> Blocks:
    """The picture, or a table without its law, which a screen has room for."""
    table = _mirror(brief, ("same", "different"))
    return _reflected(brief, mirror_charts(brief, table, numbered(brief)) or (table,))


def _reflected(brief: Brief, shown: Blocks) -> Blocks:
    return (
        brief.heading(2, "mirror.title", "mirror"),
        Paragraph(brief.t("mirror.lead"), "lead"),
        *shown,
    )


def _mirror(brief: Brief, columns: tuple[str, ...]) -> Table:
    return Table(
        caption=brief.t("mirror.caption"),
        header=(brief.t("mirror.subject"), *(brief.t(f"mirror.{c}") for c in columns)),
        widths=(3, *(4 for _ in columns)),
        rows=tuple(
            Row(_mirror_cells(brief, row, columns), anchor=f"mirror-{row.id}")
            for row in brief.guide.mirror
        ),
    )


def _mirror_cells(brief: Brief, row: MirrorRow, columns: tuple[str, ...]) -> tuple[Inlines, ...]:
    title = (
        Strong(brief.said(row.title)),
        LineBreak(),
        brief.mark(row.strength, row.as_of),
    )
    return (title, *(brief.said(getattr(row, column)) for column in columns))


def voices(brief: Brief) -> Blocks:
    """Who speaks, and from where; nobody represents a country."""
    entries = tuple(
        Entry(
            (*brief.said(v.who), Text(" "), brief.mark(v.strength, v.as_of)),
            brief.told(v.stance),
            anchor=f"voice-{v.id}",
        )
        for v in brief.guide.voices
    )
    return (
        brief.heading(2, "voices.title", "voices"),
        Paragraph(brief.t("voices.lead"), "lead"),
        DefinitionList(entries),
    )


def timeline(brief: Brief) -> Blocks:
    """What changed, and when: a picture with its table, or the table."""
    table = _events(brief)
    drawn = events_charts(brief, table, numbered(brief)) if _pictured(brief) else ()
    return (brief.heading(2, "timeline.title", "timeline"), *(drawn or (table,)))


def timeline_in_short(brief: Brief) -> Blocks:
    """The picture alone, or a list, which paper sets in two columns."""
    table = _events(brief)
    entries = tuple(
        Entry(date, (Paragraph((*said, Text(" "), *mark)),), anchor=row.anchor)
        for row in table.rows
        for date, said, mark in (row.cells,)
    )
    listed = DefinitionList(entries, compact=True)
    return (
        brief.heading(2, "timeline.title", "timeline"),
        *(events_charts(brief, table, numbered(brief)) or (listed,)),
    )


def _events(brief: Brief) -> Table:
    return Table(
        caption=brief.t("timeline.caption"),
        header=tuple(brief.t(f"timeline.{c}") for c in ("date", "event", "mark")),
        widths=(2, 11, 3),
        rows=tuple(
            Row(
                (
                    (Text(date_said(brief, e.date)),),
                    brief.said(e.text),
                    (brief.mark(e.strength, e.as_of),),
                ),
                anchor=f"event-{e.id}",
            )
            for e in brief.guide.events
        ),
    )


def glossary(brief: Brief) -> Blocks:
    """Words with their form of origin, where they have one, each with a definition."""
    entries = tuple(
        Entry(
            (*brief.said(t.name), *((Text(" — "), t.form) if t.form else ())),
            (Paragraph(brief.said(t.definition)),),
            anchor=f"term-{t.id}",
        )
        for t in brief.guide.glossary
    )
    return (
        brief.heading(2, "glossary.title", "glossary"),
        Paragraph(brief.t("glossary.lead"), "lead"),
        DefinitionList(entries, compact=True),
    )
