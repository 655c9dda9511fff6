"""How roomy the page of each claim is set: asked of Typst once for what the page says, and kept.

Which of seven ways fits is found by setting the page in some of them, a fifth of what a guide
costs. It depends on the claim, on what heads its page and on the words around; the program and
its templates are the cache's to know. Numbers of pages inside it are taken for the widest, so
that no other claim changes it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator

from msgspec import MsgspecError, structs
from msgspec.msgpack import Decoder, encode

from guides import cache
from guides.document.edition import Edition
from guides.document.nodes.block import Heading, Spread
from guides.document.nodes.node import encoded

KEPT = Decoder(dict[bytes, int])
MOST = 5_000  # claims whose ways are kept: those of a hundred films
CLAIMS = "claims"  # how the anchors of titles begin under which claims stand


def ways(edition: Edition, ask: Callable[[Edition, list[str]], bytes]) -> dict[str, int]:
    """The way of each claim, by its anchor.

    Args:
        edition: in a layout that gives each claim a page.
        ask: given the claims and their titles alone, and the anchors of those whose way is not
            known, gives pairs of anchor and way as JSON.
    """
    claims = tuple(block for block in edition.blocks if _is_told(block))
    around = encoded((edition.document, edition.language, edition.furniture))
    keys = dict(_keys(claims, around))
    # One file for what has the same words around: guides for other audiences hold the same claims.
    name = f"{hashlib.sha256(around).hexdigest()[:32]}.ways"
    kept = _kept(name)
    lacking = [anchor for anchor, key in keys.items() if key not in kept]
    if lacking:
        found = json.loads(ask(structs.replace(edition, blocks=claims), lacking))
        kept |= {keys[anchor]: way for anchor, way in found}
        now = {key: kept[key] for key in keys.values()}
        older = {key: way for key, way in kept.items() if key not in now}
        cache.used().put(name, encode(dict([*older.items(), *now.items()][-MOST:])))
    return {anchor: kept[key] for anchor, key in keys.items()}


def _is_told(block: object) -> bool:
    titled = isinstance(block, Heading) and (block.anchor or "").startswith(CLAIMS)
    return titled or isinstance(block, Spread)


def _keys(claims: tuple[object, ...], around: bytes) -> Iterator[tuple[str, bytes]]:
    """What decides the way of each claim: itself, the words around, which titles head its page."""
    theme, titles = None, list[Heading]()
    for block in claims:
        if isinstance(block, Heading):
            titles.append(block)
            theme = block if block.level > 2 else theme
        elif isinstance(block, Spread):
            said = around + encoded((titles, theme, block))
            yield block.anchor, hashlib.sha256(said).digest()
            titles = []


def _kept(name: str) -> dict[bytes, int]:
    """What earlier runs found; nothing where it cannot be understood."""
    try:
        return KEPT.decode(cache.used().get(name) or encode({}))
    except MsgspecError:
        return {}
