"""Schemas that every editor takes, strict ones too, and that name no pattern to a person."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from guides.model.fields import FORMS
from guides.reading.schemas import DIALECT, schemas


def inside(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object of a schema, outer before inner."""
    if isinstance(schema, dict):
        yield schema
    for value in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(value, dict | list):
            yield from inside(value)


def patterns() -> set[str]:
    """Every pattern of every schema."""
    return {part["pattern"] for part in inside(schemas()) if isinstance(part.get("pattern"), str)}


def test_each_schema_says_what_it_is() -> None:
    """Its dialect, and a name of its own."""
    made = schemas()

    assert {schema["$schema"] for schema in made.values()} == {DIALECT}
    assert len({schema["$id"] for schema in made.values()}) == len(made)


def test_every_pattern_has_an_example_for_people() -> None:
    """A hint shows what to write, and never a regular expression."""
    assert patterns() == FORMS.keys()
    for said in FORMS.values():
        assert all(re.search('«|"', text) for text in said)
        assert not any(re.search(r"\[\^?[a-z]-|\\[sdwx]|\^|\$", text) for text in said)


def test_every_pattern_compiles_where_unicode_is_strict() -> None:
    """As a pattern of Python, and of JavaScript with the flag u: no sign is escaped in vain."""
    strays = re.compile(r"\\(?![dDwWsSbBnrtfv0^$\\.*+?()\[\]{}|/-]|x[0-9a-f]{2}|u[0-9a-f]{4})")
    for pattern in patterns():
        re.compile(pattern)
        assert not strays.search(pattern), pattern


@pytest.mark.validator
def test_javascript_compiles_every_pattern() -> None:
    """The engine that editors run on says so itself."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("not run: no node here")
    program = f"for (const p of {json.dumps(sorted(patterns()))}) new RegExp(p, 'u')"

    assert subprocess.run([node, "-e", program], check=False).returncode == 0
