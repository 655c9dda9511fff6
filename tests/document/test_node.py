"""What trees rely on in every kind of node."""

from __future__ import annotations

import copy
import pickle
from typing import Any, get_args

import pytest
from msgspec import structs

from guides.document.nodes.block import Block
from guides.document.nodes.inline import Emphasis, Inline, Strong, Text
from guides.document.nodes.node import Node

KINDS = (*get_args(Inline), *get_args(Block))


@pytest.mark.parametrize("kind", KINDS)
def test_a_node_is_its_fields_and_its_kind(kind: type[Node]) -> None:
    """Said, compared, hashed, copied and changed by them."""
    values = {name: f"a {name}" for name in kind.__struct_fields__}
    made = kind(**values)

    said = ", ".join(f"{name}={value!r}" for name, value in values.items())
    assert repr(made) == f"{kind.__name__}({said})"
    assert made == kind(*values.values())
    assert hash(made) == hash(kind(*values.values()))
    assert copy.deepcopy(made) == pickle.loads(pickle.dumps(made)) == made
    for name in values:
        assert getattr(structs.replace(made, **{name: "another"}), name) == "another"
    assert list(kind.__annotations__) == list(values)


def test_kinds_differ_though_their_fields_are_alike() -> None:
    """Weight is not stress."""
    line = (Text("as it was"),)
    kinds: set[Node] = {Emphasis(line), Strong(line)}
    assert len(kinds) == 2


def test_a_node_does_not_change() -> None:
    """Trees are shared between documents."""
    node: Any = Text("as it was")
    with pytest.raises(AttributeError):
        node.text = "another"
    with pytest.raises(AttributeError):
        del node.text
    with pytest.raises(AttributeError):
        node.more = "another"
    assert node == Text("as it was")
