"""JSON Schemas of the content files, from the models, so that editors can help."""

from __future__ import annotations

from typing import Any, Union

from pydantic import TypeAdapter

from guides.reading.film.kinds import LISTS, SINGLE

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """File stem to schema: a record for single files, a record or a list for the others."""
    made = {stem: TypeAdapter(model).json_schema() for stem, (_, model) in SINGLE.items()}
    for stem, (_, model, _) in LISTS.items():
        made[stem] = TypeAdapter(Union[model, list[model]]).json_schema()  # type: ignore[arg-type,valid-type]
    return {
        stem: {"$schema": DIALECT, "$id": f"urn:contrechamp:{stem}"} | schema
        for stem, schema in made.items()
    }
