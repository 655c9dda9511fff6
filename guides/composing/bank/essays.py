"""Essays: questions to discuss and value judgements, with what only the adult reads.

They are worth no points: nobody is marked for an opinion.
"""

from __future__ import annotations

import textwrap

from guides.composing.brief import Brief, joined, labelled
from guides.composing.say.dates import published_said
from guides.composing.say.numbering import cited, numbered
from guides.document.block import DIRECTIONS, Block, Blocks, BulletList, DefinitionList, Paragraph
from guides.document.exercise import Exercise, Folder
from guides.document.inline import Emphasis, Foreign, Inlines, Link, Strong, Text
from guides.document.walk import plain
from guides.model.evidence import Claim, Counterpoint, Source
from guides.model.room import Question

OUTLINE = ("saw", "source", "think", "change")
LONGEST = 120  # characters of a title; platforms stop at 255


def discussion(brief: Brief, question: Question) -> Exercise:
    """A question of the guide as a text to write, with all that the guide tells the adult.

    Nobody has logged a scene for a platform: a question that needs one asks its fallback.
    """
    fallback = question.fallback if question.needs_scene else None
    wording = brief.said(fallback or question.wordings.at(brief.level))
    label = brief.w("questions.label", number=question.number)
    function = brief.w(f"function.{question.function}.title")
    claims = [c for c in brief.mine(brief.guide.claims) if c.id in question.claims]
    notes: list[Block] = [_notes(brief, question)]
    for claim in claims:
        notes += _faced(brief, claim)
    return Exercise(
        kind="essay",
        identifier=f"question-{question.id}",
        title=short(f"{label} · {function} · {plain(wording)}"),
        folder=Folder(brief.w("questionbank.discuss"), brief.w("questionbank.discuss_about")),
        prompt=(
            Paragraph(wording, "lead"),
            Paragraph(labelled(brief.w("questionbank.then"), brief.said(question.follow_up))),
            Paragraph(brief.t("questionbank.ungraded"), "note"),
        ),
        template=_outline(brief),
        teacher=with_sources(brief, tuple(notes)),
        tags=tags(brief, question.theme, function),
    )


def value(brief: Brief, claim: Claim) -> Exercise:
    """A value judgement: sources inform it and settle nothing, so nothing is marked."""
    label = brief.w("claims.label", number=claim.number)
    return Exercise(
        kind="essay",
        identifier=f"claim-{claim.id}",
        title=short(f"{label} · {plain(brief.said(claim.wording))}"),
        folder=Folder(brief.w("questionbank.value"), brief.w("questionbank.value_about")),
        prompt=(
            Paragraph(brief.t("questionbank.value_ask")),
            Paragraph(brief.said(claim.wording), "say"),
            Paragraph(brief.t("questionbank.ungraded"), "note"),
        ),
        template=_outline(brief),
        teacher=with_sources(brief, _faced(brief, claim)),
        tags=tags(brief, claim.theme, brief.w(f"verdict.{claim.verdict}")),
    )


def _outline(brief: Brief) -> Blocks:
    """Four openings for the pupil's text, with room after each."""
    return tuple(
        Paragraph((Strong(brief.t(f"questionbank.outline_{part}")), Text(" …"))) for part in OUTLINE
    )


def _notes(brief: Brief, question: Question) -> DefinitionList:
    """What the guide prints beside a question."""
    answers = joined([brief.said(a) for a in question.answers], (Text(" · "),))
    lines = (
        brief.entry("questions.purpose", question.purpose),
        brief.entry("questions.answers", answers),
        brief.entry("questions.sticking", question.sticking_point),
        brief.entry("questions.follow_up", question.follow_up),
    )
    return DefinitionList(lines)


def _faced(brief: Brief, claim: Claim) -> Blocks:
    """A claim with its verdict and everything that faces it."""
    label = brief.w("claims.label", number=claim.number) + brief.w("punctuation.colon")
    verdict = Strong(brief.t(f"verdict_said.{claim.verdict}"))
    points = sorted(claim.counterpoints, key=lambda p: DIRECTIONS.index(p.direction))
    mark = brief.mark(claim.strength, claim.as_of)
    return (
        Paragraph(labelled(label, brief.said(claim.wording))),
        Paragraph((verdict, Text(" · "), mark)),
        *((BulletList(tuple(_point(brief, p) for p in points)),) if points else ()),
    )


def _point(brief: Brief, point: Counterpoint) -> Blocks:
    """Direction and holder, the text itself, and its mark."""
    holder = plain(brief.said(point.holder))
    title = f"{brief.w(f'direction.{point.direction}')} · {holder}"
    return (
        Paragraph((Strong((Text(title),)), Text(" "), brief.mark(point.strength, point.as_of))),
        *brief.told(point.text),
    )


def with_sources(brief: Brief, blocks: Blocks) -> Blocks:
    """Some text, then the sources it cites: it travels without the guide."""
    used, numbers = frozenset(cited(blocks)), numbered(brief)
    listed = sorted((s for s in brief.guide.sources if s.id in used), key=lambda s: numbers[s.id])
    if not listed:
        return blocks
    title = Paragraph((Strong(brief.t("sources.title")),))
    lines = ((Paragraph((Text(f"[{numbers[s.id]}] "), *_source(brief, s))),) for s in listed)
    return (*blocks, title, BulletList(tuple(lines)))


def _source(brief: Brief, source: Source) -> Inlines:
    """Authors, title, outlet and date of a source."""
    title: Inlines = (Emphasis((Text(source.title),)),)
    if source.language != brief.words.language:
        title = (Foreign(source.language, title),)
    if source.url:
        title = (Link(source.url, title),)
    date = published_said(brief, source.date)
    authors = ", ".join(source.authors) + ", " if source.authors else ""
    outlet = f", {source.publisher}, {date}".removesuffix(".") + "."
    return (Text(authors), *title, Text(outlet))


def tags(brief: Brief, theme: str | None, own: str) -> tuple[str, ...]:
    """What a bank is searched by: audience, theme, and the function or the verdict."""
    themes = {a.id: plain(brief.said(a.title)) for a in brief.guide.articles}
    named = (themes[theme],) if theme else ()
    return (brief.w(f"audience.{brief.audience}"), *named, own)


def short(title: str) -> str:
    """A title that a list can show, cut between words."""
    return textwrap.shorten(title, LONGEST, placeholder=" …")
