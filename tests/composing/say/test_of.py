"""Whose a film is, said as French elides and contracts."""

from __future__ import annotations

import pytest

from guides.composing.say.of import listed, of
from tests.support.on_paper import words


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Sébastien Le Belzic", "de Sébastien Le Belzic"),
        ("Agnès Varda", "d'Agnès Varda"),
        ("Émile Cohl", "d'Émile Cohl"),
        ("Œdipe Roy", "d'Œdipe Roy"),
        ("Ægidius Roy", "d'Ægidius Roy"),
        ("Orson Welles", "d'Orson Welles"),
        ("Ursula Meier", "d'Ursula Meier"),
        ("Hélène Milano", "d'Hélène Milano"),
        ("Henri-Georges Clouzot", "d'Henri-Georges Clouzot"),
        ("Hayao Miyazaki", "de Hayao Miyazaki"),
        ("Henrik Ruben Genz", "de Henrik Ruben Genz"),
        ("Yves Jeuland", "d'Yves Jeuland"),
        ("Yann Arthus-Bertrand", "de Yann Arthus-Bertrand"),
        ("William Karel", "de William Karel"),
        ("le collectif Mohamed", "du collectif Mohamed"),
        ("les élèves de 3e B", "des élèves de 3e B"),
        ("l'atelier Varan", "de l'atelier Varan"),
        ("Les Blank", "de Les Blank"),
    ],
)
def test_a_film_is_of_its_director(name: str, said: str) -> None:
    """French elides before a vowel and a mute h; English says "by" before any name."""
    assert of(words("fr"), name) == said
    assert of(words("en"), name) == f"by {name}"


@pytest.mark.parametrize(
    ("parts", "french", "english"),
    [
        ((), "", ""),
        (("a",), "a", "a"),
        (("a", "b"), "a et b", "a and b"),
        (("a", "b", "c"), "a, b et c", "a, b and c"),
    ],
)
def test_the_last_two_of_a_list_are_joined_by_and(
    parts: tuple[str, ...], french: str, english: str
) -> None:
    """Nothing of nothing, one thing alone, commas between the others."""
    assert [listed(words(each), parts) for each in ("fr", "en")] == [french, english]
