"""Phrases looked for all at once: the same is found as one by one."""

from __future__ import annotations

import pytest

from guides.checking.phrases import Phrases

PHRASES = Phrases(r"\bbocal\b", r"(?:ma|votre) marques?", r"no\.$")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le Bocal est vide.", [(0, "Bocal")]),
        ("Votre marque, ma marque, le bocal", [(0, "bocal"), (1, "Votre marque")]),
        ("Cut NO.", [(2, "NO.")]),
        ("Les bocaux et la marque", []),
        ("", []),
    ],
)
def test_each_phrase_is_found_once_in_its_own_letters(
    text: str, found: list[tuple[int, str]]
) -> None:
    """By number, where it stands first, with the capitals it has."""
    assert list(PHRASES.found(text)) == found
