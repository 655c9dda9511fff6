"""Champ / contrechamp: spreads for the core claims, a ledger for the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from guides.composing.brief import Brief, joined
from guides.composing.charts.figures import figures_table
from guides.composing.charts.themes import charts
from guides.document.nodes.block import (
    DIRECTIONS,
    Block,
    Blocks,
    DefinitionList,
    Direction,
    Entry,
    FacingPoint,
    Heading,
    Paragraph,
    Spread,
    Table,
)
from guides.document.nodes.inline import STRENGTHS, Citation, Inlines, Reference, Strong, Text
from guides.model.evidence import Claim, Counterpoint

IN_A_COLUMN = 2  # counterpoints of one direction that a page has room for


def spreads(brief: Brief) -> Blocks:
    """Every claim face to face, under its theme; themes in the order of the articles."""
    blocks: list[Block] = [
        brief.heading(2, "claims.title", "claims"),
        Paragraph(brief.t("claims.lead"), "lead"),
    ]
    for title, claims in by_theme(brief, brief.mine(brief.guide.claims)):
        blocks.append(title)
        blocks.extend(spread(brief, claim) for claim in claims)
        blocks.extend(charts(brief, claims[0].theme))
    return tuple(blocks)


def pages(brief: Brief) -> Blocks:
    """The core claims for paper, a page each."""
    mine = brief.mine(brief.guide.claims)
    core = [claim for claim in mine if brief.audience in claim.core]
    blocks: list[Block] = [brief.heading(2, "claims.title", "claims")]
    for title, claims in by_theme(brief, core):
        blocks.append(title)
        blocks.extend(_page(brief, claim) for claim in claims)
    return tuple(blocks)


def by_theme(brief: Brief, claims: Iterable[Claim]) -> Iterator[tuple[Heading, list[Claim]]]:
    """Claims under the title of their theme, in the order of the articles; first those without."""
    listed = tuple(claims)
    if unthemed := [claim for claim in listed if claim.theme is None]:
        yield brief.heading(3, "claims.unthemed", "claims-unthemed"), unthemed
    for article in brief.guide.articles:
        here = [claim for claim in listed if claim.theme == article.id]
        if here:
            yield Heading(3, brief.said(article.title), f"claims-{article.id}"), here


def _page(brief: Brief, claim: Claim) -> Spread:
    """A claim as a page holds it: of each direction what is best proved, no figures, no doubts."""
    whole = spread(brief, claim)
    points = tuple(
        structs.replace(point, weakness=())
        for direction in DIRECTIONS
        for point in _best(whole.points, direction)
    )
    left = len(whole.points) - len(points)
    elsewhere = brief.t("claims.elsewhere", count=left) if left else ()
    return structs.replace(whole, points=points, figures=(), elsewhere=elsewhere)


def _best(points: tuple[FacingPoint, ...], direction: Direction) -> list[FacingPoint]:
    """The counterpoints of a direction for paper: the best proved, in the order of the guide."""
    here = [point for point in points if point.direction == direction]
    kept = sorted(here, key=lambda point: STRENGTHS.index(point.mark.strength))[:IN_A_COLUMN]
    return [point for point in here if point in kept]


def spread(brief: Brief, claim: Claim) -> Spread:
    """One claim on the left, what faces it on the right."""
    points = sorted(claim.counterpoints, key=lambda p: DIRECTIONS.index(p.direction))
    return Spread(
        anchor=f"claim-{claim.id}",
        number=claim.number,
        label=brief.w("claims.label", number=claim.number),
        claim=brief.said(claim.wording),
        said_by=said_by(brief, claim),
        verdict=brief.w(f"verdict_said.{claim.verdict}"),
        mark=brief.mark(claim.strength, claim.as_of),
        about=about(brief, claim),
        known_title=brief.w("claims.known"),
        known=brief.told(claim.known),
        points=tuple(_point(brief, point) for point in points),
        unknown_title=brief.w("claims.unknown"),
        unknown=brief.told(claim.unknown) if claim.unknown else (),
        figures=(_figures(brief, claim),) if claim.figures else (),
        answer=answer(brief, claim),
    )


def said_by(brief: Brief, claim: Claim) -> Inlines:
    """Who makes the claim, in words, and where it can be read."""
    citations: Inlines = tuple(Citation(source, "") for source in claim.said_by)
    return (*who_says_it(brief, claim), Text(" "), *citations)


def about(brief: Brief, claim: Claim) -> Inlines:
    """Which system the claim really concerns, or in words what else it does; may be nothing."""
    named: list[Inlines] = [(Reference(f"system:{system}"),) for system in claim.subject]
    if claim.about:
        named.append(brief.said(claim.about))
    if not named:
        return ()
    return (Text(brief.w("claims.about") + " "), *joined(named, (Text(", "),)))


def _point(brief: Brief, point: Counterpoint) -> FacingPoint:
    return FacingPoint(
        direction=point.direction,
        label=brief.w(f"direction.{point.direction}"),
        holder=brief.said(point.holder),
        blocks=brief.told(point.text),
        mark=brief.mark(point.strength, point.as_of),
        weakness=(
            (Text(brief.w("claims.weakened_by") + " "), *brief.said(point.weakened_by))
            if point.weakened_by
            else ()
        ),
    )


def _figures(brief: Brief, claim: Claim) -> Table:
    """The numbers of a claim."""
    return figures_table(brief, brief.t("figures.caption", number=claim.number), claim.figures)


def ledger(brief: Brief) -> Blocks:
    """A line for each claim that has no page: its number, its words, its mark."""
    claims = [c for c in brief.mine(brief.guide.claims) if brief.audience not in c.core]
    if not claims:
        return ()
    entries = tuple(
        Entry(
            (Text(str(claim.number)),),
            (
                Paragraph(
                    (
                        *brief.said(claim.wording),
                        Text(" "),
                        brief.mark(claim.strength, claim.as_of),
                    )
                ),
            ),
            anchor=f"claim-{claim.id}",
        )
        for claim in claims
    )
    return (
        brief.heading(2, "ledger.title", "ledger"),
        Paragraph(brief.t("ledger.lead"), "lead"),
        DefinitionList(entries, compact=True),
    )


def answer(brief: Brief, claim: Claim) -> tuple[Inlines, ...]:
    """The sentences a host reads aloud; the first, which rules, stands out."""
    first, *rest = sentences(brief, claim)
    return ((Strong(first),), *rest)


def sentences(brief: Brief, claim: Claim) -> tuple[Inlines, ...]:
    """The answer to a claim, sentence by sentence; in a draft, perhaps that there is none yet."""
    if claim.answer is None:  # of a whole guide, a rule asks it (C133)
        return (brief.t("draft.no_answer"),)
    return tuple(brief.said(phrase) for _, phrase in claim.answer.sentences)


def who_says_it(brief: Brief, claim: Claim) -> Inlines:
    """Who makes the claim, in words that a room understands; in a draft, perhaps blank."""
    if claim.said_by_words is None:  # as above
        return (Text(brief.w("claims.said_by") + " "), *brief.t("draft.nobody"))
    return (Text(brief.w("claims.said_by") + " "), *brief.said(claim.said_by_words))
