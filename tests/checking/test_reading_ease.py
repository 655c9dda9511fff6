"""Reading ease: two published formulas, and syllables counted by rule of thumb."""

from __future__ import annotations

import pytest

from guides.checking.reading_ease import ease, score, syllables_of


@pytest.mark.parametrize(
    ("language", "sentences", "words", "syllables", "expected"),
    [
        ("en", 1, 6, 6, 116.145),  # "The cat sat on the mat."
        ("en", 1, 13, 26, 24.44),  # two syllables a word
        ("en", 10, 150, 210, 73.17),
        ("fr", 1, 10, 15, 86.45),  # 207 - 10.15 - 110.4
        ("fr", 10, 200, 340, 61.58),  # 207 - 20.3 - 125.12
        ("fr", 1, 1, 1, 132.385),
    ],
)
def test_the_formulas_are_the_published_ones(
    language: str, sentences: int, words: int, syllables: int, expected: float
) -> None:
    """Flesch (1948) for English, Kandel and Moles (1958) for French."""
    assert score(sentences, words, syllables, language) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [
        ("fr", "chat", 1),
        ("fr", "table", 1),
        ("fr", "listes", 1),
        ("fr", "habitant", 3),
        ("fr", "parlent", 1),
        ("fr", "l'entreprise", 3),
        ("fr", "note", 1),
        ("fr", "le", 1),
        ("fr", "idée", 2),
        ("en", "cat", 1),
        ("en", "score", 1),
        ("en", "people", 2),
        ("en", "table", 2),
        ("en", "asked", 1),
        ("en", "wanted", 2),
        ("en", "names", 1),
        ("en", "places", 2),
        ("en", "agrees", 2),
        ("en", "nation", 2),
        ("en", "radio", 3),
        ("en", "platypus", 3),
        ("en", "reptilian", 4),
        ("en", "half-time", 2),
        ("en", "the", 1),
    ],
)
def test_syllables_are_groups_of_vowels(language: str, word: str, count: int) -> None:
    """Silent endings left out, at least one a word."""
    assert syllables_of((word,), language) == [count]


def test_a_text_is_counted_sentence_by_sentence() -> None:
    """The counter and the formula agree with the example worked by hand."""
    assert ease(["The cat sat on the mat."], "en") == pytest.approx(116.145)
    assert ease(["Le chat dort. Le chien court."], "fr") == pytest.approx(207 - 1.015 * 3 - 73.6)


def test_texts_do_not_run_into_one_another() -> None:
    """A text without a full stop is a sentence; one without words is nothing."""
    apart = ease(["Le chat dort", "Le chien court", " … ", ""], "fr")

    assert apart == ease(["Le chat dort. Le chien court."], "fr")
    assert ease(["Le chat dort Le chien court"], "fr") < apart


def test_nothing_is_easy() -> None:
    """Nothing to read is no trouble."""
    assert ease([], "en") == ease(["12, 13 !"], "fr") == 100.0


def test_longer_words_and_longer_sentences_are_harder() -> None:
    """Each of the two parts of the formula weighs."""
    plain = ease(["We ask who gives the points."], "en")
    assert ease(["We interrogate authorities administering evaluations."], "en") < plain
    assert ease(["We ask who gives the points and then we ask who pays for it all."], "en") < plain
