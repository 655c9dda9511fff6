"""The list of sources: who, what, when, what kind, how far it was read."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.say.dates import UNDATED, date_said
from guides.composing.say.numbering import KIND_ORDER, numbered
from guides.document.block import Block, Blocks, DefinitionList, Entry, Heading, Paragraph
from guides.document.inline import Emphasis, Foreign, Inline, Inlines, Link, Text
from guides.model.evidence import Source


def sources(brief: Brief, used: frozenset[str], *, on_screen: bool) -> Blocks:
    """The cited sources by kind, under the numbers citations show.

    Args:
        brief: what to compose from.
        used: ids of the sources the document cites.
        on_screen: there is room to say of each how far, in which copy and until when it was
            read; paper says so of those that were not read in excerpt, as most are.
    """
    numbers = numbered(brief)
    listed = sorted(
        ((s, numbers[s.id]) for s in brief.guide.sources if s.id in used), key=lambda pair: pair[1]
    )
    lead = "sources.lead" if on_screen else "sources.lead_on_paper"
    blocks: list[Block] = [
        brief.heading(2, "sources.title", "sources"),
        Paragraph(brief.t(lead, count=len(used)), "lead"),
    ]
    for kind in KIND_ORDER:
        entries = tuple(
            Entry(
                (Text(str(number)),),
                (Paragraph(_entry(brief, source, on_screen=on_screen)),),
                f"source-{source.id}",
            )
            for source, number in listed
            if source.kind == kind
        )
        if entries:
            blocks.append(Heading(3, brief.t(f"source_kind.{kind}"), f"sources-{kind}"))
            blocks.append(DefinitionList(entries, compact=True))
    return tuple(blocks)


def _entry(brief: Brief, source: Source, *, on_screen: bool) -> Inlines:
    """One source as a line: authors, title, outlet, date, state of reading and day, standing."""
    nodes: list[Inline] = []
    if source.authors:
        nodes.append(Text(", ".join(source.authors) + ", "))
    title: Inlines = (Emphasis((Text(source.title),)),)
    if source.language != brief.words.language:
        title = (Foreign(source.language, title),)
    nodes.extend((Link(source.url, title),) if source.url else title)
    date = _date(brief, source.date)
    said = not on_screen and len(date) > len("2021") and date in source.title + source.publisher
    dated = "" if said else f", {date.rstrip('.')}"
    nodes.append(Text(f", {source.publisher}{dated}."))
    if on_screen or source.read != "excerpt":
        nodes.append(Text(" " + brief.w(f"read.{source.read}") + "."))
    if on_screen:
        day = date_said(brief, source.checked_on)
        nodes.append(Text(" " + brief.w("sources.checked", date=day)))
    if source.via is not None and on_screen:
        nodes.extend((Text(" "), *brief.said(source.via)))
    if source.standing is not None:
        nodes.extend((Text(" "), *brief.said(source.standing)))
    return tuple(nodes)


def _date(brief: Brief, date: str) -> str:
    if date == UNDATED:
        return brief.w("sources.undated")
    return date_said(brief, date)
