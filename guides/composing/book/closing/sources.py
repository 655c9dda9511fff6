"""The list of sources: who, what, when, what kind, how far it was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guides.composing.brief import Brief
from guides.composing.say.dates import date_said, published_said
from guides.composing.say.numbering import KIND_ORDER, cited, numbered
from guides.document.nodes.block import Block, Blocks, DefinitionList, Entry, Heading, Paragraph
from guides.document.nodes.inline import Emphasis, Foreign, Inline, Inlines, Link, Text
from guides.model.evidence import Source

READINGS = 10  # as many as half a page holds in small type, beside the quality card


def sources(brief: Brief, used: frozenset[str]) -> Blocks:
    """The cited sources by kind, under the numbers citations show.

    Args:
        brief: what to compose from.
        used: ids of the sources the document cites.
    """
    numbers = numbered(brief)
    in_order = sorted(
        ((s, numbers[s.id]) for s in brief.guide.sources if s.id in used), key=lambda pair: pair[1]
    )
    blocks: list[Block] = [
        brief.heading(2, "sources.title", "sources"),
        Paragraph((Text(brief.words.counted("sources.lead", len(used))),), "lead"),
    ]
    for kind in KIND_ORDER:
        entries = tuple(
            _entry(brief, source, number) for source, number in in_order if source.kind == kind
        )
        if entries:
            blocks.append(Heading(3, brief.t(f"source_kind.{kind}"), f"sources-{kind}"))
            blocks.append(DefinitionList(entries, compact=True))
    return tuple(blocks)


def to_read(brief: Brief, counts: Mapping[str, int]) -> Blocks:
    """The readings that matter, for paper: what its pages cite most; the whole list is elsewhere.

    Args:
        brief: what to compose from.
        counts: how often the document cites each source, by id.
    """
    numbers = numbered(brief)
    told = [source for source in brief.guide.sources if counts.get(source.id)]
    if not told:
        return ()
    most = sorted(told, key=lambda s: (-counts[s.id], numbers[s.id]))[:READINGS]
    total = len(brief.guide.sources)
    lead = brief.words.counted("sources.to_read_lead", len(most), total=total)
    return (
        brief.heading(2, "sources.to_read", "sources"),
        Paragraph((Text(lead),), "lead"),
        DefinitionList(
            tuple(
                Entry(
                    (Text(str(numbers[source.id])),),
                    (Paragraph(_named(brief, source)),),
                    f"source-{source.id}",
                )
                for source in sorted(most, key=lambda s: numbers[s.id])
            ),
            compact=True,
        ),
    )


def listed(brief: Brief, cited_in_text: Iterable[str]) -> frozenset[str]:
    """The sources that are cited, and those that their own lines in the list cite in turn."""
    lines = {s.id: _own_lines(brief, s) for s in brief.guide.sources}
    used: frozenset[str] = frozenset()
    more = frozenset(cited_in_text)
    while more:
        used |= more
        more = frozenset(cited(tuple(lines[name] for name in more))) - used
    return used


def _entry(brief: Brief, source: Source, number: int) -> Entry:
    """One source as a line, with its state of reading and day, and who speaks."""
    nodes: list[Inline] = [*_named(brief, source)]
    day = date_said(brief, source.checked_on)
    if source.read:
        nodes.append(Text(" " + brief.w(f"read.{source.read}") + "."))
    nodes.append(Text(" " + brief.w("sources.checked", date=day)))
    for line in _own_lines(brief, source):
        nodes.extend((Text(" "), *line))
    return Entry((Text(str(number)),), (Paragraph(tuple(nodes)),), f"source-{source.id}")


def _named(brief: Brief, source: Source) -> Inlines:
    """Authors, title, outlet, date."""
    nodes: list[Inline] = []
    if source.authors:
        nodes.append(Text(", ".join(source.authors) + ", "))
    title: Inlines = (Emphasis((Text(source.title),)),)
    if source.language != brief.words.language:
        title = (Foreign(source.language, title),)
    nodes.extend((Link(source.url, title),) if source.url else title)
    dated = published_said(brief, source.date).rstrip(".")
    nodes.append(Text(f", {source.publisher}, {dated}."))
    return tuple(nodes)


def _own_lines(brief: Brief, source: Source) -> tuple[Inlines, ...]:
    """What is said of a source itself: what was read in its place, who speaks."""
    phrases = (source.via, source.standing)
    return tuple(brief.said(phrase) for phrase in phrases if phrase is not None)
