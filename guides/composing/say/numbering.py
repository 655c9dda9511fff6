"""What citations and references show: numbers and labels, given once for all formats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any, TypeVar

from guides.composing.brief import Brief
from guides.composing.say.alphabet import alphabetical
from guides.document.address import encoded
from guides.document.nodes.inline import Citation, Link, Reference
from guides.document.nodes.walk import blocks_in, nodes, plain, rebuilt

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


def cited(tree: object) -> Iterator[str]:
    """Ids of the sources cited anywhere in a tree, in reading order, with repeats."""
    return (node.source for node in nodes(tree) if isinstance(node, Citation))


def numbered(brief: Brief) -> Mapping[str, int]:
    """The number of each source: by kind, then by name; the same in every document."""
    listed = sorted(
        brief.guide.sources,
        key=lambda s: (
            KIND_ORDER.index(s.kind),
            alphabetical((s.authors or (s.publisher,))[0]),
            s.id,
        ),
    )
    return {source.id: number for number, source in enumerate(listed, start=1)}


def resolve(brief: Brief, blocks: T) -> T:
    """Give every citation its number, every reference its label and every link its address."""
    present = frozenset(anchors(blocks))
    numbers, names = cache(partial(numbered, brief)), cache(partial(labels, brief))

    def resolved(node: Any) -> Any:  # asked of every node: no pattern is matched
        if type(node) is Citation:
            anchor = f"source-{node.source}"
            shown = anchor if anchor in present else ""
            return Citation(node.source, node.locator, numbers()[node.source], shown)
        if type(node) is Reference:
            anchor = node.target.replace(":", "-")
            shown = anchor if anchor in present else ""
            return Reference(node.target, node.label or names()[node.target], shown)
        if type(node) is Link:
            return Link(encoded(node.url), rebuilt(node.children, resolved))
        return node

    return rebuilt(blocks, resolved)


def anchors(tree: object) -> Iterator[str]:
    """Every anchor a reference can lead to."""
    return (node.anchor for node in blocks_in(tree) if getattr(node, "anchor", ""))


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
