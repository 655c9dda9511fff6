"""The edition as JSON: what the PDF is typeset from, and what golden tests compare."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from guides.document.edition import Edition
from guides.document.nodes.node import Node


def render_json(edition: Edition) -> bytes:
    """Readable JSON, one key a line, ended by a newline."""
    return (json.dumps(as_data(edition), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def as_data(node: Any) -> Any:
    """A tree of plain values; every node says its `kind`, in kebab-case."""
    if isinstance(node, str | int | float | bool) or node is None:
        return node
    if isinstance(node, tuple | list):
        return [as_data(part) for part in node]
    if isinstance(node, Node):
        kind, names = _shape(type(node))
        data: dict[str, Any] = {"kind": kind}
        for name in names:
            data[name] = as_data(getattr(node, name))
        return data
    return {str(key): as_data(value) for key, value in node.items()}


@cache
def _shape(kind: type[Node]) -> tuple[str, tuple[str, ...]]:
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()
    return name, kind.__struct_fields__
