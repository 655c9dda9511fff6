"""The first minute: for whom, how long, what to print, who made this, under which licence."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.say.dates import date_said
from guides.composing.say.of import listed, of
from guides.composing.say.shapes import drawn
from guides.document.audience import SCHOOL
from guides.document.nodes.block import Block, Blocks, Box, DefinitionList, Entry, Paragraph
from guides.document.nodes.inline import STRENGTHS, Inlines, Link, Text
from guides.model.values.scales import FUNCTIONS

PATH = 5  # sessions of the path that the first page names


def first_page(brief: Brief) -> Blocks:
    """What a facilitator reads 15 minutes before the doors open."""
    film = brief.guide.film
    by = of(brief.words, film.director)
    sheet = brief.everybody or brief.usual is not None
    return (
        Paragraph(brief.t("first.lead", film=film.title, of_director=by), "lead"),
        DefinitionList(
            (
                brief.entry("first.for_whom", brief.t(f"first.for_whom_{brief.whom}")),
                brief.entry("first.how_long", _how_long(brief)),
                brief.entry("first.how_many", brief.t(f"first.how_many_{brief.whom}")),
                brief.entry("first.print", brief.t(f"first.print_{brief.whom}") if sheet else ()),
                brief.entry("first.in_a_hurry", _in_a_hurry(brief)),
                brief.entry("first.made_by", _made_by(brief)),
                brief.entry("first.licence", _licence(brief)),
            ),
            compact=True,
        ),
        Box("aside", brief.t("first.purpose"), (brief.bullets(film.purpose),)),
    )


def _how_long(brief: Brief) -> Inlines:
    """What can be held, and which session is ready."""
    name = brief.whom
    if name in SCHOOL:
        five = any(len(path.sessions) == PATH for path in brief.mine(brief.guide.paths))
        two = "two" if brief.guide.film.duration else "one"
        name = f"{two}_path" if five else two
    said = brief.w(f"first.how_long_{name}")
    if brief.usual is None or brief.everybody:
        return (Text(said),)
    return (Text(said + " " + brief.w("first.ready", minutes=brief.usual.request.minutes)),)


def _in_a_hurry(brief: Brief) -> Inlines:
    """What to read when there is no time to read the rest: as much of it as there is."""
    guide, name = brief.guide, "class" if brief.school else "club"
    if brief.everybody:
        return brief.t("first.in_a_hurry_everybody")
    there = {
        "schedule": brief.usual is not None,
        "opening": brief.club,
        "three": any(question.if_only_three for question in brief.mine(guide.questions)),
        "safeguards": brief.school and bool(brief.mine(guide.safeguards)),
    }
    parts = [brief.w(f"first.hurry.{part}") for part, is_there in there.items() if is_there]
    said = listed(brief.words, parts)
    return brief.t(f"first.in_a_hurry_{name}", parts=said) if said else ()


def _made_by(brief: Brief) -> Inlines:
    """Who made it and with what, who reviewed it, of which day it is."""
    guide, film = brief.guide, brief.guide.film
    checked = min((c.checked_on for c in guide.claims), default=film.checked_on)
    makers = ", ".join(film.made_by) or brief.w("first.made_with")
    said = brief.w(
        "first.made_by_text",
        makers=makers[0].upper() + makers[1:],
        version=brief.imprint.version,
        date=date_said(brief, brief.imprint.date),
        checked=date_said(brief, checked),
    )
    read = brief.w("first.reviewed_by_nobody")
    if film.reviewed_by:
        read = brief.w("first.reviewed_by", names=", ".join(film.reviewed_by))
    return (Text(f"{said} {read}"), *unseen(brief))


def unseen(brief: Brief) -> Inlines:
    """That who made the guide have not seen the film, where they say so: said first, not last."""
    return (Text(" " + brief.w("first.unseen")),) if brief.guide.film.watched is False else ()


def _licence(brief: Brief) -> Inlines:
    url = brief.w("licence.url")
    return (Link(url, brief.t("licence.name")), Text(". " + brief.w("first.licence_text")))


def how_to_read(brief: Brief) -> Blocks:
    """The idea of the house and the six answers to its one question, where claims are judged."""
    if not brief.mine(brief.guide.claims):
        return ()
    marks = tuple(
        Entry(
            (drawn(brief, s),),
            (Paragraph(brief.t(f"strength_rule.{s}")),),
        )
        for s in STRENGTHS
    )
    blocks: tuple[Block, ...] = (
        brief.heading(2, "reading.title", "reading"),
        Paragraph(brief.t("reading.lead")),
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
