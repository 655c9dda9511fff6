"""A session in plain text that somebody reads standing: hours in a column, steps well apart."""

from __future__ import annotations

from guides.document.nodes.block import Schedule, Segment
from guides.rendering.text.inline import run
from guides.rendering.text.walk import Walk
from guides.rendering.text.wrapping import Lines, columns, indented, parted, wrap


def schedule(walk: Walk, node: Schedule, width: int) -> Lines:
    """What the columns are, then every step under its hour, and when the last one ends."""
    *heads, _ = node.labels
    margin = 2 + max((columns(segment.clock) for segment in node.segments), default=0)
    steps = (_step(walk, segment, node.labels, width, margin) for segment in node.segments)
    return parted([wrap(" · ".join(heads), width), *steps, [node.end]])


def _step(walk: Walk, segment: Segment, labels: tuple[str, ...], width: int, margin: int) -> Lines:
    """When, how long and what on a line; below it what is said and done, with nothing between."""
    label = f"{segment.label}. " if segment.label else ""
    what = f"{segment.minutes} {labels[1].lower()} · {label}{run(segment.title)}"
    hour = segment.clock + " " * (margin - columns(segment.clock))
    told = [line for line in walk.blocks(segment.blocks, width - margin) if line]
    late = f"{labels[-1]} {run(segment.cut)}" if segment.cut else ""
    told += wrap(late, width - margin) if late else []
    return [*wrap(what, width, hour, " " * margin), *indented(told, margin)]
