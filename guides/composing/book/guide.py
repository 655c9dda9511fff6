"""The guide: the facilitator's or teacher's book, part after part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guides.composing.book import context, questions, room, school
from guides.composing.book.closing.due import due
from guides.composing.book.closing.index import index
from guides.composing.book.closing.platforms import platforms
from guides.composing.book.closing.sources import listed, sources
from guides.composing.book.opening import film, first_page
from guides.composing.book.opening.quality import quality
from guides.composing.brief import Brief
from guides.composing.say import claims
from guides.composing.say.numbering import cited
from guides.composing.session.schedule import at_a_glance, session
from guides.document.block import Block, Blocks, Contents, Heading, PageBreak, Paragraph
from guides.document.inline import Strong


def guide(brief: Brief, *, on_screen: bool) -> Blocks:
    """All parts in the order a facilitator needs them.

    Args:
        brief: what to compose from.
        on_screen: every claim in full and no page breaks, as a screen has room.
    """
    body = tuple(_body(brief, on_screen=on_screen))
    falls_due = due(brief)
    used = listed(brief, cited((body, falls_due)), on_screen=on_screen)
    return (
        *body,
        *sources(brief, used, on_screen=on_screen),
        *(() if on_screen or brief.school else index(brief)),
        *(() if brief.school else (PageBreak(),)),
        *quality(brief, tuple(s for s in brief.guide.sources if s.id in used), falls_due),
    )


def _body(brief: Brief, *, on_screen: bool) -> Iterator[Block]:
    # A class's book is the shorter one on paper: its parts follow each other on the same page,
    # and its sheets and its run sheet are documents of their own.
    roomy = on_screen or not brief.school
    between = (PageBreak(),) if roomy else ()
    yield Heading(1, brief.t("guide.heading", film=brief.guide.film.title), "top")
    yield Paragraph((Strong(brief.t(f"guide.title_{brief.whom}")),), "lead")
    yield from first_page.first_page(brief)
    yield Contents(brief.w("guide.contents"), 2)
    if not roomy:
        yield Paragraph(brief.t("guide.on_screen"), "note")
    yield from between
    yield from first_page.how_to_read(brief)
    yield from film.the_night_before(brief)
    yield from between
    yield from _session(brief, in_full=roomy)
    yield from room.script(brief)
    yield from questions.questions(brief)
    yield from questions.votes(brief)
    yield from between
    yield from claims.spreads(brief, every=on_screen)
    if not on_screen:
        yield from claims.ledger(brief)
    yield from _of(brief.guide.rescue, room.rescue(brief))
    yield from _of(brief.guide.systems, context.systems(brief))
    yield from _of(brief.guide.mirror, context.mirror(brief))
    yield from _of(brief.guide.articles, context.articles(brief))
    if roomy:
        yield from _of(brief.guide.voices, context.voices(brief))
    yield from film.identity(brief)
    yield from film.reception(brief, in_full=roomy)
    if roomy:
        yield from film.scene_slots(brief)
    if brief.school:
        yield from _of(brief.guide.curriculum, school.curriculum(brief))
        yield from school.paths(brief)
    yield from room.activities(brief) if on_screen else room.activities_at_a_glance(brief)
    if roomy:
        yield from school.rubric(brief)
        yield from school.slips(brief)
        yield from platforms(brief) if brief.school else ()
    yield from _of(brief.guide.protocols, questions.protocols(brief))
    yield from _of(brief.guide.safeguards, room.safeguards(brief))
    yield from _of(brief.guide.actions, room.actions(brief))
    if roomy:
        yield from _of(brief.guide.film.see_next, film.see_next(brief))
        yield from _of(brief.guide.events, context.timeline(brief))
    yield from _of(brief.guide.glossary, context.glossary(brief))


def _of(records: tuple[Any, ...], part: Blocks) -> Blocks:
    """A part, unless the guide has no record of its kind: then not even its heading."""
    return part if records else ()


def _session(brief: Brief, *, in_full: bool) -> Iterator[Block]:
    """The session most people have, ready to run."""
    if brief.usual is None:  # no session can be made for this audience
        return
    yield brief.heading(2, "session.title", "session")
    yield from session(brief, brief.usual) if in_full else at_a_glance(brief, brief.usual)
