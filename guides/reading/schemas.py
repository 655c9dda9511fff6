"""JSON Schemas of the content files, from the models, so that editors can help.

What an editor shows at a field, and at each value of a closed list, stands in
`templates/schema/fields.yaml`, in French and in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Union

import yaml
from pydantic import TypeAdapter

from guides.reading.film.kinds import LISTS, SINGLE

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Words = Mapping[str, Mapping[str, Any]]


@cache
def schemas(templates: Path) -> Mapping[str, Mapping[str, Any]]:
    """File stem to schema: a record for single files, a record or a list for the others.

    Made once, in a fifth of a second: nobody changes what comes out.

    Args:
        templates: the folder that holds the words of the fields.
    """
    said = (templates / "schema" / "fields.yaml").read_bytes()
    words = yaml.load(said, yaml.CSafeLoader)
    made = {stem: TypeAdapter(model).json_schema() for stem, (_, model) in SINGLE.items()}
    for stem, (_, model, _) in LISTS.items():
        made[stem] = TypeAdapter(Union[model, list[model]]).json_schema()  # type: ignore[arg-type,valid-type]
    for schema in made.values():
        for record in (schema, *schema.get("$defs", {}).values()):
            _describe(record, words)
    return {
        stem: {"$schema": DIALECT, "$id": f"urn:contrechamp:{stem}"} | schema
        for stem, schema in made.items()
    }


def _describe(record: dict[str, Any], words: Words) -> None:
    """Say of each field of a record what it is for, and what its values mean."""
    record["description"] = record.get("description", "").partition("\n\n")[0]
    for name, field in record.get("properties", {}).items():
        said = _of("fields", record["title"], name, words)
        values = _of("values", record["title"], name, words) or {}
        if said:
            french, english = said
            field["description"] = f"{french}. · {english}."
            rows = [f"- `{value}` : {fr} · {en}" for value, (fr, en) in values.items()]
            field["markdownDescription"] = "\n\n".join(
                [f"{french}.", f"*{english}.*", *(["\n".join(rows)] if rows else [])]
            )


def _of(part: str, kind: str, name: str, words: Words) -> Any:
    """What is said of a field: of one kind of record, else of any."""
    return words[part].get(f"{kind}.{name}") or words[part].get(name)
