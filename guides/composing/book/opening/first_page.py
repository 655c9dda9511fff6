"""The first minute: for whom, how long, what to print, who made this, under which licence."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.say.dates import date_said
from guides.composing.say.of import of
from guides.document.block import Block, Blocks, Box, BulletList, DefinitionList, Entry, Paragraph
from guides.document.inline import STRENGTHS, Inlines, Link, Mark, Text
from guides.model.scales import FUNCTIONS


def first_page(brief: Brief) -> Blocks:
    """What a facilitator reads 15 minutes before the doors open."""
    film = brief.guide.film
    by = of(brief.words, film.director)
    return (
        Paragraph(brief.t("first.lead", film=film.title, of_director=by), "lead"),
        DefinitionList(
            (
                brief.entry("first.for_whom", brief.t(f"first.for_whom_{brief.whom}")),
                brief.entry("first.how_long", brief.t(f"first.how_long_{brief.whom}")),
                brief.entry("first.how_many", brief.t(f"first.how_many_{brief.whom}")),
                brief.entry("first.print", brief.t(f"first.print_{brief.whom}")),
                brief.entry("first.in_a_hurry", brief.t(f"first.in_a_hurry_{brief.whom}")),
                brief.entry("first.made_by", _made_by(brief)),
                brief.entry("first.licence", _licence(brief)),
            ),
            compact=True,
        ),
        Box("aside", brief.t("first.purpose"), (brief.bullets(film.purpose),)),
    )


def _made_by(brief: Brief) -> Inlines:
    guide = brief.guide
    checked = min((c.checked_on for c in guide.claims), default=guide.film.checked_on)
    return brief.t(
        "first.made_by_text",
        version=brief.imprint.version,
        date=date_said(brief, brief.imprint.date),
        checked=date_said(brief, checked),
    )


def _licence(brief: Brief) -> Inlines:
    url = brief.w("licence.url")
    return (Link(url, brief.t("licence.name")), Text(". " + brief.w("first.licence_text")))


def how_to_read(brief: Brief) -> Blocks:
    """The idea of the house and the six answers to its one question."""
    marks = tuple(
        Entry(
            (Mark(s, brief.w(f"strength.{s}"), int(brief.imprint.date[:4])),),
            (Paragraph(brief.t(f"strength_rule.{s}")),),
        )
        for s in STRENGTHS
    )
    blocks: tuple[Block, ...] = (
        brief.heading(2, "reading.title", "reading"),
        Paragraph(brief.t("reading.lead")),
        BulletList(
            tuple(
                (Paragraph(brief.t(f"reading.{name}")),)
                for name in ("confirms", "tempers", "worsens")
            )
        ),
        brief.heading(3, "reading.marks", "marks"),
        DefinitionList(marks, compact=True),
        Paragraph(
            brief.t(
                "reading.functions",
                functions=", ".join(brief.w(f"function.{f}.title").lower() for f in FUNCTIONS),
            ),
            "note",
        ),
    )
    return blocks
