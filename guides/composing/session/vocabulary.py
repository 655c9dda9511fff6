"""Which words of the glossary a session needs most: those its claims and questions say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from guides.composing.brief import Brief
from guides.composing.session.steps import found
from guides.document.nodes.walk import plain
from guides.model.context import GlossaryTerm
from guides.model.evidence import Claim
from guides.model.room import Question
from guides.planning.session import SessionPlan

WORD = re.compile(r"\w{4,}")


def needed_most(brief: Brief, plan: SessionPlan, most: int) -> tuple[GlossaryTerm, ...]:
    """At most so many terms meant for the room that the session says, in the glossary's order.

    Those whose own words it says most often come first; the French texts decide, so that
    both languages print the same terms.
    """
    terms = [term for term in brief.guide.glossary if term.room]
    names = {term.id: frozenset(_words(plain(term.name.original.line))) for term in terms}
    shared = Counter(word for name in names.values() for word in name)
    said = Counter(_words(" ".join(_spoken(brief, plan))))
    uses = {
        term.id: sum(said[word] for word in names[term.id] if shared[word] == 1) for term in terms
    }
    often = sorted((term for term in terms if uses[term.id]), key=lambda term: -uses[term.id])
    kept = {term.id for term in often[:most]}
    return tuple(term for term in terms if term.id in kept)


def _words(text: str) -> Iterable[str]:
    """Words of four letters or more, a plural like its singular."""
    return (word.rstrip("s") for word in WORD.findall(text.lower()))


def _spoken(brief: Brief, plan: SessionPlan) -> Iterator[str]:
    """The French of what the session's questions ask and its claims say."""
    for step in plan.steps:
        record = found(brief, step)
        if isinstance(record, Question):
            yield plain(record.wordings.standard.original.line)
        elif isinstance(record, Claim):
            yield plain(record.wording.original.line)
