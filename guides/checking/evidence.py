"""Which marks the kinds of cited sources allow: one scale for every country."""

from __future__ import annotations

from collections.abc import Iterable

from guides.document.inline import Strength
from guides.model.evidence import Source

TEXTS = frozenset({"law", "court", "official"})
STUDIES = frozenset({"study", "book"})
WEAK = frozenset({"opinion", "film"})


def allowed(sources: Iterable[Source]) -> frozenset[Strength]:
    """The marks these sources can carry together.

    established: a law, court or official text and a study or book.
    solid: two independent sources, at least one of them not press; sources that repeat
        one another share a `chain` and count once.
    partial, contradicted: one source that is neither opinion nor film.
    fragile: always. open: always here; that it goes with value claims is another rule.
    """
    cited = list(sources)
    firm = [s for s in cited if s.kind not in WEAK]
    marks: set[Strength] = {"fragile", "open"}
    if firm:
        marks |= {"partial", "contradicted"}
    if len({s.chain or s.id for s in firm}) >= 2 and any(s.kind != "press" for s in firm):
        marks.add("solid")
    kinds = {s.kind for s in firm}
    if kinds & TEXTS and kinds & STUDIES:
        marks.add("established")
    return frozenset(marks)
