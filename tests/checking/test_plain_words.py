"""Fixed words, too, speak to a room in everyday words."""

from __future__ import annotations

import pytest

from guides import locations
from guides.checking.rules.plain_language.texts_for_the_room_use_plain_words import HOUSE
from guides.reading.words import read_words

# What the room hears, holds or sees; a guide's own parts may name champ and contrechamp.
SECTIONS = (
    "cards",
    "direction",
    "function",
    "handout",
    "page.project",
    "page.vote",
    "protocols",
    "rescue",
    "runsheet",
    "session",
    "slides",
    "slips",
    "strength",
    "strength_rule",
    "verdict_said",
    "votes",
    "worksheets",
)
LABELS = {"fr": ("Recevoir", "Un pont", "Carte de fait"), "en": ("Receive", "A bridge")}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_fixed_word_for_the_room_is_one_of_the_house(language: str) -> None:
    """Labels, instructions and scales stop nobody who reads them aloud."""
    entries = read_words(locations.templates(), language).entries
    shown = {k: v for k, v in entries.items() if k.startswith(tuple(f"{s}." for s in SECTIONS))}

    found = {key: said for key, said in shown.items() if [*HOUSE[language].words.found(said)]}
    labels = {key: said for key, said in shown.items() if said.startswith(LABELS[language])}

    assert len(shown) > 200
    assert not found
    assert not labels


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_verdict_is_printed_as_a_sentence(language: str) -> None:
    """Beside the short word for filters, each verdict says in a sentence how a claim stands."""
    entries = read_words(locations.templates(), language).entries
    said = [v for k, v in entries.items() if k.startswith("verdict_said.")]

    assert len(said) == len(set(said)) == 7
    assert all(s[0].isupper() and s.endswith(".") and len(s.split()) >= 4 for s in said)
