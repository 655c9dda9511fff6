"""Essays: what to discuss, to weigh, to change one's mind about, with what only the adult reads.

Each is worth one point, for saying where one's evidence comes from: nobody is marked for an
opinion, and an essay worth nothing could never be cleared from what is left to mark.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from itertools import islice, zip_longest
from typing import Protocol

from guides.composing.brief import Brief, joined, labelled
from guides.composing.say.claims import sentences, who_says_it
from guides.composing.say.dates import published_said
from guides.composing.say.numbering import cited, numbered
from guides.document.nodes.block import Block, Blocks, BulletList, DefinitionList, Paragraph
from guides.document.nodes.exercise import Exercise, Folder
from guides.document.nodes.inline import STRENGTHS, Emphasis, Foreign, Inlines, Link, Strong, Text
from guides.document.nodes.walk import plain
from guides.model.evidence import Claim, Counterpoint, Source
from guides.model.room import Question

OUTLINE = ("saw", "source", "think", "change")
MOST_POINTS = 3  # counterpoints that a grader reads
LONGEST = 120  # characters of a title; platforms stop at 255


class _Numbered(Protocol):
    @property
    def number(self) -> int: ...


def discussion(brief: Brief, question: Question) -> Exercise:
    """A question of the guide as a text to write, with all that the guide tells the adult.

    Nobody has logged a scene for a platform: a question that needs one asks its fallback.
    """
    fallback = question.fallback if question.needs_scene else None
    wording = brief.said(fallback or question.wordings.at(brief.level))
    label = brief.w("questions.label", number=_padded(question.number, brief.guide.questions))
    function = brief.w(f"function.{question.function}.title")
    claims = [c for c in brief.mine(brief.guide.claims) if c.id in question.claims]
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
        teacher=with_sources(brief, (_notes(brief, question), *_faced(brief, claims))),
        tags=tags(brief, question.theme, function),
    )


def value(brief: Brief, claim: Claim) -> Exercise:
    """A value judgement: sources inform it and settle nothing, so nothing is marked."""
    return _on_claim(brief, claim, "claim", "value")


def mind(brief: Brief, claim: Claim) -> Exercise:
    """A claim that sources speak to: which proof would change the pupil's mind, and where it is."""
    return _on_claim(brief, claim, "mind", "mind")


def _on_claim(brief: Brief, claim: Claim, name: str, folder: str) -> Exercise:
    return Exercise(
        kind="essay",
        identifier=f"{name}-{claim.id}",
        title=claim_title(brief, claim),
        folder=Folder(brief.w(f"questionbank.{folder}"), brief.w(f"questionbank.{folder}_about")),
        prompt=(
            Paragraph(brief.t(f"questionbank.{folder}_ask")),
            Paragraph(brief.said(claim.wording), "say"),
            Paragraph(who_says_it(brief, claim)),
            Paragraph(brief.t("questionbank.ungraded"), "note"),
        ),
        template=_outline(brief),
        teacher=with_sources(brief, _faced(brief, [claim])),
        tags=tags(brief, claim.theme, brief.w(f"questionbank.{folder}")),
    )


def claim_title(brief: Brief, claim: Claim) -> str:
    """The number that the guide gives it, and its words."""
    label = brief.w("claims.label", number=_padded(claim.number, brief.guide.claims))
    return short(f"{label} · {plain(brief.said(claim.wording))}")


def _padded(number: int, records: Iterable[_Numbered]) -> str:
    """A number that a list sorts by its characters: 01 where the last is 36."""
    return f"{number:0{len(str(max(record.number for record in records)))}}"


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


def _faced(brief: Brief, claims: Sequence[Claim]) -> Blocks:
    """Of each claim its answer, of all three counterpoints, the rest by its number in the guide."""
    shown = _best(claims)
    blocks: list[Block] = []
    for claim in claims:
        label = brief.w("claims.label", number=claim.number) + brief.w("punctuation.colon")
        points = [point for point in claim.counterpoints if point in shown]
        blocks += (
            Paragraph(labelled(label, brief.said(claim.wording))),
            Paragraph(joined(sentences(brief, claim), (Text(" "),))),
            *((BulletList(tuple(_point(brief, p) for p in points)),) if points else ()),
        )
    if sum(len(claim.counterpoints) for claim in claims) > len(shown):
        numbers = ", ".join(str(claim.number) for claim in claims)
        blocks.append(Paragraph(brief.t("questionbank.rest", numbers=numbers), "note"))
    return tuple(blocks)


def _best(claims: Sequence[Claim]) -> list[Counterpoint]:
    """The best proved of each claim in turn, until there are three."""
    ranked = [
        sorted(claim.counterpoints, key=lambda p: STRENGTHS.index(p.strength)) for claim in claims
    ]
    turns = (point for turn in zip_longest(*ranked) for point in turn if point)
    return list(islice(turns, MOST_POINTS))


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
    lines = ((Paragraph((Text(f"[{numbers[s.id]}] "), *source_named(brief, s))),) for s in listed)
    return (*blocks, title, BulletList(tuple(lines)))


def source_named(brief: Brief, source: Source) -> Inlines:
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
