"""The body of a page, block by block: what an earlier run made of the same block is not made again.

A block's markup depends on the block, on the words and the language of the edition, on the level
of the last heading and on how many ids the page has used before it. The program and its templates
are the cache's to know.
"""

from __future__ import annotations

import hashlib

from markupsafe import Markup
from msgspec import MsgspecError
from msgspec.msgpack import Decoder, encode

from guides import cache
from guides.document.manuscript import Manuscript
from guides.document.nodes.node import encoded
from guides.rendering.web.markup import Walk, joined

Part = tuple[str, int, int]  # markup; then the level and the count of ids behind it
KEPT = Decoder(dict[bytes, Part])


def in_parts(manuscript: Manuscript, walk: Walk) -> Markup:
    """Every block of a manuscript as markup, after one walk over those that are new."""
    edition = manuscript.outlined
    name = f"{hashlib.sha256(edition.metadata.identifier.encode()).hexdigest()[:32]}.parts"
    around = encoded((edition.language, edition.furniture))
    old, new, parts = _kept(name), dict[bytes, Part](), list[Part]()
    for block, mark in zip(manuscript.draft.blocks, manuscript.marks, strict=True):
        state = b"%d %d " % (walk.level, walk.count)
        key = hashlib.sha256(state + mark + around).digest()
        part = old.get(key) or new.get(key)
        if part:
            _, walk.level, walk.count = part
        else:
            markup = str(walk.blocks((manuscript.set_block(block),)))
            part = markup, walk.level, walk.count
        new[key] = part
        parts.append(part)
    if new != old:
        cache.used().put(name, encode(new))
    return joined(markup for markup, _, _ in parts)


def _kept(name: str) -> dict[bytes, Part]:
    """What the last run made; nothing where it cannot be understood."""
    try:
        return KEPT.decode(cache.used().get(name) or encode({}))
    except MsgspecError:
        return {}
