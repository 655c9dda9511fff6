"""What citations and references show: numbers and labels, given once for all formats."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from guides.composing.brief import Brief
from guides.document.inline import Citation, Reference
from guides.model.text import plain

T = TypeVar("T")

KIND_ORDER = (
    "law",
    "court",
    "official",
    "study",
    "book",
    "report",
    "press",
    "opinion",
    "film",
)


def cited(node: object) -> Iterator[str]:
    """Ids of the sources cited anywhere in a tree, in reading order, with repeats."""
    if isinstance(node, Citation):
        yield node.source
    elif isinstance(node, tuple):
        for part in node:
            yield from cited(part)
    elif dataclasses.is_dataclass(node) and not isinstance(node, type):
        for name in _inner(type(node)):
            yield from cited(getattr(node, name))


def numbered(brief: Brief) -> Mapping[str, int]:
    """The number of each source: by kind, then by name; the same in every document."""
    listed = sorted(
        brief.guide.sources,
        key=lambda s: (
            KIND_ORDER.index(s.kind),
            (s.authors or (s.publisher,))[0].lower(),
            s.id,
        ),
    )
    return {source.id: number for number, source in enumerate(listed, start=1)}


def resolve(brief: Brief, blocks: T) -> T:
    """Give every citation its number and every reference its label, with their anchors."""
    present = frozenset(anchors(blocks))
    resolved: T = _resolved(blocks, numbered(brief), labels(brief), present)
    return resolved


def anchors(node: object) -> Iterator[str]:
    """Every anchor a reference can lead to."""
    if isinstance(node, tuple):
        for part in node:
            yield from anchors(part)
    elif dataclasses.is_dataclass(node) and not isinstance(node, type):
        anchor = getattr(node, "anchor", "")
        if anchor and not isinstance(node, Reference):
            yield anchor
        for name in _inner(type(node)):
            yield from anchors(getattr(node, name))


def labels(brief: Brief) -> Mapping[str, str]:
    """What a reference to each record shows."""
    guide, w = brief.guide, brief.w
    return {
        **{f"claim:{c.id}": w("reference.claim", number=c.number) for c in guide.claims},
        **{f"question:{q.id}": w("reference.question", number=q.number) for q in guide.questions},
        **{f"context:{a.id}": _quoted(brief, plain(brief.said(a.title))) for a in guide.articles},
        **{f"system:{s.id}": plain(brief.said(s.name)) for s in guide.systems},
        **{f"term:{t.id}": plain(brief.said(t.name)) for t in guide.glossary},
        **{
            f"activity:{a.id}": _quoted(brief, plain(brief.said(a.title))) for a in guide.activities
        },
        **{f"protocol:{p.id}": plain(brief.said(p.name)) for p in guide.protocols},
        **{f"source:{s.id}": s.title for s in guide.sources},
    }


def _quoted(brief: Brief, title: str) -> str:
    return brief.w("reference.quoted", title=title)


def _resolved(
    node: Any, numbers: Mapping[str, int], names: Mapping[str, str], present: frozenset[str]
) -> Any:
    match node:
        case Citation(source=source):
            anchor = f"source-{source}"
            return dataclasses.replace(
                node, number=numbers[source], anchor=anchor if anchor in present else ""
            )
        case Reference(target=target, label=label):
            anchor = target.replace(":", "-")
            return Reference(target, label or names[target], anchor if anchor in present else "")
        case tuple():
            return tuple(_resolved(part, numbers, names, present) for part in node)
        case _:
            inner = _inner(type(node))  # type: ignore[arg-type]
            changes = {
                name: _resolved(getattr(node, name), numbers, names, present) for name in inner
            }
            return dataclasses.replace(node, **changes) if changes else node


@cache
def _inner(kind: Hashable) -> tuple[str, ...]:
    """Fields that hold other nodes."""
    if not (isinstance(kind, type) and dataclasses.is_dataclass(kind)):
        return ()
    simple = ("str", "int", "bool", "float")
    return tuple(
        f.name
        for f in dataclasses.fields(kind)
        if f.type not in simple and not str(f.type).startswith("Literal") and f.name != "direction"
    )
