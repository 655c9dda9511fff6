"""Every small fault that can be planted in a source file, one at a time.

Left out, since no test should care: type hints, docstrings, the words of a `Message` or a `Rule`,
assertions and what is like them (`zip(…, strict=True)`), and what the program reads only once,
while it is imported: decorators, defaults of parameters, bodies of classes outside their methods.
"""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
OTHER = {"min": "max", "max": "min", "any": "all", "all": "any"}
NO_FAULTS = ("Message(", "Rule(", "TypeVar(", "Literal[", "cast(", "dict[", "tuple[", "Callable[")
SIGHT = 28  # characters shown around what differs


class Mutant(NamedTuple):
    """One fault, where it goes and how it is named.

    Attributes:
        file: path of the source.
        place: the function or method it is in, "" for a statement of the module itself.
        change: before and after, as people read it; with `file` and `place` its name.
        statement: of the module's body, in which it is.
        parent, field, number: the slot of the tree that holds what is replaced.
        new: what comes there.
    """

    file: str
    place: str
    change: str
    statement: ast.stmt
    parent: ast.AST
    field: str
    number: int | None
    new: ast.AST

    @property
    def name(self) -> str:
        """What the list of survivors calls it."""
        return f"{self.file} {self.place or 'module'}: {self.change}"

    def plant(self) -> ast.AST:
        """Put it into its tree; returns what stood there."""
        held = getattr(self.parent, self.field)
        if self.number is None:
            setattr(self.parent, self.field, self.new)
            return held  # type: ignore[no-any-return]
        old, held[self.number] = held[self.number], self.new
        return old  # type: ignore[no-any-return]


class Slot(NamedTuple):
    """A place in a tree, and the statement people see it in."""

    parent: ast.AST
    field: str
    number: int | None
    node: ast.AST
    seen: ast.AST


def mutants(path: Path, file: str) -> tuple[ast.Module, list[Mutant]]:
    """The tree of a source, and every fault that can be planted in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: list[Mutant] = []
    for statement in tree.body:
        for place, root in _roots(statement):
            for slot in _slots(root, root):
                for new in _instead(slot):
                    mutant = Mutant(
                        file, place, "", statement, slot.parent, slot.field, slot.number, new
                    )
                    found.append(mutant._replace(change=_change(mutant, slot.seen)))
    count = Counter(mutant.name for mutant in found)
    again: Counter[str] = Counter()
    for number, mutant in enumerate(found):
        if count[mutant.name] > 1:
            again[mutant.name] += 1
            found[number] = mutant._replace(change=f"{mutant.change} (no. {again[mutant.name]})")
    return tree, found


def _roots(statement: ast.stmt) -> Iterator[tuple[str, ast.stmt]]:
    """Functions, methods, and what the module computes for itself."""
    match statement:
        case ast.FunctionDef(name=name):
            yield name, statement
        case ast.ClassDef(name=name, body=body):
            methods = (part for part in body if isinstance(part, ast.FunctionDef))
            yield from ((f"{name}.{method.name}", method) for method in methods)
        case ast.Assign() | ast.AnnAssign():
            yield "", statement


def _slots(node: ast.AST, seen: ast.AST) -> Iterator[Slot]:
    """Whatever can be replaced below a node, with what holds it."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "args") and not isinstance(
            node, ast.Call
        ):
            continue
        listed = isinstance(value, list)
        for index, child in enumerate(value if listed else [value]):
            if not isinstance(child, ast.AST) or _means_nothing(child):
                continue
            near = child if isinstance(child, ast.stmt | ast.match_case) else seen
            yield Slot(node, field, index if listed else None, child, near)
            yield from _slots(child, near)


def _means_nothing(node: ast.AST) -> bool:
    match node:
        case ast.Assert() | ast.Expr(value=ast.Constant()) | ast.keyword(arg="strict"):
            return True
        case ast.Raise(exc=ast.Call(func=ast.Name(id="AssertionError"))):
            return True
        case ast.Call() | ast.Subscript():
            return ast.unparse(node).startswith(NO_FAULTS)
    return False


def _instead(slot: Slot) -> Iterator[ast.AST]:
    """What may stand there instead."""
    node = slot.node
    if type(node) in SWAPPED and not _joins_words(slot.parent):
        yield SWAPPED[type(node)]()
    if slot.field in ("test", "ifs") and isinstance(node, ast.Name | ast.Call | ast.Attribute):
        yield ast.UnaryOp(ast.Not(), node)
    match node:
        case ast.Constant(value=value):
            yield from (ast.Constant(other) for other in _values(value))
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.Call(func=ast.Name(id=called)) if called in OTHER:
            yield _with(node, func=ast.Name(OTHER[called], ast.Load()))
        case ast.Call(func=ast.Name(id="sorted"), keywords=keywords):
            others = [keyword for keyword in keywords if keyword.arg != "reverse"]
            backwards = [ast.keyword("reverse", ast.Constant(value=True))]
            yield _with(node, keywords=[*others, *(backwards if others == keywords else [])])
        case ast.Slice():
            ends = (end for end in ("lower", "upper") if getattr(node, end))
            yield from (_with(node, **{end: None}) for end in ends)
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield ast.Return(ast.Constant(None))
        case ast.stmt() if _can_go(node):
            yield ast.Pass()


def _values(value: object) -> tuple[bool | int | str, ...]:
    """Other values of the same kind."""
    match value:
        case bool():
            return (not value,)
        case int():
            return (value + 1, value - 1)
        case str():
            return ("" if value else "x",)
    return ()


def _can_go(node: ast.stmt) -> bool:
    """Whether the program would go on without a statement, and give something else."""
    match node:
        case ast.Expr(value=ast.Call() | ast.YieldFrom() | ast.Yield()):
            return True
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            return True
    return isinstance(node, ast.AugAssign | ast.Raise | ast.Continue | ast.Break)


def _joins_words(node: ast.AST) -> bool:
    """Whether an operator stands between texts or displays: any other would stop at once."""
    displays = (ast.JoinedStr, ast.Tuple, ast.List)
    ends = [
        end for end in (getattr(node, name, None) for name in ("left", "right", "value")) if end
    ]
    return any(
        isinstance(end, displays) or (isinstance(end, ast.Constant) and isinstance(end.value, str))
        for end in ends
    )


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _change(mutant: Mutant, seen: ast.AST) -> str:
    """What differs, with a little of what stands around it."""
    before = _line(seen)
    old = mutant.plant()
    after = _line(mutant.new if seen is old else seen)
    mutant._replace(new=old).plant()
    start = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    left = max(0, start - SIGHT)
    right = max(0, end - SIGHT)
    return f"{before[left : len(before) - right]} -> {after[left : len(after) - right]}"


def _line(node: ast.AST) -> str:
    return ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).strip().splitlines()[0]
