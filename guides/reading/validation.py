"""What pydantic finds wrong with a file's values: where it stands, and which keys there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from guides.findings.finding import Message
from guides.findings.near import did_you_mean
from guides.findings.place import Path, Place

MISSING_KEY = Message("il manque la clé « {key} »", 'the key "{key}" is missing')
UNKNOWN_KEY = Message("clé inconnue « {key} »", 'unknown key "{key}"')
KNOWN_KEYS = Message("Clés connues : {keys}.", "Known keys: {keys}.")


def nearest_place(places: Mapping[Path, Place], path: Path, otherwise: Place) -> Place:
    """Where a value stands; failing that, the nearest thing around it."""
    while path and path not in places:
        path = path[:-1]
    return places.get(path, otherwise)


def known_key(model: type[BaseModel], path: Path) -> Message:
    """The hint for an unknown key at `path` inside a model: the nearest known, or all."""
    names = _names_at(model, path[:-1])
    return did_you_mean(str(path[-1]), names, KNOWN_KEYS.fill(keys=", ".join(names)))


def _names_at(model: type[BaseModel], path: Path) -> list[str]:
    """Field names of the model that stands at `path` inside `model`."""
    here: type[BaseModel] = model
    for part in path:
        if isinstance(part, int) or part not in here.model_fields:
            continue
        inner = _model_inside(here.model_fields[part].annotation)
        if inner is None:
            return []
        here = inner
    return list(here.model_fields)


def _model_inside(annotation: Any) -> type[BaseModel] | None:
    """The record type inside an annotation such as `tuple[Figure, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_inside(argument)
        if found:
            return found
    return None
