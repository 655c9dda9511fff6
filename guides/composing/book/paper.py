"""The printed book: 28 pages at most, in the order of an evening. The rest is on the screen.

What paper leaves out, and where it is, stands on its page of contents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from guides.composing.book import context, questions, room, school
from guides.composing.book.closing.sources import to_read
from guides.composing.book.opening import film, first_page
from guides.composing.book.opening.cover import cover
from guides.composing.book.opening.draft import draft
from guides.composing.book.opening.quality import quality_in_short
from guides.composing.book.opening.tonight import tonight
from guides.composing.brief import Brief
from guides.composing.charts.themes import charts
from guides.composing.say import claims
from guides.composing.say.numbering import cited
from guides.document.nodes.block import Block, Blocks, Contents, PageBreak, Paragraph


def paper(brief: Brief) -> Blocks:
    """Cover, tonight, how to read, a claim a page, questions, pictures, practice, sources."""
    body = tuple(_body(brief))
    counts = Counter(cited(body))
    sources = tuple(source for source in brief.guide.sources if counts[source.id])
    return (*body, *to_read(brief, counts), *quality_in_short(brief, sources))


def _body(brief: Brief) -> Iterator[Block]:
    guide = brief.guide
    yield from cover(brief)
    yield PageBreak()
    if brief.checked.draft:
        yield from draft(brief)
        yield PageBreak()
    yield from tonight(brief)
    yield from first_page.how_to_read(brief)
    yield Contents(brief.w("guide.contents"), 2)
    yield from _on_screen(brief)
    yield from film.in_short(brief)
    yield from film.the_night_before(brief)
    yield PageBreak()
    yield from claims.pages(brief)
    yield PageBreak()
    yield from questions.in_short(brief)
    yield from room.rescue(brief)
    yield from room.spoken(brief)
    yield from room.safeguards(brief)
    yield from context.systems_drawn(brief)
    for article in guide.articles:
        yield from charts(brief, article.id)
    yield from context.mirror_in_short(brief)
    yield from context.timeline_in_short(brief)
    yield from film.showing(brief)
    if brief.school:
        yield from school.curriculum_in_short(brief)
    else:  # a class has its programmes in that room; the page and the EPUB have all claims
        yield from claims.ledger(brief)


def _on_screen(brief: Brief) -> Blocks:
    """What this guide has that paper has not, and where it is."""
    guide = brief.guide
    claims, asked = brief.mine(guide.claims), brief.mine(guide.questions)
    there: dict[str, Iterable[object]] = {
        "claims": (c for c in claims if brief.audience not in c.core),
        "doubts": (p for c in claims for p in c.counterpoints if p.weakened_by),
        "answers": (answer for question in asked for answer in question.answers),
        "context": brief.mine(guide.articles),
        "systems": guide.systems,
        "law": guide.mirror,
        "formats": brief.mine(guide.protocols),
        "glossary": guide.glossary,
        "sources": guide.sources,
    }
    parts = [
        brief.w(f"guide.only.{name}") for name, held in there.items() if any(True for _ in held)
    ]
    if not parts:
        return ()
    return (Paragraph(brief.t("guide.on_screen", parts=", ".join(parts)), "note"),)
