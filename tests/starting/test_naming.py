"""Names of folders and ids, made of what people type."""

from __future__ import annotations

import pytest

from guides.findings.errors import Unusable
from guides.model.values.ids import LONGEST, free, id_of
from guides.starting.naming import folder_name


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("mon-film", "mon-film"),
        ("L'Été à Œuf-sur-Mer (2020)", "l-ete-a-oeuf-sur-mer-2020"),
        ("Film n° 4.2", "film-n-4-2"),
        ("  Deux  mots ", "deux-mots"),
    ],
)
def test_a_name_becomes_an_id(typed: str, made: str) -> None:
    """In small letters without accents, joined by hyphens."""

    assert folder_name(typed) == made


@pytest.mark.parametrize(
    "typed",
    ["..", ".", "", " ", "a/b", "a\\b", "/", "…", "CON", "con.film", "Lpt1", "common", "电影"],
)
def test_what_names_no_folder_is_refused(typed: str) -> None:
    """Another folder, nothing at all, a device of Windows, the common stock."""

    with pytest.raises(Unusable):
        folder_name(typed)


def test_a_long_text_is_cut_between_words() -> None:
    """An id has a place left for a number."""

    made = id_of("une très longue affirmation que personne ne saurait dire d'une traite")

    assert len(made) <= LONGEST
    assert made == "une-tres-longue-affirmation-que-personne-ne-saurait"[: len(made)]
    assert not made.endswith("-")


def test_a_name_that_is_taken_gets_a_number() -> None:
    """The first one that is free."""

    assert free("question", {"question", "question-2"}) == "question-3"
    assert free("con", set()) == "con-2"
