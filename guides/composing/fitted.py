"""The fixed words as one guide needs them: signed by its makers, silent on what it does not hold.

Some words are true only of a guide that has something: systems, a mirror, rescue cards. Their
other form stands under `without.<what>` in the words of each language, by the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from guides.document.audience import Audience
from guides.model.guide import Guide
from guides.model.words import Words

WITHOUT = "without."
# What a guide may hold, for an audience or for all.
HAS: Mapping[str, Callable[[Guide, tuple[Audience, ...]], object]] = MappingProxyType(
    {
        "systems": lambda guide, _: guide.systems,
        "mirror": lambda guide, _: guide.mirror,
        "here": lambda guide, _: [event for event in guide.events if event.here],
        "claims": lambda guide, mine: [c for c in guide.claims if {*mine} & {*c.audiences}],
        "forms": lambda guide, _: [term for term in guide.glossary if term.form],
        "bands": lambda guide, _: [system for system in guide.systems if system.bands],
        "press_kit": lambda guide, _: [
            row for row in guide.film.reception if row.kind == "press-kit"
        ],
        "votes": lambda guide, mine: [v for v in guide.votes if {*mine} & {*v.audiences}],
        "easy": lambda guide, _: [q for q in guide.questions if q.wordings.easy],
        "rescue": lambda guide, mine: [c for c in guide.rescue if {*mine} & {*c.audiences}],
        "activities": lambda guide, mine: [a for a in guide.activities if {*mine} & {*a.audiences}],
    }
)


def fitted(words: Words, guide: Guide, audiences: tuple[Audience, ...]) -> Words:
    """The words of a guide's documents, for some audiences."""
    entries = dict(words.entries)
    entries["imprint.author"] = ", ".join(guide.film.made_by) or words("imprint.author")
    lacking = tuple(f"{WITHOUT}{what}." for what, has in HAS.items() if not has(guide, audiences))
    for name, said in words.entries.items():
        if name.startswith(lacking):
            entries[name.split(".", 2)[2]] = said
    return replace(words, entries=MappingProxyType(entries))
