"""What the page can filter by: facets of everything that has an anchor of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guides.composing.brief import Brief
from guides.document.audience import AUDIENCES
from guides.document.walk import plain
from guides.model.scales import FUNCTIONS, VERDICTS

FACETS = ("function", "moment", "audience", "theme", "verdict")
MOMENTS = ("before", "during", "after", "later")


def filters(brief: Brief) -> list[dict[str, Any]]:
    """Each facet with its label and its options, as they are chosen from."""
    themes = [(a.id, plain(brief.said(a.title))) for a in brief.guide.articles]
    options: Mapping[str, Sequence[tuple[str, str]]] = {
        "function": [(f, brief.w(f"function.{f}.title")) for f in FUNCTIONS],
        "moment": [(m, brief.w(f"moment.{m}")) for m in MOMENTS],
        "audience": [(a, brief.w(f"audience.{a}")) for a in AUDIENCES],
        "theme": themes,
        "verdict": [(v, brief.w(f"verdict.{v}")) for v in VERDICTS],
    }
    return [
        {"name": name, "label": brief.w(f"page.facets.{name}"), "options": options[name]}
        for name in FACETS
    ]


def anchors(brief: Brief) -> dict[str, dict[str, Sequence[str]]]:
    """The facets of each anchor; a facet that a record has not is not there."""
    return {
        anchor: {name: values for name, values in facets.items() if values}
        for anchor, facets in _facets(brief)
    }


def _facets(brief: Brief) -> Iterator[tuple[str, dict[str, Sequence[str]]]]:
    guide = brief.guide
    for question in guide.questions:
        yield (
            f"question-{question.id}",
            {
                "function": (question.function,),
                "moment": (question.moment,),
                "audience": question.audiences,
                "theme": (question.theme,),
            },
        )
    for claim in guide.claims:
        yield (
            f"claim-{claim.id}",
            {"audience": claim.audiences, "theme": (claim.theme,), "verdict": (claim.verdict,)},
        )
    for activity in guide.activities:
        yield (
            f"activity-{activity.id}",
            {
                "function": (activity.function,),
                "audience": activity.audiences,
                "theme": (activity.theme,),
            },
        )
    for article in guide.articles:
        yield f"context-{article.id}", {"audience": article.audiences, "theme": (article.id,)}
    for protocol in guide.protocols:
        yield (
            f"protocol-{protocol.id}",
            {"audience": protocol.audiences, "theme": (protocol.theme,)},
        )
