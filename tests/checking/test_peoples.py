"""A people or a country is no single mind, whichever it is."""

from __future__ import annotations

import pytest

from guides.checking.peoples import singled_out, taken_as_one


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Que pensent les Chinois ?", ["les Chinois"]),
        ("Les Italiennes et les Turques", ["Les Italiennes", "les Turques"]),
        ("Les Européennes votent", ["Les Européennes"]),
        ("What do the Dutch think?", ["the Dutch"]),
        ("Do the Americans know?", ["the Americans"]),
        ("Que veut la Chine ?", ["veut la Chine"]),
        ("L'Allemagne craint le froid.", ["Allemagne"]),
        ("What does India want?", ["does India want"]),
        ("The French law and the Chinese press", []),
        ("des Chinois, l'État chinois, la ville de Paris", []),
        ("Que veut le village ? Que pense la salle ?", []),
        ("les clients, les habitants, les élèves", []),
    ],
)
def test_a_people_or_a_country_taken_as_one_is_found(text: str, found: list[str]) -> None:
    """In both languages, as a group or as a mind; an adjective before a noun is neither."""
    assert list(taken_as_one(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En tant que Belge, qu'en dis-tu ?", ["En tant que Belge"]),
        ("En tant que Marocaine, ", ["En tant que Marocaine"]),
        ("As a German, what do you say?", ["As a German"]),
        ("As an English speaker", ["As an English"]),
        ("En tant que spectateur", []),
        ("As a host", []),
    ],
)
def test_nobody_is_asked_to_speak_for_a_people(text: str, found: list[str]) -> None:
    """Whoever is asked as one of a people is put on the spot."""
    assert list(singled_out(text)) == found
