"""Kinds of node are dataclasses like those of the standard library, only sooner made."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any, get_args

import pytest

from guides.document.block import Block
from guides.document.inline import Citation, Inline, LineBreak, Text

KINDS = (*get_args(Inline), *get_args(Block))


def theirs(kind: type[Any]) -> type[Any]:
    """The same fields, made by the standard library."""
    fields = [
        (field.name, Any)
        if field.default is dataclasses.MISSING
        else (field.name, Any, dataclasses.field(default=field.default))
        for field in dataclasses.fields(kind)
    ]
    return dataclasses.make_dataclass(kind.__name__, fields, frozen=True, slots=True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_node_is_what_the_standard_library_would_make(kind: type[Any]) -> None:
    """Said, compared, hashed, taken apart and changed in the same way."""
    names = [field.name for field in dataclasses.fields(kind)]
    values = {name: f"a {name}" for name in names}
    ours, other = kind(**values), theirs(kind)(**values)

    assert repr(ours) == repr(other)
    assert hash(ours) == hash(other)
    assert dataclasses.asdict(ours) == dataclasses.asdict(other) == values
    assert kind.__match_args__ == tuple(names)
    assert ours == kind(*values.values())
    assert ours != other
    assert copy.deepcopy(ours) == pickle.loads(pickle.dumps(ours)) == ours
    for name in names:
        changed = dataclasses.replace(ours, **{name: "another"})
        assert changed != ours
        assert getattr(changed, name) == "another"


def test_what_a_field_is_when_nobody_says() -> None:
    """Its default; a field without one is asked for, and one that is not there refused."""
    assert Citation("law", "p. 3") == Citation("law", "p. 3", 0, "")
    assert LineBreak() == LineBreak()
    for arguments in ((), ("one", "two")):
        with pytest.raises(TypeError):
            Text(*arguments)
    with pytest.raises(TypeError):
        Text(text="a", said="b")  # type: ignore[call-arg]


def test_a_node_does_not_change() -> None:
    """Trees are shared between documents."""
    node: Any = Text("as it was")
    with pytest.raises(dataclasses.FrozenInstanceError):
        node.text = "another"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del node.text
    with pytest.raises((dataclasses.FrozenInstanceError, AttributeError)):
        node.more = "another"
    assert node == Text("as it was")
