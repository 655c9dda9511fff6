"""The pictures of a theme: what its claims count, each by itself or against others, and scales."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.charts.estimates import estimates
from guides.composing.charts.scales import marked, scale_chart
from guides.composing.charts.tallies import tallies, tally_chart
from guides.document.nodes.block import Chart


def charts(brief: Brief, theme: str | None) -> tuple[Chart, ...]:
    """Every picture that the figures of a theme make."""
    return (
        *(scale_chart(brief, on) for on in marked(brief, theme)),
        *(tally_chart(brief, tally) for tally in tallies(brief, theme)),
        *estimates(brief, theme),
    )
