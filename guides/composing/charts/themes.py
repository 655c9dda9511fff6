"""The pictures of a theme: what its claims count, each by itself or against others, and scales."""

from __future__ import annotations

from guides.composing.brief import Brief
from guides.composing.charts.estimates import counted, estimates
from guides.composing.charts.figures import Key, key
from guides.composing.charts.scales import marked, scale_chart
from guides.composing.charts.tallies import tallies, tally_chart
from guides.document.block import Chart


def charts(brief: Brief, theme: str | None) -> tuple[Chart, ...]:
    """Every picture that the figures of a theme make."""
    return (
        *(scale_chart(brief, on) for on in marked(brief, theme)),
        *(tally_chart(brief, tally) for tally in tallies(brief, theme)),
        *estimates(brief, theme),
    )


def drawn(brief: Brief, theme: str | None) -> frozenset[Key]:
    """The figures that those pictures hold, as `key` tells figures apart."""
    groups = (
        *(on.figures for on in marked(brief, theme)),
        *(tally.figures for tally in tallies(brief, theme)),
        *(group.figures for group in counted(brief, theme)),
    )
    return frozenset(key(figure) for figures in groups for figure in figures)
