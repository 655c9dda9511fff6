"""The film: identity, how to show it, what was written of it, its merits and limits."""

from __future__ import annotations

from collections.abc import Iterator

from guides.composing.brief import Brief, joined
from guides.composing.say.dates import date_said, published_said
from guides.document.nodes.block import (
    Blocks,
    Box,
    BulletList,
    DefinitionList,
    Entry,
    Paragraph,
    Row,
    Table,
)
from guides.document.nodes.inline import Emphasis, Foreign, Inlines, LineBreak, Strong, Text
from guides.model.film import FilmFact, Lawful, Right
from guides.model.values.text import Phrase


def identity(brief: Brief) -> Blocks:
    """What is known of the film, in states, and what is left to fill in."""
    film = brief.guide.film
    facts = tuple(
        Entry(
            brief.said(fact.label),
            (Paragraph((*brief.said(fact.text), *_state(brief, fact.state))),),
        )
        for fact in film.facts
    )
    broadcasts = tuple(
        (Paragraph((*brief.said(b.text), *_state(brief, b.state))),) for b in film.broadcasts
    )
    synopsis = (brief.heading(3, "film.synopsis", "synopsis"), *brief.told(film.synopsis))
    return (
        brief.heading(2, "film.title", "film"),
        DefinitionList(facts, compact=True),
        *(synopsis if film.synopsis else ()),
        Paragraph(brief.said(film.content_note), "note"),
        brief.heading(3, "film.broadcasts", "broadcasts"),
        BulletList(broadcasts),
        Box("unknown", brief.t("film.unknown"), (brief.bullets(film.unknown, ticks=True),)),
    )


def _state(brief: Brief, state: str) -> Inlines:
    """Nothing for a verified fact; a word for the others."""
    return () if state == "verified" else (Text(f" ({brief.w(f'state.{state}')})"),)


def the_night_before(brief: Brief) -> Blocks:
    """Ten lines to tick."""
    return (
        brief.heading(2, "night.title", "night-before"),
        brief.bullets(brief.guide.script.night_before, ticks=True),
    )


def in_short(brief: Brief) -> Blocks:
    """What the film tells, as far as is known."""
    return (brief.heading(2, "film.title", "film"), *brief.told(brief.guide.film.synopsis))


def showing(brief: Brief) -> Blocks:
    """Credits, then rights, as a part of its own: the contents of a book lead to it."""
    credits_ = tuple(fact for fact in brief.guide.film.facts if fact.state == "verified")
    return (
        brief.heading(2, "night.showing", "showing"),
        *((Paragraph(_run_in(brief, credits_), "note"),) if credits_ else ()),
        *rights(brief),
    )


def _run_in(brief: Brief, facts: tuple[FilmFact, ...]) -> Inlines:
    """Facts one after another, each behind its label, as the credits of a film stand."""
    said = (
        (
            Strong((*brief.said(fact.label), Text(brief.w("punctuation.colon")))),
            Text(" "),
            *brief.said(fact.text),
        )
        for fact in facts
    )
    return joined(said, (Text(" "),))


def rights(brief: Brief) -> Blocks:
    """How to get the film and show it lawfully, by country."""
    rows = tuple(
        Row(_lawful_cells(brief, country, line))
        for country in brief.guide.film.countries
        for line in (*_of_the_film(brief, country), *lawful(brief, country))
    )
    return (
        Table(
            caption=brief.t("night.rights"),
            header=tuple(brief.t(f"night.{c}") for c in ("where", "how", "checked")),
            widths=(2, 9, 3),
            rows=rows,
        ),
    )


def _of_the_film(brief: Brief, country: str) -> Iterator[Lawful]:
    """How to get and show this film in one country."""
    said = (line for line in brief.guide.film.obtaining if line.country == country)
    return (line for line in said if _concerns(brief, line))


def lawful(brief: Brief, country: str) -> tuple[Right, ...]:
    """How any film is shown there; what holds wherever nothing is said, where nothing is."""
    mine = [right for right in brief.guide.rights if _concerns(brief, right)]
    there = tuple(right for right in mine if right.country == country)
    return there or tuple(right for right in mine if right.country is None)


def _concerns(brief: Brief, line: Lawful) -> bool:
    """Showing rights for clubs go to clubs, for classes to classes."""
    return {"both": True, "school": brief.school, "club": brief.club}[line.setting]


def _lawful_cells(brief: Brief, country: str, line: Lawful) -> tuple[Inlines, ...]:
    return (
        brief.t(f"country.{country}"),
        brief.said(line.text),
        (
            Text(brief.w(f"verified.{line.verified}")),
            LineBreak(),
            Text(date_said(brief, line.checked_on)),
        ),
    )


def reception(brief: Brief) -> Blocks:
    """One line an outlet, then merits and limits, then what this guide does not assert."""
    film = brief.guide.film
    rows = tuple(
        Row(
            (
                (Text(r.outlet),),
                (Text(f"{brief.w(f'reception.{r.kind}')}, {published_said(brief, r.date)}"),),
                brief.said(r.text),
            )
        )
        for r in film.reception
    )
    table = Table(
        caption=brief.t("reception.caption"),
        header=tuple(brief.t(f"reception.{c}") for c in ("outlet", "kind", "said")),
        widths=(3, 3, 9),
        rows=rows,
    )
    lead = Paragraph(brief.t("reception.lead"), "lead")
    return (
        *((brief.heading(2, "reception.title", "reception"), lead, table) if rows else ()),
        *_listed(brief, "merits", film.merits),
        *_listed(brief, "limits", film.limits),
        Box("warning", brief.t("film.must_not_assert"), (brief.bullets(film.must_not_assert),)),
    )


def _listed(brief: Brief, name: str, phrases: tuple[Phrase, ...]) -> Blocks:
    """A list under its title, where there is one: what follows is not of it."""
    return (brief.heading(3, f"film.{name}", name), brief.bullets(phrases)) if phrases else ()


def scene_slots(brief: Brief) -> Blocks:
    """Moments to log while watching: never described by us."""
    slots = tuple(
        Entry(
            (Text(brief.w("scenes.slot", number=n)),),
            (Paragraph(brief.said(slot.prompt)), Paragraph(brief.t("scenes.line"), "note")),
            anchor=f"scene-{slot.id}",
        )
        for n, slot in enumerate(brief.guide.film.scene_slots, start=1)
    )
    return (
        brief.heading(2, "scenes.title", "scenes"),
        Paragraph(brief.t("scenes.lead"), "lead"),
        DefinitionList(slots),
    )


def see_next(brief: Brief) -> Blocks:
    """Films to see next, with director and year."""
    items = tuple(
        (
            Paragraph(
                joined(
                    [
                        (Emphasis(_title(brief, f.title, f.language)),),
                        (Text(f"{f.director}, {f.year}. "), *brief.said(f.why)),
                    ],
                    (Text(", "),),
                )
            ),
        )
        for f in brief.guide.film.see_next
    )
    return (brief.heading(2, "see_next.title", "see-next"), BulletList(items))


def _title(brief: Brief, title: str, language: str) -> Inlines:
    if language == brief.words.language:
        return (Text(title),)
    return (Foreign(language, (Text(title),)),)
