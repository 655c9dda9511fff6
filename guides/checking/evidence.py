"""Which marks the kinds of cited sources allow: one scale for every country."""

from __future__ import annotations

from collections.abc import Iterable

from guides.document.nodes.inline import Strength
from guides.model.evidence import Source

TEXTS = frozenset({"law", "court", "official"})
STUDIES = frozenset({"study", "book"})
WEAK = frozenset({"opinion", "film"})
UNKNOWN = "?"  # the State of a text that does not say whose it is


def allowed(sources: Iterable[Source]) -> frozenset[Strength]:
    """The marks these sources can carry together.

    established: a law, court or official text and a study or book that is not of the same State.
    solid: two independent sources, at least one of them not press.
    partial, contradicted: one source that is neither opinion nor film.
    fragile: always. open: always here; that it goes with value claims is another rule.
    """
    cited = list(sources)
    firm = [s for s in cited if s.kind not in WEAK]
    marks: set[Strength] = {"fragile", "open"}
    if firm:
        marks |= {"partial", "contradicted"}
    if _independent(firm) >= 2 and any(s.kind != "press" for s in firm):
        marks.add("solid")
    texts = {state_of(s) for s in firm if s.kind in TEXTS}
    studies = {state_of(s) for s in firm if s.kind in STUDIES}
    if any(text != study for text in texts for study in studies):
        marks.add("established")
    return frozenset(marks)


def state_of(source: Source) -> str | None:
    """The State whose text a source is; texts that do not say count as of one unknown State."""
    return source.state or (UNKNOWN if source.kind in TEXTS else None)


def _independent(sources: Iterable[Source]) -> int:
    """How many of some sources hang on no other.

    Those that share a `chain` repeat one another, and those of one State speak for it; a
    newspaper that repeats a ministry is no second voice beside that State's courts.
    """
    voices: list[set[str]] = []
    for source in sources:
        state = state_of(source)
        names = {source.id, source.chain or source.id, f"state {state}" if state else source.id}
        joined = [voice for voice in voices if voice & names]
        voices = [voice for voice in voices if not voice & names]
        voices.append(names.union(*joined))
    return len(voices)
