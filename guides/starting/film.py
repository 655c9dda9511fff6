"""The files of a new film: a draft that passes `check` and prints, and invents nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from markupsafe import Markup

from guides.document.audience import Audience
from guides.model.film import FORMAT
from guides.reading.film.kinds import GAMES
from guides.rendering.workshop import environment

FILES = ("film.yaml", "script.yaml", "questions/pour-commencer.yaml")


class Asked(NamedTuple):
    """What is known of a film before anything is written.

    Attributes:
        title, director: as they are to be printed.
        year: it came out.
        minutes: it lasts; None where nobody knows.
        languages: of the guide; French or English is among them.
        audiences: it is for.
    """

    title: str
    director: str
    year: int
    minutes: int | None
    languages: tuple[str, ...]
    audiences: tuple[Audience, ...]


def files(
    film: str, asked: Asked, today: str, schemas: Mapping[str, Any], templates: Path
) -> dict[str, bytes]:
    """The bytes of each file of a new folder, by path.

    Args:
        film: its id.
        asked: about it.
        today: ISO 8601.
        schemas: by name of the list that each is of.
        templates: the folder of templates.
    """
    made = {
        path: written(
            templates,
            Path(path).name,
            asked.languages,
            film=film,
            format=FORMAT,
            asked=asked,
            today=today,
        )
        for path in FILES
    }
    made[".vscode/extensions.json"] = _json({"recommendations": ["redhat.vscode-yaml"]})
    made[".vscode/settings.json"] = _json({"yaml.schemas": _mapping(schemas)})
    for name, schema in schemas.items():
        made[f"{SCHEMAS}/{name}.schema.json"] = _json(schema)
    return made


def written(templates: Path, name: str, languages: tuple[str, ...], **values: object) -> bytes:
    """A file of records from its template, in the languages of a guide."""
    drawn = environment(templates / "new", keeps_last_line=True).get_template(f"{name}.jinja")
    english = "en" in languages
    values |= {"q": quoted, "languages": languages, "english": english}
    values["french"] = "fr" in languages or not english
    return drawn.render(values).encode("utf-8")


def quoted(value: object) -> Markup:
    """A value as YAML holds it, in double quotes, or a list of such."""
    return Markup(json.dumps(value, ensure_ascii=False))  # noqa: S704  YAML, not HTML


def _mapping(schemas: Mapping[str, Any]) -> dict[str, list[str]]:
    """Which files each schema is for, from the film's folder."""
    return {
        f"./{SCHEMAS}/{name}.schema.json": [f"{where}.yaml", f"{where}/*.yaml"]
        for name in schemas
        for where in (name.replace(GAMES, f"{GAMES}*/"),)
    }


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


SCHEMAS = ".vscode/schemas"
