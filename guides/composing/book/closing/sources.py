"""The list of sources: who, what, when, what kind, how far it was read."""

from __future__ import annotations

from collections.abc import Iterable

from guides.composing.brief import Brief
from guides.composing.say.dates import date_said, published_said
from guides.composing.say.numbering import KIND_ORDER, cited, numbered
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
    in_order = sorted(
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
            for source, number in in_order
            if source.kind == kind
        )
        if entries:
            blocks.append(Heading(3, brief.t(f"source_kind.{kind}"), f"sources-{kind}"))
            blocks.append(DefinitionList(entries, compact=True))
    return tuple(blocks)


def listed(brief: Brief, cited_in_text: Iterable[str], *, on_screen: bool) -> frozenset[str]:
    """The sources that are cited, and those that their own lines in the list cite in turn."""
    lines = {s.id: _own_lines(brief, s, on_screen=on_screen) for s in brief.guide.sources}
    used: frozenset[str] = frozenset()
    more = frozenset(cited_in_text)
    while more:
        used |= more
        more = frozenset(cited(tuple(lines[name] for name in more))) - used
    return used


def _entry(brief: Brief, source: Source, *, on_screen: bool) -> Inlines:
    """One source as a line: authors, title, outlet, date, state of reading and day, standing."""
    nodes: list[Inline] = []
    if source.authors:
        nodes.append(Text(", ".join(source.authors) + ", "))
    title: Inlines = (Emphasis((Text(source.title),)),)
    if source.language != brief.words.language:
        title = (Foreign(source.language, title),)
    nodes.extend((Link(source.url, title),) if source.url else title)
    date = published_said(brief, source.date)
    said = not on_screen and len(date) > len("2021") and date in source.title + source.publisher
    dated = "" if said else f", {date.rstrip('.')}"
    nodes.append(Text(f", {source.publisher}{dated}."))
    if on_screen or source.read != "excerpt":
        nodes.append(Text(" " + brief.w(f"read.{source.read}") + "."))
    if on_screen:
        day = date_said(brief, source.checked_on)
        nodes.append(Text(" " + brief.w("sources.checked", date=day)))
    for line in _own_lines(brief, source, on_screen=on_screen):
        nodes.extend((Text(" "), *line))
    return tuple(nodes)


def _own_lines(brief: Brief, source: Source, *, on_screen: bool) -> tuple[Inlines, ...]:
    """What is said of a source itself: what was read in its place, who speaks."""
    phrases = (source.via if on_screen else None, source.standing)
    return tuple(brief.said(phrase) for phrase in phrases if phrase is not None)
