"""Values as people type them: read where they cannot be misread, else refused with an example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from guides.commands import check as commands
from guides.model.values.days import TwoDaysError, iso_day
from guides.model.values.fields import (
    COUNTRY,
    FORMS,
    FULL_DAY,
    ID,
    NUMBER,
    URL,
    Dated,
    Day,
    FullDate,
)
from guides.reading.film.kinds import LISTS, SINGLE
from guides.reading.film.records import _form
from guides.terminal import reporting
from tests.support.overlays import assemble

DAYS = [
    *(("2024", "2024"), ("2024-02", "2024-02"), ("2024-02-10", "2024-02-10")),
    *(("2024/2/10", "2024-02-10"), ("2024.02.10", "2024-02-10"), ("02/2024", "2024-02")),
    *(("2024–02–10", "2024-02-10"), ("2024‑02‑10", "2024-02-10")),
    *(("10 février 2024", "2024-02-10"), ("1er mars 2024", "2024-03-01")),
    *(("le 10 févr. 2024", "2024-02-10"), ("samedi 10 février 2024", "2024-02-10")),
    *(("FÉVRIER 2024", "2024-02"), ("10 fe\u0301vrier 2024", "2024-02-10")),
    *(("10 February 2024", "2024-02-10"), ("10 Feb 2024", "2024-02-10")),
    *(("February 10, 2024", "2024-02-10"), ("Feb. 10th, 2024", "2024-02-10")),
    *(("the 10th of February 2024", "2024-02-10"), ("10-fév-2024", "2024-02-10")),
    *(("25/12/2024", "2024-12-25"), ("25.12.2024", "2024-12-25"), ("12/25/2024", "2024-12-25")),
    *(("03/03/2024", "2024-03-03"), ("31/02/2024", "2024-02-31"), ("10/02/24", None)),
    *(("c. 2019", None), ("n.d.", None), ("2018/19", None), ("20240210", None), ("mars", None)),
]


@pytest.mark.parametrize(("typed", "day"), DAYS)
def test_a_day_is_read_as_it_is_typed(typed: str, day: str | None) -> None:
    """In either language; what is no date of a known form is left for its field to refuse."""
    assert iso_day(typed) == day


@pytest.mark.parametrize("typed", ["10/02/2024", "1-2-2024", "10.02.2024"])
def test_two_days_are_never_guessed(typed: str) -> None:
    """Each country reads its own."""
    with pytest.raises(TwoDaysError) as refused:
        iso_day(typed)
    assert refused.value.first != refused.value.second


def test_every_field_for_a_date_reads_them() -> None:
    """A day, a whole day, and a date that may be words."""
    assert TypeAdapter(Day).validate_python("février 2024") == "2024-02"
    assert TypeAdapter(FullDate).validate_python("10 février 2024") == "2024-02-10"
    assert TypeAdapter(Dated).validate_python("25/12/2024") == "2024-12-25"
    assert TypeAdapter(Dated).validate_python("vers 2019") == "vers 2019"
    for typed in ("31/02/2024", "2024-13", "demain", "10/02/2024"):
        with pytest.raises(ValidationError):
            TypeAdapter(Day).validate_python(typed)


def patterns(schema: object) -> Iterator[str]:
    """Every pattern in a JSON schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for inner in schema.values():
            yield from patterns(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from patterns(inner)


def test_every_pattern_has_an_example() -> None:
    """Nobody is shown a regular expression."""
    models = [model for _, model, _ in LISTS.values()] + [model for _, model in SINGLE.values()]
    found = {pattern for model in models for pattern in patterns(model.model_json_schema())}

    assert found == set(FORMS)


@pytest.mark.parametrize(
    ("typed", "pattern", "said"),
    [
        ("11,4", NUMBER, "« 11.4 »"),
        ("11 141", NUMBER, "« 11141 »"),
        ("Dossier Rouge n° 2", ID, "« dossier-rouge-n-2 »"),
        ("Œuvre d'été", ID, "« oeuvre-d-ete »"),
        ("www.exemple.fr/a", URL, "« https://www.exemple.fr/a »"),
        ("fr", COUNTRY, "« FR »"),
        ("onze", NUMBER, "« 11.4 »"),
        ("hier", FULL_DAY, "« 2024-02-10 »"),
        ("mon site", URL, "https://exemple.fr"),
        ("HTTPS://Exemple.fr/Page,2", URL, "« https://Exemple.fr/Page,2 »"),
        ('https://exemple.fr/a"b<c', URL, "« https://exemple.fr/a%22b%3Cc »"),
        ("https://exemple.fr/a b", URL, "« %20 »"),
        ("https://exemple.fr/a\u200bb", URL, "« https://exemple.fr/ab »"),
        ("mailto:a@exemple.fr", URL, "https://exemple.fr"),
    ],
)
def test_a_value_of_another_form_is_told_the_right_one(typed: str, pattern: str, said: str) -> None:
    """The value itself mended, where that is plain; an example elsewhere."""
    assert said in _form(typed, pattern).fr


def test_accents_of_a_mac_change_nothing(tmp_path: Path) -> None:
    """A folder whose accents are two signs each is the same folder."""
    import unicodedata  # noqa: PLC0415

    film = assemble(tmp_path)
    for path in [*film.rglob("*.yaml"), *film.rglob("*.md")]:
        text = path.read_text(encoding="utf-8")
        path.write_text(unicodedata.normalize("NFD", text), encoding="utf-8")

    findings, status = commands.inspect(film, "2024-03-01")

    assert reporting.findings_as_text(findings, "en") == "no fault found"
    assert status == 0
