"""Records as the YAML that authors read and go on with: one key a line, every text in quotes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from guides.importing.taken import New, words

LONGEST_ASIDE = 400  # characters of a comment


def written(record: New) -> str:
    """One record, as an item of a list."""
    asides = [f"# {words(aside)[:LONGEST_ASIDE]}" for aside in record.asides]
    first, *rest = _lines(record.said)
    return "\n".join([*asides, f"- {first}", *(f"  {line}" for line in rest)]) + "\n"


def _lines(said: dict[str, Any]) -> Iterator[str]:
    for name, value in said.items():
        if isinstance(value, dict):
            yield f"{name}:"
            yield from (f"  {line}" for line in _lines(value))
        elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
            yield f"{name}:"
            for item in value:
                first, *rest = _lines(item)
                yield from (f"  - {first}", *(f"    {line}" for line in rest))
        elif isinstance(value, list):
            yield f"{name}: [{', '.join(map(_scalar, value))}]"
        else:
            yield f"{name}: {_scalar(value)}"


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else json.dumps(str(value), ensure_ascii=False)
