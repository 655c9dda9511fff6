"""How roomy a claim's page is set: found once, asked again only of what says something else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from guides import cache, locations
from guides.document.edition import Edition
from guides.document.nodes.block import Heading, Spread
from guides.document.nodes.inline import Text
from guides.rendering.paper import typeset
from guides.rendering.paper.typeset import render_pdf
from guides.rendering.paper.ways import ways


def spreads(edition: Edition) -> list[Spread]:
    """The claims that have a page each."""
    return [block for block in edition.blocks if isinstance(block, Spread)]


def retold(edition: Edition, at: int, **changes: Any) -> Edition:
    """An edition in which one claim says something else."""
    wanted = spreads(edition)[at]
    blocks = tuple(
        structs.replace(block, **changes) if block is wanted else block for block in edition.blocks
    )
    return structs.replace(edition, blocks=blocks)


@pytest.fixture
def asked(tmp_path: Path) -> Any:
    """What is asked for, run after run, with a cache of its own: all ways are the third."""

    def asking(edition: Edition) -> list[str]:
        told: list[str] = []

        def ask(claims: Edition, anchors: list[str]) -> bytes:
            assert all(isinstance(block, Heading | Spread) for block in claims.blocks)
            told.extend(anchors)
            return json.dumps([(anchor, 2) for anchor in anchors]).encode()

        with cache.using(cache.Cache(tmp_path, "test")):
            found = ways(edition, ask)
        assert found == {claim.anchor: 2 for claim in spreads(edition)}
        return told

    return asking


def test_only_what_says_something_else_is_asked_for(
    asked: Callable[[Edition], list[str]], edition: Callable[..., Edition]
) -> None:
    """A claim that changed, the one under a title that changed, all of them in other words."""
    guide = edition("fr", "cineclub")
    every = [claim.anchor for claim in spreads(guide)]
    assert len(every) > 1
    assert asked(guide) == every
    assert asked(guide) == []
    assert asked(retold(guide, 1, claim=(Text("Tout autre chose."),))) == [every[1]]
    assert asked(structs.replace(guide, furniture={**guide.furniture, "x": "y"})) == every


def test_what_another_guide_holds_too_is_not_asked_again(
    asked: Callable[[Edition], list[str]], edition: Callable[..., Edition]
) -> None:
    """Nor forgotten in between: guides for several audiences are built in turns."""
    guide = edition("fr", "cineclub")
    known = structs.replace(guide.metadata, identifier="urn:uuid:another")
    other = retold(structs.replace(guide, metadata=known), 0, claim=(Text("Tout autre chose."),))
    assert len(asked(guide)) > 1
    assert asked(other) == [spreads(guide)[0].anchor]
    assert asked(guide) == asked(other) == []


@pytest.mark.slow
def test_a_remembered_way_gives_the_same_bytes(
    tmp_path: Path, edition: Callable[..., Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a build that remembers nothing: after one change, Typst is asked of one claim."""
    templates = locations.templates()
    guide = edition("fr", "cineclub")
    long = tuple(Text(f"{word} ") for word in ["Un point par livre rendu,"] * 20)
    changed = retold(guide, 0, claim=long)
    told: list[str] = []
    known = typeset._ways_of

    def asking(folder: Path, claims: Edition, anchors: list[str]) -> bytes:
        told.extend(anchors)
        return known(folder, claims, anchors)

    fresh = render_pdf(changed, templates)
    with cache.using(cache.Cache(tmp_path, "test")):
        render_pdf(guide, templates)
        monkeypatch.setattr(typeset, "_ways_of", asking)
        assert render_pdf(changed, templates) == fresh
        assert told == [spreads(guide)[0].anchor]
