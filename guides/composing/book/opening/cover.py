"""The cover: the film, for whom, its claims as frames, where to begin, under which licence."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.charts.wall import wall
from guides.composing.say.dates import date_said
from guides.composing.say.of import of
from guides.document.nodes.block import Block, Blocks, Heading, Paragraph


def cover(brief: Brief) -> Blocks:
    """The first page of a printed book."""
    film = brief.guide.film
    frames = wall(brief)
    blocks: tuple[Block | None, ...] = (
        Heading(1, brief.t("guide.heading", film=film.title), "top"),
        Paragraph(brief.t(f"guide.title_{brief.whom}"), "lead"),
        frames,
        Paragraph(brief.t("cover.begin"), "say"),
        Paragraph(
            brief.t(
                "cover.made",
                of_director=of(brief.words, film.director),
                year=film.year,
                version=brief.imprint.version,
                date=date_said(brief, brief.imprint.date),
                licence=brief.w("licence.name"),
            ),
            "note",
        ),
    )
    return tuple(block for block in blocks if block is not None)
