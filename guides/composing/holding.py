"""What a guide must hold for a document to be made of it: an empty one is not made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Protocol

from guides.document.audience import Audience
from guides.model.guide import Guide


class _ForAudiences(Protocol):
    @property
    def audiences(self) -> tuple[Audience, ...]: ...


Held = Iterable[object]


def holds(document: str, guide: Guide, audience: Audience) -> bool:
    """Whether a document would say anything to an audience."""
    held = HOLDING.get(document)
    return held is None or any(True for _ in held(guide, audience))


def _mine(records: Iterable[_ForAudiences], audience: Audience) -> Iterator[object]:
    return (record for record in records if audience in record.audiences)


def _claims(guide: Guide, audience: Audience) -> Held:
    return (claim for claim in guide.claims if audience in claim.core)


def _worksheets(guide: Guide, audience: Audience) -> Held:
    """Sheets of activities, the rubric, short papers for a class."""
    script = guide.script
    slips = (script.exit_slip, script.observer, script.viewing_strip)
    return chain(
        _mine(guide.activities, audience),
        _mine(guide.rubric, audience),
        script.before_after,
        guide.slip,
        _mine(guide.takehome, audience),
        filter(None, slips),
    )


def _key(guide: Guide, audience: Audience) -> Held:
    return chain(_mine(guide.activities, audience), guide.slip, _mine(guide.takehome, audience))


def _bank(guide: Guide, audience: Audience) -> Held:
    return chain(_mine(guide.questions, audience), _mine(guide.claims, audience))


def _facing(guide: Guide, audience: Audience) -> Held:
    """What can stand face to face, in a guide of two languages."""
    return _bank(guide, audience) if len(guide.film.languages) > 1 else ()


# By document; one that is not here always has something to say.
HOLDING: Mapping[str, Callable[[Guide, Audience], Held]] = MappingProxyType(
    {
        "worksheets": _worksheets,
        "key": _key,
        "rescue": lambda guide, audience: _mine(guide.rescue, audience),
        "cards": _claims,
        "ballots": lambda guide, audience: _mine(guide.votes, audience),
        "questionbank": _bank,
        "facing": _facing,
        "bibliography": lambda guide, audience: guide.sources,
    }
)
