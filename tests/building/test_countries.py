"""Showing rights are told of the countries that are asked for, from the common stock."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guides import locations
from guides.building.countries import shown_in
from guides.checking.verdict import CheckedGuide
from guides.composing.book.opening.film import rights
from guides.composing.book.opening.quality import quality
from guides.composing.brief import Brief
from guides.document.audience import Audience
from guides.document.edition import Imprint
from guides.document.nodes.block import Table
from guides.document.nodes.walk import plain
from guides.findings.errors import Unusable
from guides.pipeline import checked_film
from guides.reading.words import read_words
from guides.terminal.chosen import ordered
from tests.support.small import small_draft

OWN = """- id: be-seance-publique
  country: BE
  setting: both
  text:
    fr: "En Belgique, écrivez d'abord au producteur."
  verified: unverified
  checked_on: "2024-03-02"
"""


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A film of questions alone, with the stock that comes with us."""
    film = small_draft(tmp_path)
    said = (film / "film.yaml").read_text(encoding="utf-8")
    (film / "film.yaml").write_text(said.replace("common: []\n", ""), encoding="utf-8")
    return film


def brief(checked: CheckedGuide, audience: Audience = "cineclub") -> Brief:
    words = read_words(locations.templates(), "fr")
    return Brief(checked, audience, words, Imprint("0.0.0", "2026-12-01"))


def told(checked: CheckedGuide, audience: Audience = "cineclub") -> list[tuple[str, ...]]:
    """The country and the text of each line."""
    (table,) = rights(brief(checked, audience))
    assert isinstance(table, Table)
    return [tuple(plain(cell) for cell in row.cells[:2]) for row in table.rows]


def places(checked: CheckedGuide) -> list[str]:
    return [country for country, _ in told(checked)]


def test_france_is_told_where_nothing_is_said(film: Path) -> None:
    """A film that names no country is shown in France."""
    assert set(places(checked_film(film))) == {"France"}


def test_those_that_the_film_names_are_told_in_its_order(film: Path) -> None:
    """As its author put them."""
    with (film / "film.yaml").open("a", encoding="utf-8") as text:
        text.write("countries: [CH, BE]\n")
    assert places(checked_film(film)) == ["Suisse", "Belgique"]


def test_who_asks_is_told_that_alone(film: Path) -> None:
    """Whatever the film names; no source is counted that only the others cite."""
    french, belgian = checked_film(film), checked_film(film, countries=("BE",))
    assert places(belgian) == ["Belgique"]
    assert {s.id for s in belgian.guide.sources} & {"fr-accord-2009", "eu-ch-iheid"} == set()
    assert "fr-accord-2009" in {s.id for s in french.guide.sources}


def test_a_country_of_which_nothing_is_known_is_said_to_be_one(film: Path) -> None:
    """It gets what is said of any other country."""
    ((country, said),) = told(checked_film(film, countries=("CA",)))
    assert country == "Canada"
    assert said.startswith("Rien n'a été vérifié pour ce pays.")


def test_its_own_line_stands_in_the_place_of_one_of_the_stock(film: Path) -> None:
    """By its id, and for whom it is."""
    (film / "rights.yaml").write_text(OWN, encoding="utf-8")
    checked = checked_film(film, countries=("BE",))
    assert told(checked) == [("Belgique", "En Belgique, écrivez d'abord au producteur.")]
    assert len(told(checked, "lycee")) == 2, "its own, and the stock's for a class"


def test_the_card_of_quality_counts_what_is_told_of_the_stock(film: Path) -> None:
    """And not what is left out."""
    for country, count in (("FR", 1), ("CA", 1)):
        checked = checked_film(film, countries=(country,))
        said = str(quality(brief(checked), checked.guide.sources, ()))
        assert re.search(rf"règles pour montrer un film\S*: {count}\b", said)


def test_nothing_is_taken_from_a_guide_whose_countries_are_all_told(checked: CheckedGuide) -> None:
    """The same guide comes back."""
    assert shown_in(checked) is checked


def test_a_country_is_typed_as_anybody_types_it(film: Path, tmp_path: Path) -> None:
    """In small letters or capitals."""
    assert ordered(film, tmp_path, {"country": ["be", "FR"]}).countries == ("FR", "BE")
    assert ordered(film, tmp_path, {"country": ["all"]}).countries == ()
    with pytest.raises(Unusable, match="ATLANTIS"):
        ordered(film, tmp_path, {"country": ["atlantis"]})


def test_another_country_is_another_order(film: Path, tmp_path: Path) -> None:
    """Or a kit of one would be said to stand already as the other is wanted."""
    keys = {ordered(film, tmp_path, {"country": c}).key() for c in (None, ["be"], ["ch"])}
    assert len(keys) == 3
