"""Champ / contrechamp: spreads for the core claims, a ledger for the others."""

from __future__ import annotations

from guides.composing.brief import Brief, joined
from guides.composing.charts.estimates import drawn, estimates, key
from guides.composing.charts.figures import figures_table
from guides.document.block import (
    DIRECTIONS,
    Block,
    Blocks,
    FacingPoint,
    Heading,
    Paragraph,
    Row,
    Spread,
    Table,
)
from guides.document.inline import Citation, Inlines, LineBreak, Reference, Strong, Text
from guides.model.evidence import Claim, Counterpoint


def spreads(brief: Brief, *, every: bool) -> Blocks:
    """The claims face to face: the core ones, or every one where there is room.

    Args:
        brief: what to compose from.
        every: screens carry all claims in full; paper only those marked core.
    """
    claims = brief.mine(brief.guide.claims)
    chosen = [c for c in claims if every or brief.audience in c.core]
    return (
        brief.heading(2, "claims.title", "claims"),
        Paragraph(brief.t("claims.lead"), "lead"),
        *_by_theme(brief, chosen, repeat=every),
    )


def _by_theme(brief: Brief, claims: list[Claim], *, repeat: bool) -> list[Block]:
    """Spreads under the title of their theme, themes in the order of the articles.

    Args:
        brief: what to compose from.
        claims: the claims to print.
        repeat: give a claim its table of figures even if the theme's chart holds them all.
    """
    blocks: list[Block] = []
    for article in brief.guide.articles:
        here = [c for c in claims if c.theme == article.id]
        if here:
            blocks.append(Heading(3, brief.said(article.title), f"claims-{article.id}"))
            below = frozenset() if repeat else drawn(brief, article.id)
            blocks.extend(spread(brief, claim, below) for claim in here)
            blocks.extend(estimates(brief, article.id))
    return blocks


def spread(brief: Brief, claim: Claim, below: frozenset[object] = frozenset()) -> Spread:
    """One claim on the left, what faces it on the right; figures given below have no table."""
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
        known=(Paragraph(joined(answer(brief, claim), (Text(" "),))), *brief.told(claim.known)),
        points=tuple(_point(brief, point) for point in points),
        unknown_title=brief.w("claims.unknown"),
        unknown=brief.told(claim.unknown) if claim.unknown else (),
        figures=(_figures(brief, claim),) if {key(f) for f in claim.figures} - below else (),
    )


def said_by(brief: Brief, claim: Claim) -> Inlines:
    """Who makes the claim, in words, and where it can be read."""
    citations: Inlines = tuple(Citation(source, "") for source in claim.said_by)
    return (*who_says_it(brief, claim), Text(" "), *citations)


def about(brief: Brief, claim: Claim) -> Inlines:
    """Which system the claim really concerns, or in words what else it does."""
    named: list[Inlines] = [(Reference(f"system:{system}"),) for system in claim.subject]
    if claim.about:
        named.append(brief.said(claim.about))
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
    """One row for each claim that has no spread on paper."""
    claims = [c for c in brief.mine(brief.guide.claims) if brief.audience not in c.core]
    if not claims:
        return ()
    return (
        brief.heading(2, "ledger.title", "ledger"),
        Paragraph(brief.t("ledger.lead"), "lead"),
        Table(
            caption=brief.t("ledger.caption"),
            header=tuple(brief.t(f"ledger.{c}") for c in ("number", "claim", "verdict", "point")),
            widths=(1, 6, 4, 7),
            rows=tuple(
                Row(_ledger_cells(brief, claim), anchor=f"claim-{claim.id}") for claim in claims
            ),
        ),
    )


def _ledger_cells(brief: Brief, claim: Claim) -> tuple[Inlines, ...]:
    verdict = brief.w(f"verdict_said.{claim.verdict}")
    return (
        (Text(str(claim.number)),),
        brief.said(claim.wording),
        (Text(verdict), LineBreak(), brief.mark(claim.strength, claim.as_of)),
        joined(answer(brief, claim), (Text(" "),)),
    )


def answer(brief: Brief, claim: Claim) -> tuple[Inlines, ...]:
    """The sentences a host reads aloud; the first, which rules, stands out."""
    first, *rest = sentences(brief, claim)
    return ((Strong(first),), *rest)


def sentences(brief: Brief, claim: Claim) -> tuple[Inlines, ...]:
    """The answer to a claim, sentence by sentence."""
    assert claim.answer is not None  # a rule sees to it (C133)
    return tuple(brief.said(phrase) for _, phrase in claim.answer.sentences)


def who_says_it(brief: Brief, claim: Claim) -> Inlines:
    """Who makes the claim, in words that a room understands."""
    assert claim.said_by_words is not None  # a rule sees to it (C133)
    return (Text(brief.w("claims.said_by") + " "), *brief.said(claim.said_by_words))
