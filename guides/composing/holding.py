"""What a guide must hold for a document to be made of it: an empty one is not made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Protocol

from guides.document.audience import Audience
from guides.model.guide import Guide
from guides.model.room import Activity


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


def activities_used(guide: Guide, audience: Audience) -> tuple[Activity, ...]:
    """The activities of an audience; once it has lessons, those that a lesson or a path uses."""
    mine = tuple(a for a in guide.activities if audience in a.audiences)
    lessons = [one for one in guide.lessons if one.audience == audience]
    if not lessons:
        return mine
    written = {one.id for one in lessons}
    used = {one.activity for one in lessons}
    for path in guide.paths:
        if audience in path.audiences:
            used |= {s.activity for s in path.sessions if s.lesson not in written}
    return tuple(a for a in mine if a.id in used)


def sheet_used(guide: Guide, audience: Audience, name: str) -> bool:
    """Whether a sheet for any class goes with the lessons of an audience; all go with none."""
    lessons = [one for one in guide.lessons if one.audience == audience]
    return not lessons or any(name in one.sheets for one in lessons)


def _worksheets(guide: Guide, audience: Audience) -> Held:
    """Sheets of lessons and activities, the rubric, short papers for a class."""
    script = guide.script
    slips = (
        ("exit-slip", script.exit_slip),
        ("observer", script.observer),
        ("viewing-strip", script.viewing_strip),
        ("before-after", script.before_after),
        ("rubric", tuple(_mine(guide.rubric, audience))),
    )
    return chain(
        _mine(guide.lessons, audience),
        activities_used(guide, audience),
        (slip for name, slip in slips if slip and sheet_used(guide, audience, name)),
        guide.slip,
        _mine(guide.takehome, audience),
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
        "lesson": lambda guide, audience: _mine(guide.lessons, audience),
        "key": _key,
        "rescue": lambda guide, audience: _mine(guide.rescue, audience),
        "cards": _claims,
        "ballots": lambda guide, audience: _mine(guide.votes, audience),
        "game": lambda guide, audience: _mine(guide.characters, audience) if guide.games else (),
        "gamekey": lambda guide, audience: _mine(guide.characters, audience) if guide.games else (),
        "questionbank": _bank,
        "facing": _facing,
        "bibliography": lambda guide, audience: guide.sources,
    }
)
