"""What of a guide is said or shown in the room, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from guides.document.audience import Audience
from guides.model.guide import Guide
from guides.model.values.text import Bilingual

# By kind of record, what its field paths begin with; every text of it where nothing is named.
ROOM: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "action": (),
        "activity": ("title", "material", "steps", "handout", "debrief"),
        "claim": ("wording", "said_by_words", "answer"),
        "document": ("title", "date", "site", "who_speaks", "links_to", "text", "lines"),
        "lesson": ("title", "question", "steps", "tasks", "exit", "harder"),
        "protocol": (),
        "question": ("wordings", "fallback", "follow_up", "answers", "sticking_point"),
        "rescue": (),
        "script": (),
        "slip": ("text",),
        "takehome": ("where", "ask"),
        "vote": (),
    }
)


def for_the_room(key: str, path: str) -> bool:
    """Whether a text, by its record's `kind:id` and its field path, is said or shown there."""
    kind = key.partition(":")[0]
    return kind in ROOM and (not ROOM[kind] or path.partition(".")[0] in ROOM[kind])


def said_to(guide: Guide, audiences: Iterable[Audience]) -> Iterator[Bilingual]:
    """Every text that is said or shown to some of these audiences, in reading order."""
    wanted = frozenset(audiences)
    for kind, record_id, record in guide.records():
        if kind not in ROOM or wanted.isdisjoint(getattr(record, "audiences", wanted)):
            continue
        for path, text in record.texts:
            if for_the_room(f"{kind}:{record_id}", path):
                yield text
