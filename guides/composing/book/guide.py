"""The guide: the facilitator's or teacher's book, part after part."""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.book import context, questions, room, school
from guides.composing.book.closing.due import due
from guides.composing.book.closing.platforms import platforms
from guides.composing.book.closing.sources import listed, sources
from guides.composing.book.opening import film, first_page
from guides.composing.book.opening.draft import draft
from guides.composing.book.opening.quality import quality
from guides.composing.book.paper import paper
from guides.composing.brief import Brief
from guides.composing.say import claims
from guides.composing.say.numbering import cited
from guides.composing.session.schedule import session
from guides.document.nodes.block import Block, Blocks, Contents, Heading, Paragraph
from guides.document.nodes.inline import Strong


def guide(brief: Brief, *, on_screen: bool) -> Blocks:
    """All parts in the order a facilitator needs them; in print, those that are held or read.

    Args:
        brief: what to compose from.
        on_screen: everything there is, every claim in full, as a screen has room.
    """
    return _on_screen(brief) if on_screen else paper(brief)


def _on_screen(brief: Brief) -> Blocks:
    body = tuple(_body(brief))
    falls_due = due(brief)
    used = listed(brief, cited((body, falls_due)))
    return (
        *body,
        *sources(brief, used),
        *quality(brief, tuple(s for s in brief.guide.sources if s.id in used), falls_due),
    )


def _body(brief: Brief) -> Iterator[Block]:
    guide = brief.guide
    yield Heading(1, brief.t("guide.heading", film=guide.film.title), "top")
    yield Paragraph((Strong(brief.t(f"guide.title_{brief.whom}")),), "lead")
    yield from draft(brief)
    yield from first_page.first_page(brief)
    yield Contents(brief.w("guide.contents"), 2)
    yield from first_page.how_to_read(brief)
    yield from film.the_night_before(brief)
    yield from film.rights(brief)
    yield from _session(brief)
    yield from room.script(brief)
    yield from questions.questions(brief)
    yield from questions.votes(brief)
    yield from claims.spreads(brief)
    yield from room.rescue(brief)
    yield from context.systems(brief)
    yield from context.mirror(brief)
    yield from context.articles(brief)
    yield from context.voices(brief)
    yield from film.identity(brief)
    yield from film.reception(brief)
    yield from film.scene_slots(brief)
    if brief.school:
        yield from school.curriculum(brief)
        yield from school.lessons(brief)
        yield from school.paths(brief)
    yield from room.activities(brief)
    yield from school.rubric(brief)
    yield from school.slips(brief)
    yield from platforms(brief) if brief.school else ()
    yield from questions.protocols(brief)
    yield from room.safeguards(brief)
    yield from room.actions(brief)
    yield from film.see_next(brief)
    yield from context.timeline(brief)
    yield from context.glossary(brief)


def _session(brief: Brief) -> Iterator[Block]:
    """The session most people have, ready to run."""
    if brief.usual is None:  # no session can be made for this audience
        return
    yield brief.heading(2, "session.title", "session")
    yield from session(brief, brief.usual)
