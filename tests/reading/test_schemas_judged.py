"""The schemas as an editor takes them: judged by JSON Schema itself, and held to every file."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from guides import locations
from guides.reading.film.kinds import stem_of
from guides.reading.schemas import schemas
from tests.support.overlays import ROOT, SAMPLE

judges = pytest.importorskip("jsonschema", reason="not run: jsonschema is not installed")
MADE = schemas(locations.templates())
FOLDERS = (SAMPLE, ROOT / "tests/second", ROOT / "content/common")
FILM = ROOT / "content/ma-femme-a-du-credit"


class Loader(yaml.CSafeLoader):
    """YAML 1.2, as editors read it: a day is a text, and "no" is no boolean."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in those if not tag.endswith((":timestamp", ":bool"))]
    for sign, those in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


@functools.cache
def judge(stem: str) -> Any:
    return judges.Draft202012Validator(MADE[stem])


def files_of(folder: Path) -> Iterator[tuple[str, Path]]:
    """Each file that a schema is for, with the name of that."""
    for path in sorted(folder.rglob("*.yaml")):
        stem = stem_of(path.relative_to(folder).as_posix())
        if stem and stem in MADE:
            yield stem, path


def faults(stem: str, value: object) -> list[str]:
    """Where a value is not as its schema says, the deepest place of each fault."""
    found = (judges.exceptions.best_match([error]) for error in judge(stem).iter_errors(value))
    return [".".join(map(str, error.absolute_path)) for error in found]


@pytest.mark.parametrize("stem", MADE)
def test_a_schema_is_one(stem: str) -> None:
    """By the metaschema of its dialect."""
    assert MADE[stem]["$schema"] == judges.Draft202012Validator.META_SCHEMA["$id"]
    judges.Draft202012Validator.check_schema(MADE[stem])


def held(folder: Path) -> dict[str, list[str]]:
    """What an editor would underline in the files of a folder."""
    read = ((stem, p, yaml.load(p.read_text("utf-8"), Loader)) for stem, p in files_of(folder))
    told = {f"{path.relative_to(folder)}": faults(stem, value) for stem, path, value in read}
    assert told
    return {name: where for name, where in told.items() if where}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_is_as_its_schema_says(folder: Path) -> None:
    """An editor underlines nothing in what `check` takes."""
    assert held(folder) == {}


@pytest.mark.slow
def test_every_file_of_the_film_is_as_its_schema_says() -> None:
    """The real film's files, as an editor takes them."""
    assert held(FILM) == {}


@pytest.mark.parametrize(
    ("name", "old", "new", "where"),
    [
        ("film.yaml", "year: 2019", "year: 1800", "year"),
        ("film.yaml", "state: verified", "state: sure", "facts.1.state"),
        ("film.yaml", "countries: [FR, BE]", "countries: [FR, XX]", "countries.1"),
        ("film.yaml", "watched: true", "watched: often", "watched"),
        ("rights.yaml", "setting: club", "setting: home", "0.setting"),
        ("votes.yaml", "  fr: ", "  de: ", "0"),
        ("script.yaml", "opening:", "openning:", ""),
        ("rights.yaml", "id: be-valdore", 'id: "Bé Valdoré"', "0.id"),
        ("script.yaml", "closing:", "closing: {}\nopened:", "closing"),
    ],
)
def test_a_fault_is_found_where_it_is(name: str, old: str, new: str, where: str) -> None:
    """As an editor underlines it."""
    text = (SAMPLE / name).read_text(encoding="utf-8")
    assert old in text
    stem = stem_of(name)
    assert stem
    found = faults(stem, yaml.load(text.replace(old, new, 1), Loader))
    assert any(place == where or place.startswith(f"{where}.") for place in found), found
