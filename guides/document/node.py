"""Dataclasses at a sixth of the price: a run makes the kinds of node before it reads a word.

The same `@dataclass(frozen=True, slots=True)` of the standard library, which compiles six texts
for each kind of node; here they are one. What is made has the same fields, and `fields`,
`replace` and `match` take it as one of theirs. A field has a plain default or none.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeVar

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: Literal[True], slots: Literal[True]) -> Callable[[type], type]:
        """A frozen dataclass with slots."""
        return _made


K = TypeVar("K")
METHODS = """
def __init__(self{parameters}):
    {sets}
def __repr__(self):
    return f"{name}({shown})"
def __eq__(self, other):
    if other.__class__ is not self.__class__:
        return NotImplemented
    return ({mine}) == ({others})
def __hash__(self):
    return hash(({mine}))
def __reduce__(self):
    return self.__class__, ({mine})
"""


def _made(kind: type[K]) -> type[K]:
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    fields = dataclasses.fields(made)  # type: ignore[arg-type]
    names = [field.name for field in fields]
    given: dict[str, Any] = {f"set_{name}": getattr(made, name).__set__ for name in names}
    parameters = []
    for field in fields:
        known = field.default is not dataclasses.MISSING
        parameters.append(f", {field.name}=default_{field.name}" if known else f", {field.name}")
        given[f"default_{field.name}"] = field.default
    source = METHODS.format(
        name=made.__qualname__,
        parameters="".join(parameters),
        sets="\n    ".join(f"set_{name}(self, {name})" for name in names) or "pass",
        shown=", ".join(f"{name}={{self.{name}!r}}" for name in names),
        mine="".join(f"self.{name}, " for name in names),
        others="".join(f"other.{name}, " for name in names),
    )
    methods: dict[str, Any] = {}
    exec(source, given, methods)  # noqa: S102  as the standard library does, of our own names
    for name, method in methods.items():
        method.__qualname__ = f"{made.__qualname__}.{name}"
        setattr(made, name, method)
    made.__setattr__ = made.__delattr__ = _frozen  # type: ignore[method-assign]
    return made


def _frozen(self: object, name: str, *value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")
