"""What `make bench` measures against is made as a build makes it."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from tests.bench.bench import prepare_apart
from tests.support.overlays import SAMPLE


@pytest.mark.slow
def test_the_floors_are_given_what_a_build_gives(tmp_path: Path) -> None:
    """The guide as a tree, and the whole order for Typst, with how roomy each claim is set."""
    tree, order = tmp_path / "edition.html", tmp_path / "edition.pdf"
    prepare_apart(SAMPLE, {"html": tree, "pdf": order})

    edition = pickle.loads(tree.read_bytes())
    asked = json.loads(order.read_text(encoding="utf-8"))["sys_inputs"]
    assert (edition.document, asked["document"]) == ("guide", "guide")
    ways = json.loads(asked["ways"])
    assert ways
    assert set(ways) <= {getattr(block, "anchor", None) for block in edition.blocks}
