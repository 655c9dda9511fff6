"""Schemas that every editor takes, strict ones too, and that name no pattern to a person."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml

from guides import locations
from guides.model.values.fields import FORMS
from guides.reading.schemas import DIALECT, schemas

pytestmark = pytest.mark.slow  # the schema of every kind of record is made


def made() -> Mapping[str, Mapping[str, Any]]:
    """All of them."""
    return schemas(locations.templates())


def inside(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object of a schema, outer before inner."""
    if isinstance(schema, dict):
        yield schema
    for value in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(value, dict | list):
            yield from inside(value)


def patterns() -> set[str]:
    """Every pattern of every schema."""
    return {part["pattern"] for part in inside(made()) if isinstance(part.get("pattern"), str)}


def test_each_schema_says_what_it_is() -> None:
    """Its dialect, and a name of its own."""
    schemas_made = made()

    assert {schema["$schema"] for schema in schemas_made.values()} == {DIALECT}
    assert len({schema["$id"] for schema in schemas_made.values()}) == len(schemas_made)


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


def records() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every kind of record, with its fields."""
    for part in inside(made()):
        if isinstance(part.get("properties"), dict) and "title" in part:
            yield part["title"], part["properties"]


def test_every_field_is_described_in_both_languages() -> None:
    """Whoever adds a field says in `fields.yaml` what it is for."""
    bare = {
        f"{kind}.{name}"
        for kind, fields in records()
        for name, field in fields.items()
        if " · " not in field.get("description", "") or "*" not in field["markdownDescription"]
    }

    assert bare == set()


def test_every_value_of_a_closed_list_is_explained() -> None:
    """What is `conflated`? The values, and no others."""
    for kind, fields in records():
        for name, field in fields.items():
            if "enum" in field and len(field["enum"]) > 1:
                explained = re.findall(r"(?m)^- `([a-z-]+)`", field["markdownDescription"])
                assert sorted(explained) == sorted(field["enum"]), f"{kind}.{name}"


def test_no_word_is_said_of_a_field_that_is_not_there() -> None:
    """A field that went takes its words along."""
    said = yaml.safe_load(
        (locations.templates() / "schema/fields.yaml").read_text(encoding="utf-8")
    )
    there = {
        name
        for kind, fields in records()
        for field in fields
        for name in (field, f"{kind}.{field}")
    }

    assert set(said["fields"]) | set(said["values"]) <= there
