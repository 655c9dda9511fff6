"""Fixed words are those of the guide: signed, and silent on what it does not hold."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from guides.checking.verdict import CheckedGuide
from guides.composing.fitted import HAS, WITHOUT, fitted
from guides.document.audience import AUDIENCES, LANGUAGES, Language
from guides.model.values.fields import COUNTRY
from tests.support.on_paper import words

FIELD = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_country_has_a_name(language: Language) -> None:
    """What a right or a programme may be of is said in every language, and nothing else is."""
    named = {
        n.removeprefix("country.") for n in words(language).entries if n.startswith("country.")
    }
    assert named == {*re.findall(r"[A-Z]{2}", COUNTRY)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_form_stands_in_for_words_there_are(language: Language) -> None:
    """Each says what the guide lacks, replaces a word, and asks for no value that has none."""
    entries = words(language).entries
    for name, said in entries.items():
        if name.startswith(WITHOUT):
            _, lacking, instead = name.split(".", 2)
            assert lacking in HAS
            assert {*FIELD.findall(said)} <= {*FIELD.findall(entries[instead])}


def test_a_guide_without_something_does_not_speak_of_it(checked: CheckedGuide) -> None:
    """No systems, no word of them; no maker, a word that fits anybody."""
    whole = fitted(words("fr"), checked.guide, AUDIENCES)
    film = checked.guide.film.model_copy(update={"made_by": ()})
    bare = fitted(words("fr"), replace(checked.guide, film=film, systems=()), AUDIENCES)
    assert "systèmes" in whole("verdict.conflated")
    assert "systèmes" not in bare("verdict.conflated")
    assert whole("imprint.author") == "Le Ciné-club de Valdoré"
    assert bare("imprint.author") == "les auteurs de ce guide"
